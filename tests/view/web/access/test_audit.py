"""The audit log holds one entry a line whatever is told, is on disk at once, and does not grow by who is refused."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from detente.record.errors import CannotServe
from detente.view.web.access.audit import DONE, REFUSED, Audit, Entry, entries

NOON = datetime(2031, 3, 4, 12, tzinfo=UTC)
WORDS = st.text(max_size=50) | st.sampled_from(["a\nb", 'x"}\n{"when":"', "\u2028", "\x1b[2J", "\x00"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(what=WORDS, who=WORDS, of=WORDS, address=WORDS)
def test_an_entry_is_one_line_whatever_it_holds(tmp_path: Path, what: str, who: str, of: str, address: str) -> None:
    path = tmp_path / "log.jsonl"
    path.unlink(missing_ok=True)
    audit = Audit(path, now=lambda: NOON)
    audit.write(what, DONE, who=who, of=of, address=address)
    audit.write("leave", DONE)
    assert path.read_bytes().count(b"\n") == 2
    first, _ = entries(path)
    assert isinstance(first, Entry)
    assert (first.what, first.who, first.of, first.address) == (what, who, of, address)


def test_an_entry_says_when_and_leaves_out_what_is_not_known(tmp_path: Path) -> None:
    audit = Audit(tmp_path / "log.jsonl", now=lambda: NOON)
    audit.write("enter", DONE, who="Ada", status=303)
    (line,) = (tmp_path / "log.jsonl").read_text().splitlines()
    assert json.loads(line) == {
        "when": "2031-03-04T12:00:00.000+00:00",
        "what": "enter",
        "outcome": "done",
        "status": 303,
        "who": "Ada",
    }
    assert (tmp_path / "log.jsonl").stat().st_mode & 0o777 == 0o600


def test_half_a_character_is_none(tmp_path: Path) -> None:
    Audit(tmp_path / "log.jsonl").write("\ud800", DONE)
    (entry,) = entries(tmp_path / "log.jsonl")
    assert isinstance(entry, Entry)
    assert entry.what == "?"


def test_what_is_long_is_cut(tmp_path: Path) -> None:
    audit = Audit(tmp_path / "log.jsonl")
    audit.write("x" * 9_999, DONE, who="x" * 9_999, of="x" * 9_999, address="x" * 9_999, made="x" * 9_999)
    assert (tmp_path / "log.jsonl").stat().st_size < 1_500


def test_who_is_refused_again_and_again_is_counted_and_told_later(tmp_path: Path) -> None:
    audit = Audit(tmp_path / "log.jsonl")
    for _ in range(1_000):
        audit.write("enter", REFUSED, address="203.0.113.9")
    audit.write("enter", DONE, who="Ada")
    found = [one for one in entries(tmp_path / "log.jsonl") if isinstance(one, Entry)]
    assert len(found) < 30
    assert len(found) + sum(one.untold for one in found) == 1_001
    assert found[-1].who == "Ada"


def test_a_log_that_was_renamed_begins_anew(tmp_path: Path) -> None:
    audit = Audit(tmp_path / "log.jsonl")
    audit.write("one", DONE)
    (tmp_path / "log.jsonl").rename(tmp_path / "log.1.jsonl")
    audit.write("other", DONE)
    assert [one.what for one in entries(tmp_path / "log.jsonl") if isinstance(one, Entry)] == ["other"]


def test_what_cannot_be_written_waits_and_is_said(tmp_path: Path) -> None:
    audit = Audit(tmp_path / "gone" / "log.jsonl")
    with pytest.raises(CannotServe, match="cannot be written: No such file"):
        audit.open()
    for number in range(3):
        audit.write(str(number), DONE)
    assert not audit.works()
    (tmp_path / "gone").mkdir()
    assert audit.works()
    assert [one.what for one in entries(tmp_path / "gone" / "log.jsonl") if isinstance(one, Entry)] == ["0", "1", "2"]


def test_without_a_path_nothing_is_written(tmp_path: Path) -> None:
    audit = Audit()
    audit.open()
    audit.write("enter", DONE)
    assert audit.works()
    assert not list(tmp_path.iterdir())


def test_lines_that_are_no_entries_are_given_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "log.jsonl").write_bytes(b'{"when": "x"}\n\xff\n')
    assert [isinstance(one, str) for one in entries(tmp_path / "log.jsonl")] == [True, True]
