"""An article's characters are found again in the markup, or nothing is said of their place."""

import time

from hypothesis import given
from hypothesis import strategies as st

from detente.clean.align import align
from detente.clean.lines import lines_of
from detente.record import Aligned, Span
from detente.record.spans import to_source

WORDS = st.sampled_from(["talks", "resume", "in", "Oslo", "café", "“yes”", "the", "the", "minister", "&", "—"])
TAGS = st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<br>", "\n", "  ", "<!-- x -->", "<a href='the'>", "&nbsp;"])


def aligned(text: str, markup: str) -> tuple[Aligned, ...]:
    return align(text, lines_of(text), markup)


def place(words: str, text: str, markup: str) -> str | None:
    """The characters of the markup that `words`, as they first stand in the text, are said to be."""
    start = text.index(words)
    span = to_source(Span(start, start + len(words)), aligned(text, markup))
    return span.of(markup) if span else None


MARKUP = (
    "<h1>Talks resume</h1><p>The minister said <b>“yes”</b> in a caf&eacute; in\n Oslo, twice.</p><p>Nothing else.</p>"
)
TEXT = "Talks resume\nThe minister said “yes” in a café in Oslo, twice.\nNothing else."


def test_words_in_one_piece_are_found_with_their_marks() -> None:
    for words in ("Talks resume", "The minister said", "“yes”", "in a caf"[:4], "Oslo, twice.", "Nothing else."):
        assert place(words, TEXT, MARKUP) == words


def test_words_across_tags_entities_or_other_white_space_have_no_one_place() -> None:
    for words in ("said “yes”", "café", "in Oslo", "twice.\nNothing"):
        assert place(words, TEXT, MARKUP) is None


def test_a_line_is_looked_for_behind_the_line_before_it() -> None:
    markup = "<a>The minister said yes.</a><p>Talks resume in Oslo.</p><p>The minister said yes.</p>"
    text = "Talks resume in Oslo.\nThe minister said yes."
    last = aligned(text, markup)[-1]
    assert last.source == markup.rindex("The minister")


@given(st.lists(WORDS, max_size=30), st.lists(WORDS | TAGS, max_size=60))
def test_a_place_that_is_given_holds_exactly_these_characters(words: list[str], pieces: list[str]) -> None:
    text, markup = " ".join(words), " ".join(pieces)
    runs = aligned(text, markup)
    for start in range(0, len(text), 3):
        for end in range(start + 1, min(start + 20, len(text) + 1)):
            span = to_source(Span(start, end), runs)
            assert span is None or span.of(markup) == text[start:end]


@given(st.lists(WORDS, max_size=30), st.lists(WORDS | TAGS, max_size=60))
def test_runs_are_in_the_order_of_the_text_and_apart(words: list[str], pieces: list[str]) -> None:
    end = 0
    for run in aligned(" ".join(words), " ".join(pieces)):
        assert run.length > 0
        assert run.text >= end
        end = run.text + run.length


@given(st.lists(st.lists(WORDS, min_size=1, max_size=12).map(" ".join), min_size=1, max_size=6))
def test_text_that_stands_in_the_markup_as_it_is_is_found_whole(lines: list[str]) -> None:
    markup = "<body><p>" + "</p><p>".join(lines) + "</p></body>"
    runs = aligned("\n".join(lines), markup)
    held = "".join(markup[run.source : run.source + run.length] for run in runs)
    assert [c for c in held if c.isalnum()] == [c for line in lines for c in line if c.isalnum()]


def test_a_page_of_one_word_is_aligned_in_linear_time() -> None:
    start = time.perf_counter()
    aligned("the " * 20_000, "<p>" + "the <b>the</b> " * 40_000)
    assert time.perf_counter() - start < 10
