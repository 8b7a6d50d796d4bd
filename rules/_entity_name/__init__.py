"""How one name is told from another spelling of it, and which names a vault knows."""
