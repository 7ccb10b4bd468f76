"""What the page of an actor puts together: its offices, names, topics, turns, and with whom it deals."""
