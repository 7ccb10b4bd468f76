"""Facts held against each other: which are near, what one is to the other, and why."""
