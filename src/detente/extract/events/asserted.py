"""On whose word an event stands, and whether it is told of as history."""

from detente.divide.document import Sentence
from detente.extract.events.asides import in_aside, in_remark
from detente.extract.events.factuality import Kind
from detente.extract.events.people import Cast
from detente.extract.events.read import Deed
from detente.extract.events.words import fits, rows_for
from detente.record import Mention, Root, Statement, Status, When
from detente.record.edtf import bounds

_LONG = 365
"""Days after which a deed is told of as history."""
_JUDGING = frozenset({Root.ACCUSE, Root.SUPPORT, Root.REJECT, Root.REQUEST})
_VERBAL = frozenset({Root.AGREE, Root.SUPPORT, Root.CONCEDE, Root.REQUEST, Root.ACCUSE, Root.REJECT, Root.THREATEN})


def settled(
    cast: Cast,
    sentence: Sentence,
    deed: Deed,
    statement: Statement | None,
    *,
    date: When | None,
) -> tuple[Status, Statement | None]:
    """The status with the statement that has it: what only somebody says is claimed, what is long past historical."""
    if deed.status is Status.OCCURRED and _is_long_past(date, cast.reading.document.article.published.edtf):
        return Status.HISTORICAL, None
    if statement is None or _is_own_word(cast, sentence, deed, statement) or _is_presupposed(sentence, deed, statement):
        return deed.status, None
    if _is_outlets(sentence, deed, statement) and not _is_quoted(cast, deed):
        return deed.status, None
    if deed.status is Status.OCCURRED:
        return Status.CLAIMED, statement
    return deed.status, statement


def _is_outlets(sentence: Sentence, deed: Deed, statement: Statement) -> bool:
    """Whether a deed is told in passing, or only confirmed by somebody's words ("…, as the minister had said")."""
    cue = sentence.head_of(statement.cue) if statement.cue else None
    confirmed = cue is not None and any(t.lemma == "as" for t in sentence.children(cue, "mark"))
    return confirmed or in_remark(sentence, deed.found.trigger) or in_aside(sentence, deed.found.trigger)


def _is_presupposed(sentence: Sentence, deed: Deed, statement: Statement) -> bool:
    """Whether a deed is what somebody judges ("condemned the attack"): that it happened, the outlet itself says."""
    cue = sentence.head_of(statement.cue) if statement.cue else None
    beside = {"", *(t.lemma for t in sentence.children(cue))} if cue else {""}
    if cue is None or not any(row.root in _JUDGING and row.particle in beside for row in rows_for(cue)):
        return False
    above = list(sentence.ancestors(deed.found.trigger))
    return cue in above and not any(t.dep == "ccomp" for t in (deed.found.trigger, *above[: above.index(cue)]))


def _is_own_word(cast: Cast, sentence: Sentence, deed: Deed, statement: Statement) -> bool:
    """Whether the speaker does by these very words what the event is: threatens, promises, condemns, announces."""
    speaker = cast.mentions.get(statement.speaker or "")
    if speaker is None or deed.coding.root not in _VERBAL or deed.judgement.kind is Kind.POSSIBLE:
        return False
    mentions = [cast.mentions[i] for i in deed.actors]
    cue = sentence.head_of(statement.cue) if statement.cue else None
    declared = cue is not None and fits(cue, ("@announcing",), head=False)
    promised = deed.coding.act is not None or deed.coding.root is Root.CONCEDE
    announced = declared or (promised and (deed.judgement.kind is Kind.FUTURE or deed.found.trigger.pos == "ADJ"))
    same = (_is_same(m, speaker) or _is_named_again(sentence, m, speaker) for m in mentions)
    theirs = announced and (
        _is_their_own(sentence, speaker) or any(cast.speaks_for(speaker.id, m.id) for m in mentions)
    )
    return any(same) or theirs


def _is_same(mention: Mention, other: Mention) -> bool:
    return mention.id == other.id or (mention.actor is not None and mention.actor == other.actor)


def _is_their_own(sentence: Sentence, speaker: Mention) -> bool:
    """Whether who announces it is by the words of those who are to do it: "its president", a diplomat of no state."""
    head = sentence.head_of(speaker.span)
    if head and not speaker.actors and head.pos == "NOUN" and fits(head, ("@diplomat", "@official"), head=False):
        return True
    near = (head, *(t for p in sentence.children(head, "prep") for t in sentence.children(p, "pobj"))) if head else ()
    return not speaker.actors and any(t.tag == "PRP$" for n in near for t in sentence.children(n, "poss"))


def _is_named_again(sentence: Sentence, mention: Mention, speaker: Mention) -> bool:
    """Whether a speaker nobody knows is the one named by the same noun: "the foreign ministry …, the ministry said"."""
    heads = [sentence.head_of(m.span) for m in (mention, speaker)]
    lemmas = {head.lemma for head in heads if head}
    return not speaker.actors and all(heads) and len(lemmas) == 1


def _is_quoted(cast: Cast, deed: Deed) -> bool:
    return cast.reading.document.quote_at(deed.found.trigger.span.start) is not None


def _is_long_past(date: When | None, published: str | None) -> bool:
    last, first = (bounds(date.edtf)[1] if date else None), (bounds(published)[0] if published else None)
    return bool(last and first and date and date.source and (first - last).days > _LONG)
