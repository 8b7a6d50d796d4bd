"""UTF-8 misread in a common codec that has lost something since: bytes, spaces that hold, the shape of quotes."""
