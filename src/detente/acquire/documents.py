"""The documents that files and folders hold, one after the other; what cannot be read is an error among them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from detente.acquire.acquire import BOUND
from detente.acquire.files import contents, inputs
from detente.acquire.given import Given
from detente.record.errors import UnreadableInput


def documents(paths: Iterable[Path | str]) -> Iterator[Given | UnreadableInput]:
    """Every document that the paths name, folders walked through, in a stable order."""
    for path in inputs(paths):
        try:
            yield Given(path.as_posix(), contents(path, most=BOUND))
        except UnreadableInput as error:
            yield error


def texts(given: Iterable[str]) -> Iterator[Given]:
    """Texts as documents, numbered from 1."""
    return (Given(f"text {number}", text) for number, text in enumerate(given, 1))
