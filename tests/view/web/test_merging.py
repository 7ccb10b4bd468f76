"""Two actors are made one, words are made to mean another, and both are taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.crisis import CLOSE, MARN, NEVER, REBELS, SHELLED
from tests.view.web.reviewers import reviewer, shown, strait, visitor, words

from detente.record import Mention, Review, reviewed
from detente.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with strait(tmp_path) as held:
        yield held


def whom(store: Store, mention: str) -> str | None:
    """Whom a mention means."""
    now = reviewed(store.record())[mention]
    assert isinstance(now, Mention)
    return now.actor


def test_who_stays_is_looked_for_by_name(store: Store) -> None:
    page = shown(visitor(store), "/review/actors?other=coast-front&name=bes")
    assert page.xpath("//ul[@class='plain found']//a/@href") == ["/review/actors?one=BSM&other=coast-front"]
    page = shown(visitor(store), "/review/actors?one=BSM&name=coast")
    assert page.xpath("//ul[@class='plain found']//a/@href") == ["/review/actors?one=BSM&other=coast-front"]
    assert "goes by that name" in words(shown(visitor(store), "/review/actors?other=BSM&name=zzz"))


def test_what_will_change_is_said_before(store: Store) -> None:
    told = words(shown(visitor(store), "/review/actors?one=BSM&other=coast-front"))
    assert "named 1 time, takes part in 2 facts" in told
    assert "1 mention of Coast Front will mean Besmar" in told


def test_two_are_one_and_again_two(store: Store) -> None:
    client = reviewer(store)
    here = "/review/actors?one=BSM&other=coast-front"
    (form,) = shown(client, here).xpath("//form[@method='post' and @action='/review/actors']")
    answered = client.post(form.action, data={**dict(form.form_values()), "note": "so they say", "labels": "alias"})
    assert answered.headers["location"] == here
    (made,) = store.things(Review)
    assert (made.of, made.amended, made.by, made.note, made.labels) == (
        REBELS.id,
        "BSM",
        "Ada",
        "so they say",
        ("alias",),
    )
    assert REBELS.id not in {actor.id for actor in reviewed(store.record()).actors}
    page = shown(client, here)
    assert "They are one already" in words(page)
    (undo,) = page.xpath(f"//form[@action='/reviews/{made.id}/undo']")
    answered = client.post(undo.action, data=dict(undo.form_values()))
    assert answered.headers["location"].startswith(f"{here}&done=")
    assert REBELS.id in {actor.id for actor in reviewed(store.record()).actors}


@pytest.mark.parametrize(
    ("data", "status"),
    [
        ({"one": "BSM", "other": "BSM"}, 400),
        ({"one": "BSM", "other": "nobody-known"}, 404),
        ({"one": "", "other": "BSM"}, 400),
        ({"one": CLOSE.id, "other": "BSM"}, 400),
        ({"one": "BSM", "other": CLOSE.id}, 400),
    ],
)
def test_what_cannot_be_one_is_refused(store: Store, data: dict[str, str], status: int) -> None:
    assert reviewer(store).post("/review/actors", data=data).status_code == status
    assert store.things(Review) == ()


def test_nobody_merges_without_a_name(store: Store) -> None:
    answered = visitor(store).post("/review/actors", data={"one": "BSM", "other": "ARL"})
    assert answered.status_code == 400
    assert "say who you are" in answered.text
    assert "set-cookie" not in answered.headers


def test_words_are_made_to_mean_another_and_again_whom_they_did(store: Store) -> None:
    client, mention = reviewer(store), NEVER.speaker or ""
    here = f"/review/mentions/{mention}"
    page = shown(client, f"{here}?name=bes")
    assert "President Ilse Marn" in words(page, "//mark")
    assert page.xpath("//input[@name='actor']/@value") == ["BSM", "nobody"]
    assert client.post(here, data={"actor": "BSM", "note": "a slip"}).headers["location"] == here
    assert whom(store, mention) == "BSM"
    page = shown(client, here)
    assert "Read as Ilse Marn" in words(page)
    assert "now Besmar" in words(page)
    assert "amended by Ada" in words(page)
    (made,) = store.things(Review)
    client.post(f"/reviews/{made.id}/undo")
    assert whom(store, mention) == MARN.id


def test_words_can_mean_nobody_who_is_known(store: Store) -> None:
    client, mention = reviewer(store), SHELLED.actors[0]
    client.post(f"/review/mentions/{mention}", data={"actor": "nobody"})
    assert whom(store, mention) is None
    assert "nobody who is known" in words(shown(client, f"/review/mentions/{mention}"))


def test_who_chooses_nothing_is_told_so(store: Store) -> None:
    answered = reviewer(store).post(f"/review/mentions/{NEVER.speaker}", data={"actor": "", "name": "bes"})
    assert answered.status_code == 400
    assert "name an actor" in answered.text
    assert store.things(Review) == ()


def test_both_lead_back_to_pages_of_this_server_alone(store: Store) -> None:
    client = reviewer(store)
    for back, leads in (("//evil.example", f"/review/mentions/{NEVER.speaker}"), ("/actors/BSM", "/actors/BSM")):
        answered = client.post(f"/review/mentions/{NEVER.speaker}", data={"actor": "BSM", "back": back})
        assert answered.headers["location"] == leads
        client.post(f"/reviews/{store.things(Review)[-1].id}/undo")


def test_reviewing_an_actor_or_a_mention_leads_to_its_page(store: Store) -> None:
    client = visitor(store)
    assert client.get(f"/review/{NEVER.speaker}").headers["location"] == f"/review/mentions/{NEVER.speaker}"
    assert client.get("/review/BSM").headers["location"] == "/review/actors?other=BSM"


def test_hostile_names_look_for_nothing_and_are_never_markup(store: Store) -> None:
    hostile = "\"><script>alert(1)</script>' OR 1=1 --"
    for path in ("/review/actors", f"/review/mentions/{NEVER.speaker}"):
        text = visitor(store).get(path, params={"name": hostile, "other": "BSM"}).text
        assert "<script>alert" not in text


def test_a_room_for_reading_refuses_both(store: Store) -> None:
    client = visitor(store, read_only=True)
    for path in ("/review/actors", f"/review/mentions/{NEVER.speaker}"):
        assert client.get(path).status_code == 403
        assert client.post(path, data={"one": "BSM", "other": "ARL", "actor": "BSM", "by": "Ada"}).status_code == 403
    assert store.things(Review) == ()


def test_the_page_of_an_actor_leads_here_and_to_what_was_merged(store: Store) -> None:
    client = reviewer(store)
    assert shown(client, "/actors/BSM").xpath("//a[@href='/review/actors?other=BSM']")
    client.post("/review/actors", data={"one": "BSM", "other": REBELS.id})
    assert shown(client, "/actors/BSM").xpath(f"//a[@href='/review/actors?one=BSM&other={REBELS.id}']")
    assert not shown(visitor(store, read_only=True), "/actors/BSM").xpath("//a[starts-with(@href, '/review')]")
