"""Whom an answer or a judgement answers that names nobody: whoever made the claim, demand or offer told before it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.divide.document import Sentence, Token
from detente.extract.events.people import Cast
from detente.extract.events.read import Deed
from detente.extract.events.syntax import complements, governed, patients, subjects
from detente.extract.events.words import fits, rows_for
from detente.record import ActorKind, Event, Root, Status

_ANSWERS = frozenset({Root.REJECT, Root.AGREE, Root.CONCEDE, Root.ACCUSE, Root.SUPPORT})
_GIVING = frozenset({Root.AGREE, Root.CONCEDE})
"""Roots of answers that only something asked for can have ("accepted the demand", not "announced the truce")."""
_WORDS = frozenset({Root.ACCUSE, Root.REJECT, Root.REQUEST, Root.SUPPORT})
_JUDGING = frozenset({Root.ACCUSE, Root.SUPPORT})
_ASKING = frozenset({Root.REQUEST, Root.THREATEN, Root.AGREE})
"""Roots of what waits for an answer: a demand, an ultimatum, an offer."""
_CALLED = {
    "@plea": _ASKING,
    "@deal": frozenset({Root.AGREE, Root.SUPPORT, Root.COOPERATE}),
    "@campaign": frozenset({Root.ASSAULT, Root.COERCE, Root.MOBILIZE}),
}
"""What an event of some root is called when it is taken up."""
_FORCE = frozenset({Root.ASSAULT, Root.COERCE, Root.MOBILIZE})
"""Roots of what one deed by force may be called ("crossed the border": "the invasion")."""
_REACH = 3
"""An answer is to what is told this many sentences before it at most."""
_RETURNS = frozenset({"exchange", "return", "turn"})
_TAKING_UP = frozenset({"the", "this", "that", "these", "those"})
_TAKEN_UP = frozenset({"it", "this", "that", "them"})
_DOING_SO = frozenset({*_TAKEN_UP, "one", "so", "these", "those"})
"""Words for what was asked, in the clause of a refusal ("refused to give one")."""


def replied(cast: Cast, sentence: Sentence, deed: Deed, told: Sequence[Event]) -> Deed:
    """The deed; an answer to nobody that is named has for its recipient whoever it answers among what was `told`."""
    if deed.coding.root not in _ANSWERS or not deed.actors or deed.coding.demanded:
        return deed
    if not all(_is_taken_up(cast, sentence, i) for i in deed.recipients):
        return deed
    whom = tuple(i for i in _answered(cast, sentence, deed, told) if not _is_himself(cast, deed, i))
    return replace(deed, recipients=whom) if whom else deed


def _is_himself(cast: Cast, deed: Deed, mention: str) -> bool:
    """Whether an answer would be to one's own side; of two persons of one state, one may answer the other."""
    other = cast.actor_of(mention)
    own = [actor for i in deed.actors if cast.sides_with(i, mention) and (actor := cast.actor_of(i))]
    kinds = {actor.kind for actor in (*own, other) if actor}
    return _is_own(cast, deed, mention) and (other in own or kinds != {ActorKind.PERSON})


def _is_taken_up(cast: Cast, sentence: Sentence, mention: str) -> bool:
    """Whether a mention only takes up what was told before ("denied it", "condemned the campaign")."""
    head = sentence.head_of(cast.mentions[mention].span)
    if cast.mentions[mention].actor is not None or head is None:
        return False
    return _is_resumptive(head) or (
        head.pos == "NOUN" and fits(head, ("@deed", "@deal", "@plea", "@campaign"), head=False)
    )


def _is_resumptive(token: Token) -> bool:
    return token.pos in ("PRON", "DET") and token.text.lower() in _TAKEN_UP


def _answered(cast: Cast, sentence: Sentence, deed: Deed, told: Sequence[Event]) -> tuple[str, ...]:
    """The makers of what is told before that the answer can be about."""
    trigger = deed.found.trigger
    objects = _objects(sentence, deed)
    before = tuple(reversed(cast.reading.document.sentences[max(sentence.index - _REACH, 0) : sentence.index]))
    if not before or trigger.pos != "VERB":
        return ()
    recent = tuple(e for s in before for e in reversed(told) if s.span.covers(e.trigger))
    near = tuple(e for e in recent if before[0].span.covers(e.trigger))
    if deed.coding.root in _GIVING and _is_in_return(sentence, trigger):
        return next((e.actors for e in near if e.root in _GIVING), ())
    if nouns := [t for t in objects if t.pos == "NOUN"]:
        return next(
            (e.actors for t in nouns if _is_definite(sentence, t) for e in _meant(cast, deed, t, told, recent)), ()
        )
    if fits(trigger, ("@denying",)):
        claimed = next((ids for e in recent if (ids := _claimants(cast, deed, e))), ())
        return claimed or _speaker(cast, before[0], objects)
    if deed.coding.root in _JUDGING:
        return ()
    again = (e.recipients for e in near if objects and e.root is Root.REJECT)
    asked = next((e.actors for e in recent if _awaits(cast, deed, e)), ()) or next(again, ())
    return asked or (_askers(near) if _does_so(sentence, deed) else ())


