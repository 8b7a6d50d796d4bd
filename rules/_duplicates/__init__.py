"""What rule `duplicate-item` is made of: which items are compared, how their words are read, and how two are joined."""
