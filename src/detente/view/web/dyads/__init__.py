"""What the page of a dyad puts together: its cells, its bars, what stands against what, and who is counted."""
