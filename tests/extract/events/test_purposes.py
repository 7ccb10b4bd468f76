"""Purposes: whom a deed concerns by what it is done for."""

import pytest

from detente.extract.events.find import find
from detente.extract.events.purposes import purposes
from detente.record import Root
from parsed import sentence
from stories import read, told


@pytest.mark.parametrize(
    ("text", "root", "verbs"),
    [
        ("Workers in Lima went on strike to protest against the government.", Root.PROTEST, ["protest"]),
        ("Thousands marched through Rome, demanding that Italy leave Libya.", Root.PROTEST, ["demanding"]),
        ("Thousands marched through Rome to honour the dead.", Root.PROTEST, []),
        ("Norway provided 20 million dollars to support refugees in Jordan.", Root.AID, ["support"]),
        ("Norway provided 20 million dollars to attack Jordan.", Root.AID, []),
        ("Norway bombed Jordan to help Syria.", Root.ASSAULT, []),
    ],
)
def test_clauses_that_tell_what_it_is_for(text: str, root: Root, verbs: list[str]) -> None:
    parsed = sentence(text)
    found = next(f for f in find(parsed) if f.word.root is root)
    assert [one.trigger.text for one in purposes(parsed, found)] == verbs


@pytest.mark.parametrize(
    ("text", "root", "recipients"),
    [
        ("Workers in Lima went on strike to protest against the Peruvian government.", Root.PROTEST, {"PER-GOV"}),
        ("Thousands of students marched to demand the resignation of Barack Obama.", Root.PROTEST, {"barack-obama"}),
        ("Protesters gathered in Minsk to condemn the Russian invasion.", Root.PROTEST, {"RUS"}),
        ("Norway gave 300 million euros to promote investment in Ethiopia.", Root.AID, {"ETH"}),
        ("Sweden provided 40 million dollars for assistance in northern Iraq.", Root.AID, {"IRQ"}),
        ("Chad launched a mediation effort to end the war between Sudan and Libya.", Root.CONSULT, {"SDN", "LBY"}),
        ("Barack Obama attended a meeting of the North Atlantic Council in Brussels.", Root.CONSULT, {"NATO"}),
        ("Guards in Peru will not end the strike until Chile releases their leaders.", Root.REJECT, {"CHL"}),
        ("France will not lift the embargo until Cuba frees its prisoners.", Root.REJECT, {"CUB"}),
        ("Italy refused to allow two Libyan planes to land.", Root.REJECT, {"LBY"}),
        ("France vetoed a draft resolution in the Security Council.", Root.REJECT, {"UN-security-council"}),
        ("Barack Obama condemned the coup in a letter to Vladimir Putin.", Root.ACCUSE, {"vladimir-putin"}),
        ("Chad demanded the withdrawal of Libyan troops.", Root.REQUEST, {"LBY"}),
        ("Chad urged the Libyan army to protect civilians.", Root.REQUEST, {"LBY-MIL"}),
        ("Libya massed troops along the border, as Chad had charged.", Root.ACCUSE, {"LBY"}),
        ("Chad threatened to use force unless Niger is back in the bloc.", Root.THREATEN, {"NER"}),
        ("Chad threatened to use force if Niger does not withdraw.", Root.THREATEN, {"NER"}),
        ("Peru condemned the invasion of Chile.", Root.ACCUSE, set()),
        ("Peru condemned the Chilean occupation of Brazil.", Root.ACCUSE, {"CHL"}),
        ("Canada might contribute troops to Mali.", Root.AID, {"MLI"}),
        ("Kenyan soldiers fought against Somalia.", Root.ASSAULT, {"SOM"}),
    ],
)
def test_whom_a_deed_concerns(text: str, root: Root, recipients: set[str]) -> None:
    assert told(read(text), root) == recipients
