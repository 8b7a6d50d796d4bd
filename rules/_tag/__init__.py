"""Tags of the frontmatter: where they stand, their form, and those that a type asks for."""
