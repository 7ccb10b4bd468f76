"""Actors that the tables make: one id, one actor."""

import pytest

from detente.extract.actors.bodies import sector_of, sector_of_people, state
from detente.extract.actors.directory import directory
from detente.extract.actors.tables import People
from detente.record import ActorKind


def test_a_state() -> None:
    actor = state("PRK", directory())
    assert (actor.id, actor.name, actor.kind, actor.sectors) == ("PRK", "North Korea", ActorKind.STATE, ("GOV",))


@pytest.mark.parametrize(
    ("iso", "sector", "kind"),
    [
        ("USA", "GOV", ActorKind.GOVERNMENT),
        ("RUS", "MIL", ActorKind.ORGANISATION),
        ("SYR", "REB", ActorKind.ARMED_GROUP),
        ("CHN", "JRN", ActorKind.MEDIA),
        ("PER", "CVL", ActorKind.POPULATION),
    ],
)
def test_a_sector_of_a_state(iso: str, sector: str, kind: ActorKind) -> None:
    actor = sector_of(iso, sector, directory())
    assert (actor.id, actor.kind, actor.country, actor.sectors) == (f"{iso}-{sector}", kind, iso, (sector,))


def test_a_sector_of_a_people_without_a_state_has_no_country() -> None:
    actor = sector_of_people(People(id="kurds", name="Kurds"), "REB")
    assert (actor.id, actor.country, actor.kind) == ("kurds-REB", None, ActorKind.ARMED_GROUP)
