"""Dates in words."""

_OPEN = ("", "..")
"""The open end of an interval."""
_ANY_YEAR = "XXXX-"


def spoken(edtf: str, gap: str = " ") -> str:
    """A date in the words of its ends: "until 2031-03-10"; `gap` parts the two, or the end from its word."""
    first, slash, last = edtf.partition("/")
    if not slash:
        return f"{edtf[len(_ANY_YEAR) :]}, year{gap}not known" if edtf.startswith(_ANY_YEAR) else edtf
    if first in _OPEN:
        return f"until{gap}{last}"
    return f"from{gap}{first}" if last in _OPEN else f"{first}{gap}to {last}"
