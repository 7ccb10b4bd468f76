"""Stages run in the order of one tuple, and a wrong order is refused."""

from dataclasses import dataclass

import pytest

from detente.extract.actors.directory import Directory
from detente.extract.actors.tables import Tables
from detente.extract.reading import Reading
from detente.record.errors import StageOrder
from detente.run.pipeline import STAGES, in_order, read_article, stages
from texts import article


@dataclass(frozen=True)
class Step:
    requires: frozenset[str]
    assigns: frozenset[str]

    def __call__(self, reading: Reading, /) -> Reading:
        return reading


DATES = Step(frozenset(), frozenset({"dates"}))
EVENTS = Step(frozenset({"dates"}), frozenset({"events"}))


def test_a_stage_may_use_what_one_before_it_assigns() -> None:
    assert in_order([DATES, EVENTS]) == [DATES, EVENTS]


def test_a_stage_that_comes_too_early_is_refused() -> None:
    with pytest.raises(StageOrder, match="needs dates"):
        in_order([EVENTS, DATES])


def test_the_pipeline_is_in_order() -> None:
    assert in_order(STAGES) == STAGES


def test_every_fact_refers_to_what_the_reading_holds() -> None:
    text = "The Swedish foreign minister, Anna Lindh, told reporters that Norway had agreed to talks. Norway denied it."
    reading = read_article(article(text, published="2001-05-09"))
    mentions, actors = {m.id for m in reading.mentions}, {a.id for a in reading.actors}
    assert reading.statements
    assert all(m.actor in actors for m in reading.mentions if m.actor)
    assert all(s.speaker in mentions for s in reading.statements if s.speaker)
    assert all(who in mentions for e in reading.events for who in (*e.actors, *e.recipients))
    assert all(fact.article == reading.document.article.id for fact in reading.facts() if hasattr(fact, "article"))


def test_stages_can_be_made_that_know_others() -> None:
    nobody = Directory(Tables())
    text = "Norway denied it."
    assert read_article(article(text)).actors
    assert not read_article(article(text), stages(nobody)).actors
