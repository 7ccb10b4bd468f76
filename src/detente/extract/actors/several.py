"""Who is meant where several are: "the two leaders", "both sides", "Begin and Sadat"."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from detente.extract.actors.bodies import state
from detente.extract.actors.candidate import Candidate
from detente.extract.actors.scene import Reference, Scene, Spoken
from detente.extract.actors.tables import Role, Title
from detente.extract.lexicon.tables import load
from detente.record import Actor, ActorKind, How, Span

_PUBLIC = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT})


class Several(Struct, frozen=True):
    """A row of several.tsv: a noun, and whether so many of it are persons, states, or states and groups at odds."""

    noun: str
    kind: str


@cache
def _kinds() -> dict[str, str]:
    return {row.noun: row.kind for row in load("several.tsv", Several)}


def together(spoken: Sequence[Spoken]) -> Iterator[Spoken]:
    """Those whom "and" joins, as one: "Begin and Sadat"."""
    joinable = [s for s in spoken if s[1].actor]
    for _, joined in groupby(joinable, key=lambda s: (s[0].sentence, s[0].joined)):
        each = list(joined)
        members = tuple({r.actor.id: r.actor for _, r in each if r.actor}.values())
        if len(members) > 1:
            first, last = each[0][0], each[-1][0]
            whole = replace(first, span=Span(first.span.start, last.span.end), plural=True)
            yield whole, Reference(None, How.DESCRIPTION, 0.7, "those named together", members=members)


def several(candidate: Candidate, scene: Scene) -> Reference | None:
    """So many of those named before as a number says: all there are, else the foremost, else those named together."""
    row = candidate.core.row if candidate.core else None
    noun = row.noun if isinstance(row, Role) else row.title if isinstance(row, Title) else ""
    if candidate.number is None or noun not in _kinds() or candidate.of or candidate.whose:
        return None
    met = [s for s in scene.past if not _acts_beside(s[0], candidate)]
    parts = [[_of_kind(reference, _kinds()[noun], scene) for _, reference in part] for part in _parts(met, candidate)]
    found = _found([parts[0], _foremost(parts[0], candidate.number), *parts[1:]], candidate.number)
    if not found:
        return None
    names = " and ".join(actor.name for actor in found)
    return Reference(None, How.DESCRIPTION, 0.7, f"{names} are the {len(found)} named before", members=found)


def _acts_beside(before: Candidate, candidate: Candidate) -> bool:
    """Whether somebody acts in the sentence of a phrase that is no subject: "the president invited both men"."""
    return before.sentence == candidate.sentence and before.subject and not candidate.subject


def _parts(met: Sequence[Spoken], candidate: Candidate) -> list[Sequence[Spoken]]:
    """All mentions; those of the sentence before; those of each group that was named together, the last one first."""
    before = [s for s in met if s[0].sentence == candidate.sentence - 1]
    groups = [[s] for s in (*together(met), *(s for s in met if s[1].members))]
    return [met, before, *sorted(groups, key=lambda group: group[0][0].span, reverse=True)]


def _foremost(mentions: Sequence[tuple[Actor, ...]], number: int) -> list[tuple[Actor, ...]]:
    """So many actors as are each mentioned at least twice more than any other; none where that is not so."""
    actors = {a.id: a for each in mentions for a in each}
    often = Counter(a.id for each in mentions for a in each).most_common(number + 1)
    alone = len(often) == number + 1 and often[-2][1] >= often[-1][1] + 2
    return [(actors[id],) for id, _ in often[:number]] if alone else []


def _of_kind(reference: Reference, kind: str, scene: Scene) -> tuple[Actor, ...]:
    """The persons that a mention stands for, or the states for which they speak; of sides the armed groups too."""
    if kind == "person":
        return tuple(a for a in reference.actors if a.kind is ActorKind.PERSON)
    speaking = (a for a in reference.actors if a.kind in _PUBLIC or (a.kind is ActorKind.PERSON and a.offices))
    states = tuple(state(a.country, scene.directory) for a in speaking if a.country in scene.directory.states)
    return (*states, *(a for a in reference.actors if kind == "side" and a.kind is ActorKind.ARMED_GROUP))


def _found(parts: Sequence[Sequence[tuple[Actor, ...]]], number: int) -> tuple[Actor, ...]:
    """The actors of the first part that holds exactly so many."""
    each = ({a.id: a for actors in part for a in actors} for part in parts)
    return next((tuple(actors.values()) for actors in each if len(actors) == number), ())
