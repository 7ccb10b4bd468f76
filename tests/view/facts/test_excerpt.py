from hypothesis import given
from hypothesis import strategies as st

from detente.record import Span
from detente.view.facts.excerpt import Evidence, Excerpt, Mark, excerpt

TEXT = "Before. The envoy warned Paris twice. After."


def spans(length: int) -> st.SearchStrategy[Span]:
    return st.tuples(st.integers(0, length), st.integers(0, length)).map(lambda ends: Span(*sorted(ends)))


marks = st.builds(Mark, spans(len(TEXT)), st.sampled_from(Evidence))


@given(span=spans(len(TEXT)), marked=st.lists(marks).map(tuple))
def test_the_pieces_put_together_are_the_words_of_the_excerpt(span: Span, marked: tuple[Mark, ...]) -> None:
    assert "".join(piece.text for piece in Excerpt(TEXT, span, marked).pieces()) == span.of(TEXT)


@given(span=spans(len(TEXT)), marked=st.lists(marks).map(tuple))
def test_a_character_carries_just_the_marks_that_cover_it(span: Span, marked: tuple[Mark, ...]) -> None:
    carried = [piece.marks for piece in Excerpt(TEXT, span, marked).pieces() for _ in piece.text]
    assert carried == [{m.what for m in marked if m.span.holds(offset)} for offset in range(*span)]


def test_where_marks_overlap_the_most_telling_decides_the_look() -> None:
    words = excerpt(
        TEXT, Span(8, 37), [(Evidence.OBJECT, Span(25, 36)), (Evidence.RECIPIENT, Span(25, 30)), (Evidence.DATE, None)]
    )
    assert [(piece.text, piece.first) for piece in words.pieces()] == [
        ("The envoy warned ", None),
        ("Paris", Evidence.RECIPIENT),
        (" twice", Evidence.OBJECT),
        (".", None),
    ]


def test_a_mark_outside_is_not_part_of_the_excerpt() -> None:
    assert excerpt(TEXT, Span(8, 37), [(Evidence.DATE, Span(0, 6))]).marks == ()
