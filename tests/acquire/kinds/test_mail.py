"""Messages are documents: the best of their parts, with subject, date and sender."""

import io
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st
from tests.documents import STORY, errors, find, given

from detente.acquire import Given, Known, Log, documents_in, take
from detente.record.errors import BrokenInput, EmptyInput, UnreadableInput


def message(text: str = STORY, html: str = "", **headers: str) -> EmailMessage:
    made = EmailMessage()
    stated = {"From": "Jane Doe <jane@example.org>", "Date": "Mon, 02 Oct 2017 10:15:00 +0200", "Subject": "Träty"}
    for name, value in (stated | {name.replace("_", "-"): value for name, value in headers.items()}).items():
        made[name] = value
    if text:
        made.set_content(text)
    if html:
        made.add_alternative(html, subtype="html")
    return made


def read(folder: Path, data: bytes, name: str = "a.eml", log: Log | None = None) -> list[Given | UnreadableInput]:
    (folder / name).write_bytes(data)
    return find(folder / name, log=log)


@pytest.mark.parametrize("name", ["a.eml", "a", "a.txt"])
def test_a_message_has_its_subject_date_and_sender(tmp_path: Path, name: str) -> None:
    (found,) = given(read(tmp_path, message().as_bytes(), name))
    assert found.known == Known("Träty", "2017-10-02", "Jane Doe")
    assert found.content == STORY
    assert take(found).text == STORY


def test_a_newsletter_is_published_by_who_sends_it(tmp_path: Path) -> None:
    (found,) = given(read(tmp_path, message(List_Id="<news.example.org>").as_bytes()))
    assert (found.known.byline, found.known.publisher) == (None, "Jane Doe")


def test_the_plain_part_is_read_unless_it_only_points_to_the_other(tmp_path: Path) -> None:
    shown = f"<html><head><title>x</title></head><p>{STORY.strip()}</p><p>Talks <b>go</b> on.</p></html>"
    same, hint = message(html=shown), message("See the web version.", html=shown)
    assert given(read(tmp_path, same.as_bytes()))[0].content == STORY
    assert given(read(tmp_path, hint.as_bytes()))[0].content == f"{STORY.strip()}\n\nTalks go on."


def test_letters_are_decoded_as_the_part_says_and_attachments_are_counted(tmp_path: Path) -> None:
    made = message("")
    made.set_content("Rząd ogłosił wybory.\n", charset="iso-8859-2", cte="quoted-printable")
    made.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="a.pdf")
    made.add_attachment("Another text.", filename="b.txt")
    (found,) = given(read(tmp_path, made.as_bytes(), log=(log := Log())))
    assert found.content == "Rząd ogłosił wybory.\n"
    assert log.passed == {"attachments of mail": 2}


def test_a_mailbox_holds_messages_and_lines_that_only_begin_so_part_none(tmp_path: Path) -> None:
    text = "From Geneva came word of talks.\n\n>From the start they were secret.\n\nFrom\n"
    box = b"".join(
        b"From jane@example.org Mon Oct  2 10:15:00 2017\n" + one.as_bytes().replace(b"\n>From", b"\n>>From") + b"\n"
        for one in (message(text), message(""), message())
    )
    found = read(tmp_path, box, "a.mbox")
    assert [one.content for one in given(found)] == [text, STORY]
    assert [one.uri for one in given(found)] == [f"{tmp_path}/a.mbox#message=1", f"{tmp_path}/a.mbox#message=3"]
    assert [type(error) for error in errors(found)] == [EmptyInput]


def test_a_text_that_only_looks_like_headers_is_no_message(tmp_path: Path) -> None:
    for text in (
        "From: the desk\n\nTalks resumed.",
        "Date: Monday\nGeneva. Talks resumed.\nFrom: us\n",
        "From Geneva came word.",
    ):
        (found,) = given(read(tmp_path, text.encode(), "a.txt"))
        assert found.known == Known()


HEADERS = b"From: a@example.org\nDate: Mon, 02 Oct 2017 10:15:00 +0200\n"


@pytest.mark.parametrize(
    "data",
    [
        HEADERS + b"Subject: =?utf-8?q?=FF?= =?x-none?b?!!?=\nContent-Type: text/plain; charset=x-none\n\nTalks.",
        HEADERS + b"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nTalks.",
        HEADERS + b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nVGFsa3Mu!!",
        HEADERS + b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\nContent-Type: message/rfc822\n\n" * 300,
        HEADERS + b"\n",
    ],
)
def test_hostile_mail_is_read_or_refused(tmp_path: Path, data: bytes) -> None:
    found = read(tmp_path, data)
    assert {type(error) for error in errors(found)} <= {EmptyInput, BrokenInput}
    assert len(found) == 1


@settings(max_examples=80)
@drawn(st.binary(max_size=200))
def test_whatever_is_damaged_nothing_else_is_raised(noise: bytes) -> None:
    data = HEADERS + noise
    for one in documents_in(io.BytesIO(data), uri="a.eml", size=len(data)):
        assert isinstance(one, Given | UnreadableInput)
        assert not isinstance(one, UnreadableInput) or "detente failed" not in one.what
