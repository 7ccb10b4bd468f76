"""An address is asked only where the user names it, only where it is allowed, and not for what is not new."""

import gzip
import socket
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest
from tests.documents import errors, given
from tests.servers import Server, server

from detente.acquire import Asked, Given, Log, Online, cache_file, documents
from detente.acquire.web import ask, connect
from detente.acquire.web.connect import is_public
from detente.record.errors import NotFetched, OversizedInput, UnreadableInput

FEED = b"""<rss version="2.0"><channel><title>The Example</title><item><title>Treaty</title>
<link>https://other.example/never-asked</link><description>Talks resumed in Geneva.</description>
</item></channel></rss>"""
RSS = {"Content-Type": "application/rss+xml", "ETag": '"v1"', "Last-Modified": "Mon, 02 Oct 2017 10:15:00 GMT"}
LOCAL = Online(allow_private=True, pause=0.0, timeout=5.0)


def poll(*addresses: str, online: Online | None = LOCAL, log: Log | None = None) -> list[Given | UnreadableInput]:
    found = list(documents(addresses, asked=Asked(online=online), log=(log := log or Log())))
    log.settle()
    return found


def test_a_feed_gives_its_entries_and_nothing_that_it_names_is_asked() -> None:
    with server(feed=(200, RSS, FEED)) as there:
        (found,) = given(poll(f"{there.address}/feed"))
    assert (found.uri, found.content) == ("https://other.example/never-asked", "Talks resumed in Geneva.")
    assert (found.fetched or "")[:2] == "20"
    assert there.paths == ["/robots.txt", "/feed"]
    assert all(headers["user-agent"].startswith("detente/") for _, headers in there.asked)


def test_a_page_is_one_document_with_the_charset_of_the_server() -> None:
    headers = {"Content-Type": "text/html; charset=iso-8859-2", "Content-Encoding": "gzip"}
    with server(page=(200, headers, gzip.compress(b"<html><p>Talks"))) as there:
        (found,) = given(poll(f"{there.address}/page"))
    assert (found.content, found.media_type) == (b"<html><p>Talks", headers["Content-Type"])


def test_without_leave_no_address_is_asked() -> None:
    with server(feed=(200, RSS, FEED)) as there:
        (error,) = errors(poll(f"{there.address}/feed", online=None))
    assert isinstance(error, NotFetched)
    assert there.asked == []


def test_what_is_not_new_is_not_sent_again_but_for_another_record_it_is(tmp_path: Path) -> None:
    online = replace(LOCAL, memory=tmp_path / "deep" / "feeds.json", of="a.db")
    with server(feed=(200, RSS, FEED)) as there:
        assert len(given(poll(f"{there.address}/feed", online=online))) == 1
        assert poll(f"{there.address}/feed", online=online, log=(log := Log())) == []
        assert log.passed == {"feeds without anything new": 1}
        assert there.asked[-1][1]["if-none-match"] == '"v1"'
        assert there.asked[-1][1]["if-modified-since"] == RSS["Last-Modified"]
        assert len(given(poll(f"{there.address}/feed", online=replace(online, of="b.db")))) == 1
        assert len(given(poll(f"{there.address}/feed"))) == 1
    assert [path.name for path in online.memory.parent.iterdir()] == ["feeds.json"]  # type: ignore[union-attr]


def test_a_feed_that_was_not_read_to_the_end_is_new_the_next_time(tmp_path: Path) -> None:
    online = replace(LOCAL, memory=tmp_path / "feeds.json")
    with server(feed=(200, RSS, FEED)) as there:
        assert len(given([*documents([f"{there.address}/feed"], asked=Asked(online=online))])) == 1
        assert len(given(poll(f"{there.address}/feed", online=online))) == 1


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"a": 7}'])
def test_a_broken_memory_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "feeds.json").write_bytes(content)
    online = replace(LOCAL, memory=tmp_path / "feeds.json")
    with server(feed=(200, RSS, FEED)) as there:
        assert len(given(poll(f"{there.address}/feed", online=online))) == 1
        assert poll(f"{there.address}/feed", online=online) == []


def test_a_memory_that_cannot_be_written_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    online = replace(LOCAL, memory=tmp_path / "file" / "feeds.json")
    with server(feed=(200, RSS, FEED)) as there:
        assert len(given(poll(f"{there.address}/feed", online=online))) == 1


