"""Figures as they are shown."""

from detente.record import Bound, Quantity


def figure(quantity: Quantity) -> str:
    """A figure in words: "killed: at least 40"."""
    unit = quantity.unit or ""
    plural = "s" if quantity.what == "duration" and quantity.value != 1 else ""
    bound = "" if quantity.bound in (Bound.EXACT, Bound.BETWEEN) else f"{quantity.bound.value} "
    upper = "" if quantity.upper is None else f" to {quantity.upper:,.15g}"
    return f"{quantity.what}: {bound}{quantity.value:,.15g}{upper} {unit}{plural}".strip()
