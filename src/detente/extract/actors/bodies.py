"""The actors that tables make: states, governments, sectors of a state, organisations, peoples."""

from detente.extract.actors.cast import country_of
from detente.extract.actors.find import Candidate
from detente.extract.actors.tables import Metonym, Organisation, People, Role, State
from detente.extract.actors.vocabulary import Sort, organisations, states
from detente.record import Actor, ActorKind, slug

_SECTOR_NAMES = {
    "GOV": "government",
    "MIL": "military",
    "LEG": "parliament",
    "COP": "police",
    "JUD": "courts",
    "SPY": "intelligence services",
    "REB": "rebels",
    "OPP": "opposition",
    "ELI": "royal house",
}


def state(iso: str) -> Actor:
    """A state as an actor."""
    return Actor(id=iso, name=states()[iso].name, kind=ActorKind.STATE, country=iso, sectors=("GOV",))


def sector_of(iso: str, sectors: tuple[str, ...], kind: ActorKind) -> Actor:
    """What acts for a state in one sector: "USA-GOV", "RUS-MIL"."""
    first = sectors[0]
    name = f"{states()[iso].name}: {_SECTOR_NAMES.get(first, first)}"
    return Actor(id=f"{iso}-{first}", name=name, kind=kind, country=iso, sectors=sectors)


def state_or_government(candidate: Candidate) -> Actor | None:
    """The actor of a state's name, of a capital or of a seat of power."""
    row = candidate.core.row if candidate.core else None
    if isinstance(row, State):
        is_name = candidate.core is not None and candidate.core.sort is Sort.STATE
        return state(row.iso) if is_name else sector_of(row.iso, ("GOV",), ActorKind.GOVERNMENT)
    if isinstance(row, Metonym):
        return _of_metonym(row)
    return None


def _of_metonym(row: Metonym) -> Actor:
    if listed := organisations().get(row.actor):
        return _listed(listed)
    if row.actor in states():
        return state(row.actor)
    return sector_of(row.country or "", (row.sector or "GOV",), ActorKind.GOVERNMENT)


def organisation(candidate: Candidate) -> Actor | None:
    """The actor of an organisation's name, listed or not."""
    row = candidate.core.row if candidate.core else None
    if isinstance(row, Organisation):
        return _listed(row)
    return Actor(
        id=slug(candidate.name), name=candidate.name, kind=ActorKind.ORGANISATION, country=country_of(candidate.of)
    )


def _listed(row: Organisation) -> Actor:
    return Actor(id=row.id, name=row.name, kind=row.kind, country=row.country, sectors=row.sectors)


def citizens(candidate: Candidate) -> Actor | None:
    """The people of a state, or a people without one."""
    row = candidate.core.row if candidate.core else None
    if isinstance(row, State):
        name = f"people of {row.name}"
        return Actor(id=f"{row.iso}-CVL", name=name, kind=ActorKind.POPULATION, country=row.iso, sectors=("CVL",))
    if isinstance(row, People):
        return Actor(
            id=row.id, name=row.name, kind=ActorKind.POPULATION, country=row.country, sectors=row.sectors or ("CVL",)
        )
    return None


def group(candidate: Candidate, *, country: str | None) -> Actor | None:
    """The actor of a role noun whose state or body the phrase names ("Syrian rebels", "Hamas fighters")."""
    row = candidate.core.row if candidate.core else None
    if not isinstance(row, Role) or not row.states:
        return None
    owner = body_of(candidate)
    if owner:
        return _listed(organisations()[owner])
    return sector_of(country, row.sectors or ("UNK",), row.kind) if country in states() and country else None


def body_of(candidate: Candidate) -> str | None:
    """The id of the organisation that a phrase belongs to ("leader of Hamas")."""
    return next((t.row.id for t in candidate.of if isinstance(t.row, Organisation)), None)
