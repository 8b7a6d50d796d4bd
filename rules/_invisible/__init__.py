"""What rule `invisible-character` needs: the characters, the lines they stand on, and what they break there."""
