"""A config proposed from the notes that exist, and from what the vault's settings say."""
