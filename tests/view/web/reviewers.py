"""Reviewers to test with: readers of a record who decide on what it says, without scripts."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fastapi.testclient import TestClient
from httpx import Response
from lxml import html
from tests.crisis import THINGS
from tests.view.web.rooms import HERE, filled, reader

from detente.store import Store


@contextmanager
def strait(folder: Path) -> Iterator[Store]:
    """A store that holds the crisis."""
    with filled(folder / "strait.db", THINGS) as store:
        yield store


def visitor(store: Store, *, read_only: bool = False, base: str = HERE) -> TestClient:
    """Somebody who has not said who he is."""
    return reader(store, read_only=read_only, here=base)


def reviewer(store: Store, name: str = "Ada") -> TestClient:
    """Somebody who has."""
    client = visitor(store)
    assert client.post("/reviewer", data={"by": name}).status_code == 303
    return client


def judge(client: TestClient, id: str, verdict: str, **fields: str | list[str]) -> Response:
    """Sends the form of a verdict."""
    return client.post(f"/review/{id}", data={"verdict": verdict, **fields})


def shown(client: TestClient, path: str) -> html.HtmlElement:
    """A page that is there."""
    answered = client.get(path)
    assert answered.status_code == 200, answered.text
    return html.fromstring(answered.text)


def words(page: html.HtmlElement, path: str = "//main") -> str:
    """What stands at some place of a page, on one line."""
    return " ".join(" ".join(element.text_content() for element in page.xpath(path)).split())
