"""`detente forget` says what goes, asks before, takes it out, searches what is left and says what it cannot reach."""

import json
import sqlite3
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace
from tests.records import AZIZ, FIRST_INPUT, MET, RECORD, SOURCE
from tests.view.cli.conftest import Run

from detente.acquire.web.memory import Memory, State
from detente.record.serial import from_line
from detente.store import open_store
from detente.view.cli import forget as command

SECRETS = (SOURCE.id, SOURCE.uri, *(thing.id for thing in FIRST_INPUT if thing.id not in ("IRQ", "FRA")))


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def files_of(record: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(record.parent.glob(f"{record.name}*")))


def test_a_source_leaves_no_byte_behind(run: Run, record: Path) -> None:
    assert all(secret.encode() in files_of(record) for secret in SECRETS)
    result = run("forget", SOURCE.uri, "--yes")
    assert (result.status, result.out) == (0, "")
    assert f"Forgotten: {SOURCE.uri}. Gone from crisis.db:" in result.err
    assert "  9 mentions" in result.err
    assert "nothing left" in result.err
    assert "backups, exports" in result.err
    held = files_of(record)
    assert not [secret for secret in SECRETS if secret.encode() in held]
    assert b"unfit for heads of state" not in held


def test_an_actor_leaves_no_name_behind(run: Run, record: Path) -> None:
    result = run("forget", "Tariq Aziz", "--yes")
    assert result.status == 0
    assert "Forgotten: Tariq Aziz (tariq-aziz)" in result.err
    assert "blacked out in 1 article that stays" in result.err
    held = files_of(record).lower()
    assert b"aziz" not in held
    assert b"geneva" in held
    with sqlite3.connect(record) as connection:
        (free,) = connection.execute("PRAGMA freelist_count").fetchone()
    assert free == 0
    assert "aziz" not in run("show").out.lower()


def test_what_would_go_is_told_and_stays(run: Run, record: Path) -> None:
    before = run("export", "--format", "jsonl").out
    result = run("forget", SOURCE.id, "--dry-run")
    assert result.status == 0
    assert f"Of {SOURCE.id} would go from crisis.db:" in result.err
    assert run("export", "--format", "jsonl").out == before


def test_nobody_is_forgotten_whom_nobody_was_asked_for(run: Run, record: Path) -> None:
    result = run("forget", SOURCE.id)
    assert result.status == 2
    assert "--yes" in result.err
    assert MET.id in run("export", "--format", "jsonl").out


@pytest.mark.parametrize(("answer", "stays"), [(True, False), (False, True)])
def test_one_is_asked_where_one_can_answer(
    run: Run, record: Path, monkeypatch: pytest.MonkeyPatch, answer: bool, stays: bool
) -> None:
    monkeypatch.setattr(command, "_agreed", lambda: answer)
    assert run("forget", SOURCE.id).status == 0
    assert (MET.id in run("export", "--format", "jsonl").out) is stays


def test_to_forget_again_finishes_the_proof(run: Run, record: Path) -> None:
    run("forget", SOURCE.uri, "--yes")
    result = run("forget", SOURCE.uri)
    assert result.status == 0
    assert "was forgotten before" in result.err
    assert "nothing left" in result.err


def test_what_is_not_there_is_named_with_what_to_do(run: Run, record: Path) -> None:
    result = run("forget", "nobody")
    assert result.status == 2
    assert "neither a source nor an actor" in result.err
    assert run("forget", "B", "--yes").status == 2  # Baker and Bush
    assert run("forget", "a", "--under", "--publisher").status == 2


def test_what_is_left_ends_with_1_and_where_it_is(run: Run, tmp_path: Path) -> None:
    source = replace(SOURCE, uri="https://herald.example/tariq-aziz-speaks")
    with open_store(tmp_path / "crisis.db") as store, store.writing() as writer:
        writer.add(source if thing == SOURCE else thing for thing in RECORD)
    result = run("forget", AZIZ.id, "--yes", "--json")
    assert result.status == 1
    told = json.loads(result.out)
    assert {one["where"] for one in told["left"]} >= {"sources.uri", "sources.json"}
    assert "  in sources.uri: https://herald.example/tariq-aziz-speaks" in result.err


