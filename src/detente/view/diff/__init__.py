"""What two runs over the same sources read differently: facts that only one has, and those that both have otherwise."""

from detente.view.diff.comparison import KINDS, Agreement, Comparison, Difference, FieldAgreement, compare
from detente.view.diff.fields import values
from detente.view.diff.naming import FIRST, LAST, apart
from detente.view.diff.pairing import Change, Compared, Field, Pairing, pairings
from detente.view.diff.sources import Sides, Together, sides

__all__ = [
    "FIRST",
    "KINDS",
    "LAST",
    "Agreement",
    "Change",
    "Compared",
    "Comparison",
    "Difference",
    "Field",
    "FieldAgreement",
    "Pairing",
    "Sides",
    "Together",
    "apart",
    "compare",
    "pairings",
    "sides",
    "values",
]
