"""The actors that tables make: states, governments, sectors of a state, organisations, peoples."""

from detente.extract.actors.candidate import Candidate
from detente.extract.actors.directory import Directory
from detente.extract.actors.tables import Metonym, Organisation, People, Role, State, Title
from detente.extract.actors.vocabulary import Sort, Term
from detente.record import Actor, ActorKind, slug

_SECTORS = {
    "GOV": ("government", ActorKind.GOVERNMENT),
    "MIL": ("military", ActorKind.ORGANISATION),
    "LEG": ("parliament", ActorKind.ORGANISATION),
    "COP": ("police", ActorKind.ORGANISATION),
    "JUD": ("courts", ActorKind.ORGANISATION),
    "SPY": ("intelligence services", ActorKind.ORGANISATION),
    "PTY": ("parties", ActorKind.PARTY),
    "OPP": ("opposition", ActorKind.ORGANISATION),
    "REB": ("armed opposition", ActorKind.ARMED_GROUP),
    "PRM": ("paramilitaries", ActorKind.ARMED_GROUP),
    "UAF": ("unknown gunmen", ActorKind.ARMED_GROUP),
    "CRM": ("criminals", ActorKind.ARMED_GROUP),
    "CVL": ("civilians", ActorKind.POPULATION),
    "REF": ("refugees", ActorKind.POPULATION),
    "AGR": ("farmers", ActorKind.POPULATION),
    "LAB": ("workers", ActorKind.POPULATION),
    "EDU": ("schools", ActorKind.POPULATION),
    "BUS": ("business", ActorKind.COMPANY),
    "JRN": ("press", ActorKind.MEDIA),
    "REL": ("clergy", ActorKind.ORGANISATION),
    "MED": ("health workers", ActorKind.ORGANISATION),
    "SOC": ("civil society", ActorKind.ORGANISATION),
    "ELI": ("elites", ActorKind.POPULATION),
}


def state(iso: str, directory: Directory) -> Actor:
    """A state as an actor."""
    return Actor(id=iso, name=directory.states[iso].name, kind=ActorKind.STATE, country=iso, sectors=("GOV",))


def sector_of(iso: str, sector: str, directory: Directory) -> Actor:
    """All who act in one sector of a state: "USA-GOV", "RUS-MIL"."""
    words, kind = _SECTORS[sector]
    name = f"{directory.states[iso].name}: {words}"
    return Actor(id=f"{iso}-{sector}", name=name, kind=kind, country=iso, sectors=(sector,))


def sector_in(country: str | None, sector: str, directory: Directory) -> Actor | None:
    """The same, where that is a state."""
    return sector_of(country, sector, directory) if country and country in directory.states else None


def sector_of_people(people: People, sector: str) -> Actor:
    """All of a people who act in one sector: "kurds-REB"."""
    words, kind = _SECTORS[sector]
    name = f"{people.name}: {words}"
    return Actor(id=f"{people.id}-{sector}", name=name, kind=kind, country=people.country, sectors=(sector,))


def state_or_government(candidate: Candidate, directory: Directory) -> Actor | None:
    """The actor of a state's name, of a capital or of a seat of power."""
    row = candidate.core.row if candidate.core else None
    if isinstance(row, State):
        is_name = candidate.core is not None and candidate.core.sort in (Sort.STATE, Sort.ADJECTIVE)
        return state(row.iso, directory) if is_name else sector_of(row.iso, "GOV", directory)
    if isinstance(row, Metonym):
        return _of_metonym(row, directory)
    return None


def _of_metonym(row: Metonym, directory: Directory) -> Actor:
    if row.actor in directory.organisations:
        return listed(directory.organisations[row.actor])
    if row.actor in directory.states:
        return state(row.actor, directory)
    return sector_of(row.country or "", row.sector or "GOV", directory)


def organisation(candidate: Candidate) -> Actor:
    """The actor of an organisation's name that no table holds."""
    return Actor(id=slug(candidate.name), name=candidate.name, kind=ActorKind.ORGANISATION, country=candidate.country)


def listed(row: Organisation) -> Actor:
    """An organisation of the tables as an actor."""
    return Actor(id=row.id, name=row.name, kind=row.kind, country=row.country, sectors=row.sectors)


def citizens(name: Term | None, directory: Directory) -> Actor | None:
    """The people of a state, or a people without one, by its name."""
    row = name.row if name else None
    if isinstance(row, State):
        return sector_of(row.iso, "CVL", directory)
    if isinstance(row, People):
        return Actor(
            id=row.id, name=row.name, kind=ActorKind.POPULATION, country=row.country, sectors=row.sectors or ("CVL",)
        )
    return None


def group(candidate: Candidate, directory: Directory, *, country: str | None) -> Actor | None:
    """The actor of a role noun whose state or body the phrase names ("Syrian rebels", "Hamas fighters")."""
    row = candidate.core.row if candidate.core else None
    if not isinstance(row, Role) or not row.states:
        return None
    owner = directory.organisations.get(body_of(candidate) or "")
    if owner and not (owner.country and _governs(owner) and set(row.sectors).isdisjoint(owner.sectors)):
        return listed(owner)
    country = owner.country if owner else country
    people = next((t.row for t in candidate.of if isinstance(t.row, People)), None)
    if not row.sectors:
        return None
    sector = row.sectors[0]
    if people:
        return sector_of_people(people, sector)
    return sector_in(country, sector, directory)


def _governs(row: Organisation) -> bool:
    """Whether a body is one of a state's own, whose people and forces are the state's."""
    return not {"GOV", "LEG", "JUD"}.isdisjoint(row.sectors[:1])


def serves(candidate: Candidate, country: str | None, title: Title, directory: Directory) -> Actor | None:
    """The body, or the sector of a state, in whose service a title is."""
    owner = body_of(candidate)
    if owner:
        return listed(directory.organisations[owner])
    sector = "GOV" if "spokesman" in title.offices else next(iter(title.sectors), None)
    return sector_in(country, sector, directory) if sector else None


def body_of(candidate: Candidate) -> str | None:
    """The id of the organisation that a phrase belongs to ("leader of Hamas")."""
    return next((t.row.id for t in candidate.of if isinstance(t.row, Organisation)), None)
