"""What rule `schema` is made of: note types, what a note lacks of them, and the words for it."""
