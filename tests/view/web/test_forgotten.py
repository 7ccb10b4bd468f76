"""What is forgotten while a room is open is in none of its pages, nor in what it answers to programs."""

from pathlib import Path
from time import monotonic, sleep

import pytest
from fastapi.testclient import TestClient
from tests.records import AZIZ, M_AZIZ, MET, RECORD, S_UNFIT, SOURCE, WITHDREW
from tests.view.web.rooms import filled, reader

from detente.record import Article
from detente.store import Store, open_store

ARTICLE = RECORD.articles[0].id
PAGES = (
    *("/", "/articles", "/timeline", "/statements", "/actors", "/contradictions", "/dyads", "/brief", "/ledgers"),
    *("/reviews", "/review", "/unread", "/timeline?search=aziz", "/articles?search=aziz", "/statements?like=letter"),
    *("/api/articles", "/api/events", "/api/statements", "/api/actors"),
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return filled(tmp_path / "crisis.db", RECORD)


@pytest.fixture
def client(store: Store) -> TestClient:
    client = reader(store, follow=True)
    for page in PAGES:
        client.get(page)  # so that whatever the room keeps in memory is there
    return client


def forget(store: Store, asked: str) -> None:
    """As somebody does at the command line, while the room is open."""
    with open_store(store.place) as other:
        gone = other.forget(other.whom(asked), tell=lambda _: ())
        assert other.prove(gone.trace).left == ()


def everything(client: TestClient) -> str:
    texts = []
    for page in PAGES:
        answer = client.get(page)
        assert answer.status_code == 200, page
        texts.append(answer.text)
    return "\n".join(texts)


def settle(store: Store) -> None:
    """The room looks some seconds later at most what others have written."""
    until = monotonic() + 20
    while MET.id in store.catalogue().fact_ids and monotonic() < until:
        sleep(0.05)


def test_of_an_actor_nothing_is_shown(client: TestClient, store: Store) -> None:
    assert "Aziz" in everything(client)
    forget(store, AZIZ.id)
    settle(store)
    shown = everything(client).replace("search=aziz", "").replace('value="aziz"', "").lower()
    assert "tariq" not in shown
    for path in (f"/actors/{AZIZ.id}", f"/facts/{S_UNFIT.id}", f"/facts/{MET.id}", f"/review/mentions/{M_AZIZ.id}"):
        assert client.get(path).status_code == 404
    page = client.get(f"/articles/{ARTICLE}")
    assert page.status_code == 200
    assert "aziz" not in page.text.lower()
    assert "█████ ████" in page.text


def test_of_a_source_nothing_is_shown(client: TestClient, store: Store) -> None:
    assert "geneva" in everything(client).lower()
    forget(store, SOURCE.uri)
    settle(store)
    shown = everything(client)
    assert not [word for word in ("geneva", "Baker", "unfit for heads") if word.lower() in shown.lower()]
    for path in (f"/articles/{ARTICLE}", f"/facts/{MET.id}", f"/api/facts/{MET.id}", "/actors/james-baker"):
        assert client.get(path).status_code == 404
    assert client.get(f"/facts/{WITHDREW.id}").status_code == 200
    assert len(store.things(Article)) == 1
