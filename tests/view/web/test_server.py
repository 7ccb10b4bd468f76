"""The server waits for nobody for ever, says nothing of itself, and believes nobody but its proxies who asks."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from detente.record.errors import CannotServe
from detente.view.web import server as module
from detente.view.web.server import server


async def echo(scope: Scope, receive: Receive, send: Send) -> None:
    """Says who asks and how, after it has read what he sends."""
    request = Request(scope, receive)
    if scope["path"] == "/slow":
        time.sleep(0.6)
    length = len(await request.body())
    answer: Response = PlainTextResponse(f"{request.client and request.client.host} {request.url.scheme} {length}")
    await answer(scope, receive, send)


@contextmanager
def opened(**given: object) -> Iterator[int]:
    """The port of a server, which ends with the block."""
    made = server(echo, **given)  # type: ignore[arg-type]
    made.config.lifespan = "off"
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=made.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not made.started:
            time.sleep(0.01)
        yield listening.getsockname()[1]
        made.should_exit = True
        thread.join()


def asked(port: int, *, path: str = "/", headers: str = "", body: bytes = b"") -> str:
    """All that is answered to a request."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as here:
        here.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n".encode() + body)
        return _all(here)


def _all(here: socket.socket) -> str:
    found = b""
    while some := here.recv(65_536):
        found += some
    return found.decode()


def test_it_says_nothing_of_itself() -> None:
    with opened() as port:
        head = asked(port).lower()
    assert "200 ok" in head
    assert "server:" not in head
    assert "uvicorn" not in head


@pytest.mark.parametrize(
    ("proxies", "who"),
    [((), "127.0.0.1 http"), (("192.0.2.1",), "127.0.0.1 http"), (("127.0.0.1",), "203.0.113.9 https")],
)
def test_only_a_proxy_is_believed_who_asks(proxies: tuple[str, ...], who: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORWARDED_ALLOW_IPS", "*")
    with opened(proxies=proxies) as port:
        told = asked(port, headers="X-Forwarded-For: 198.51.100.1, 203.0.113.9\r\nX-Forwarded-Proto: https\r\n")
    assert told.endswith(f"{who} 0")


@pytest.mark.parametrize("proxy", ["*", "", "proxy.example", "127.0.0.1,*", "300.1.1.1"])
def test_a_proxy_is_an_address(proxy: str) -> None:
    with pytest.raises(CannotServe, match="no address of a server in front"):
        server(echo, proxies=(proxy,))


SLOW: dict[str, Callable[[socket.socket], None]] = {
    "nothing": lambda here: None,
    "half a head": lambda here: here.sendall(b"GET / HTTP/1.1\r\nHost:"),
    "one letter at a time": lambda here: [_trickle(here, letter) for letter in "GET / HTTP/1.1"] and None,
    "half a second head": lambda here: here.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HT"),
}


def _trickle(here: socket.socket, letter: str) -> None:
    here.sendall(letter.encode())
    time.sleep(0.05)


@pytest.mark.parametrize("how", SLOW)
def test_who_does_not_say_what_he_wants_is_let_go(monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.3)
    monkeypatch.setattr(module, "_IDLE", 1)
    with opened() as port, socket.create_connection(("127.0.0.1", port), timeout=5) as here:
        began = time.monotonic()
        with suppress(ConnectionError):
            SLOW[how](here)
            _all(here)
        assert time.monotonic() - began < 3


def test_who_has_said_it_may_wait_for_his_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.3)
    with opened() as port:
        assert asked(port, path="/slow").endswith("http 0")


def test_a_head_has_a_length() -> None:
    with opened() as port:
        assert "200 OK" in asked(port, headers=f"X: {'x' * 20_000}\r\n")
        with suppress(ConnectionResetError):  # it is let go before all of it is sent
            assert "400 Bad Request" in asked(port, headers=f"X: {'x' * 700_000}\r\n")


def test_connections_have_a_number() -> None:
    with opened(most=5) as port:
        held = [socket.create_connection(("127.0.0.1", port)) for _ in range(5)]
        time.sleep(0.2)
        assert "503" in asked(port)
        for one in held:
            one.close()
        time.sleep(0.2)
        assert "200 OK" in asked(port)
