"""Whom an event is done to where syntax names nobody: a log-linear ranker over those in its sentence, and nobody.

Source of the method: Denis and Baldridge 2008, as for pronouns (extract/actors/antecedents.py). The weights in
recipients.tsv are learned by `python -m training.recipients`.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile

from msgspec import Struct

from detente.divide.document import Sentence, Token
from detente.encode import NONE, RELATIONS, Pair, relations
from detente.extract.events.belonging import doers
from detente.extract.events.hints import Candidate, hints, of_nobody
from detente.extract.events.people import Cast
from detente.extract.events.read import Deed
from detente.extract.events.roles import OBJECTING, Pick, is_ground, is_hostile
from detente.extract.lexicon.tables import load
from detente.extract.ranker import chances
from detente.record import ActorKind, Mention, Root

SURE = 0.5
"""How probable a choice has to be: of .5, .6 and .7 the one that did best on the odd articles of evaluation/events."""
_MOST = 16
"""How many a deed is held against, the nearest in its sentence: sentences of news name fewer."""
_PLACE = "place"
_UNRELATED = RELATIONS.index(NONE)


Propose = Callable[[Cast, Sentence, Deed, Pick], Deed]
"""Gives a deed to nobody its recipients."""


class Weight(Struct, frozen=True):
    """A row of recipients.tsv: how much a hint speaks for a choice."""

    hint: str
    weight: float


@dataclass(frozen=True, slots=True)
class Choice:
    """Somebody whom an event may be done to, and what speaks for it; None for nobody."""

    candidate: Candidate | None
    hints: frozenset[str]


def proposed(cast: Cast, sentence: Sentence, deed: Deed, pick: Pick) -> Deed:
    """The deed; one to nobody that syntax finds is done to whoever is probable enough."""
    if deed.recipients or is_mutual(deed):
        return deed
    found = choices(cast, sentence, deed)
    each = chances([choice.hints for choice in found], _weights())
    chance, best = max(zip(each, found, strict=True), key=lambda one: one[0])
    if best.candidate is None or chance < SURE:
        return deed
    reason = f"{deed.coding.reason}; to whom, by likelihood alone ({chance:.2f})"
    recipients = pick(best.candidate.head, besides=deed.actors)
    return replace(deed, recipients=recipients, coding=replace(deed.coding, reason=reason)) if recipients else deed


def is_mutual(deed: Deed) -> bool:
    """Whether all who take part in a deed are its actors."""
    return "symmetric" in deed.found.word.flags


@cache
def _weights() -> dict[str, float]:
    return {row.hint: row.weight for row in load("recipients.tsv", Weight)}


def choices(cast: Cast, sentence: Sentence, deed: Deed) -> tuple[Choice, ...]:
    """Everybody in the sentence who is not on the actors' side, and nobody."""
    others = tuple(_others(cast, sentence, deed))
    rivals, alone = _candidates(cast, sentence, deed, _nearest(others, deed))
    found = (Choice(one, frozenset(hints(sentence, deed, one, rivals))) for one in rivals)
    return (*found, Choice(None, frozenset(of_nobody(sentence, deed, rivals, alone=alone))))


def _nearest(others: Sequence[Mention], deed: Deed) -> Sequence[Mention]:
    """Those who stand nearest to what is done, in their order, where there are very many."""
    if len(others) <= _MOST:
        return others
    at = deed.found.trigger.span.start
    near = sorted(others, key=lambda other: abs(other.span.start - at))[:_MOST]
    return sorted(near, key=lambda other: other.span)


def _others(cast: Cast, sentence: Sentence, deed: Deed) -> Iterator[Mention]:
    """Those who are known, and are not on the actors' own side."""
    actors = [cast.mentions[i] for i in deed.actors]
    for mention in cast.near(sentence):
        head = sentence.head_of(mention.span)
        if head is None or not mention.actors or any(_are_one(cast, mention, actor) for actor in actors):
            continue
        if not _is_barred(cast, sentence, deed, mention, head):
            yield mention


def _is_barred(cast: Cast, sentence: Sentence, deed: Deed, mention: Mention, head: Token) -> bool:
    """Whether it only tells of something else, is where a crowd is, no state or place for a journey, or suffers.

    Whoever suffers what is condemned or denied is not whom the condemnation or denial is meant for.
    """
    if _is_beside(sentence, deed.found.trigger, head):
        return True
    if deed.coding.root is Root.PROTEST and is_ground(sentence, head):
        return True
    if deed.coding.mode == "visit" and _kind(cast, mention) not in (_PLACE, ActorKind.STATE):
        return True
    return deed.coding.root in OBJECTING and _suffers(sentence, deed.found.trigger, head)


def _is_beside(sentence: Sentence, trigger: Token, head: Token) -> bool:
    """Whether a word only tells what something else is: "a town on the border with Chad"."""
    deps = [t.dep for t in (head, *takewhile(lambda above: above != trigger, sentence.ancestors(head)))]
    return "appos" in deps[1:] and "pobj" in deps[: deps.index("appos", 1)]


def _suffers(sentence: Sentence, trigger: Token, head: Token) -> bool:
    """Whether a word stands in a hostile deed that is told below a trigger ("condemned the attack on …")."""
    above = [*sentence.ancestors(head)]
    below = above[: above.index(trigger)] if trigger in above else []
    return any(is_hostile(sentence, t) and head not in doers(sentence, t) for t in below)


def _are_one(cast: Cast, mention: Mention, actor: Mention) -> bool:
    return mention.span.overlaps(actor.span) or cast.sides_with(mention.id, actor.id)


def _candidates(
    cast: Cast, sentence: Sentence, deed: Deed, others: Sequence[Mention]
) -> tuple[tuple[Candidate, ...], float]:
    """The others as the encoder sees them, and how probable the root is of the actor without a recipient."""
    actors = (cast.mentions[i].span for i in deed.actors)
    source = next((span for span in actors if sentence.span.covers(span)), None)
    targets = [other.span for other in others]
    alone = [Pair(sentence.span, source, None)] if source else []
    asked = [Pair(sentence.span, source, target) for target in targets]
    said = relations(cast.reading.encoding, [*asked, *alone])
    root = RELATIONS.index(deed.coding.root)
    found = tuple(
        Candidate(
            mention=other.id,
            head=head,
            kind=_kind(cast, other),
            is_town=cast.is_town(other.id),
            side=next((party.side for party in cast.tagged if party.span.overlaps(other.span)), ""),
            likely=float(row[root]),
            unrelated=float(row[_UNRELATED]),
        )
        for other, row in zip(others, said, strict=False)
        if (head := sentence.head_of(other.span))
    )
    return found, float(said[-1, root]) if source else 0.0


def _kind(cast: Cast, mention: Mention) -> str:
    if actor := cast.actor_of(mention.id):
        return str(actor.kind)
    return "several" if len(mention.actors) > 1 else _PLACE