def test_programs_are_told_in_json(run: Run, record: Path) -> None:
    told = json.loads(run("forget", SOURCE.id, "--yes", "--json").out)
    assert told["gone"]["mentions"] == 9
    assert told["left"] == []
    assert told["tables"] > 20


def test_it_is_read_again_only_where_that_is_allowed(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    page.write_text(
        "GENEVA, Jan. 9, 1991 — The envoy met Tariq Aziz on Wednesday. France said it would send a letter.\n"
    )
    assert run("read", "a.txt").status == 0
    assert run("forget", "a.txt", "--yes").status == 0
    result = run("read", "a.txt", "--jsonl", "--record", "crisis.db")
    assert "1 input was forgotten before: left out." in result.err
    assert [from_line(line) for line in result.out.splitlines() if '"run"' not in line] == []
    assert run("forget", "a.txt", "--allow").status == 0
    assert "1 new" in run("read", "a.txt").err
    assert run("forget", "a.txt", "--allow").status == 2


def test_whoever_was_forgotten_is_in_nothing_that_is_read_later(run: Run, tmp_path: Path) -> None:
    for name, verb in (("a", "refused to take"), ("b", "rejected")):
        told = f"Iraqi foreign minister Tariq Aziz {verb} a letter on Wednesday. France criticised Iraq."
        text = f"GENEVA, Jan. 9, 1991 — {told}\n"
        (tmp_path / f"{name}.txt").write_text(text)
    assert run("read", "a.txt").status == 0
    assert run("forget", "tariq-aziz", "--yes").status == 0
    assert run("read", "b.txt").status == 0
    assert b"aziz" not in files_of(tmp_path / "crisis.db").lower()
    assert "France" in run("show").out


def test_an_address_is_let_go_of_in_what_is_kept_of_feeds(run: Run, tmp_path: Path) -> None:
    address = "https://herald.example/a"
    with open_store(tmp_path / "crisis.db") as store, store.writing() as writer:
        writer.add([replace(SOURCE, uri=address)])
    kept = tmp_path / "cache" / "detente" / "feeds.json"
    memory = Memory(kept, of="any")
    for one in (address, "https://herald.example/b"):
        memory.keep(one, State(etag="x"))
    result = run("forget", address, "--yes")
    assert "feeds.json" in result.err
    assert [*msgspec.json.decode(kept.read_bytes())] == ["any\nhttps://herald.example/b"]


TOLD = {
    "a": "PARIS, March 3, 2019 — Norwegian minister Kari Solvang met the French president and praised France.",
    "b": "OSLO, March 4, 2019 — General Kari Solvang of Sweden refused to sign. Kari Solvang threatened Iran.",
    "c": "BONN, March 5, 2019 — Danish envoy Kari Solvang criticised Russia on Tuesday. Germany rejected her words.",
}


@pytest.mark.parametrize("forgotten", TOLD)
def test_what_is_left_is_what_one_has_who_never_read_it(run: Run, tmp_path: Path, forgotten: str) -> None:
    """Who somebody is, too, is told by the others: each of these stories tells something else of her."""
    for name, text in TOLD.items():
        (tmp_path / f"{name}.txt").write_text(f"{text}\n")
    assert run("read", "a.txt", "b.txt", "c.txt").status == 0
    assert run("forget", f"{forgotten}.txt", "--yes").status == 0
    others = [f"{name}.txt" for name in TOLD if name != forgotten]
    assert run("read", *others, "--record", "others.db").status == 0
    held, wanted = (lines(run, record) for record in ("crisis.db", "others.db"))
    assert held == wanted
    assert any('"kari-solvang"' in line for line in held)


def lines(run: Run, record: str) -> set[str]:
    return {*run("export", "--format", "jsonl", "--as-read", "--record", record).out.splitlines()}


def test_the_audit_log_is_left_alone_and_told_of(run: Run, record: Path) -> None:
    log = record.with_name("crisis.audit.jsonl")
    deeds = ({"what": "accept", "of": MET.id}, {"what": "enter"}, {"what": "merge", "of": f"x into {AZIZ.id}"})
    log.write_text("".join(f"{json.dumps(deed)}\n" for deed in deeds))
    before = log.read_bytes()
    result = run("forget", AZIZ.id, "--yes")
    assert result.status == 0
    assert "crisis.audit.jsonl names it in 2 lines" in result.err
    assert log.read_bytes() == before
