"""What the audit log of a reading room tells."""

from pathlib import Path
from typing import Annotated

import typer

from detente.record.errors import MissingInput
from detente.view.cli.screen import out, tell
from detente.view.printable import printable
from detente.view.web.access.audit import Entry, entries

_TO_THE_SECOND = len("1991-01-09T12:30:00")


def audit(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The log; `detente serve` says where it is.")],
    *,
    who: Annotated[str | None, typer.Option(metavar="NAME", help="Only what somebody did.")] = None,
    outcome: Annotated[str | None, typer.Option(metavar="WORD", help="Only what was done, refused or failed.")] = None,
) -> None:
    """Who came into the reading room, who was refused, and who changed what, the first one first."""
    if not file.is_file():
        raise MissingInput("no such file", where=str(file), advice="`detente serve` says where it writes its audit log")
    broken = 0
    for entry in entries(file):
        if isinstance(entry, str):
            broken += 1
        elif who in (None, entry.who) and outcome in (None, entry.outcome):
            out().print(printable(_told(entry)), soft_wrap=True)
    if broken:
        tell(f"Lines of this file that are no entries: {broken}")


def _told(entry: Entry) -> str:
    """An entry on one line."""
    somebody = f"{entry.who or 'somebody'}{f' ({entry.role})' if entry.role else ''}"
    where = f" from {entry.address}" if entry.address else ""
    of = f" {entry.of}" if entry.of else ""
    made = f" → {entry.made}" if entry.made else ""
    untold = f" (and {entry.untold} refusals before that are not told)" if entry.untold else ""
    when = entry.when[:_TO_THE_SECOND]
    return f"{when} {entry.outcome} {entry.what}{of}{made} · {somebody}{where}{untold}"
