"""How sure an event is, learned from the articles of evaluation/events that may be learned from."""
