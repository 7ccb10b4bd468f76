"""On which condition an event depends: the one at its own words, else at what embeds them."""

from collections.abc import Iterator

from detente.divide.document import Sentence, Token
from detente.extract.events.conditions import Condition, conditions
from detente.extract.events.deadlines import own_verbs
from detente.extract.events.factuality import Kind
from detente.extract.events.read import Deed
from detente.record import Root, Span

_TO_COME = frozenset({Kind.FUTURE, Kind.EXPECTED, Kind.POSSIBLE, Kind.WISH, Kind.OBLIGATION, Kind.ABILITY})
_SPOKEN = frozenset({Root.AGREE, Root.CONCEDE, Root.REQUEST, Root.REJECT, Root.THREATEN})
_CARRYING = frozenset({"xcomp", "ccomp", "conj", "acomp", "dep", "parataxis", "acl", "dobj"})
"""Labels of clauses that share the condition of the clause that they hang on."""


def condition_of(sentence: Sentence, deed: Deed) -> Span | None:
    """The clause or phrase on which a speech act, or a deed that is still to come, depends."""
    spoken = deed.coding.root in _SPOKEN and "lifting" not in deed.found.word.flags
    if deed.coding.act is None and not spoken and deed.judgement.kind not in _TO_COME:
        return None
    verbs = own_verbs(sentence, deed.found)
    found = [c for c in conditions(sentence) if not c.span.covers(deed.found.trigger.span)]
    near = [c for c in found if c.above.index in verbs]
    near = near or [c for c in found if _embeds(sentence, c, deed.found.trigger)]
    return near[0].span if near else None


def _embeds(sentence: Sentence, condition: Condition, trigger: Token) -> bool:
    """Whether a condition hangs on what tells of the deed ("if they attacked, he said, it would …")."""
    chain = {t.index for t in _carriers(sentence, trigger)}
    above = condition.above
    return above.index in chain or (above.dep == "parataxis" and above.head in chain)


def _carriers(sentence: Sentence, token: Token) -> Iterator[Token]:
    yield token
    while token.dep in _CARRYING and not token.is_root:
        token = sentence.head(token)
        yield token
