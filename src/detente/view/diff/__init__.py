"""What two runs over the same sources read differently: facts that only one has, and those that both have otherwise."""

from detente.view.diff.comparison import KINDS, Agreement, Comparison, Difference, FieldAgreement, compare
from detente.view.diff.fields import Field, values
from detente.view.diff.naming import FIRST, LAST, apart
from detente.view.diff.pairing import Change, Compared, Pairing, pairings
from detente.view.diff.readby import Otherwise, ReadBy, read_by
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
    "Otherwise",
    "Pairing",
    "ReadBy",
    "Sides",
    "Together",
    "apart",
    "compare",
    "pairings",
    "read_by",
    "sides",
    "values",
]
