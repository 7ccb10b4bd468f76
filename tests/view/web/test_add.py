"""A story that somebody gives is read, linked and shown, once; what cannot be read is said with what to do."""

import textwrap
import time
from pathlib import Path
from threading import Event as Signal
from typing import Any

import pytest
from fastapi.testclient import TestClient
from tests.pdfs import block, pdf
from tests.view.web.rooms import reading

from detente.record import AnyThing, Unread
from detente.record.errors import BadRecord
from detente.run import Outcome
from detente.store import open_store
from detente.view.web import Room, application
from detente.view.web.adding import MOST, Added, Wrong, wrong
from detente.view.web.desk import Busy, Desk, Drop, Step
from detente.view.web.reader import Reader

TEXT = """Marland recalls its ambassador

Marland recalled its ambassador from Turkey on Monday. "We will not talk under threat," said President Erdogan.
"""
PAGE = """<!doctype html><html><head><title>France closes its ports</title></head><body><article>
<h1>France closes its ports</h1><script>document.title = "run"</script><p onclick="alert(1)">France closed its ports to
British ships on Tuesday, the French foreign ministry said in Paris.</p><p>Britain said on Tuesday that it would answer
in kind unless the ports were opened by Friday.</p></article></body></html>"""


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return reading([], tmp_path_factory.mktemp("room"))


def added(client: TestClient, **fields: Any) -> Any:
    """What a form leads to, without waiting for the reading."""
    files = {"file": fields.pop("file", ("", b""))}
    return client.post("/add", data=fields, files=files, follow_redirects=False)


def read(client: TestClient, **fields: Any) -> Any:
    """The page to which the reading of what a form gives leads at last."""
    place = added(client, **fields).headers["location"]
    until = time.monotonic() + 60
    while place.startswith("/add/") and client.get(f"{place}/state").json()["step"] not in ("read", "failed"):
        assert time.monotonic() < until
        time.sleep(0.05)
    return client.get(place)


def test_a_text_is_read_and_shown(client: TestClient) -> None:
    page = read(client, text=TEXT, published="2031-03-04", uri="https://post.example/ports")
    assert page.status_code == 200
    assert "/articles/" in str(page.url)
    assert "published 2031-03-04 (given)" in page.text
    assert 'href="https://post.example/ports"' in page.text
    assert "recalled" in page.text
    assert client.get("/api/record").json()["counts"]["codings"] == 1


def test_the_same_text_leads_to_the_story_that_is_there(client: TestClient) -> None:
    first = read(client, text=TEXT)
    assert added(client, text=TEXT.replace("\n", "\r\n")).headers["location"] == first.url.path
    assert added(client, file=("other.txt", TEXT.strip().encode())).headers["location"] == first.url.path


def test_a_pdf_is_read_too(client: TestClient) -> None:
    lines = [line.strip() for line in TEXT.splitlines() if line]
    page = read(client, file=("ports.pdf", pdf(block([lines[0], "", *textwrap.wrap(lines[1], 60)]))))
    assert page.status_code == 200
    assert "Marland recalls its ambassador" in page.text


def test_nothing_in_a_page_runs(client: TestClient) -> None:
    page = read(client, file=("C:\\pages\\ports.html", PAGE.encode(), "text/html"))
    assert "France closes its ports" in page.text
    assert "document.title" not in page.text
    assert "onclick" not in page.text
    assert "C:\\" not in page.text


@pytest.mark.parametrize(
    ("fields", "why", "advice"),
    [
        ({"file": ("blank.txt", b"  \n ")}, "No text in it", "leave it out"),
        ({"file": ("picture.png", b"\x89PNG\r\n\x1a\n")}, "Neither text nor a page", "export it as text, HTML"),
        (
            {"file": ("list.html", b"<html><body><nav><a href='/'>Home</a></nav></body></html>")},
            "No story in it",
            "give",
        ),
    ],
)
def test_what_cannot_be_read_is_said(client: TestClient, fields: dict[str, Any], why: str, advice: str) -> None:
    page = read(client, **fields)
    assert page.status_code == 422
    assert why in page.text
    assert advice in page.text
    assert 'action="/add"' in page.text


