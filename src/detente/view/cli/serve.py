"""Opens the reading room."""

from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import Progress

from detente.store import open_store
from detente.view.cli.options import DEFAULT_RECORD, RecordFile
from detente.view.cli.screen import err, tell

if TYPE_CHECKING:
    from detente.view.web import Room


def serve(
    record: RecordFile = DEFAULT_RECORD,
    *,
    host: Annotated[str, typer.Option(help="The address to answer at; 0.0.0.0 lets others in.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port to answer at.")] = 8517,
    name: Annotated[
        list[str] | None, typer.Option(metavar="HOST", help="A name by which others reach this server; repeatable.")
    ] = None,
    read_only: Annotated[bool, typer.Option("--read-only", help="Nobody reviews, nobody adds articles.")] = False,
) -> None:
    """The reading room: the record in a browser, served from this machine and from nowhere else."""
    import uvicorn

    from detente.view.web import Room, application
    from detente.view.web.guard import LOCAL

    with open_store(record, create=False) as store:
        room = Room(store=store, read_only=read_only)
        _prepare(room)
        app = application(room, names={*LOCAL, host, *(name or ())})
        tell(f"The reading room of {record} is open at http://{host}:{port} (close it with Ctrl+C).")
        uvicorn.run(app, host=host, port=port, log_level="warning")


def _prepare(room: "Room") -> None:
    """Reads what one counts by, with a bar where that takes a while; what is searched by meaning comes meanwhile."""
    with Progress(console=err(), transient=True, disable=not err().is_terminal) as progress:
        bar = progress.add_task("Looking through the record", total=None)
        room.store.catalogue(lambda done, of: progress.update(bar, completed=done, total=of))
    room.near.begin()
