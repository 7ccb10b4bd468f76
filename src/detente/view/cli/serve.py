"""Opens the reading room."""

from typing import Annotated

import typer

from detente.store import open_store
from detente.view.cli.options import DEFAULT_RECORD, RecordFile
from detente.view.cli.screen import tell


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
        app = application(Room(store=store, read_only=read_only), names={*LOCAL, host, *(name or ())})
        tell(f"The reading room of {record} is open at http://{host}:{port} (close it with Ctrl+C).")
        uvicorn.run(app, host=host, port=port, log_level="warning")
