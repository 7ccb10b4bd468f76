"""Facts and links are accepted, rejected, amended and noted by name, and all of that is taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from httpx import URL
from lxml import html
from tests.crisis import CLOSE, FIRST, NEVER, TALKS, TURN
from tests.view.web.reviewers import judge, reviewer, shown, strait, visitor, words

from detente.record import Event, Review, Root, Verdict, reviewed
from detente.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with strait(tmp_path) as held:
        yield held


def reviews(store: Store) -> tuple[Review, ...]:
    return store.things(Review)


def test_no_cookie_is_set_before_somebody_decides(store: Store) -> None:
    client = visitor(store)
    for path in ("/review", f"/review/{CLOSE.id}", f"/articles/{FIRST.id}", f"/facts/{CLOSE.id}", "/statements"):
        assert "set-cookie" not in client.get(path).headers, path


@pytest.mark.parametrize(("base", "secure"), [("http://localhost", False), ("https://localhost", True)])
def test_the_name_is_kept_in_one_cookie_of_the_session(store: Store, base: str, secure: bool) -> None:
    answered = visitor(store, base=base).post("/reviewer", data={"by": " Ada  Lovelace "})
    (cookie,) = answered.headers.get_list("set-cookie")
    parts = {part.strip().lower() for part in cookie.split(";")}
    assert {"httponly", "samesite=strict", "path=/"} <= parts
    assert ("secure" in parts) is secure
    assert not any(part.startswith(("expires", "max-age", "domain")) for part in parts)


def test_a_first_verdict_can_bring_the_name_along(store: Store) -> None:
    client = visitor(store)
    assert judge(client, CLOSE.id, "accept", by="Ada").status_code == 303
    assert judge(client, NEVER.id, "reject").status_code == 303
    assert [review.by for review in reviews(store)] == ["Ada", "Ada"]


def test_who_is_forgotten_has_to_say_a_name_again(store: Store) -> None:
    client = reviewer(store)
    assert "Ada" in words(shown(client, "/review"))
    client.post("/reviewer/forget")
    assert "reviewer" not in client.cookies
    answered = judge(client, CLOSE.id, "accept")
    assert answered.status_code == 400
    assert "say who you are" in answered.text
    assert reviews(store) == ()


@pytest.mark.parametrize("name", ["", "   ", "x" * 101, "\x00\u202e"])
def test_what_is_no_name_is_refused(store: Store, name: str) -> None:
    answered = visitor(store).post("/reviewer", data={"by": name})
    assert answered.status_code == 400
    assert "set-cookie" not in answered.headers


@pytest.mark.parametrize(
    ("verdict", "state"), [("accept", "accepted"), ("reject", "rejected"), ("note", ""), ("amend", "amended")]
)
def test_every_verdict_is_written_shown_and_taken_back(store: Store, verdict: str, state: str) -> None:
    client = reviewer(store)
    fields: dict[str, str | list[str]] = {"note": "so it says", "labels": "tone, tone , root"}
    more: dict[str, str | list[str]] = {"fields": ["root"], "root": "ACCUSE", "seen": ""} if verdict == "amend" else {}
    judge(client, CLOSE.id, verdict, **fields, **more)
    (made,) = reviews(store)
    assert (made.of, made.verdict, made.by, made.note) == (CLOSE.id, Verdict(verdict), "Ada", "so it says")
    assert made.labels == ("tone", "root")
    assert client.app.state.room.verdict(CLOSE.id) == state  # type: ignore[attr-defined]
    page = shown(client, f"/facts/{CLOSE.id}")
    assert "so it says" in words(page)
    assert state in words(page, "//p[contains(@class, 'decided')]")
    (undo,) = page.xpath(f"//ol//form[@action='/reviews/{made.id}/undo']")
    assert undo.method == "POST"
    assert client.post(f"/reviews/{made.id}/undo").status_code == 303
    assert client.app.state.room.verdict(CLOSE.id) == ""  # type: ignore[attr-defined]
    again = reviews(store)[-1]
    client.post(f"/reviews/{again.id}/undo")
    assert client.app.state.room.verdict(CLOSE.id) == state  # type: ignore[attr-defined]


def test_a_rejected_fact_stands_apart_in_its_story_and_can_be_had_back(store: Store) -> None:
    client = reviewer(store)
    judge(client, CLOSE.id, "reject", note="only a warning")
    page = shown(client, f"/articles/{FIRST.id}")
    assert not page.xpath(f"//li[@id='{CLOSE.id}']")
    (gone,) = page.xpath(f"//div[@id='{CLOSE.id}']")
    assert "threatened to close the strait" in words(gone, ".//s")
    assert "rejected by Ada" in words(gone, ".")
    assert "only a warning" in words(gone, ".")
    (form,) = gone.xpath(".//form")
    assert client.post(form.action).status_code == 303
    assert shown(client, f"/articles/{FIRST.id}").xpath(f"//li[@id='{CLOSE.id}']")


def test_a_rejected_fact_can_still_be_explained(store: Store) -> None:
    client = reviewer(store)
    judge(client, NEVER.id, "reject")
    assert "rejected by Ada" in words(shown(client, f"/facts/{NEVER.id}"))
    assert "rejected by Ada" in words(shown(client, f"/review/{NEVER.id}"))


def test_a_link_is_reviewed_as_facts_are(store: Store) -> None:
    client = reviewer(store)
    assert "reverses" in words(shown(client, f"/review/{TURN.id}"), "//p[@class='joint']")
    judge(client, TURN.id, "amend", fields=["kind"], kind="denies", seen="")
    assert [link.kind.value for link in reviewed(store.record()).links if link.id == TURN.id] == ["denies"]
    judge(client, TURN.id, "reject")
    assert "rejected by Ada" in words(shown(client, f"/facts/{TURN.id}"))
    assert TURN.id not in shown(client, f"/facts/{NEVER.id}").text_content()


def test_an_amendment_is_of_the_fields_alone_that_differ(store: Store) -> None:
    client = reviewer(store)
    page = shown(client, f"/review/{CLOSE.id}")
    (form,) = page.xpath("//details[contains(@class, 'amending')]//form")
    given = {name: value for name, value in form.form_values() if name not in {"fields", "actors", "recipients"}}
    assert given["root"] == "THREATEN"
    assert given["deadline"] == "2031-03-10"
    several = {name: [v for n, v in form.form_values() if n == name] for name in ("fields", "actors", "recipients")}
    assert several["actors"] == list(CLOSE.actors)
    judge(client, CLOSE.id, "amend", **{**given, **several, "deadline": "2031-03-12", "act": ""})
    (made,) = reviews(store)
    assert made.changes == {"act": None, "deadline": "2031-03-12"}


def test_who_acts_is_chosen_from_the_mentions_of_the_story(store: Store) -> None:
    client = reviewer(store)
    page = shown(client, f"/review/{TALKS.id}")
    offered = page.xpath("//input[@name='recipients']/@value")
    assert set(offered) == {mention.id for mention in store.record().mentions if mention.article == FIRST.id}
    judge(client, TALKS.id, "amend", fields=["recipients"], recipients=[TALKS.actors[0]], seen="")
    (now,) = [event for event in reviewed(store.record()).events if event.id == TALKS.id]
    assert now.recipients == (TALKS.actors[0],)


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("date", "yesterday", "is no date"),
        ("root", "DANCE", "none of its values"),
        ("root", "", "needs one value"),
        ("mode", "no-such-mode", "is no mode of THREATEN"),
        ("actors", "mention-of-another-story", "no such id"),
    ],
)
def test_what_a_field_cannot_be_is_said_and_nothing_is_written(store: Store, field: str, value: str, says: str) -> None:
    client = reviewer(store)
    answered = judge(client, CLOSE.id, "amend", fields=[field], seen="", **{field: value})
    assert answered.status_code in {400, 404}
    assert says in answered.text
    assert reviews(store) == ()


def test_an_error_stands_at_its_field_with_what_was_written_there(store: Store) -> None:
    answered = judge(reviewer(store), CLOSE.id, "amend", fields=["date", "root"], root="ACCUSE", date="soon", seen="")
    page = html.fromstring(answered.text)
    (field,) = page.xpath("//input[@name='date']")
    assert field.value == "soon"
    assert "is no date" in words(page, f"//*[@id='{field.get('aria-describedby')}']")
    assert page.xpath("//select[@name='root']")[0].value == "ACCUSE"


def test_two_reviewers_in_turn(store: Store) -> None:
    ada, ben = reviewer(store, "Ada"), reviewer(store, "Ben")
    judge(ada, CLOSE.id, "accept")
    judge(ben, CLOSE.id, "reject", note="no")
    assert "rejected by Ben" in words(shown(ada, f"/facts/{CLOSE.id}"))
    answered = judge(ada, CLOSE.id, "amend", fields=["root"], root="ACCUSE", seen=reviews(store)[0].id)
    assert answered.status_code == 400
    assert "was decided on meanwhile" in answered.text
    ben.post(f"/reviews/{reviews(store)[1].id}/undo")
    assert "accepted by Ada" in words(shown(ben, f"/facts/{CLOSE.id}"))


@pytest.mark.parametrize(
    ("back", "leads"),
    [
        ("/statements?page=2#x", "/statements?page=2#x"),
        ("//evil.example", None),
        ("/\\evil.example", None),
        ("https://evil.example", None),
        ("/\t/evil.example", None),
        ("javascript:alert(1)", None),
        ("\\\\evil.example", None),
        ("/ok\r\nSet-Cookie: a=b", None),
        ("", None),
    ],
)
def test_a_form_leads_back_to_pages_of_this_server_alone(store: Store, back: str, leads: str | None) -> None:
    client = reviewer(store)
    went = URL(judge(client, CLOSE.id, "accept", back=back).headers["location"])
    assert str(went.copy_remove_param("done")) == (leads or f"/review/{CLOSE.id}")
    assert [review.id for review in reviews(store)] == [went.params["done"]]
    assert client.post("/reviewer", data={"by": "Ben", "back": back}).headers["location"] == (leads or "/review")
    assert f'value="{leads or ""}"' in client.get(f"/review/{CLOSE.id}", params={"back": back}).text.replace(
        "&#x2F;", "/"
    )


def test_what_reviewers_write_is_never_markup(store: Store) -> None:
    hostile = "<script>alert(1)</script>\"'>{{ 7 * 7 }}"
    client = reviewer(store, hostile)
    judge(client, CLOSE.id, "reject", note=hostile, labels=f"{hostile[:50]}")
    for path in (f"/facts/{CLOSE.id}", f"/articles/{FIRST.id}", f"/review/{CLOSE.id}", "/review"):
        text = client.get(path).text
        assert "<script>alert" not in text, path
        assert "&lt;script&gt;alert" in text, path
        assert "{{ 7 * 7 }}" in text, path


def test_a_forged_cookie_names_nobody_else_than_it_says(store: Store) -> None:
    client = visitor(store)
    client.cookies.set("reviewer", "%3Cb%3EEve%00%0AX")
    assert "&lt;b&gt;Eve X" in client.get("/review").text


def test_a_room_for_reading_refuses_and_hides_reviewing(store: Store) -> None:
    judge(reviewer(store), NEVER.id, "reject")
    (made,) = reviews(store)
    client = visitor(store, read_only=True)
    for path in ("/review", f"/review/{CLOSE.id}"):
        assert client.get(path).status_code == 403
    for path in (f"/review/{CLOSE.id}", f"/reviews/{made.id}/undo", "/reviewer", "/reviewer/forget"):
        answered = client.post(path, data={"verdict": "accept", "by": "Ada"})
        assert answered.status_code == 403, path
        assert "set-cookie" not in answered.headers
    for path in (f"/articles/{FIRST.id}", f"/facts/{CLOSE.id}", f"/facts/{NEVER.id}", "/statements"):
        page = shown(client, path)
        assert not page.xpath("//form[@method='post'] | //a[starts-with(@href, '/review')]"), path
    assert len(reviews(store)) == 1


@pytest.mark.parametrize("headers", [{"sec-fetch-site": "cross-site"}, {"origin": "https://evil.example"}])
def test_forms_of_other_sites_are_refused(store: Store, headers: dict[str, str]) -> None:
    client = reviewer(store)
    assert client.post(f"/review/{CLOSE.id}", data={"verdict": "reject"}, headers=headers).status_code == 403
    assert reviews(store) == ()


@pytest.mark.parametrize(
    ("path", "status"), [("/review/nothing", 404), (f"/review/{FIRST.id}", 400), ("/reviews/nothing/undo", 404)]
)
def test_what_is_not_there_cannot_be_reviewed(store: Store, path: str, status: int) -> None:
    assert reviewer(store).post(path, data={"verdict": "accept"}).status_code == status


def test_a_form_that_is_too_long_is_not_read(store: Store) -> None:
    assert judge(reviewer(store), CLOSE.id, "note", note="x" * 200_000).status_code == 413


def test_an_amended_fact_is_shown_as_it_is_to_be(store: Store) -> None:
    client = reviewer(store)
    judge(client, CLOSE.id, "amend", fields=["root", "status"], root=Root.ACCUSE.value, status="claimed", seen="")
    now = reviewed(store.showing([CLOSE.id]))[CLOSE.id]
    assert isinstance(now, Event)
    assert now.root is Root.ACCUSE
    assert "ACCUSE" in words(shown(client, f"/facts/{CLOSE.id}"), "//p[@class='lead']")


def test_links_are_reviewed_where_they_are_listed(store: Store) -> None:
    page = shown(reviewer(store), "/contradictions")
    (form,) = page.xpath(f"//form[@action='/review/{TURN.id}']")
    assert form.xpath("./input[@name='back']/@value") == [f"/contradictions#{TURN.id}"]
    assert not shown(visitor(store, read_only=True), "/contradictions").xpath("//form[@method='post']")


def test_the_page_one_comes_back_to_says_what_was_done_and_undoes_it(store: Store) -> None:
    client = reviewer(store)
    answered = judge(client, TURN.id, "reject", back=f"/contradictions?by=ARL#{TURN.id}")
    page = shown(client, answered.headers["location"])
    assert not page.xpath(f"//*[@id='{TURN.id}']")
    (told,) = page.xpath("//div[@role='status']")
    assert "Rejected" in words(told, ".")
    (form,) = told.xpath(".//form")
    answered = client.post(form.action, data=dict(form.form_values()))
    page = shown(client, answered.headers["location"])
    assert "Taken back" in words(page, "//div[@role='status']")
    assert page.xpath(f"//*[@id='{TURN.id}']")
    assert not [href for href in page.xpath("//a/@href") if "done=" in href and "format" not in href]


@pytest.mark.parametrize("done", ["nothing", CLOSE.id, "<b>", ""])
def test_what_nobody_did_is_not_told(store: Store, done: str) -> None:
    assert not shown(reviewer(store), f"/statements?done={done}").xpath("//div[@role='status']")
