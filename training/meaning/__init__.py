"""What word pieces mean: a table that says of sentences what a transformer says of them, learned by regression."""
