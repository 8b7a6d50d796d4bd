"""What rules `duplicate-across` and `duplicate-note` are made of: what is kept of each note, and what answers what."""
