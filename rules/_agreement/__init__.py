"""What the head of a note's body says, held against its frontmatter."""
