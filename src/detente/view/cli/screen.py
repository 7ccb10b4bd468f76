"""Where output goes: data to stdout, words and progress to stderr."""

from collections.abc import Iterable, Iterator, Mapping

from rich.console import Console, RenderableType

from detente.record.errors import DetenteError
from detente.view.printable import printable

PIPED_WIDTH = 100
"""Columns where no terminal says how many there are, so that what is piped is always the same."""


def out() -> Console:
    """The console of stdout."""
    return Console(highlight=False, markup=False, emoji=False)


def err() -> Console:
    """The console of stderr."""
    return Console(highlight=False, markup=False, emoji=False, stderr=True)


def is_screen() -> bool:
    """Whether somebody looks at stdout; where it is piped, evidence stands between brackets."""
    return out().is_terminal


def put_page(parts: Iterable[RenderableType]) -> None:
    """Writes blocks to stdout below each other: as wide as the screen is, or always alike where there is none."""
    console = out()
    if console.is_terminal:
        for part in parts:
            console.print(part)
    else:
        page = Console(width=PIPED_WIDTH, color_system=None, highlight=False, markup=False, emoji=False)
        for part in parts:
            console.file.writelines(f"{line}\n" for line in _plain(part, page))


def _plain(part: RenderableType, page: Console) -> Iterator[str]:
    with page.capture() as captured:
        page.print(part)
    return (line.rstrip() for line in captured.get().splitlines())


def tell(what: RenderableType = "") -> None:
    """Says something to whoever started the command."""
    err().print(what, soft_wrap=True)


def tell_error(error: DetenteError) -> None:
    """Says what went wrong, where, and what to do about it."""
    where = f"{error.where}: " if error.where else ""
    tell(printable(f"detente: {where}{error.what}"))
    if error.advice:
        tell(printable(f"  → {error.advice}"))


def counted(numbers: Mapping[str, int]) -> Iterator[str]:
    """Numbers of things in words, "1 event" and "1,200 events", those without any left out."""
    for kind, number in numbers.items():
        if number:
            yield f"{number:,} {kind.removesuffix('s') if number == 1 else kind}"
