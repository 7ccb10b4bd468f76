"""How a reading that is killed at any moment goes on, and what its record holds meanwhile."""
