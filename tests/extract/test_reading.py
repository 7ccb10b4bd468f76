"""What the stages hand to each other answers what they ask of it."""

from hypothesis import given
from hypothesis import strategies as st

from detente.divide import Document
from detente.extract.reading import Reading
from detente.record import How, Mention, Span
from texts import article

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda at: Span(at[0], at[0] + at[1]))


def mention(span: Span) -> Mention:
    return Mention(id=f"{span}", article="a", span=span, actor=None, how=How.NAME, confidence=1.0)


@given(st.lists(SPANS, unique=True, max_size=12), SPANS)
def test_the_mentions_within_are_those_that_a_span_covers_in_order(spans: list[Span], asked: Span) -> None:
    reading = Reading.of(Document(article("x" * 40), (), ()), mentions=tuple(map(mention, spans)))
    assert [m.span for m in reading.mentions_within(asked)] == sorted(s for s in spans if asked.covers(s))
