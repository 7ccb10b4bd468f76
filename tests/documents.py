"""Documents that tests find in files which they make themselves."""

from pathlib import Path

from detente.acquire import Asked, Fields, Given, Log, documents
from detente.record.errors import UnreadableInput

STORY = "Norway and Sweden signed a treaty in Oslo on Monday. The ministers said it would be ratified this year.\n"


def find(*paths: Path, mapped: str | None = None, log: Log | None = None) -> list[Given | UnreadableInput]:
    """What the paths hold, with fields mapped as on the command line."""
    return list(documents(paths, asked=Asked(fields=Fields.mapped(mapped)), log=log))


def given(found: list[Given | UnreadableInput]) -> list[Given]:
    """The documents among what is found."""
    return [one for one in found if isinstance(one, Given)]


def errors(found: list[Given | UnreadableInput]) -> list[UnreadableInput]:
    """The errors among what is found; each says what, where and what to do."""
    failed = [one for one in found if isinstance(one, UnreadableInput)]
    assert all(error.what and error.where and error.advice for error in failed)
    return failed
