"""Events in the shapes of data sets of political events: ICEWS, GDELT 2, POLECAT."""
