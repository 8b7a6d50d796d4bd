"""What rule `pattern` is made of: patterns as a config describes them, and the parts of a note in which they look."""
