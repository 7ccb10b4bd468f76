"""What detente's figures rest on: which gold, which floors, which peers; and the command that measures them."""
