"""The YAML block of a note as fields with spans, and the edits that change one field and nothing else."""

from notelint.frontmatter.block import Frontmatter, parse_frontmatter
from notelint.frontmatter.node import Data, Field, Node, Scalar, YamlProblem
from notelint.frontmatter.reading import parse_yaml
from notelint.frontmatter.scalar import mere, resolve, scalar_text

__all__ = [
    "Data",
    "Field",
    "Frontmatter",
    "Node",
    "Scalar",
    "YamlProblem",
    "mere",
    "parse_frontmatter",
    "parse_yaml",
    "resolve",
    "scalar_text",
]
