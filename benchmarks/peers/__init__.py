"""How fast, and how right, detente reads beside others that install from PyPI, on the same texts in one run."""
