"""Every page and command shows the same of a record on a server as of one in a file."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.browser.pages import PAGES, Look
from tests.crisis import CRISIS
from tests.postgres import SECRET, cluster, database
from tests.reviews import is_to_be, rejected
from tests.view.web.rooms import filled, reader

from detente.store import Store, open_store
from detente.view.cli import main

THINGS = [*CRISIS, rejected(CRISIS.events[3].id), is_to_be(CRISIS.events[5].id, status="denied")]
_TOKEN = re.compile(r"[0-9a-f]{16}\.[0-9a-f]{64}")
"""What forms carry, another each time."""
SHOWN = {name: look for name, look in PAGES.items() if look.room == "crisis" and "{" not in look.path}
COMMANDS = (
    "show",
    "timeline",
    "timeline --json --from 2031-03-05",
    "events --by ARL --csv",
    "events --about coast --search shell*",
    "statements",
    "statements --like gas",
    "positions ARL",
    "links --json",
    "links --by marn",
    "dyad ARL BSM",
    "ledger threats",
    "brief",
    "actors --search arl*",
    "unknown-actors --csv",
    f"explain {CRISIS.events[0].id[:12]}",
    "review list --csv",
    "export --format jsonl",
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with filled(tmp_path_factory.mktemp("file") / "crisis.db", THINGS) as store:
        yield store


@pytest.fixture(scope="module")
def server() -> Iterator[Store]:
    with database("crisis") as place, open_store(place) as store:
        with store.writing() as writer:
            writer.add(THINGS)
        yield store


@pytest.mark.parametrize("look", SHOWN.values(), ids=SHOWN)
def test_a_page_shows_the_same(look: Look, file: Store, server: Store) -> None:
    answers = [reader(store).get(look.path) for store in (file, server)]
    assert [answer.status_code for answer in answers] == [look.status] * 2
    if look.path != "/":  # which says when a file was written last
        file_says, server_says = (_TOKEN.sub("token", answer.text) for answer in answers)
        assert file_says == server_says


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_says_the_same(
    command: str, file: Store, server: Store, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    for store in (file, server):
        monkeypatch.setenv("DETENTE_RECORD", store.place)
        with pytest.raises(SystemExit) as left:
            main(command.split())
        told.append((left.value.code, capsys.readouterr().out))
    assert told[0] == told[1]
    assert told[0][1]


def test_a_server_takes_in_what_is_read_and_its_password_is_not_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Talks begin\n\nGENEVA, Jan. 9 - The foreign minister of Peru met his Chilean counterpart here.\n")
    cluster().sql("CREATE SCHEMA IF NOT EXISTS AUTHORIZATION guarded")
    place = cluster().guarded(SECRET)
    for command in (["read", str(story), "--jobs", "1"], ["events"], ["upgrade"], ["events", "--root", "AID"]):
        with pytest.raises(SystemExit) as left:
            main([*command, "--record", place])
        assert not left.value.code
        said = capsys.readouterr()
        assert "secret" not in f"{said.out}{said.err}"
    with open_store(place) as store:
        assert store.counts()["events"]
