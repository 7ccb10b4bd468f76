"""What a record's facts are held against others by."""

from msgspec.structs import replace
from tests import crisis
from tests.crisis import CRISIS

from detente.link.proposition import Proposition
from detente.link.propositions import stories
from detente.record import Event, LinkKind, Root, Statement
from detente.view.evaluate.readers import as_published

STORIES = {story.article: story for story in stories(CRISIS)}


def of(fact: Event | Statement) -> Proposition:
    (found,) = (one for one in STORIES[fact.article].propositions if fact.id in (one.event, one.statement))
    return found


def test_every_fact_is_in_one_proposition_of_its_article() -> None:
    held = [id for story in STORIES.values() for one in story.propositions for id in (one.event, one.statement) if id]
    assert sorted(held) == sorted(fact.id for fact in (*CRISIS.events, *CRISIS.statements))


def test_what_a_statement_tells_is_another_proposition() -> None:
    assert [party.name for party in of(crisis.FRONT_SAID).by] == ["Coast Front"]
    assert [party.name for party in of(crisis.SHELLED).by] == ["Arland"]


def test_a_statement_and_the_event_that_it_is_are_one() -> None:
    (found,) = stories(
        as_published("Norway rejected the demand of Sweden, saying the border was closed.", "1905-06-09")
    )
    assert any(one.statement and one.event for one in found.propositions)


def test_words_are_those_of_the_fact_in_its_sentence() -> None:
    refused = of(crisis.REFUSED)
    assert (refused.text, refused.quoted) == (crisis.REFUSED_, "Arland refused to let the sailors of Besmar")


def test_a_link_ends_at_the_fact_of_its_kind() -> None:
    both = replace(of(crisis.SHELLED), statement=crisis.FRONT_SAID.id)
    assert both.end(LinkKind.SAME) == both.end(LinkKind.FULFILS) == crisis.SHELLED.id
    assert both.end(LinkKind.REPEATS) == both.end(LinkKind.DENIES) == crisis.FRONT_SAID.id
    assert of(crisis.NEVER).end(LinkKind.SAME) is None


def test_whoever_speaks_for_a_state_is_of_its_side() -> None:
    (marn,), (arland,) = of(crisis.NEVER).by, of(crisis.FISH).by
    assert marn.is_side_of(arland)
    assert not marn.is_side_of(*of(crisis.DENIED).by)


def test_a_proposition_says_when_it_was_told_and_when_it_happened() -> None:
    missiles = of(crisis.MISSILES)
    assert missiles.day is not None
    assert missiles.when == (missiles.day - 1, missiles.day - 1)
    assert (missiles.root, missiles.place, missiles.figures) == (Root.MOBILIZE, "Tarn", (("count", 2.0),))
