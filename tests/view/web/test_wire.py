"""What is no request, or a monstrous one, is refused soon, in little memory, and harms nobody who asks besides."""

import re
import socket
import threading
import time
import tracemalloc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

import pytest
from tests.crisis import CLOSE

from detente.store import Store
from detente.view.web import Room, application
from detente.view.web.access.access import Access
from detente.view.web.server import server

MEGABYTE = 1_000_000
_PATIENCE = 15.0


class Wire:
    """A room behind a socket, to which one may send any bytes."""

    def __init__(self, port: int, token: str) -> None:
        self.port, self.token = port, token

    def says(self, *parts: bytes | Iterable[bytes], patience: float = _PATIENCE) -> bytes:
        """All that is answered to some bytes, until nothing more comes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=patience) as line:
            with suppress(BrokenPipeError, ConnectionResetError):
                for part in parts:
                    for piece in [part] if isinstance(part, bytes) else part:
                        line.sendall(piece)
            return b"".join(_answers(line))

    def statuses(self, *parts: bytes | Iterable[bytes], patience: float = _PATIENCE) -> list[int]:
        """The status of each answer."""
        said = self.says(*parts, patience=patience)
        return [int(one) for one in re.findall(rb"(?:^|\n)HTTP/1\.1 (\d{3}) ", said)]


def _answers(line: socket.socket) -> Iterator[bytes]:
    with suppress(ConnectionResetError, TimeoutError):
        while piece := line.recv(65_536):
            yield piece


@pytest.fixture(scope="module")
def wire(crisis: Store) -> Iterator[Wire]:
    access = Access()
    with _served(crisis, access) as port:
        yield Wire(port, access.seal.token(""))


@contextmanager
def _served(store: Store, access: Access) -> Iterator[int]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        answering = server(application(Room(store=store), access=access))
        thread = threading.Thread(target=answering.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not answering.started:
            time.sleep(0.01)
        yield listening.getsockname()[1]
        answering.should_exit = True
        thread.join()


def get(path: str, *headers: str, version: str = "HTTP/1.1") -> bytes:
    return "\r\n".join((f"GET {path} {version}", "Host: localhost", "Connection: close", *headers, "", "")).encode()


def post(path: str, *headers: str) -> bytes:
    return "\r\n".join((f"POST {path} HTTP/1.1", "Host: localhost", "Connection: close", *headers, "", "")).encode()


def test_it_answers(wire: Wire) -> None:
    assert wire.statuses(get("/unread")) == [200]


OUTSIDE = (
    *("/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static/..%5capp.py", "/static/..\\app.py"),
    *("/static//etc/passwd", "/static/%2fetc%2fpasswd", "/static/%252e%252e%252fapp.py", "/static/....//app.py"),
    *("/static/room.css%00.png", "/static/%00", "/static/..%00/app.py", "/static/.", "/static/..", "/static/%2e%2e"),
    *("/static/../../../../../../../../etc/passwd", "/static/C:%5cwindows%5cwin.ini", "/static/~root/.ssh/id_rsa"),
    *("/static/%c0%ae%c0%ae/app.py", "/static/..;/app.py", "/static/" + "a/" * 3000, "/static/" + "a" * 300),
    *("/static/__init__.py", "/static/../templates/layout.html", "/static/room.css/../../app.py"),
    *("/articles/..%2f..%2fetc%2fpasswd", "/facts/%00", "/actors/..%2f", "/add/..%2f..%2fetc", "/ledgers/%2e%2e%2f"),
    *("/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/static", "/.git/config", "/crisis.db", "/.env"),
)


@pytest.mark.parametrize("path", OUTSIDE)
def test_no_path_leads_out_of_the_folder_of_styles(wire: Wire, path: str) -> None:
    said = wire.says(get(path))
    assert said.split(b" ", 2)[1] in (b"400", b"404", b"405", b"422", b"307", b"414")
    assert b"root:" not in said
    assert b"import " not in said
    assert b"{%" not in said
    assert b"Traceback" not in said
    moved = re.search(rb"\r\nlocation: (.*)\r\n", said)
    assert moved is None or moved[1].startswith((b"http://localhost/", b"/")), moved


SMUGGLED = b"GET /unread HTTP/1.1\r\nHost: localhost\r\n\r\n"
CONFUSED = {
    "length and chunks": ("Content-Length: 4", "Transfer-Encoding: chunked"),
    "two lengths": ("Content-Length: 4", "Content-Length: 40"),
    "two lengths in one": ("Content-Length: 4, 40",),
    "a length with a sign": ("Content-Length: +4",),
    "a length below none": ("Content-Length: -4",),
    "a length in hex": ("Content-Length: 0x4",),
    "a length of other digits": ("Content-Length: \u0664",),
    "chunks and more": ("Transfer-Encoding: chunked, identity",),
    "chunks misspelt": ("Transfer-Encoding: xchunked",),
    "chunks behind a blank": ("Transfer-Encoding : chunked",),
    "chunks twice": ("Transfer-Encoding: chunked", "Transfer-Encoding: chunked"),
    "a folded header": ("X-A: b", " Transfer-Encoding: chunked"),
    "a header without a name": (": chunked",),
    "a zero in a header": ("X-A: b\x00c",),
    "a line feed alone": ("X-A: b\nTransfer-Encoding: chunked",),
    "a return alone": ("X-A: b\rTransfer-Encoding: chunked",),
    "two hosts": ("Host: evil.example",),
}


@pytest.mark.parametrize("name", CONFUSED)
def test_nothing_is_smuggled_behind_a_request(wire: Wire, name: str) -> None:
    """A server in front may see one request where we see two: whatever can be read in two ways is one, or none."""
    head = "\r\n".join(("POST /unread HTTP/1.1", "Host: localhost", *CONFUSED[name], "", "")).encode()
    for body in (b"0\r\n\r\n" + SMUGGLED, b"4\r\nabcd\r\n0\r\n\r\n" + SMUGGLED):
        statuses = wire.statuses(head + body, patience=1)
        assert len(statuses) == 1 or statuses[1:] == [400], statuses
        assert statuses[0] in {400, 403, 405, 411, 413, 501}


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("GET http://evil.example/unread HTTP/1.1", {400, 404, 421}),
        ("GET //evil.example/unread HTTP/1.1", {400, 404}),
        ("GET /unread?a=b#c HTTP/1.1", {200, 400}),
        ("GET unread HTTP/1.1", {400, 404}),
        ("GET * HTTP/1.1", {400, 404}),
        ("GET /unread", {400}),
        ("GET /un read HTTP/1.1", {400}),
        ("GET /unread\tHTTP/1.1", {400}),
        ("G\x00T /unread HTTP/1.1", {400}),
        ("CONNECT evil.example:443 HTTP/1.1", {400, 403, 404, 405}),
        ("TRACE /unread HTTP/1.1", {403, 405}),
        ("PRI * HTTP/2.0", {400, 404, 505}),
    ],
)
def test_odd_first_lines_are_refused(wire: Wire, line: str, status: set[int]) -> None:
    said = wire.says(f"{line}\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    assert int(said.split(b" ", 2)[1]) in status
    assert b"evil.example" not in said.partition(b"\r\n\r\n")[0]


@pytest.mark.parametrize(
    "value", ["a\r\nSet-Cookie: ran=1", "a%0d%0aSet-Cookie:%20ran=1", "a\u560d\u560aSet-Cookie: ran=1", "%E5%98%8A"]
)
def test_no_answer_is_split(wire: Wire, value: str) -> None:
    form = f"by=Ada&csrf={wire.token}&back=/unread?x={value}".encode()
    kind = "Content-Type: application/x-www-form-urlencoded"
    said = wire.says(post("/reviewer", kind, f"Content-Length: {len(form)}"), form)
    head = said.partition(b"\r\n\r\n")[0].lower()
    assert b"ran=1" not in b"".join(one for one in head.split(b"\r\n") if one.startswith(b"set-cookie"))
    assert len(re.findall(rb"\r\nset-cookie:", head)) <= 1


MONSTERS = {
    "a header of a megabyte": (get("/unread", "X-A: " + "a" * MEGABYTE), {400, 431}),
    "a hundred thousand headers": (get("/unread", *(f"X-{n}: {n}" for n in range(100_000))), {400, 431}),
    "cookies of a megabyte": (get("/unread", "Cookie: " + "reviewer=a; " * 80_000), {400, 431}),
    "cookies as large as may be": (get("/unread", "Cookie: " + "reviewer=a; " * 2_000), {200}),
    "an address of a megabyte": (get("/unread?" + "a" * MEGABYTE), {400, 414, 431}),
    "as many parameters as may be": (get("/statements?" + "by=a&" * 3_000), {414}),
    "a megabyte before the first line": (b"\r\n" * 500_000 + get("/unread"), {200, 400}),
    "a megabyte of no line": (b"a" * MEGABYTE, {400, 431}),
}


@pytest.mark.parametrize("name", MONSTERS)
def test_a_head_has_a_bound(wire: Wire, name: str) -> None:
    sent, statuses = MONSTERS[name]
    before = time.monotonic()
    assert {*wire.statuses(sent)} & statuses
    assert time.monotonic() - before < 10
    assert wire.statuses(get("/unread")) == [200]


def zeros(megabytes: int) -> Iterator[bytes]:
    return (bytes(MEGABYTE) for _ in range(megabytes))


def chunks(megabytes: int) -> Iterator[bytes]:
    return (b"%x\r\n%b\r\n" % (MEGABYTE, bytes(MEGABYTE)) for _ in range(megabytes))


def parts(number: int, *, end: bool = True) -> bytes:
    """The parts of a form that are so many, with the mark of their end or without."""
    each = b'--b\r\nContent-Disposition: form-data; name="x"\r\n\r\nx\r\n'
    return each * number + (b"--b--\r\n" if end else b"")


FORM, URLENCODED = "Content-Type: multipart/form-data; boundary=b", "Content-Type: application/x-www-form-urlencoded"
REVIEW = f"/review/{CLOSE.id}"
LARGE: dict[str, tuple[str, str, bytes | str]] = {
    "a hundred thousand parts": ("/add", FORM, parts(80_000)),
    "parts without an end": ("/add", FORM, parts(3, end=False)),
    "a head of a part of 4 MB": ("/add", FORM, b"--b\r\nX-A: " + b"a" * 4 * MEGABYTE + b"\r\n\r\nx\r\n--b--\r\n"),
    "many heads of a part": ("/add", FORM, b"--b\r\n" + b"X-A: a\r\n" * 500_000 + b"\r\nx\r\n--b--\r\n"),
    "a mark that almost comes": ("/add", FORM, b"--b\r\n\r\n" + b"\r\n--" * MEGABYTE + b"--b--\r\n"),
    "no mark": ("/add", "Content-Type: multipart/form-data", parts(1)),
    "a mark of a kilobyte": ("/add", "Content-Type: multipart/form-data; boundary=" + "b" * 10_000, parts(1)),
    "returns alone": ("/add", FORM, b"\r" * 4 * MEGABYTE),
    "fields of a form": (REVIEW, URLENCODED, b"a=b&" * 20_000),
    "signs of percent": (REVIEW, URLENCODED, b"%" * 90_000),
    "half characters": (REVIEW, URLENCODED, b"\xff" * 90_000),
    "JSON": (REVIEW, "Content-Type: application/json", b"[" * 90_000),
}


@pytest.mark.parametrize("name", LARGE)
def test_a_form_that_is_a_bomb_is_refused_soon(wire: Wire, name: str) -> None:
    path, kind, body = LARGE[name]
    assert isinstance(body, bytes)
    before = time.monotonic()
    (status,) = wire.statuses(post(path, kind, f"Content-Length: {len(body)}", f"X-CSRF-Token: {wire.token}"), body)
    assert status in {400, 403, 413, 422}
    assert time.monotonic() - before < 5


@pytest.mark.parametrize("path", ["/add", REVIEW, "/reviewer", "/unread"])
def test_a_gigabyte_is_not_taken(wire: Wire, path: str) -> None:
    """Whether one says how much it is, lies, or sends it in chunks."""
    tracemalloc.start()
    ways = (
        (post(path, FORM, f"Content-Length: {1000 * MEGABYTE}"), zeros(1000)),
        (post(path, FORM, "Content-Length: 10"), zeros(1000)),
        (post(path, URLENCODED, "Transfer-Encoding: chunked"), chunks(1000)),
    )
    before = time.monotonic()
    for head, body in ways:
        statuses = wire.statuses(head, body)
        assert {*statuses} <= {400, 403, 405, 411, 413}, statuses
    assert time.monotonic() - before < 20
    assert tracemalloc.get_traced_memory()[1] < 60 * MEGABYTE
    tracemalloc.stop()


def test_who_is_slow_keeps_nobody_waiting(wire: Wire) -> None:
    lines = [socket.create_connection(("127.0.0.1", wire.port)) for _ in range(150)]
    for number, line in enumerate(lines):
        line.sendall((b"GET /unr", post("/add", FORM, "Content-Length: 4000000"), b"")[number % 3])
    before = time.monotonic()
    assert wire.statuses(get("/unread")) == [200]
    assert time.monotonic() - before < 5
    for line in lines:
        line.close()


def test_who_breaks_off_is_no_failure_of_ours(wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    for kind in (FORM, URLENCODED):
        with socket.create_connection(("127.0.0.1", wire.port)) as line:
            line.sendall(post("/add", kind, "Content-Length: 4000"))
            time.sleep(0.1)
    assert wire.statuses(get("/unread")) == [200]
    time.sleep(0.1)
    assert [one.message for one in caplog.records if one.levelname == "ERROR"] == []
