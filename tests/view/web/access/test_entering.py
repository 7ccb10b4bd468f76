"""One enters by a password or a token, is somebody until one leaves, and is told no more than that it is wrong."""

import logging
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import msgspec
import pytest
from argon2 import PasswordHasher
from fastapi.testclient import TestClient
from lxml import html
from tests.crisis import CLOSE, FIRST, NEVER, THINGS
from tests.view.web.doors import (
    ADA,
    BELA,
    PASSWORD,
    QUICK,
    TOKEN,
    At,
    Clock,
    access,
    entering,
    inside,
    told,
    visitor,
)
from tests.view.web.rooms import filled

from detente.record import Verdict
from detente.store import Store
from detente.view.web.access.access import Access
from detente.view.web.access.accounts import AccountsFile, key
from detente.view.web.access.audit import Audit
from detente.view.web.access.knocks import Knocks
from detente.view.web.access.passwords import Passwords
from detente.view.web.access.sessions import Sessions
from detente.view.web.access.tokens import digest
from detente.view.web.access.visitor import Role

COOKIE = "detente-session"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with filled(tmp_path_factory.mktemp("doors") / "strait.db", THINGS) as store:
        yield store


@pytest.fixture
def door(tmp_path: Path) -> Access:
    return access(tmp_path)


def by_token(folder: Path) -> Access:
    return Access(token=digest(TOKEN), audit=Audit(folder / "log.jsonl"))


def test_who_reads_is_led_to_the_door_and_from_there_to_what_he_asked_for(store: Store, door: Access) -> None:
    client = visitor(store, door)
    led = client.get(f"/articles/{FIRST.id}?fact={CLOSE.id}", headers={"accept": "text/html"})
    assert led.status_code == 303
    assert led.headers["location"] == f"/enter?to={quote(f'/articles/{FIRST.id}?fact={CLOSE.id}', safe='')}"
    page = html.fromstring(client.get(led.headers["location"]).text)
    (to,) = page.xpath("//input[@name='to']/@value")
    entered = entering(client, to=to)
    assert entered.status_code == 303
    assert client.get(entered.headers["location"]).status_code == 200


