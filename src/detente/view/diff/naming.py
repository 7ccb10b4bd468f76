"""The run that somebody asks for, and what tells runs apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detente.record import Run
from detente.record.errors import NotInRecord
from detente.store import RunHead, Store

FIRST, LAST = "first", "last"
"""What a run can be called besides its id: the one that read something into the record first, or last."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that a run was made with: a fingerprint, a setting or its version."""

    name: str
    value: str


def chosen(store: Store, asked: str) -> RunHead:
    """The run of a record with an id, or with the only id that begins so, or the first or last of those that coded."""
    heads = [head for head in store.run_heads() if head.sources]
    if asked in (FIRST, LAST) and heads:
        return heads[0 if asked == FIRST else -1]
    found = [head for head in heads if head.run.id.startswith((asked, f"run-{asked}"))] if asked else []
    if len(found) != 1:
        raise _unclear(store, asked, found)
    return found[0]


def _unclear(store: Store, asked: str, found: Sequence[RunHead]) -> NotInRecord:
    if found:
        named = ", ".join(head.run.id for head in found)
        return NotInRecord("fits more than one run", where=repr(asked), advice=f"give more of it: {named}")
    advice = f"`detente runs --record {store.place}` lists those that did"
    return NotInRecord("no run of this id has coded a source", where=repr(asked), advice=advice)


def told(run: Run) -> tuple[Told, ...]:
    """All that a run was made with."""
    return (
        Told("version", run.version),
        *(Told(name, value) for name, value in run.fingerprints.items()),
        *(Told(name, value) for name, value in run.settings.items() if value),
    )


def apart(one: Run, other: Run) -> Iterator[tuple[str, str, str]]:
    """What two runs were made with differently: its name, and its value in each; empty where one was without it."""
    mine, theirs = ({each.name: each.value for each in told(run)} for run in (one, other))
    for name in {**mine, **theirs}:
        if mine.get(name) != theirs.get(name):
            yield name, mine.get(name, ""), theirs.get(name, "")
