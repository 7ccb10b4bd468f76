"""Files become documents that anybody can decode anywhere; what cannot be read is an error among them."""

import os
import pickle
from pathlib import Path

from detente.acquire import HTML, PLAIN, Given, Known, documents, take, texts
from detente.record.errors import MissingInput, UnreadableInput

STORY = "Talks resumed in Geneva. They end on Friday.\n"


def test_every_file_is_a_document_and_every_failure_an_error_in_its_place(tmp_path: Path) -> None:
    for name in ("a.txt", "c.html"):
        (tmp_path / name).write_text(STORY)
    found = list(documents([tmp_path, tmp_path / "missing.txt"]))
    assert [one.uri for one in found if isinstance(one, Given)] == [f"{tmp_path}/a.txt", f"{tmp_path}/c.html"]
    assert isinstance(found[-1], MissingInput)
    assert found[-1].where == f"{tmp_path}/missing.txt"


def test_a_file_name_that_is_no_text_has_an_address_that_is_one(tmp_path: Path) -> None:
    for name in (b"\xff.txt", b"\xfe.bin"):
        Path(os.fsdecode(bytes(tmp_path) + b"/" + name)).write_bytes(STORY.encode())
    assert [one.uri for one in documents([tmp_path]) if isinstance(one, Given)] == [
        f"{tmp_path}/\ufffd.bin",
        f"{tmp_path}/\ufffd.txt",
    ]
    (missing,) = documents([os.fsdecode(b"nowhere\xff")])
    assert isinstance(missing, MissingInput)
    assert missing.where == "nowhere\ufffd"


def test_documents_and_errors_go_to_another_process_and_stay_the_same() -> None:
    given = Given("a", STORY.encode(), Known(title="Talks"), fetched="2017-10-05T12:00:00Z")
    assert pickle.loads(pickle.dumps(given)) == given
    error = MissingInput("no such file", where="a", advice="check the path")
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), again.what, again.where, again.advice, str(again)) == (
        *(MissingInput, error.what, error.where, error.advice, str(error)),
    )
    assert isinstance(again, UnreadableInput)


def test_texts_are_numbered() -> None:
    assert [given.uri for given in texts([STORY, STORY])] == ["text 1", "text 2"]


def test_what_the_container_says_goes_with_the_source() -> None:
    known = Known(title="Talks", publisher="The Example")
    given = Given("a", f"<p>{STORY}</p>", known, media_type="text/html; charset=utf-8", fetched="2017-10-05T12:00:00Z")
    acquired = take(given)
    assert (acquired.known, acquired.media_type) == (known, HTML)
    assert acquired.source.fetched == "2017-10-05T12:00:00Z"
    assert take(Given("a", "<html><p>Talks", media_type="text/plain")).media_type == PLAIN
    assert take(Given("a", STORY, media_type="application/x-unheard-of")).media_type == PLAIN


def test_of_two_who_know_the_first_is_believed() -> None:
    behind = Known(title="Table", published="2017").behind(Known(title="Feed", byline="Jane Doe"))
    assert behind == Known(title="Feed", published="2017", byline="Jane Doe")
