"""Spans, and the way back from an article's text to its source."""

from hypothesis import given
from hypothesis import strategies as st

from detente.record import Aligned, Span, hull, trimmed, words_at
from detente.record.spans import to_source

TEXTS = st.text(alphabet="ab \n\t“”é", max_size=40)


@st.composite
def spans(draw: st.DrawFn, limit: int = 30) -> Span:
    start = draw(st.integers(0, limit))
    return Span(start, draw(st.integers(start, limit)))


@given(TEXTS, st.data())
def test_trimming_leaves_what_strip_leaves(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    assert trimmed(span, text).of(text) == span.of(text).strip()
    assert span.covers(trimmed(span, text))


@given(st.lists(spans(), min_size=1))
def test_a_hull_covers_each_and_is_the_smallest(parts: list[Span]) -> None:
    whole = hull(parts)
    assert all(whole.covers(part) for part in parts)
    assert whole.start in {part.start for part in parts}
    assert whole.end in {part.end for part in parts}


@given(spans(), spans())
def test_spans_overlap_where_they_share_a_character(a: Span, b: Span) -> None:
    assert a.overlaps(b) == bool(set(range(*a)) & set(range(*b)))


def test_a_span_is_found_in_the_source_only_in_one_piece() -> None:
    source, text = "<p>Talks <b>failed</b>.</p>", "Talks failed."
    alignment = (Aligned(0, 3, 6), Aligned(6, 12, 6), Aligned(12, 22, 1))
    found = to_source(Span(6, 12), alignment)
    assert found is not None
    assert found.of(source) == "failed" == Span(6, 12).of(text)
    assert to_source(Span(0, 12), alignment) is None


def test_the_words_of_several_spans_are_parted_by_an_ellipsis() -> None:
    text = "“We shall go ,” he said, “ and stay”"
    assert words_at((Span(1, 14), Span(27, 35)), text) == "We shall go , … and stay"
    assert words_at((), text) == ""