def _does_so(sentence: Sentence, deed: Deed) -> bool:
    """Whether what is refused is only taken up from what was told before ("refused to do so")."""
    clauses = complements(sentence, deed.found.trigger) if deed.coding.root is Root.REJECT else ()
    return any(t.text.lower() in _DOING_SO for c in clauses for t in sentence.children(c, "dobj", "advmod"))


def _askers(near: Sequence[Event]) -> tuple[str, ...]:
    """Who asked for something of nobody named, where one alone did."""
    asked = [e for e in near if e.root is Root.REQUEST]
    return asked[0].actors if len(asked) == 1 else ()


def _is_in_return(sentence: Sentence, verb: Token) -> bool:
    """Whether something is given for what the other side gave ("In exchange …")."""
    bare = (p for p in sentence.children(verb, "prep") if p.lemma == "in" and p.index < verb.index)
    return any(t.lemma in _RETURNS and not sentence.children(t, "prep") for p in bare for t in governed(sentence, p))


def _objects(sentence: Sentence, deed: Deed) -> tuple[Token, ...]:
    """What a verb answers or judges; of what something is called that something ("called the raid a crime")."""
    trigger = deed.found.trigger
    if trigger.pos != "VERB" or (objects := patients(sentence, trigger)) or deed.coding.root not in _JUDGING:
        return objects if trigger.pos == "VERB" else ()
    clauses = complements(sentence, trigger)
    called = tuple(t for c in clauses if c.pos != "VERB" for t in subjects(sentence, c))
    return called or tuple(t for act in deed.found.acts for t in patients(sentence, act.trigger))


def _is_definite(sentence: Sentence, noun: Token) -> bool:
    return any(t.lemma in _TAKING_UP for t in sentence.children(noun, "det"))


def _meant(cast: Cast, deed: Deed, noun: Token, told: Sequence[Event], recent: Sequence[Event]) -> Iterator[Event]:
    """What a definite noun takes up ("the ultimatum", "the raids"), the nearest first; a decision is just told."""
    asked = fits(noun, ("@plea", "@threat"), head=False)
    if deed.coding.root in _JUDGING and fits(noun, ("@decision",), head=False):
        yield from (e for e in recent if e.root not in _WORDS and _is_others(cast, deed, e))
    elif asked or deed.coding.root not in _GIVING:
        classes = (roots for name, roots in _CALLED.items() if fits(noun, (name,), head=False))
        rows = rows_for(noun)
        roots = {row.root for row in rows}.union(*classes)
        modes = {row.mode for row in rows if row.mode}
        others = [e for e in reversed(told) if _is_others(cast, deed, e)]
        alike = [e for e in others if e.root in roots]
        yield from sorted(alike, key=lambda e: (e.mode not in modes, not _is_addressed(cast, deed, e)))
        if not roots.isdisjoint(_FORCE) and deed.coding.root in _JUDGING:
            yield from (e for e in recent if e in others and e.root in _FORCE)


def _is_others(cast: Cast, deed: Deed, event: Event) -> bool:
    """Whether an event has doers, and none on the side of whoever answers."""
    return bool(event.actors) and not any(_is_own(cast, deed, i) for i in event.actors)


def _is_addressed(cast: Cast, deed: Deed, event: Event) -> bool:
    return any(_is_own(cast, deed, i) for i in event.recipients)


def _claimants(cast: Cast, deed: Deed, event: Event) -> tuple[str, ...]:
    """Who charged the denier, or claimed what the denier did or suffered."""
    concerned = any(_is_own(cast, deed, i) for i in (*event.recipients, *event.actors))
    if event.root is Root.ACCUSE:
        return event.actors if _is_addressed(cast, deed, event) else ()
    stated = next((s for s in cast.reading.statements if s.id == event.asserted_by), None)
    claimed = concerned and event.status is Status.CLAIMED and stated is not None
    return (stated.speaker,) if claimed and stated and stated.speaker else ()


def _speaker(cast: Cast, before: Sentence, objects: Sequence[Token]) -> tuple[str, ...]:
    """Who spoke last in the sentence before, where what is denied is that alone ("denied it")."""
    if not any(_is_resumptive(t) for t in objects):
        return ()
    return tuple(_speakers(cast, before))[-1:]


def _speakers(cast: Cast, sentence: Sentence) -> Iterator[str]:
    for statement in cast.reading.statements:
        if statement.speaker and any(sentence.span.covers(c) for c in statement.content):
            yield statement.speaker


def _awaits(cast: Cast, deed: Deed, event: Event) -> bool:
    """Whether an event asked, threatened or offered something of whoever answers, where that is named the same."""
    other = deed.coding.act not in (None, event.act, event.root)
    if other or event.root not in _ASKING or not _is_addressed(cast, deed, event):
        return False
    sentence = cast.reading.document.sentence_at(event.trigger.start)
    word = sentence.head_of(event.trigger) if sentence else None
    return event.root is not Root.AGREE or (word is not None and fits(word, ("@offering",)))


def _is_own(cast: Cast, deed: Deed, mention: str) -> bool:
    return any(cast.sides_with(actor, mention) for actor in deed.actors)
