"""The numbers of days, in SQL."""

from detente.store.catalogue.columns import FIRST, LAST

_DAY = "CAST(julianday({{}}) - 2440587.5 AS INTEGER)"
BEGUN = f"coalesce({_DAY.format()}, {FIRST})"
"""SQL of the number of a first day, and of a last."""
ENDED = f"coalesce({_DAY.format()}, {LAST})"
DOUBTS = "~?%"
"""By what an EDTF date ends that is only approximate or uncertain."""
