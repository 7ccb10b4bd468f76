"""What the timeline shows, counted by the catalogue and drawn by the charts."""
