"""UTF-8 misread as Chinese or Japanese characters of two bytes each."""
