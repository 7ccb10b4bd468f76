"""How fast the reading room answers on a large record."""