@pytest.mark.parametrize(
    ("given", "amiss"),
    [
        (Added(), "text"),
        (Added(text="x", file=b"y", name="y.txt"), "text"),
        (Added(text="x" * (MOST + 1)), "text"),
        (Added(text="x", published="Tuesday"), "published"),
        (Added(text="x", published="2031-02-30"), "published"),
        (Added(text="x", uri="javascript:alert(1)"), "uri"),
        (Added(text="x", uri="/etc/passwd"), "uri"),
    ],
)
def test_what_has_to_be_mended_is_said_in_its_field(given: Added, amiss: str) -> None:
    found = wrong(given)
    assert getattr(found, amiss)
    assert sum(bool(getattr(found, field)) for field in ("text", "published", "uri")) == 1


@pytest.mark.parametrize("published", ["", "2031", "2031-03", "2031-03-04", "XXXX-11-29", "2031-03/2031-05"])
def test_a_story_needs_no_date_nor_all_of_one(published: str) -> None:
    assert wrong(Added(text="x", published=published)) == Wrong()


def test_what_was_typed_stays(client: TestClient) -> None:
    page = added(client, text="</textarea><script>alert(1)</script>\nsecond line", published="soon")
    assert page.status_code == 400
    assert "not an EDTF date" in page.text
    assert "&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;\nsecond line</textarea>" in page.text
    assert 'value="soon"' in page.text
    assert 'aria-invalid="true" aria-describedby="wrong-published"' in page.text


def test_what_is_far_too_large_is_not_even_taken(client: TestClient) -> None:
    page = added(client, file=("large.txt", b"x" * (MOST + 200_000)))
    assert page.status_code == 413
    assert "larger than 5 MB" in page.text


def test_a_length_of_many_digits_is_too_long(client: TestClient) -> None:
    assert client.post("/add", content=b"", headers={"content-length": "9" * 5_000}).status_code == 413


def test_other_sites_add_nothing(client: TestClient) -> None:
    assert client.post("/add", data={"text": TEXT}, headers={"sec-fetch-site": "cross-site"}).status_code == 403


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_adds_to_a_record_that_is_only_read(tmp_path: Path, method: str) -> None:
    store = open_store(tmp_path / "crisis.db")
    only = TestClient(application(Room(store=store, read_only=True)), base_url="http://localhost")
    given = {"data": {"text": TEXT}} if method == "post" else {}
    assert getattr(only, method)("/add", **given).status_code == 403
    assert store.counts()["articles"] == 0


def test_a_reading_that_nobody_knows_is_not_found(client: TestClient) -> None:
    assert client.get("/add/nonsense").status_code == 404
    assert client.get("/add/nonsense/state").status_code == 404


class Held(Reader):
    """Reads nothing, and no further than it is let."""

    go = Signal()

    def outcome(self, data: bytes, *, uri: str, published: str | None) -> Outcome:
        assert self.go.wait(10)
        why: tuple[AnyThing, ...] = (Unread(id="u", uri=uri, reason="nothing there", advice="none"),)
        return Outcome(uri, () if data == b"fails" else why)

    def take_in(self, store: object, given: Outcome, *, published: str | None) -> int:
        raise BadRecord("locked", advice="try again")


def until_ended(desk: Desk, id: str) -> Step:
    until = time.monotonic() + 10
    while (job := desk.job(id)) and job.step not in (Step.READ, Step.FAILED):
        assert time.monotonic() < until
        time.sleep(0.01)
    assert job
    return job.step


def test_one_reading_goes_on_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("detente.view.web.desk.WAITING_MOST", 3)
    Held.go.clear()
    desk = Desk(open_store(tmp_path / "crisis.db"), lambda: Held((), ()))
    ids = [desk.take(Drop(data=data, uri="x")) for data in (b"one", b"fails", b"two")]
    assert [job.before for id in ids[1:] if (job := desk.job(id))] == [1, 2]
    with pytest.raises(Busy):
        desk.take(Drop(data=b"one too many", uri="x"))
    Held.go.set()
    assert [until_ended(desk, id) for id in ids] == [Step.FAILED] * 3
    assert [job.what for id in ids if (job := desk.job(id))] == ["nothing there", "locked", "nothing there"]
    desk.take(Drop(data=b"once more", uri="x"))
    desk.close()
