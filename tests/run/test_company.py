"""Whatever lies between sound inputs, these give what they give by themselves."""

import io
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from random import Random

import pytest
from fuzzing.readers import readers
from fuzzing.work import inputs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests import archives

from detente.acquire import Given, documents, documents_in
from detente.record.errors import UnreadableInput
from detente.run import Outcome, Reader, read_documents, read_locally

TREATY = "Norway and Sweden signed a treaty in Oslo on Monday. The ministers said it would be ratified this year.\n"
VISIT = "The president of Peru visited Chile on 3 May 2019. He threatened to close the border.\n"
FILES = {"a.txt": TREATY.encode(), "z.txt": VISIT.encode()}
"""Sound files, which sort before and behind all others."""
READERS = [reader for reader in readers() if reader.is_file]
HOSTILE = st.builds(
    lambda reader, seed: next(inputs(reader, (), 1, Random(seed))), st.sampled_from(READERS), st.integers(0, 2**32)
)
SETTINGS = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])

Found = Iterable[Given | UnreadableInput]


def between(name: str, data: bytes) -> Mapping[str, bytes]:
    return {"a.txt": FILES["a.txt"], f"m{Path(name).suffix}": data, "z.txt": FILES["z.txt"]}


def in_zip(files: Mapping[str, bytes]) -> Found:
    return _in_archive(archives.zipped(files), "a.zip")


def in_tar(files: Mapping[str, bytes]) -> Found:
    return _in_archive(archives.tarred(files), "a.tar")


def _in_archive(packed: bytes, name: str) -> Found:
    return documents_in(io.BytesIO(packed), uri=name, size=len(packed))


def sound(found: Found) -> tuple[Outcome, ...]:
    """What the sound ones of what is found give, read to their facts; the others are read too."""
    ends = ("a.txt", "z.txt", "#line=1", "#line=3")
    return tuple(outcome for outcome in read_documents(found) if outcome.uri.endswith(ends) and not outcome.unread)


@cache
def alone(form: str) -> tuple[Outcome, ...]:
    forms = {"zip": in_zip, "tar": in_tar}
    return sound(forms[form](FILES))


@pytest.mark.parametrize("form", ["zip", "tar"])
@SETTINGS
@given(hostile=HOSTILE)
def test_in_an_archive(form: str, hostile: tuple[str, bytes]) -> None:
    forms = {"zip": in_zip, "tar": in_tar}
    found = sound(forms[form](between(*hostile)))
    assert len(alone(form)) == 2
    assert [one for one in found if one in alone(form)] == [*alone(form)]


@SETTINGS
@given(hostile=HOSTILE)
def test_in_a_folder(hostile: tuple[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("folder")
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    expected = sound(documents([folder]))
    (folder / f"m{Path(hostile[0]).suffix}").write_bytes(hostile[1])
    found = sound(documents([folder]))
    assert len(expected) == 2
    assert [one for one in found if one in expected] == [*expected]


@SETTINGS
@given(hostile=HOSTILE)
def test_on_a_line(hostile: tuple[str, bytes]) -> None:
    good = [b'{"text": "%b"}' % text.strip() for text in FILES.values()]
    line = hostile[1].replace(b"\n", b" ")[:5000]
    expected = _of_lines([good[0], b"", good[1]])
    found = _of_lines([good[0], line, good[1]])
    assert len(expected) == 2
    assert [one for one in found if one in expected] == [*expected]


def _of_lines(lines: list[bytes]) -> tuple[Outcome, ...]:
    data = b"\n".join(lines)
    return sound(documents_in(io.BytesIO(data), uri="a.jsonl", size=len(data)))


def test_several_processes(tmp_path: Path) -> None:
    """Among eighty hostile files each process meets some before and behind sound ones."""
    chance = Random("company")
    for number in range(80):
        (tmp_path / f"{number:03}-sound.txt").write_text(f"{TREATY}{VISIT}It was the treaty number {number}.\n")
    expected = [*read_documents(documents([tmp_path]))]
    for number in range(80):
        name, data = next(inputs(READERS[number % len(READERS)], (), 1, chance))
        (tmp_path / f"{number:03}-hostile{Path(name).suffix}").write_bytes(data)
    read = [*read_locally(documents([tmp_path]), Reader(), jobs=2)]
    assert len(expected) == 80
    assert [one for one in read if one.uri.endswith("-sound.txt")] == expected
    assert len(read) > 120
    assert not [one.unread.reason for one in read if one.unread and "detente failed" in one.unread.reason]
