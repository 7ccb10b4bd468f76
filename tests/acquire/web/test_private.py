"""A feed that is polled leads into no private network, whatever its name, its answers or the resolver say."""

import gzip
import socket
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import cycle
from threading import Thread
from typing import Any

import pytest
from tests.documents import errors, given
from tests.servers import server

from detente.acquire import Asked, Log, Online, documents
from detente.acquire.web import ask, connect
from detente.acquire.web.connect import is_public
from detente.record.errors import NotFetched, OversizedInput

PUBLIC = Online(pause=0.0, timeout=2.0)
LOCAL = replace(PUBLIC, allow_private=True)
FEED = b"""<rss version="2.0"><channel><title>The Example</title><item><title>Treaty</title>
<link>http://127.0.0.1:9/never</link><enclosure url="http://127.0.0.1:9/never.mp3"/>
<description>Talks resumed. &lt;img src="http://127.0.0.1:9/never.png"&gt;</description></item></channel></rss>"""
PRIVATE = (
    *("10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.0.1", "127.0.0.1", "127.8.9.10", "0.0.0.0", "0.1.2.3"),
    *("169.254.169.254", "100.64.0.1", "100.127.255.255", "192.0.0.1", "192.0.0.8", "192.0.2.1", "192.88.99.1"),
    *("198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255"),
    *("::", "::1", "::10.0.0.1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::ffff:0:10.0.0.1"),
    *("64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::808:808", "100::1", "2001::1", "2001:db8::1", "2001:10::1"),
    *("2001:0:4136:e378:8000:63bf:3fff:fdd2", "2002:7f00:1::", "2002:a00:1::1", "2002:c0a8:1::", "fc00::1", "fd12::1"),
    *("fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "ff0e::1", "4000::1", "5f00::1"),
)
OPEN = (
    *("93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "192.169.0.1", "2606:2800:220:1::1", "2a00:1450::1"),
    *("::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"),
)


def poll(*addresses: str, online: Online = PUBLIC) -> list[Any]:
    found = list(documents(addresses, asked=Asked(online=online), log=(log := Log())))
    log.settle()
    return found


@pytest.mark.parametrize("place", PRIVATE)
def test_a_private_place_is_not_public(place: str) -> None:
    assert not is_public(place)


@pytest.mark.parametrize("place", OPEN)
def test_a_public_place_is(place: str) -> None:
    assert is_public(place)


@contextmanager
def resolving(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> Iterator[list[str]]:
    """A resolver that gives these places, the last ones ever after; what was connected to is written down."""
    left, reached = list(answers), list[str]()

    def look_up(host: str, port: int, **_: object) -> list[tuple[Any, ...]]:
        found = left.pop(0) if len(left) > 1 else left[0]
        families = [socket.AF_INET6 if ":" in place else socket.AF_INET for place in found]
        return [
            (family, socket.SOCK_STREAM, 6, "", (place, port)) for family, place in zip(families, found, strict=True)
        ]

    def connect_to(place: tuple[str, int], *_: object) -> socket.socket:
        reached.append(place[0])
        raise ConnectionRefusedError("nobody there")

    monkeypatch.setattr(connect.socket, "getaddrinfo", look_up)
    monkeypatch.setattr(connect.socket, "create_connection", connect_to)
    yield reached


@pytest.mark.parametrize("place", PRIVATE)
def test_a_name_that_leads_to_a_private_place_is_refused(monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    with resolving(monkeypatch, [place.partition("%")[0]]) as reached:
        (error,) = errors(poll("http://feeds.example/news"))
    assert isinstance(error, NotFetched)
    assert reached == []


def test_a_name_that_leads_elsewhere_a_moment_later_is_asked_where_it_was_checked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """DNS rebinding: what was checked is connected to, and nothing is looked up a second time."""
    with resolving(monkeypatch, ["93.184.216.34"], ["127.0.0.1"]) as reached:
        assert errors(poll("http://feeds.example/news"))
    assert reached == ["93.184.216.34"]


def test_of_several_places_only_public_ones_are_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with resolving(monkeypatch, ["127.0.0.1", "fd00::1", "8.8.8.8", "10.0.0.1"]) as reached:
        assert errors(poll("https://feeds.example/news"))
    assert reached == ["8.8.8.8"]


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "localhost", "2130706433", "0x7f000001", "0x7f.0x0.0x0.0x1", "017700000001", "0177.0.0.1"),
        *("127.1", "127.0.1", "0", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:0:0:1]"),
        *("LOCALHOST", "localhost.", "127.0.0.1.", "①②⑦.⓪.⓪.①", "１２７.０.０.１"),  # digits of Unicode
    ],
)
def test_however_this_machine_is_written_it_is_not_asked(host: str) -> None:
    with server(feed=(200, {}, FEED)) as there:
        assert [type(one) for one in poll(f"http://{host}:{there.port}/feed")] == [NotFetched]
        assert there.asked == []


ELSEWHERE = (
    *("http://127.0.0.1:{port}/inside", "//127.0.0.1:{port}/inside", "http://[::1]:{port}/inside"),
    *("http://2130706433:{port}/inside", "http://user:word@127.0.0.1:{port}/inside", "ftp://127.0.0.1/inside"),
    *("file:///etc/passwd", "gopher://127.0.0.1:{port}/_x", "dict://127.0.0.1:{port}/", "data:text/xml,<rss/>"),
    *("javascript:alert(1)", "http://[", "//[::1", "http://\u2100.example/", "\\\\127.0.0.1\\inside"),
    *("http://127.0.0.1:99999/", "http://127.0.0.1:{port}/a b", "unix:/var/run/docker.sock"),
)


@pytest.mark.parametrize(("leads", "status"), [*zip(ELSEWHERE, cycle((301, 302, 303, 307, 308)), strict=False)])
def test_no_answer_leads_into_a_private_place(monkeypatch: pytest.MonkeyPatch, leads: str, status: int) -> None:
    with server(inside=(200, {}, FEED)) as there:
        there.answers["/moved"] = (status, {"Location": leads.format(port=there.port)}, b"")
        _let_through(monkeypatch, "outside.example")
        assert [type(one) for one in poll(f"http://outside.example:{there.port}/moved")] == [NotFetched]
        assert "/inside" not in there.paths


def _let_through(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    """Has a name lead to this machine as though it were public; every other name is checked as ever."""
    look_up, seen = socket.getaddrinfo, [""]

    def named(asked: str, *rest: Any, **more: Any) -> Any:
        seen[0] = asked
        return look_up("127.0.0.1" if asked == host else asked, *rest, **more)

    monkeypatch.setattr(connect.socket, "getaddrinfo", named)
    monkeypatch.setattr(connect, "is_public", lambda place: seen[0] == host or is_public(place))


def test_rules_of_a_host_lead_into_no_private_place_either(monkeypatch: pytest.MonkeyPatch) -> None:
    with server(feed=(200, {}, FEED), inside=(200, {}, b"User-agent: *\nAllow: /")) as there:
        there.answers["/robots.txt"] = (302, {"Location": f"http://127.0.0.1:{there.port}/inside"}, b"")
        _let_through(monkeypatch, "outside.example")
        assert errors(poll(f"http://outside.example:{there.port}/feed"))
        assert there.paths == ["/robots.txt"]


def test_a_safe_way_leads_to_no_unsafe_one() -> None:
    answer = ask.Answer(301, {"location": "http://feeds.example/news"}, b"")
    with pytest.raises(NotFetched, match="from https:// to http://"):
        ask.moved_to("https://feeds.example/news", answer)
    assert ask.moved_to("http://feeds.example/news", answer) == "http://feeds.example/news"


def test_a_chain_of_answers_ends() -> None:
    with server() as there:
        for number in range(100):
            there.answers[f"/{number}"] = (302, {"Location": f"/{number + 1}"}, b"")
        (error,) = errors(poll(f"{there.address}/0", online=LOCAL))
    assert "from one address to the next" in error.what
    assert len(there.asked) < 10


def test_nothing_that_a_feed_or_a_page_names_is_asked() -> None:
    page = b"""<html><head><link rel="canonical" href="/never"><meta http-equiv="refresh" content="0;url=/never">
    <link rel="alternate" type="application/rss+xml" href="/never"><base href="/never/"></head><body><article>
    <p>Talks resumed in Geneva.</p><img src="/never.png"><iframe src="/never"></iframe></article></body></html>"""
    with server(feed=(200, {}, FEED), page=(200, {"Content-Type": "text/html"}, page)) as there:
        assert len(given(poll(f"{there.address}/feed", f"{there.address}/page", online=LOCAL))) == 2
        assert set(there.paths) == {"/robots.txt", "/feed", "/page"}


def test_no_proxy_of_the_environment_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy would look names up by itself, so that none of what was checked would hold."""
    with server() as proxy, server(feed=(200, {}, FEED)) as there:
        for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.address)
        monkeypatch.setenv("no_proxy", "")
        assert len(given(poll(f"{there.address}/feed", online=LOCAL))) == 1
        assert errors(poll(f"http://localhost:{there.port}/feed"))
        assert proxy.asked == []


def test_no_cookie_and_nothing_of_the_user_is_sent() -> None:
    with server(feed=(200, {}, FEED)) as there:
        headers = {"Set-Cookie": "who=reader", "Location": "/feed", "WWW-Authenticate": 'Basic realm="x"'}
        there.answers["/moved"] = (302, headers, b"")
        assert len(given(poll(f"{there.address}/moved", f"{there.address}/moved", online=LOCAL))) == 2
        sent = {name for _, headers in there.asked for name in headers}
    assert sent == {"host", "user-agent", "accept", "accept-encoding"}


Drip = Callable[[socket.socket], None]


def _forever(first: bytes, piece: bytes, pause: float = 0.0) -> Drip:
    def drip(line: socket.socket) -> None:
        line.sendall(first)
        until = time.monotonic() + 20
        while time.monotonic() < until:
            line.sendall(piece)
            time.sleep(pause)

    return drip


OK = b"HTTP/1.1 200 OK\r\n"
ENDLESS: dict[str, Drip] = {
    "a head that drips": _forever(OK, b"X-A: b\r\n"[:1], 0.05),
    "many headers": _forever(OK, b"X-A: b\r\n"),
    "a header without an end": _forever(OK + b"X-A: ", b"b" * 60_000),
    "go on, and go on": _forever(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "a body that drips": _forever(OK + b"\r\n", b"x", 0.05),
    "a body without an end": _forever(OK + b"\r\n", b"x" * 500_000),
    "chunks that drip": _forever(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n", 0.05),
    "chunks without an end": _forever(
        OK + b"Transfer-Encoding: chunked\r\n\r\n", b"10000\r\n" + b"x" * 65_536 + b"\r\n"
    ),
    "a length of a chunk without an end": _forever(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"0" * 60_000),
    "no answer": _forever(b"", b"x" * 60_000),
}


@pytest.mark.parametrize("name", ENDLESS)
def test_what_does_not_end_is_left_in_time_and_memory(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(ask, "_PATIENCE", 1)

    def answer(there: socket.socket) -> None:
        with suppress(OSError):
            while True:
                line = there.accept()[0]
                with line, suppress(OSError):
                    ENDLESS[name](line)

    with socket.create_server(("127.0.0.1", 0)) as there:
        Thread(target=answer, args=(there,), daemon=True).start()
        address, before = f"http://127.0.0.1:{there.getsockname()[1]}/feed", time.monotonic()
        tracemalloc.start()
        (error,) = errors(poll(address, online=replace(LOCAL, timeout=0.7)))
        assert tracemalloc.get_traced_memory()[1] < 80_000_000
        tracemalloc.stop()
    assert isinstance(error, NotFetched | OversizedInput)
    assert time.monotonic() - before < 8


@pytest.mark.parametrize("times", [1, 2, 9])
def test_what_unpacks_to_too_much_is_refused(times: int) -> None:
    content = bytes(300_000_000 if times == 1 else 60_000_000)
    for _ in range(times):
        content = gzip.compress(content, 1)
    with server(feed=(200, {"Content-Encoding": ", ".join(["gzip"] * times)}, content)) as there:
        (error,) = errors(poll(f"{there.address}/feed", online=LOCAL))
    assert isinstance(error, OversizedInput)