def test_the_cache_lies_where_the_user_keeps_caches(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_file() == tmp_path / "detente" / "feeds.json"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert cache_file() == Path.home() / ".cache" / "detente" / "feeds.json"


ROBOTS = b"User-agent: *\nDisallow: /\n\nUser-agent: detente\nDisallow: /private\nCrawl-delay: 0\n"


@pytest.mark.parametrize(
    ("status", "text", "allowed"),
    [
        (200, ROBOTS, True),
        (200, b"User-agent: *\nDisallow: /", False),
        (404, b"", True),
        (403, b"", True),
        (503, b"", False),
    ],
)
def test_robots_txt_is_obeyed(status: int, text: bytes, allowed: bool) -> None:
    with server(feed=(200, RSS, FEED)) as there:
        there.answers["/robots.txt"] = (status, {}, text)
        found = poll(f"{there.address}/feed", f"{there.address}/feed")
    assert len(given(found)) == (2 if allowed else 0)
    assert there.paths == ["/robots.txt", *(["/feed"] * 2 if allowed else [])]
    assert all("robots.txt" in error.advice for error in errors(found))


def test_a_part_of_a_host_can_be_closed_and_the_rules_may_have_moved() -> None:
    with server(feed=(200, RSS, FEED), rules=(200, {}, ROBOTS)) as there:
        there.answers["/robots.txt"] = (301, {"Location": "/rules"}, b"")
        there.answers["/private/feed"] = (200, RSS, FEED)
        found = poll(f"{there.address}/private/feed", f"{there.address}/feed")
    assert [type(one) for one in found] == [NotFetched, Given]


def test_there_is_a_pause_between_two_questions_to_a_host() -> None:
    with server(feed=(200, RSS, FEED), other=(200, RSS, FEED)) as there:
        before = time.monotonic()
        poll(f"{there.address}/feed", f"{there.address}/other", online=replace(LOCAL, pause=0.4))
    assert time.monotonic() - before > 0.4


def moved(there: Server, to: str) -> str:
    there.answers["/moved"] = (302, {"Location": to}, b"")
    return f"{there.address}/moved"


def test_what_moved_is_followed_a_few_times_by_the_same_rules() -> None:
    with server(feed=(200, RSS, FEED)) as there:
        assert len(given(poll(moved(there, "/feed")))) == 1
        there.answers["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /feed")
        assert errors(poll(moved(there, "/feed")))[0].what == "not to be asked by programs"
        there.answers["/robots.txt"] = (404, {}, b"")
        assert "from one address to the next" in errors(poll(moved(there, "/moved")))[0].what
        assert len(there.asked) < 20
        for place in ("file:///etc/passwd", "ftp://example.org/", "", "http://"):
            assert errors(poll(moved(there, place)))


def test_addresses_of_ones_own_network_are_not_asked_even_where_a_name_or_a_redirect_leads_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    public = replace(LOCAL, allow_private=False)
    with server(feed=(200, RSS, FEED)) as there:
        for host in ("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "0.0.0.0"):
            (error,) = errors(poll(f"http://{host}:{there.port}/feed", online=public))
            assert isinstance(error, NotFetched)
        assert there.asked == []

        # The first name is public by what is said of it, and leads to the test's own server; the second is not.
        resolve = socket.getaddrinfo

        def named(host: str, *rest: object, **more: object) -> object:
            return resolve("127.0.0.1" if host.endswith(".example") else host, *rest, **more)  # type: ignore[arg-type]

        monkeypatch.setattr(socket, "getaddrinfo", named)
        assert errors(poll(f"http://inside.example:{there.port}/feed", online=public))
        assert there.asked == []
        monkeypatch.setattr(connect, "is_public", lambda place: len(there.asked) < 2)
        address = moved(there, "/feed").replace("127.0.0.1", "outside.example")
        assert errors(poll(address, online=public))[0].where == "outside.example"
        assert there.paths == ["/robots.txt", "/moved"]


@pytest.mark.parametrize(
    ("place", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:10.0.0.1", False),
        ("::ffff:93.184.216.34", True),
        ("64:ff9b::a00:1", False),
        ("2002:a00:1::", False),
    ],
)
def test_which_places_are_public(place: str, public: bool) -> None:
    assert is_public(place) == public


@pytest.mark.parametrize(
    "address",
    [
        "http://",
        "http:///feed",
        "https://user:secret@example.org/feed",
        "http://example.org:99999/",
        "http://[::1/",
        "http://example.org/a b",
        "http://example.org/a\r\nHost: b",
        "http://nowhere.invalid/feed",
    ],
)
def test_what_is_no_address_to_ask_is_said(address: str) -> None:
    (error,) = errors(poll(address))
    assert isinstance(error, NotFetched)
    assert "secret" not in str(error)


def test_answers_that_hold_nothing_or_too_much_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask, "LARGEST", 100_000)
    cases: list[tuple[str, tuple[int, dict[str, str], bytes], type[Exception]]] = [
        ("gone", (410, {}, b""), NotFetched),
        ("large", (200, {}, b"x" * 200_000), OversizedInput),
        ("short", (200, {"Content-Length": "9000"}, FEED), NotFetched),
        ("bomb", (200, {"Content-Encoding": "gzip"}, gzip.compress(bytes(20_000_000))), OversizedInput),
    ]
    with server() as there:
        for path, answer, error in cases:
            there.answers[f"/{path}"] = answer
            assert [type(one) for one in poll(f"{there.address}/{path}")] == [error]


def test_a_server_that_drips_is_left_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask, "_PATIENCE", 1)
    with socket.create_server(("127.0.0.1", 0)) as there:
        address = f"http://127.0.0.1:{there.getsockname()[1]}/feed"
        Thread(target=_drip, args=(there,), daemon=True).start()
        before = time.monotonic()
        (error,) = errors(poll(address, online=replace(LOCAL, timeout=1.0)))
    assert isinstance(error, NotFetched)
    assert time.monotonic() - before < 4


def _drip(there: socket.socket) -> None:
    with there.accept()[0] as asked, suppress(OSError):
        asked.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
        for _ in range(100):
            asked.sendall(b"x")
            time.sleep(0.1)


def test_a_server_that_says_nothing_is_left_in_time() -> None:
    with socket.create_server(("127.0.0.1", 0)) as there:
        address = f"http://127.0.0.1:{there.getsockname()[1]}/feed"
        before = time.monotonic()
        (error,) = errors(poll(address, online=replace(LOCAL, timeout=0.3)))
    assert isinstance(error, NotFetched)
    assert time.monotonic() - before < 3
