"""How the graphs that read two texts side by side are learned: from inference, then from linked news of our own."""
