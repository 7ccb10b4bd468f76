"""Opens the reading room."""

import os
import socket
from contextlib import suppress
from errno import EADDRINUSE
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import Progress

from detente.record.errors import CannotServe
from detente.store import open_store
from detente.view.cli.options import DEFAULT_RECORD, RecordFile
from detente.view.cli.screen import err, tell

if TYPE_CHECKING:
    from detente.view.web import Room
    from detente.view.web.access.door import Door


def serve(
    record: RecordFile = DEFAULT_RECORD,
    *,
    host: Annotated[str, typer.Option(help="The address to answer at; 0.0.0.0 lets others in.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port to answer at.")] = 8517,
    name: Annotated[
        list[str] | None, typer.Option(metavar="HOST", help="A name by which others reach this server; repeatable.")
    ] = None,
    read_only: Annotated[bool, typer.Option("--read-only", help="Nobody reviews, nobody adds articles.")] = False,
    accounts: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Who may enter by a password: see `detente accounts`.")
    ] = None,
    token_file: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The token by which one enters; DETENTE_TOKEN does the same."),
    ] = None,
    proxy: Annotated[
        list[str] | None,
        typer.Option(metavar="ADDRESS", help="A server in front, which says who asks and whether by TLS; repeatable."),
    ] = None,
    audit: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Where to write who came, was refused, and changed what.")
    ] = None,
    rate: Annotated[
        float, typer.Option(min=0, metavar="TIMES", help="How many times as often as usual one may ask; 0: no limit.")
    ] = 1.0,
    idle: Annotated[
        float, typer.Option(min=1, metavar="MINUTES", help="After how long without a page one has to enter again.")
    ] = 60,
    longest: Annotated[
        float, typer.Option(min=0.1, metavar="HOURS", help="After how long one has to enter again anyway.")
    ] = 8,
) -> None:
    """The reading room: the record in a browser, for this machine; others enter by a password or a token."""
    from detente.view.web import Room, application, heap
    from detente.view.web.access.audit import DONE
    from detente.view.web.access.door import Given, door
    from detente.view.web.guard import LOCAL
    from detente.view.web.server import server

    heap.share()
    given = Given(
        host=host,
        names=tuple(one.lower() for one in name or ()),
        accounts=accounts,
        token=_token(token_file),
        audit=audit,
        rate=rate,
        idle=60 * idle,
        longest=3_600 * longest,
    )
    with open_store(record, create=False) as store, _listening(host, port) as listening:
        opened = door(given, beside=Path(store.name if "://" in store.place else store.place))
        room = Room(store=store, read_only=read_only)
        _prepare(room)
        heap.settle()
        app = application(room, names={*LOCAL, *given.names}, access=opened.access)
        _say(store.place, _address(listening), opened)
        opened.access.audit.write("serve", DONE, of=_address(listening))
        with suppress(KeyboardInterrupt):  # it is how one closes the room
            server(app, proxies=proxy or ()).run(sockets=[listening])


def _token(file: Path | None) -> str:
    """The token that is given, which is never one of the arguments that others see; empty where none is."""
    given = os.environ.pop("DETENTE_TOKEN", "")
    if file is None:
        return given
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise CannotServe("no token can be read", where=str(file), advice="name another --token-file") from error


def _say(place: str, address: str, opened: "Door") -> None:
    """Where the room is open, how one enters, and what is not well with that."""
    way = f"{address}/?token={opened.token}" if opened.token else address
    tell(f"The reading room of {place} is open at {way} (close it with Ctrl+C).")
    if opened.token:
        tell("Who has this address may do all that can be done there; it is told once, and is another one next time.")
    if opened.is_bare:
        tell("It speaks plain HTTP: what others send and read can be seen on its way. See “Letting others in”.")
    if opened.access.audit.path:
        tell(f"Who comes and what is changed is written to {opened.access.audit.path}.")


def _listening(host: str, port: int) -> socket.socket:
    """What answers at an address; raises CannotServe where nothing can."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family)
    except OSError as error:
        advice = "name another --port" if error.errno == EADDRINUSE else "name another --host"
        raise CannotServe(error.strerror or str(error), where=f"{host}:{port}", advice=advice) from error
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # else a page waits until its head has come
    return listening


def _address(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _prepare(room: "Room") -> None:
    """Reads what one counts by, with a bar where that takes a while; what is searched by meaning comes meanwhile."""
    with Progress(console=err(), transient=True, disable=not err().is_terminal) as progress:
        bar = progress.add_task("Looking through the record", total=None)
        room.store.catalogue(lambda done, of: progress.update(bar, completed=done, total=of))
    room.near.begin()
