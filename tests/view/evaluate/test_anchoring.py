"""Answers to when something happened are worth what the scorer says."""

import pytest

from detente.record import Span
from detente.view.evaluate.anchoring import Anchored, Kind, Outcome, Paragraph, predict, score, worth


def event(when: str | None, *accept: str, kind: Kind = Kind.DATE) -> Anchored:
    return Anchored(Span(0, 1), when, kind, accept)


@pytest.mark.parametrize(
    ("gold", "said", "expected"),
    [
        (event("2017-09-03"), "2017-09-03", Outcome.RIGHT),
        (event("2017-09-03", "2017-09"), "2017-09", Outcome.RIGHT),
        (event(None), None, Outcome.RIGHT),
        (event("2017-09-03"), None, Outcome.MISSED),
        (event("2017-09-03"), "2017-09", Outcome.WIDE),
        (event("2017-09-03"), "../2017-10-02", Outcome.WIDE),
        (event("2017-09-03"), "XXXX-09-03", Outcome.WIDE),
        (event("XXXX-09-03"), "XXXX-09", Outcome.WIDE),
        (event("2017-09"), "2017-09-03", Outcome.INVENTED),
        (event("../2017-10-02"), "2017-09-03", Outcome.INVENTED),
        (event("XXXX-09-03"), "2017-09-03", Outcome.INVENTED),
        (event("2017-09-03"), "2017-09-04", Outcome.INVENTED),
        (event(None), "../2017-10-02", Outcome.INVENTED),
    ],
)
def test_an_answer_is_right_wide_invented_or_missed(gold: Anchored, said: str | None, expected: Outcome) -> None:
    assert worth(gold, said) is expected


def test_figures_are_shares_of_all_and_of_each_kind() -> None:
    events = (event("2017"), event("2018"), event("2018-01-15", kind=Kind.DEADLINE), event(None, kind=Kind.OPEN))
    found = score([(Paragraph("", None, events), ("2017", None, "2018-01", None))])
    assert {f.name: (f.value, f.n) for f in found} == {
        "right": (0.5, 4),
        "wide": (0.25, 4),
        "invented": (0.0, 4),
        "missed": (0.25, 4),
        "date right": (0.5, 2),
        "deadline right": (0.0, 1),
        "open right": (1.0, 1),
    }


def test_a_trigger_is_asked_for_at_its_place_by_what_dates_the_facts_of_a_record() -> None:
    text = "GENEVA, Oct. 2 — They met on Friday. They must leave by Oct. 20. They may stay."
    asked = [("met", Kind.DATE), ("leave", Kind.DEADLINE), ("stay", Kind.OPEN)]
    spans = [(Span(text.index(word), text.index(word) + len(word)), kind) for word, kind in asked]
    events = tuple(Anchored(span, None, kind) for span, kind in (*spans, (Span(0, 1), Kind.DATE)))
    assert predict(Paragraph(text, "2017-10-02", events)) == ("2017-09-29", "2017-10-20", "2017-10-02/..", None)
