"""Files, bytes and texts become sources; what cannot be read says why and what to do."""

import gzip
import hashlib
import os
from pathlib import Path

import pytest

from detente.acquire import BOUND, HTML, acquire, acquire_bytes, acquire_text
from detente.record.errors import BinaryInput, BrokenInput, EmptyInput, MissingInput, OversizedInput, UnreadableInput

STORY = "Talks resumed in Geneva.\r\nThey end on Friday.\n"


def test_a_source_says_where_its_bytes_came_from_and_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / "story.html"
    path.write_bytes(b"<p>Talks resumed.")
    acquired = acquire(path)
    assert acquired.text == "<p>Talks resumed."
    assert acquired.media_type == acquired.source.media_type == HTML
    assert acquired.source.uri == path.as_posix()
    assert acquired.source.sha256 == hashlib.sha256(b"<p>Talks resumed.").hexdigest()
    assert acquired.source.encoding == "utf-8"


def test_the_same_bytes_from_the_same_place_are_the_same_source() -> None:
    one, two, other = (acquire_bytes(STORY.encode(), uri=uri).source.id for uri in ("a", "a", "b"))
    assert one == two != other


def test_line_ends_stay_as_they_are() -> None:
    assert acquire_bytes(STORY.encode(), uri="a").text == STORY
    assert acquire_text(STORY, uri="a").text == STORY


def test_a_text_keeps_a_mark_at_its_start_so_that_places_stay_right() -> None:
    assert acquire_text("\ufeff" + STORY, uri="a").text == "\ufeff" + STORY


def test_gzip_is_unpacked_by_looking_not_by_name() -> None:
    assert acquire_bytes(gzip.compress(STORY.encode()), uri="story.txt").text == STORY


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyInput),
        (b" \n\t \r\n", EmptyInput),
        ("\ufeff".encode(), EmptyInput),
        (gzip.compress(b"", mtime=0), EmptyInput),
        (b"%PDF-1.7\nTalks resumed", BrokenInput),
        (b"PK\x03\x04" + b"Talks resumed" * 9, BinaryInput),
        (bytes(range(256)) * 9, BinaryInput),
        (gzip.compress(STORY.encode(), mtime=0)[:-9], BinaryInput),
        (b"\x1f\x8bTalks", BinaryInput),
        (b"x" * (BOUND + 1), OversizedInput),
        (gzip.compress(bytes(BOUND + 1), mtime=0), OversizedInput),
    ],
)
def test_what_cannot_be_read_says_what_where_and_what_to_do(data: bytes, error: type[UnreadableInput]) -> None:
    with pytest.raises(error) as caught:
        acquire_bytes(data, uri="inbox/a")
    assert caught.value.what
    assert caught.value.where == "inbox/a"
    assert caught.value.advice


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(OversizedInput):
        acquire(path)


def test_a_missing_file_and_a_pipe_are_named(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("missing.txt", "pipe"):
        with pytest.raises(MissingInput) as caught:
            acquire(tmp_path / name)
        assert caught.value.where.endswith(name)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every file")
def test_a_file_without_the_right_to_read_it_is_named(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(STORY)
    path.chmod(0)
    with pytest.raises(MissingInput):
        acquire(path)


def test_a_text_of_characters_that_no_encoding_has_is_refused() -> None:
    with pytest.raises(BinaryInput):
        acquire_text("Talks \ud800 resumed", uri="a")
