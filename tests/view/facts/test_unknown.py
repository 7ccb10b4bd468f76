"""Who acts or speaks and is in no table is listed with what it takes to add it to one."""

from dataclasses import fields

import msgspec
import pytest
from tests import records
from tests.records import RECORD

from detente.extract.actors.directory import Directory
from detente.extract.actors.own_rows import COLUMNS
from detente.extract.actors.tables import Person, Tables, Title
from detente.record import ActorKind, How, Mention, Record
from detente.view.export import UnknownRow
from detente.view.facts import Unknown, unknown_actors

NOBODY = Directory(Tables(titles=(Title("mister"), Title("general"))))
WITH_AZIZ = Directory(Tables(persons=(Person("Tariq Aziz"),)))


def found(record: Record, known: Directory) -> dict[str, Unknown]:
    return {one.name: one for one in unknown_actors(record, known)}


def calling(words: str, how: How = How.NAME) -> Record:
    """The later story with those words for its witnesses, of whom it is not settled who they are."""
    text = records.LATER.replace("witnesses", words)
    article = msgspec.structs.replace(records.LATER_ARTICLE, text=text)
    witnesses = msgspec.structs.replace(records.M_WITNESSES, span=records.at(words, text), how=how)
    return Record([article, witnesses, *records.SECOND_INPUT])


def test_persons_and_organisations_in_no_table_come_by_their_number_of_facts() -> None:
    listed = [(one.name, one.kind.value, one.facts) for one in unknown_actors(RECORD, NOBODY)]
    assert listed == [
        ("Tariq Aziz", "person", 3),
        ("George H. W. Bush", "person", 1),
        ("James Baker", "person", 1),
        ("UN Security Council", "organisation", 1),
    ]


def test_whom_a_table_knows_is_not_listed() -> None:
    assert "Tariq Aziz" not in found(RECORD, WITH_AZIZ)


def test_an_example_is_one_that_has_the_name() -> None:
    one = found(RECORD, NOBODY)["Tariq Aziz"]
    assert one.example.startswith(
        "GENEVA, Jan. 9 — Secretary of State James A. Baker and the Iraqi minister, Tariq Aziz"
    )
    assert one.actor == records.AZIZ


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("Briggs", "Briggs", ActorKind.PERSON),
        ("General Briggs", "Briggs", ActorKind.PERSON),
        ("Briggs, the spokesman", "Briggs", ActorKind.PERSON),
        ("the Delta Watch", "Delta Watch", ActorKind.ORGANISATION),
    ],
)
def test_a_name_of_which_it_is_not_settled_whom_it_means_is_listed_bare(words: str, name: str, kind: ActorKind) -> None:
    (one,) = unknown_actors(calling(words), NOBODY)
    assert (one.name, one.kind, one.actor, one.facts) == (name, kind, None, 1)


def test_what_is_no_name_is_not_listed() -> None:
    assert not found(calling("villagers", How.DESCRIPTION), NOBODY)


def test_a_name_that_several_in_the_tables_bear_is_not_listed() -> None:
    assert not found(calling("Tariq Aziz"), WITH_AZIZ)


def test_each_of_several_who_act_together_is_listed() -> None:
    both = msgspec.structs.replace(records.M_MR_AZIZ, actor=None, members=("james-baker", "tariq-aziz"))
    record = Record([both, *RECORD])
    assert isinstance(record[both.id], Mention)
    assert found(record, NOBODY)["James Baker"].facts == 2


def test_a_row_has_the_columns_of_a_users_table_and_an_example() -> None:
    assert [field.name.rstrip("_") for field in fields(UnknownRow)] == [*COLUMNS, "example"]
