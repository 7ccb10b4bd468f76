"""Where output goes: data to stdout, words and progress to stderr."""

from collections.abc import Iterable
from io import StringIO

from rich.console import Console, RenderableType

from detente.record.errors import DetenteError
from detente.view.printable import printable

PIPED_WIDTH = 100
"""Columns where no terminal says how many there are, so that what is piped is always the same."""

_out = Console(highlight=False, markup=False, emoji=False)
_err = Console(highlight=False, markup=False, emoji=False, stderr=True)


def out() -> Console:
    """The console of stdout."""
    return _out


def err() -> Console:
    """The console of stderr."""
    return _err


def is_screen() -> bool:
    """Whether somebody looks at stdout; where it is piped, evidence stands between brackets."""
    return _out.is_terminal


def put_page(*parts: RenderableType) -> None:
    """Writes blocks to stdout below each other: as wide as the screen is, or always alike where there is none."""
    if is_screen():
        _out.print(*parts, sep="\n")
    else:
        _out.file.writelines(f"{line.rstrip()}\n" for line in _plain(parts).splitlines())


def _plain(parts: Iterable[RenderableType]) -> str:
    console = Console(file=StringIO(), width=PIPED_WIDTH, color_system=None, highlight=False, emoji=False)
    with console.capture() as captured:
        console.print(*parts, sep="\n")
    return captured.get()


def tell(what: RenderableType = "") -> None:
    """Says something to whoever started the command."""
    _err.print(what, soft_wrap=True)


def tell_error(error: DetenteError) -> None:
    """Says what went wrong, where, and what to do about it."""
    where = f"{error.where}: " if error.where else ""
    tell(printable(f"detente: {where}{error.what}"))
    if error.advice:
        tell(printable(f"  → {error.advice}"))
