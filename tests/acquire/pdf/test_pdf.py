"""A PDF becomes the paragraphs that a reader sees; running heads, numbers of pages and cut words are mended."""

import base64
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.documents import find
from tests.pdfs import block, pdf

from detente.acquire import Given, acquire_bytes, take
from detente.acquire.pdf import text_of_pdf
from detente.clean import clean
from detente.record.errors import BrokenInput, EmptyInput, LockedInput, OversizedInput, UnreadableInput

STORY = (
    "The envoys of Peru and Chile met in Lima on Monday and agreed to",
    "reopen the pass before winter, as both governments had said they",
    "would. They spoke for nine hours.",
    "\tThe minister called the outcome a good one for both peoples and",
    "for those who live along the road.",
)
PARAGRAPHS = [" ".join(STORY[:3]), " ".join(line.strip() for line in STORY[3:])]


def text(*pages: list[tuple[float, float, float, str]]) -> str:
    return text_of_pdf(pdf(*pages), where="a.pdf")


def test_paragraphs_are_told_by_being_set_in() -> None:
    assert text(block(STORY)) == "\n\n".join(PARAGRAPHS)


def test_paragraphs_are_told_by_gaps_and_by_short_last_lines() -> None:
    for between in ([""], []):
        lines = [*STORY[:3], *between, *(line.strip() for line in STORY[3:])]
        assert text(block(lines)) == "\n\n".join(PARAGRAPHS)


def test_a_headline_is_a_paragraph_of_its_own_and_becomes_the_title() -> None:
    data = pdf([(72, 690, 18, "Pass to reopen before winter"), *block(STORY)])
    (article,) = clean(acquire_bytes(data, uri="a.pdf"))
    assert article.title == "Pass to reopen before winter"
    assert article.text.split("\n\n")[1:] == PARAGRAPHS
    assert acquire_bytes(data, uri="a.pdf").media_type == "application/pdf"


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (("They asked the foreign min-", "istry to act."), "They asked the foreign ministry to act."),
        (("They spoke of Franco-", "German plans for it."), "They spoke of Franco-German plans for it."),
        (("The cease-fire holds. No cease-", "fire was so long."), "The cease-fire holds. No cease-fire was so long."),
        (("The cease-", "fire holds since Monday."), "The ceasefire holds since Monday."),
        (("They went on -", "as they had said."), "They went on - as they had said."),
    ],
)
def test_a_word_cut_at_the_end_of_a_line_is_whole_again(lines: tuple[str, str], joined: str) -> None:
    assert text(block(lines)) == joined


def page(number: int, lines: tuple[str, ...] = STORY) -> list[tuple[float, float, float, str]]:
    head = "The Example Gazette" if number % 2 else "News of the World of Examples"
    body = (f"On day {'abcdefgh'[number]} they met in {'ABCDEFGH'[number]}-town to speak about it all.", *lines)
    return [(72, 760, 9, head), *block(body), (300, 40, 9, f"Page {number} of 6"), (72, 28, 8, f"Printed {number}/10")]


def test_running_heads_and_numbers_of_pages_are_left_out() -> None:
    read = text(*(page(number) for number in range(1, 7)))
    assert not any(words in read for words in ("Gazette", "News of", "Page", "Printed"))
    assert read.count("The minister called") == 6
    assert all(f"{letter}-town" in read for letter in "BCDEFG")


def test_a_single_page_keeps_its_lines_and_loses_its_number() -> None:
    read = text([*block(STORY), (300, 30, 9, "- 3 -")])
    assert read == "\n\n".join(PARAGRAPHS)


def test_a_sentence_goes_on_over_pages_and_columns() -> None:
    left, right = block(STORY[:2]), block((*STORY[2:3], *STORY[3:]), left=400)
    assert text([*left, *right]) == text(left, right) == "\n\n".join(PARAGRAPHS)


def test_a_scan_says_what_to_do() -> None:
    with pytest.raises(EmptyInput, match=r"OCRmyPDF") as caught:
        text([], [(72, 700, 8, "Scanned")])
    assert caught.value.where == "a.pdf"


