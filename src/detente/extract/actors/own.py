"""A user's own tables of actors, as rows beside those that ship."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from msgspec.structs import replace

from detente.extract.actors.directory import Directory, directory, shipped
from detente.extract.actors.own_checks import check, check_body
from detente.extract.actors.own_rows import OwnRow, rows
from detente.extract.actors.phrases import key
from detente.extract.actors.tables import Holder, Organisation, Person, Tables
from detente.record import ActorKind, slug


def own_directory(*paths: str | Path) -> Directory:
    """Everybody whom the tables that ship and those of a user know; raises BadLexicon as `own_tables` does."""
    return _with(own_tables(*paths)) if paths else directory()


def own_tables(*paths: str | Path) -> Tables:
    """What a user's tables add; raises BadLexicon, with file, line and what to do, where one says what cannot be.

    Of several rows with one name the later wins, and each wins over what ships; an empty cell leaves what was known,
    other forms of a name add up. Each row with an office adds one.
    """
    known = directory()
    given = [row for path in paths for row in rows(Path(path))]
    for row in given:
        check(row, known)
    meant = _of_last_kind(given)
    bodies = _organisations([row for row in meant if row.kind != ActorKind.PERSON], known)
    people = [row for row in meant if row.kind == ActorKind.PERSON]
    for row in people:
        check_body(row, known, bodies)
    return Tables(
        organisations=tuple(bodies.values()),
        persons=tuple(_persons(people, known, {**known.organisations, **bodies}).values()),
        holders=tuple(dict.fromkeys(_holder(row) for row in people if row.office)),
    )


@lru_cache(maxsize=4)
def _with(own: Tables) -> Directory:
    return Directory(shipped(), own)


def _of_last_kind(given: Sequence[OwnRow]) -> list[OwnRow]:
    """The rows without those of whom a later one says that they are no person, or one after all."""
    is_person = {row.name: row.kind == ActorKind.PERSON for row in given}
    return [row for row in given if (row.kind == ActorKind.PERSON) == is_person[row.name]]


def _organisations(given: Iterable[OwnRow], known: Directory) -> dict[str, Organisation]:
    """The organisations of some rows by their ids: that of the tables where one has the name, else its slug."""
    listed = {key(body.name): body for body in known.organisations.values()}
    found: dict[str, Organisation] = {}
    for row in given:
        kind = ActorKind(row.kind)
        old = listed.get(key(row.name)) or Organisation(id=slug(row.name), name=row.name, kind=kind)
        old = found.get(old.id, old)
        found[old.id] = replace(
            old,
            kind=kind,
            country=row.country or old.country,
            sectors=row.sectors or old.sectors,
            aliases=_joined(old.aliases, row.aliases),
        )
    return found


def _persons(given: Iterable[OwnRow], known: Directory, bodies: Mapping[str, Organisation]) -> dict[str, Person]:
    """The persons of some rows by their names; whose sectors are not said has those of a body held office in."""
    found: dict[str, Person] = {}
    for row in given:
        old = found.get(row.name) or known.persons.get(row.name) or Person(name=row.name)
        body = bodies.get(row.of)
        found[row.name] = replace(
            old,
            country=row.country or old.country,
            sectors=row.sectors or old.sectors or (body.sectors if body else ()),
            aliases=_joined(old.aliases, row.aliases),
        )
    return found


def _joined(old: Iterable[str], new: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*old, *new)))


def _holder(row: OwnRow) -> Holder:
    return Holder(
        office=row.office,
        country=row.of or row.country,
        person=row.name,
        from_=row.from_ or None,
        to=row.to or None,
    )
