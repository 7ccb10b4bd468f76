"""Holds the rows of a user's table against what can be said in them, and says what may have been meant."""

from collections.abc import Mapping

from detente.extract.actors.directory import Directory
from detente.extract.actors.near import near
from detente.extract.actors.own_rows import OwnRow
from detente.extract.actors.tables import Organisation, Sector
from detente.extract.lexicon.tables import load
from detente.record import ActorKind
from detente.record.edtf import bounds
from detente.record.errors import BadEdtf, BadLexicon

KINDS = (
    *(ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.ARMED_GROUP),
    *(ActorKind.PARTY, ActorKind.COMPANY, ActorKind.MEDIA),
)
"""The kinds of actor that a user can add."""


def check(row: OwnRow, known: Directory) -> None:
    """Raises BadLexicon where a cell of a row, taken by itself or with those beside it, says what cannot be."""
    kinds = {kind.value: kind.value for kind in KINDS}
    _choose(row, "kind", row.kind, kinds, f"kinds are {', '.join(kinds)}")
    if row.country:
        _choose(row, "country", row.country, _countries(known), "ISO 3166 codes of three letters, as FRA")
    for sector in row.sectors:
        meanings = {s.meaning: s.code for s in load("sectors.tsv", Sector)}
        codes = dict.fromkeys(meanings.values())
        _choose(row, "sector", sector, {c: c for c in codes} | meanings, f"sectors are {', '.join(codes)}")
    _check_office(row, known)
    _check_dates(row)


def check_body(row: OwnRow, known: Directory, own: Mapping[str, Organisation]) -> None:
    """Raises BadLexicon where an office is of nobody whom the tables or the user's rows know."""
    if row.office:
        bodies = {spelt: b.id for b in (*known.organisations.values(), *own.values()) for spelt in (b.name, b.id)}
        advice = "say of which state (ISO 3166, as FRA) or body (its id in the record) it is"
        _choose(row, "state or body", row.of or row.country, bodies | _countries(known), advice)


def _choose(row: OwnRow, what: str, said: str, choices: Mapping[str, str], advice: str) -> None:
    """Raises BadLexicon unless what was said is one of the choices, which are listed by their spellings."""
    if said not in choices.values():
        meant = near(said, choices)
        problem = f"no {what} is called {said!r}" if said else f"no {what} is named"
        raise BadLexicon(problem, where=row.where, advice=f"did you mean {meant}?" if meant else advice)


def _countries(known: Directory) -> dict[str, str]:
    return {spelt: state.iso for state in known.states.values() for spelt in (state.iso, state.name, *state.aliases)}


def _check_office(row: OwnRow, known: Directory) -> None:
    if row.office and row.kind != ActorKind.PERSON:
        raise BadLexicon(f"an office, but its kind is {row.kind}", where=row.where, advice="only persons hold offices")
    if row.office:
        offices = {office: office for office in known.offices}
        _choose(row, "office", row.office, offices, "offices are written as foreign-minister, secretary-general")
    elif row.of or row.from_ or row.to:
        advice = "they are those of an office: name it, or leave them empty"
        raise BadLexicon("of, from or to without an office", where=row.where, advice=advice)


def _check_dates(row: OwnRow) -> None:
    try:
        first = bounds(row.from_)[0] if row.from_ else None
        last = bounds(row.to)[1] if row.to else None
    except BadEdtf as error:
        raise BadLexicon(str(error), where=row.where) from error
    if first and last and first > last:
        advice = "write the earlier date as from"
        raise BadLexicon(f"from {row.from_} lies after to {row.to}", where=row.where, advice=advice)