# A page that pypdf locked with RC4 and a password.
LOCKED = """
JVBERi0xLjMKJeLjz9MKMSAwIG9iago8PAovVHlwZSAvQ2F0YWxvZwovUGFnZXMgMiAwIFIKPj4KZW5kb2JqCjIgMCBvYmoKPDwKL1R5cGUgL1
BhZ2VzCi9Db3VudCAxCi9LaWRzIFsgMyAwIFIgXQo+PgplbmRvYmoKMyAwIG9iago8PAovVHlwZSAvUGFnZQovUGFyZW50IDIgMCBSCi9NZWRp
YUJveCBbIDAgMCA2MTIgNzkyIF0KL0NvbnRlbnRzIDQgMCBSCi9SZXNvdXJjZXMgPDwKL0ZvbnQgPDwKL0YxIDUgMCBSCj4+Cj4+Cj4+CmVuZG
9iago0IDAgb2JqCjw8Ci9MZW5ndGggNjMKPj4Kc3RyZWFtClJYfEK3EowwTeDUG2MkBchdKHFoW9zCorUBdydrI2DsOSxkkBqE/+k1yjucfRNB
HWfnAh7DZUqCkwtjH0VdsQplbmRzdHJlYW0KZW5kb2JqCjUgMCBvYmoKPDwKL1R5cGUgL0ZvbnQKL1N1YnR5cGUgL1R5cGUxCi9CYXNlRm9udC
AvSGVsdmV0aWNhCi9FbmNvZGluZyAvV2luQW5zaUVuY29kaW5nCj4+CmVuZG9iago2IDAgb2JqCjw8Ci9WIDIKL1IgMwovTGVuZ3RoIDEyOAov
UCA0Mjk0OTY3MjkyCi9GaWx0ZXIgL1N0YW5kYXJkCi9PIDwwZTUyMjkyNWEzZTRlODc0YzNjZmFjYmVmNTExYTczYWM0ZWMyYmQ4NjVkY2QzZD
Q2Mjc2MTQ5MTdhYmZkN2U0PgovVSA8MWIxMDgxM2IxY2Y0ZGQ3YTlhM2M2OTgzMzJiOTg0MzEyOGJmNGU1ZTRlNzU4YTQxNjQwMDRlNTZmZmZh
MDEwOD4KPj4KZW5kb2JqCnhyZWYKMCA3CjAwMDAwMDAwMDAgNjU1MzUgZiAKMDAwMDAwMDAxNSAwMDAwMCBuIAowMDAwMDAwMDY0IDAwMDAwIG
4gCjAwMDAwMDAxMjMgMDAwMDAgbiAKMDAwMDAwMDI1MSAwMDAwMCBuIAowMDAwMDAwMzY0IDAwMDAwIG4gCjAwMDAwMDA0NjEgMDAwMDAgbiAK
dHJhaWxlcgo8PAovU2l6ZSA3Ci9Sb290IDEgMCBSCi9JRCBbIDw0N2JlNDZkMjUxNDFkMDc2MWNiODA0OWJhN2JiOWIwZj4gPDQ3YmU0NmQyNT
E0MWQwNzYxY2I4MDQ5YmE3YmI5YjBmPiBdCi9FbmNyeXB0IDYgMCBSCj4+CnN0YXJ0eHJlZgo2NzYKJSVFT0YK
"""


def test_what_is_locked_or_broken_is_said() -> None:
    whole = pdf(block(STORY))
    for data, error in ((base64.b64decode(LOCKED), LockedInput), (b"%PDF-1.7\nTalks", BrokenInput)):
        with pytest.raises(error) as caught:
            take(Given("a.pdf", data))
        assert caught.value.advice
    assert "Lima" in take(Given("a.pdf", whole[: whole.index(b"startxref")])).text


def test_pictures_may_make_a_pdf_larger_than_a_page_of_text(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(block(STORY)) + b"\n%" + b"x" * 20_000_000)
    (found,) = find(tmp_path / "a.pdf")
    assert isinstance(found, Given)
    assert "Lima" in take(found).text
    (tmp_path / "a.pdf").write_bytes(pdf(block(STORY)) + b"\n%" + b"x" * 60_000_000)
    assert isinstance(find(tmp_path / "a.pdf")[0], OversizedInput)


def test_words_that_stand_nowhere_are_read_all_the_same() -> None:
    whole = pdf(block(STORY), block(STORY))
    lost = whole.replace(b" 646.25 Tm", b" 6%b46.25 Tm" % (b"1" * 40), 1)
    assert lost != whole
    assert "reopen the pass before winter" in text_of_pdf(lost, where="a.pdf")


def test_a_page_that_says_it_is_miles_wide_is_read_as_another() -> None:
    whole = pdf(block(STORY))
    wide = whole.replace(b"[0 0 612 792]", b"[0 0 2147483647 2147483647]")
    before = getrusage(RUSAGE_SELF).ru_maxrss
    assert text_of_pdf(wide, where="a.pdf") == text_of_pdf(whole, where="a.pdf")
    assert getrusage(RUSAGE_SELF).ru_maxrss - before < 100_000  # kilobytes


@settings(max_examples=60, deadline=None)
@given(st.integers(9, 1200), st.binary(min_size=1, max_size=8))
def test_whatever_is_damaged_nothing_else_is_raised(place: int, noise: bytes) -> None:
    data = pdf(block(STORY))
    try:
        text_of_pdf(data[:place] + noise + data[place + len(noise) :], where="a")
    except UnreadableInput as error:
        assert error.advice
