"""What facts are set in rows by."""

from enum import StrEnum


class Rows(StrEnum):
    """What the rows of a timeline are."""

    ROOT = "root"
    ACTOR = "actor"
