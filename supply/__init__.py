"""What detente is made of: what it depends on, under which licences, and how a release of it is made."""
