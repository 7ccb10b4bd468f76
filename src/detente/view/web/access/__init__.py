"""Who may come into the reading room: accounts, tokens, sessions, how often one may ask, and what is told of it."""
