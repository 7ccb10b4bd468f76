"""Every reader bears some hundreds of hostile inputs, and what looks at them finds whatever a reader must not do."""

import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from fuzzing.company import beside
from fuzzing.found import Finding, name_of
from fuzzing.guard import Escape, guarded
from fuzzing.havoc import LONGEST, Havoc
from fuzzing.oracle import Wrong
from fuzzing.readers import Reader, readers
from fuzzing.trial import TooLong, trial
from fuzzing.work import Tally, checked, inputs, stretch

from fuzzing import found

READERS = {reader.name: reader for reader in readers()}
_INPUTS = 4000


@pytest.fixture(autouse=True)
def elsewhere(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Findings of tests lie in a folder of theirs."""
    monkeypatch.setattr(found, "FOUND", tmp_path_factory.mktemp("found"))


@pytest.mark.parametrize("name", READERS)
def test_a_reader_bears_hostile_input(name: str) -> None:
    reader = READERS[name]
    checked(reader)
    number = _INPUTS * reader.share // sum(one.share for one in READERS.values())
    tally = stretch(reader, Tally(), number, f"suite {name}")
    assert tally.inputs == number
    assert not tally.found, [one.what for one in tally.found]


@pytest.mark.parametrize("name", READERS)
def test_sound_files_are_read_and_the_same_chance_gives_the_same_inputs(name: str) -> None:
    reader = READERS[name]
    assert any(checked(reader).values())
    some, same = ([*inputs(reader, (), 20, Random("a"))] for _ in range(2))
    assert some == same
    assert len({data for _, data in some}) > 5


def test_inputs_stay_short() -> None:
    havoc, chance = Havoc((b"x" * 500,)), Random(1)
    assert max(len(havoc.changed(b"a" * LONGEST, [b"b"], chance)) for _ in range(300)) == LONGEST


def planted(does: Callable[[], object]) -> Reader:
    """A reader that does something as soon as it reads."""

    def read(name: str, data: bytes) -> frozenset[str]:
        does()
        return frozenset({"read"})

    return replace(READERS["days"], read=read)


def spin() -> None:
    while True:
        time.process_time()


def _itself() -> None:
    _itself()


DEFECTS: dict[str, tuple[Callable[[], object], str]] = {
    "an error": (lambda: 1 // 0, "ZeroDivisionError"),
    "no end": (spin, "TooLong"),
    "no end of itself": (_itself, "RecursionError"),
    "a file of the machine": (lambda: Path("/etc/passwd").read_text(), "Escape: open"),
    "a file written": (lambda: Path("/var/tmp/detente-fuzzed").write_text("x"), "Escape: open"),
    "the network": (lambda: socket.create_connection(("127.0.0.1", 9)), "Escape: socket"),
    "a program": (lambda: subprocess.run(["true"], check=False), "Escape: subprocess"),
    "something left": (tempfile.mkstemp, "TooMuch: left files behind"),
    "much memory": (lambda: bytearray(300_000_000).count(b"x"), "TooMuch: took"),
}


@pytest.mark.parametrize("defect", DEFECTS)
def test_what_a_reader_must_not_do_is_found(defect: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    does, told = DEFECTS[defect]
    monkeypatch.setattr("fuzzing.trial.SECONDS", 0.2)
    with guarded(tmp_path):
        _, wrong = trial(planted(does), "a", b"x", folder=tmp_path)
    assert wrong is not None
    assert wrong.what.startswith(told)


def test_a_process_that_dies_is_a_finding_with_its_input() -> None:
    tally = stretch(planted(lambda: __import__("os")._exit(3)), Tally(), 5, "x")
    assert [one.what for one in tally.found] == ["Died: exit 3"]
    assert tally.found[0].file.read_bytes() == tally.found[0].data


def test_nothing_hides_what_goes_too_far(tmp_path: Path) -> None:
    def read() -> None:
        try:
            Path("/etc/passwd").read_text()
        except Exception:  # noqa: BLE001 (as a careless reader has it)
            return

    with guarded(tmp_path), pytest.raises(Escape):
        read()
    assert not issubclass(TooLong, Exception)


def test_a_finding_is_kept_under_the_name_by_which_it_is_read_again(tmp_path: Path) -> None:
    kept = Finding("zip", "b-c.tar.gz", b"data", "what")
    kept.keep()
    assert kept.file.read_bytes() == b"data"
    assert name_of(kept.file) == "b-c.tar.gz"
    assert str(kept.file) in kept.command


@pytest.mark.parametrize("which", range(3))
def test_company_that_is_not_read_is_told(which: int, monkeypatch: pytest.MonkeyPatch) -> None:
    beside("a.zip", b"PK\3\4 broken", which=which)
    monkeypatch.setattr("fuzzing.company._expected", lambda: frozenset({"never read"}))
    with pytest.raises(Wrong, match="nothing was read of 1"):
        beside("a.zip", b"", which=which)
