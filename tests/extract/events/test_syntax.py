"""Syntax: who acts, on whom, whatever shape the clause has."""

import pytest

from detente.extract.events.syntax import agents, complements, patients, phrases
from parsed import sentence, word


@pytest.mark.parametrize(
    ("text", "verb", "who", "whom"),
    [
        ("France attacked Spain.", "attacked", ["France"], ["Spain"]),
        ("Spain was attacked by France.", "attacked", ["France"], ["Spain"]),
        ("France and Italy attacked Spain and Portugal.", "attacked", ["France", "Italy"], ["Spain", "Portugal"]),
        ("France met Spain and attacked Portugal.", "attacked", ["France"], ["Portugal"]),
        ("France, which attacked Spain, lost the war.", "attacked", ["France"], ["Spain"]),
        ("The soldiers who shot the mayor fled.", "shot", ["soldiers"], ["mayor"]),
        ("The mayor that the soldiers shot died.", "shot", ["soldiers"], ["mayor"]),
        ("France wants to attack Spain.", "attack", ["France"], ["Spain"]),
        ("France asked Italy to attack Spain.", "attack", ["Italy"], ["Spain"]),
        ("France accused Italy of attacking Spain.", "attacking", ["Italy"], ["Spain"]),
        ("France withdrew after attacking Spain.", "attacking", ["France"], ["Spain"]),
        ("France called on Italy to attack Spain.", "attack", ["Italy"], ["Spain"]),
        ("Spain was attacked.", "attacked", [], ["Spain"]),
        ("Two reporters were caught by police and deported from Spain.", "deported", [], ["reporters"]),
        ("Two reporters were caught by police and escaped to Spain.", "escaped", ["reporters"], []),
        ("Spain was humiliated at the hands of France.", "humiliated", ["France"], ["Spain"]),
        ("France said that Spain had shelled Porto and sunk a boat.", "sunk", ["Spain"], ["boat"]),
        ("France said that Spain had left, and urged Italy to stay.", "urged", ["France"], ["Italy"]),
        ("France, whose troops have fought in Spain, lost the war.", "fought", ["troops"], []),
        ('"What makes this new and troubling is not the gathering of data," Spain told France.', "is", [], []),
        ("France freed the sailors in April whom Spain had detained.", "detained", ["Spain"], ["sailors"]),
    ],
)
def test_agents_and_patients(text: str, verb: str, who: list[str], whom: list[str]) -> None:
    parsed = sentence(text)
    assert [t.text for t in agents(parsed, word(parsed, verb))] == who
    assert [t.text for t in patients(parsed, word(parsed, verb))] == whom


def test_a_verb_has_the_phrases_of_its_object_too() -> None:
    parsed = sentence("France imposed sanctions on Spain.")
    found = [(p.word, [t.text for t in p.heads]) for p in phrases(parsed, word(parsed, "imposed"))]
    assert ("on", ["Spain"]) in found


def test_a_clause_before_the_verb_is_not_what_it_asks_for() -> None:
    parsed = sentence("The council backed the army; the king asked parliament to meet.")
    assert [t.text for t in complements(parsed, word(parsed, "asked"))] == ["meet"]
