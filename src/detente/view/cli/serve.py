"""Opens the reading room."""

import socket
from contextlib import suppress
from errno import EADDRINUSE
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import Progress

from detente.record.errors import CannotServe
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

    with open_store(record, create=False) as store, _listening(host, port) as listening:
        room = Room(store=store, read_only=read_only)
        _prepare(room)
        app = application(room, names={*LOCAL, *(one.lower() for one in name or ())})
        tell(f"The reading room of {store.place} is open at {_address(listening)} (close it with Ctrl+C).")
        with suppress(KeyboardInterrupt):  # it is how one closes the room
            uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    """What answers at an address; raises CannotServe where nothing can."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        advice = "name another --port" if error.errno == EADDRINUSE else "name another --host"
        raise CannotServe(error.strerror or str(error), where=f"{host}:{port}", advice=advice) from error


def _address(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _prepare(room: "Room") -> None:
    """Reads what one counts by, with a bar where that takes a while; what is searched by meaning comes meanwhile."""
    with Progress(console=err(), transient=True, disable=not err().is_terminal) as progress:
        bar = progress.add_task("Looking through the record", total=None)
        room.store.catalogue(lambda done, of: progress.update(bar, completed=done, total=of))
    room.near.begin()