@pytest.mark.parametrize("to", ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", ""])
def test_one_is_led_nowhere_else(store: Store, door: Access, to: str) -> None:
    assert entering(visitor(store, door), to=to).headers["location"] == "/"


@pytest.mark.parametrize(
    ("name", "password"), [("Ada", "another one"), ("Ada", ""), ("Nobody", PASSWORD), ("", ""), ("ada'--", PASSWORD)]
)
def test_what_is_wrong_is_not_told(store: Store, door: Access, name: str, password: str) -> None:
    client = visitor(store, door)
    answered = entering(client, name, password)
    assert answered.status_code == 403
    assert "Name or password is wrong." in answered.text
    assert password == "" or password not in answered.text
    assert client.get("/api/record").status_code == 401


def test_the_page_says_the_same_of_a_name_that_there_is_and_of_one_that_there_is_not(
    store: Store, door: Access
) -> None:
    shown = []
    for name in ("Ada", "Eve"):
        page = html.fromstring(entering(visitor(store, door), name, "wrong").text)
        for field in page.xpath("//input[@name='csrf']"):
            field.attrib.pop("value")
        shown.append(html.tostring(page).replace(name.encode(), b""))
    assert shown[0] == shown[1]


def test_a_session_is_another_one_after_entering(store: Store, door: Access) -> None:
    client = visitor(store, door)
    client.get("/enter")
    before = client.cookies[COOKIE]
    entering(client)
    first = client.cookies[COOKIE]
    entering(client, "Bela")
    assert len({before, first, client.cookies[COOKIE]}) == 3
    for old in (before, first):
        assert visitor(store, door, cookies={COOKIE: old}).get("/api/record").status_code == 401


def test_a_session_that_somebody_else_chose_is_not_taken(store: Store, door: Access) -> None:
    client = visitor(store, door, cookies={COOKIE: "chosen"})
    entering(client)
    assert visitor(store, door, cookies={COOKIE: "chosen"}).get("/api/record").status_code == 401


@pytest.mark.parametrize(("here", "safe"), [("http://localhost", False), ("https://localhost", True)])
def test_no_script_and_no_other_site_gets_at_the_cookie(store: Store, door: Access, here: str, safe: bool) -> None:
    answered = entering(visitor(store, door, here=here))
    (cookie,) = [one for one in answered.headers.get_list("set-cookie") if COOKIE in one]
    parts = {part.strip().lower() for part in cookie.split(";")[1:]}
    assert parts == {"httponly", "path=/", "samesite=lax"} | ({"secure"} if safe else set())
    assert cookie.startswith("__Host-") is safe
    assert ("strict-transport-security" in answered.headers) is safe


def test_one_leaves_for_good(store: Store, door: Access) -> None:
    client = inside(store, door)
    id = client.cookies[COOKIE]
    left = client.post("/leave")
    assert left.headers["location"] == "/enter"
    assert left.headers["clear-site-data"] == '"cache"'
    assert COOKIE not in client.cookies
    assert visitor(store, door, cookies={COOKIE: id}).get("/api/record").status_code == 401


def changes() -> dict[str, object]:
    return {
        "another password": {"ada": msgspec.structs.replace(ADA, stamp="9")},
        "a lesser role": {"ada": msgspec.structs.replace(ADA, role=Role.READER, stamp="9")},
        "removal": {"bela": BELA},
        "a file of nobody": {},
    }


@pytest.mark.parametrize("change", changes())
def test_a_change_of_the_account_ends_its_sessions(store: Store, door: Access, change: str) -> None:
    client = inside(store, door)
    assert client.get("/api/record").status_code == 200
    assert door.accounts
    door.accounts.change(lambda _: changes()[change])  # type: ignore[arg-type, return-value]
    assert client.get("/api/record").status_code == 401


def test_another_account_stays_in(store: Store, door: Access) -> None:
    client = inside(store, door, "Bela")
    assert door.accounts
    door.accounts.change(lambda known: {**known, "ada": msgspec.structs.replace(ADA, stamp="9")})
    assert client.get("/api/record").status_code == 200


@pytest.mark.parametrize(("waits", "status"), [([3_500] * 5, 200), ([3_601], 401), ([3_500] * 9, 401)])
def test_a_session_ends_by_itself(store: Store, tmp_path: Path, waits: list[float], status: int) -> None:
    clock = Clock()
    client = inside(store, access(tmp_path, sessions=Sessions(clock=clock)))
    for wait in waits:
        clock.now += wait
        found = client.get("/api/record").status_code
    assert found == status


def test_after_five_wrong_ones_somebody_waits(store: Store, tmp_path: Path) -> None:
    clock = Clock()
    door = access(tmp_path, knocks=Knocks(clock=clock))
    client = visitor(store, door)
    assert [entering(client, "Ada", "wrong").status_code for _ in range(6)] == [403] * 5 + [429]
    late = entering(client)
    assert late.status_code == 429
    assert late.headers["retry-after"] == "60"
    clock.now += 61
    assert entering(client).status_code == 303


def test_a_stranger_does_not_shut_out_who_has_been_in(store: Store, door: Access) -> None:
    client = inside(store, door)
    stranger = visitor(store, door)
    stranger._transport.app = At(stranger.app, "203.0.113.9")  # type: ignore[attr-defined]
    assert entering(stranger, "Ada", "wrong").status_code == 403
    assert [entering(stranger, "Ada", "wrong").status_code for _ in range(6)][-1] == 429
    assert entering(client).status_code == 303


def test_a_password_of_before_is_kept_as_they_are_now(store: Store, door: Access) -> None:
    old = Passwords(PasswordHasher(time_cost=2, memory_cost=8, parallelism=1)).hash(PASSWORD)
    assert door.accounts
    door.accounts.change(lambda known: {**known, "ada": msgspec.structs.replace(ADA, password=old)})
    client = inside(store, door)
    now = door.accounts.find("Ada")
    assert now and now.password != old
    assert not QUICK.is_outdated(now.password)
    assert client.get("/api/record").status_code == 200
    inside(store, door)


def test_where_it_cannot_be_kept_one_enters_all_the_same(
    store: Store, door: Access, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    old = Passwords(PasswordHasher(time_cost=2, memory_cost=8, parallelism=1)).hash(PASSWORD)
    assert door.accounts
    door.accounts.change(lambda known: {**known, "ada": msgspec.structs.replace(ADA, password=old)})
    monkeypatch.setattr("tempfile.mkstemp", lambda **_: (_ for _ in ()).throw(OSError(30, "Read-only file system")))
    with caplog.at_level(logging.ERROR):
        inside(store, door)
    assert "kept as it was" in caplog.text
    assert PASSWORD not in caplog.text


def test_reviews_are_signed_by_the_account_whatever_a_form_says(store: Store, door: Access) -> None:
    client = inside(store, door)
    client.cookies.set("reviewer", "Eve")
    client.post(f"/review/{NEVER.id}", data={"verdict": "note", "note": "signed", "by": "Eve"})
    (review,) = [one for one in store.decisions().reviews if one.note == "signed"]
    assert (review.by, review.verdict) == ("Ada", Verdict.NOTE)
    assert client.post("/reviewer", data={"by": "Eve"}).status_code == 400
    page = client.get("/review").text
    assert "You review as <b>Ada</b>" in page
    assert "not me" not in page
    assert "reviewer" not in client.post(f"/review/{NEVER.id}", data={"verdict": "note", "note": "x"}).headers.get(
        "set-cookie", ""
    )


def test_the_header_says_who_is_in(store: Store, door: Access) -> None:
    for name, role in (("Ada", "reviewer"), ("Bela", "reader")):
        page = html.fromstring(inside(store, door, name).get("/").text)
        (form,) = page.xpath("//header//form[@action='/leave']")
        assert " ".join(form.text_content().split()) == f"{name} {role}Leave"
    assert "Leave" not in visitor(store, Access()).get("/").text
    assert "strait" not in visitor(store, door).get("/enter").text


def test_a_reader_is_offered_nothing_that_he_may_not(store: Store, door: Access) -> None:
    client = inside(store, door, "Bela")
    for path in ("/", f"/articles/{FIRST.id}", f"/facts/{CLOSE.id}", "/reviews", "/contradictions"):
        page = html.fromstring(client.get(path).text)
        assert {form.get("action") for form in page.xpath("//form[@method='post']")} == {"/leave"}
        assert not page.xpath("//a[starts-with(@href, '/review/') or @href='/review' or @href='/add']")


def test_a_token_in_an_address_becomes_a_session_and_is_gone(store: Store, tmp_path: Path) -> None:
    client = visitor(store, by_token(tmp_path))
    led = client.get(f"/statements?token={TOKEN}&by=ARL")
    assert (led.status_code, led.headers["location"]) == (303, "/statements?by=ARL")
    assert TOKEN not in str(led.headers)
    assert client.get("/statements").status_code == 200
    assert "set-cookie" not in client.get("/statements").headers


def test_a_wrong_one_is_refused_and_counts(store: Store, tmp_path: Path) -> None:
    client = visitor(store, by_token(tmp_path))
    assert [client.get("/?token=wrong").status_code for _ in range(6)] == [403] * 5 + [429]
    assert client.get("/").status_code == 401


def test_the_token_is_taken_at_the_door_too(store: Store, tmp_path: Path) -> None:
    door = by_token(tmp_path)
    client = visitor(store, door)
    page = html.fromstring(client.get("/enter").text)
    assert not page.xpath("//input[@name='password']")
    (token,) = page.xpath("//main//input[@name='csrf']/@value")
    assert client.post("/enter", data={"csrf": token, "token": "wrong"}).status_code == 403
    assert client.post("/enter", data={"csrf": token, "token": f" {TOKEN} "}).status_code == 303
    assert client.get("/").status_code == 200
    assert client.post("/reviewer", data={"by": "Eve"}).status_code == 303


def test_nobody_enters_where_there_is_no_door(store: Store) -> None:
    client = visitor(store, Access())
    assert client.get("/enter").status_code == client.post("/enter").status_code == 404
    assert client.post("/leave").status_code == 404
    assert client.get("/?token=x").status_code == 200


def test_whoever_comes_and_what_he_does_is_told_and_no_secret(store: Store, door: Access) -> None:
    client = visitor(store, door)
    entering(client, "Ada", "wrong password here")
    entering(client, "seven grey herons typed in the wrong field", "x")
    entering(client)
    client.post(f"/review/{NEVER.id}", data={"verdict": "note", "note": "a secret note"})
    client.post(f"/review/{NEVER.id}", data={"verdict": "amend", "fields": "x"})
    client.post("/add", data={"text": ""}, files={"file": ("", b"")})
    client.post("/leave")
    client.post("/add", headers={"sec-fetch-site": "cross-site"})
    client.get("/api/record", headers={"authorization": "Bearer wrong-token"})
    client.get("/api/record")
    found = [(one.what, one.outcome, one.who, one.role, one.status) for one in told(door)]
    assert found == [
        ("enter", "refused", "Ada", "", 403),
        ("enter", "refused", "", "", 403),
        ("enter", "done", "Ada", "", 303),
        ("note", "done", "Ada", "reviewer", 303),
        ("amend", "failed", "Ada", "reviewer", 400),
        ("add", "failed", "Ada", "reviewer", 400),
        ("leave", "done", "Ada", "reviewer", 303),
        ("change", "refused", "", "", 403),
        ("ask", "refused", "", "", 401),
    ]
    assert door.audit.path
    log = door.audit.path.read_text()
    for secret in ("herons", "wrong password", "secret note", "wrong-token", *client.cookies.values()):
        assert secret not in log
    noted = told(door)[3]
    assert noted.of == NEVER.id
    assert noted.made.startswith("review-")


def test_a_change_that_fails_by_our_mistake_is_told(
    store: Store, door: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = inside(store, door, raise_server_exceptions=False)
    monkeypatch.setattr("detente.view.web.pages.judging.decide", lambda *_, **__: 1 / 0)
    assert client.post(f"/review/{NEVER.id}", data={"verdict": "accept"}).status_code == 500
    last = told(door)[-1]
    assert (last.what, last.outcome, last.of, last.status) == ("accept", "failed", NEVER.id, 500)


def test_blanks_are_part_of_a_password(store: Store, door: Access) -> None:
    assert door.accounts
    blank = msgspec.structs.replace(ADA, password=QUICK.hash(f" {PASSWORD} "))
    door.accounts.change(lambda known: {**known, "ada": blank})
    assert entering(visitor(store, door), "Ada", PASSWORD).status_code == 403
    assert entering(visitor(store, door), "Ada", f" {PASSWORD} ").status_code == 303


def test_where_nothing_can_be_told_nothing_is_changed(store: Store, door: Access, tmp_path: Path) -> None:
    client = inside(store, door)
    door.audit.path = tmp_path / "gone" / "log.jsonl"
    client.post("/leave", headers={"sec-fetch-site": "cross-site"})
    before = store.counts()
    refused = client.post(f"/review/{NEVER.id}", data={"verdict": "accept"})
    assert refused.status_code == 503
    assert store.counts() == before
    assert client.get("/").status_code == 200


def test_what_was_typed_can_be_sent_again_once_one_is_in_anew(store: Store, door: Access) -> None:
    client = inside(store, door)
    old = door.seal.token(client.cookies[COOKIE])
    entering(client)
    sent = {"csrf": old, "verdict": "note", "note": 'a "long" <note>\nof two lines', "back": "/reviews"}
    plain = {"x-csrf-token": old, "sec-fetch-site": "same-origin"}
    refused = client.post(f"/review/{NEVER.id}", data=sent, headers={**plain, "x-csrf-token": ""})
    assert refused.status_code == 403
    page = html.fromstring(refused.text)
    (form,) = page.xpath("//main//form")
    again = {one.get("name"): one.get("value") for one in form.xpath(".//input")}
    assert {**again, "csrf": old} == sent
    assert again["csrf"] != old
    made = client.post(form.get("action"), data=again)
    assert made.status_code == 303
    other = client.post(f"/review/{NEVER.id}", data=sent, headers={"x-csrf-token": ""})
    assert not html.fromstring(other.text).xpath("//main//form"), "a browser that does not say whose form it is"


def test_accounts_and_names_are_the_same_to_all(store: Store, tmp_path: Path) -> None:
    door = access(tmp_path)
    assert isinstance(door.accounts, AccountsFile)
    assert key("ADA") == key(" ada ")
    assert isinstance(inside(store, door, " aDa "), TestClient)
