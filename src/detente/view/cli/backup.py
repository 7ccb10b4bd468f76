"""Copies a record to where it is kept in case something happens to it."""

from typing import Annotated

import typer

from detente.store import backup, open_store
from detente.view.cli.options import DEFAULT_RECORD, RecordFile
from detente.view.cli.progress import bar
from detente.view.cli.screen import tell
from detente.view.printable import printable


def backup_record(
    to: Annotated[str, typer.Argument(metavar="TO", help="A file that does not exist yet, or an empty database.")],
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """Copy the record as it is now to another file or database, while others read and write it."""
    with open_store(record, create=False) as store, bar("copying", 100) as move:
        shares = [0.0]

        def told(done: int, of: int) -> None:
            share = 100 * done / max(of, 1)
            move(share - shares[0])
            shares[0] = share

        wrong = backup(store, to, told)
        place, held = store.place, store.counts()
    tell(printable(f"{place} is copied; it holds {held['articles']:,} articles."))
    if wrong:
        tell("The copy is not sound:")
        for one in wrong:
            tell(printable(f"✗ {one.kind} {one.id}: {one.what}"))
        tell("  → keep the backups of before, and see what `detente verify` says of the record")
        raise typer.Exit(1)
    tell("It has been checked, and nothing is wrong with it.")
