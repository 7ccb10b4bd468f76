"""He, she, it and they stand for the nearest who fits in kind, number and gender, or for nobody."""

import pytest

from detente.extract.actors import Actors
from detente.extract.reading import Reading
from detente.record import How
from texts import document


def pronouns(text: str) -> list[tuple[str, str | None]]:
    reading = Actors()(Reading.of(document(text)))
    return [(m.span.of(text), m.actor) for m in reading.mentions if m.how is How.PRONOUN]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Angela Merkel met Vladimir Putin. She left early.", [("She", "angela-merkel")]),
        ("Angela Merkel met Vladimir Putin. He left early.", [("He", "vladimir-putin")]),
        ("Indira Gandhi spoke. He left early.", [("He", None)]),
        ("Harold Wilson saw Ian Smith and warned him.", [("him", "ian-smith")]),
        ("Hungary said it would leave.", [("it", "HUN")]),
        ("Hungary protested. It rained all day.", [("It", None)]),
        ("Hungary said it turned down the offer.", [("it", "HUN")]),
        ("Ali Reza said that his guards had hurt her.", [("his", "ali-reza"), ("her", None)]),
        ("It is clear that talks failed.", [("It", None)]),
        ("The Hungarians protested. They were angry.", [("They", "HUN-CVL")]),
        ("Hungary protested. They were angry.", [("They", None)]),
        ("Syria urged Lebanon to close its border.", [("its", "LBN")]),
        ('Golda Meir said: "Anwar Sadat is wrong." She left.', [("She", "golda-meir")]),
        ('"I will stay," Golda Meir said.', [("I", "golda-meir")]),
        (
            'Golda Meir stood up. She said: "I will do my duty."',
            [("She", "golda-meir"), ("I", "golda-meir"), ("my", "golda-meir")],
        ),
        ('"I will stay," a shopkeeper said.', [("I", None)]),
        ('Golda Meir left. "I will stay," said an old woman in a shawl.', [("I", None)]),
        ("Ian Smith saw Harold Wilson himself.", [("himself", "harold-wilson")]),
        ("Ian Smith, himself a farmer, left.", [("himself", "ian-smith")]),
        ("They found the body of Harold Wilson, which was cold.", [("They", None)]),
        ("I will stay.", []),
        ("Angela Merkel and Ana Vega spoke. He and Gordon Brown left. They met.", [("He", None), ("They", None)]),
        ("Polish officials spoke. The kidnappers fled after they were seen.", [("they", None)]),
        ("Olof Palme spoke. A spokesman said he was tired.", [("he", None)]),
        ("He said nothing.", [("He", None)]),
        ("Ilhan Omar spoke. The charges say he lied.", [("he", None)]),
        ("Xyl Abc met Zed Def. He left.", [("He", None)]),
        ('"His ability is beyond doubt," Anthony Eden said.', [("His", None)]),
        ("Anthony Eden met Guy Mollet and told him to wait.", [("him", "guy-mollet")]),
        ("Whoever wins, he or she will lead.", []),
        ("Anthony Eden, who spoke, left.", [("who", "anthony-eden")]),
        ("Peru, whose envoy spoke, left.", [("whose", "PER")]),
        ("Anthony Eden blamed himself.", [("himself", "anthony-eden")]),
        ("Anthony Eden recalled his envoy.", [("his", "anthony-eden")]),
        ("A waitress spoke to Anthony Eden. She left.", [("She", None)]),
        ("In his speech, Anthony Eden warned Egypt.", [("his", "anthony-eden")]),
        ("Harold Wilson spoke. A soldier said he was tired.", [("he", None)]),
        ('"He is a liar," Anthony Eden said.', [("He", None)]),
        ('Anthony Eden spoke. "Nobody trusts him," a critic said.', [("him", "anthony-eden")]),
        ("Peru sent a letter and praised its tone.", [("its", None)]),
        ("Syria warned Lebanon of war if its planes were hit.", [("its", None)]),
        ("Hungary called on Romania to end its tests.", [("its", "ROU")]),
        ("The bridge collapsed. Its arch fell into the river.", [("Its", None)]),
        ("Hungary left. Romania warned Serbia. Its tone was sharp.", [("Its", None)]),
    ],
)
def test_who_a_pronoun_is(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert pronouns(text) == expected


def test_a_person_three_sentences_back_is_out_of_reach() -> None:
    assert pronouns("Olof Palme spoke. Rain fell. Snow fell. Wind blew. He left.") == [("He", None)]


def test_what_is_said_in_a_quotation_does_not_name_who_speaks_after_it() -> None:
    text = 'Willy Brandt spoke. "We support Leonid Brezhnev," he said.'
    assert pronouns(text) == [("he", "willy-brandt")]
