"""A sentence's events as far as its words settle them: coding, roles and status of every finding."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from detente.divide.document import Sentence, Token
from detente.extract.events.conveyed import addressed, as_said, conveying
from detente.extract.events.factuality import Judgement, Kind, beside, judge
from detente.extract.events.find import Found, match
from detente.extract.events.matters import is_matter
from detente.extract.events.means import by_means
from detente.extract.events.roles import Pick, actors_of, befallen, recipients_of, suffering
from detente.extract.events.speech import HOSTILE, Coding, code
from detente.extract.events.status import status_of
from detente.extract.events.struck import struck
from detente.extract.events.syntax import agents, conjoined, is_passive, owners, patients
from detente.extract.events.words import fits
from detente.record import Root, Status

_TOLD = frozenset({Kind.FACT, Kind.SAID, Kind.BELIEF})
_ON_THEIR_WORD = frozenset({Status.CLAIMED, Status.DENIED})
"""What a deed is that somebody is accused of, and that is denied."""
_TOLD_OF = frozenset({Status.OCCURRED, Status.PLANNED, Status.CANCELLED})
"""What a matter of state is that is news though nobody is named."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A finding with its coding, its roles as mention ids, and its status."""

    found: Found
    coding: Coding
    judgement: Judgement
    status: Status
    actors: tuple[str, ...]
    recipients: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence with what its nouns stand for, whoever says it, and the words of its protests."""

    sentence: Sentence
    pick: Pick
    speaker: str | None
    protests: frozenset[int]


def deeds(sentence: Sentence, findings: Sequence[Found], pick: Pick, *, speaker: str | None = None) -> Iterator[Deed]:
    """What is found in a sentence as deeds and speech acts, in order; `speaker` is whoever says it, if anybody does."""
    protests = frozenset(one.trigger.index for one in findings if one.word.root is Root.PROTEST)
    telling = _Telling(sentence, pick, speaker, protests)
    for found in findings:
        deed = _deed(telling, found)
        if deed is None:
            yield from _left_open(telling, found)
        else:
            yield deed
            charged = (_deed(telling, act, charge=deed) for act in _charges(found))
            yield from (one for one in charged if one and one.status in _ON_THEIR_WORD)


def _left_open(telling: _Telling, found: Found) -> Iterator[Deed]:
    """The deeds that somebody does not refuse, and so may do ("did not rule out sending troops")."""
    acts = found.acts if found.word.root is Root.REJECT else ()
    open_to = actors_of(telling.sentence, found, telling.pick)
    for one in (_deed(telling, act) for act in acts):
        if one and one.status is Status.HYPOTHETICAL:
            yield replace(one, actors=one.actors or open_to)


def _charges(found: Found) -> tuple[Found, ...]:
    """The deeds that an accusation names ("accused the army of shelling …"); speech and plans are none."""
    acts = found.acts if found.word.root is Root.ACCUSE else ()
    done = (act for act in acts if not {"act", "intent"}.intersection(act.word.flags))
    return tuple(act for act in done if act.word.root is not Root.ACCUSE)


def _deed(telling: _Telling, found: Found, *, charge: Deed | None = None) -> Deed | None:
    """A finding as a deed; one inside a `charge` is alleged, of the accused where its clause names no doer."""
    sentence, pick, speaker = telling.sentence, telling.pick, telling.speaker
    judgement = _judged(telling, found, charge)
    teller = _teller(sentence, judgement, pick) or ((speaker,) if speaker else ())
    demanded = bool(teller) and _is_duty(sentence, found.trigger, judgement)
    coding = code(found, judgement, spoken=demanded, told=bool(teller))
    if coding is None or (status := status_of(judgement, coding, spoken="act" in found.word.flags)) is None:
        return None
    coding = _kept_from(sentence, found, coding)
    actors, recipients = _roles(sentence, found, pick)
    if charge and not actors:
        actors, recipients = charge.recipients, tuple(i for i in recipients if i not in charge.recipients)
    if coding.demanded:
        others = _addressed(judgement, sentence, pick) if coding.root is Root.THREATEN else recipients
        actors, recipients = teller, tuple(i for i in actors or others if i not in teller)
    elif coding.act and judgement.kind is Kind.FUTURE and _is_tellers(sentence, found.trigger, actors):
        actors = teller or actors
    nobody = not (actors or recipients) and not (status in _TOLD_OF and is_matter(sentence, found, judgement))
    if nobody or (coding.root is Root.REQUEST and coding.demanded and not recipients):
        return None
    coding = _backed(sentence, found, coding)
    coding = by_means(sentence, found, _alone(sentence, coding, found, len(actors) + len(recipients)))
    return Deed(found, coding, judgement, status, actors, recipients)


def _backed(sentence: Sentence, found: Found, coding: Coding) -> Coding:
    """A demand that a threat stands behind is a threat ("must withdraw or face air strikes")."""
    asked = (found.trigger, *(act.trigger for act in found.acts)) if coding.root is Root.REQUEST else ()
    behind = [t for verb in asked for t in sentence.children(verb, "conj") if fits(t, _OR_ELSE)]
    if not any(c.lemma == "or" for t in behind for c in sentence.children(sentence.head(t), "cc")):
        return coding
    meant = (match(sentence, t) for verb in behind for t in (verb, *sentence.children(verb, "dobj")))
    acts = [one.word.root for one in meant if one and one.word.root in HOSTILE]
    return replace(coding, root=Root.THREATEN, act=next(iter(acts), None), mode=None, cameo="130")


_OR_ELSE = ("face", "risk", "suffer", "be", "expect")
"""Verbs by which a demand tells of what will come otherwise."""


def _judged(telling: _Telling, found: Found, charge: Deed | None) -> Judgement:
    """How far a finding happened: alleged inside a charge, a fact where a protest voices it."""
    judgement = as_said(telling.sentence, found, judge(telling.sentence, found.trigger))
    if charge and judgement.kind in _TOLD:
        return replace(judgement, kind=Kind.ALLEGED, by=charge.found.trigger)
    return replace(judgement, kind=Kind.FACT) if _is_voiced(telling, found, judgement) else judgement


def _is_voiced(telling: _Telling, found: Found, judgement: Judgement) -> bool:
    """Whether a demand is what a protest is for, which voices it ("marched to demand his release")."""
    if found.word.root is not Root.REQUEST or not found.acts or judgement.kind not in (Kind.PURPOSE, Kind.WISH):
        return False
    above = judgement.by
    return above is not None and above.index in telling.protests and judge(telling.sentence, above).kind in _TOLD


def _is_duty(sentence: Sentence, trigger: Token, judgement: Judgement) -> bool:
    """Whether it is said to be a duty, by its own words or by those right above ("ought to", "it is time for")."""
    above = judgement.by is not None and judgement.by == sentence.head(trigger)
    return beside(sentence, trigger).kind is Kind.OBLIGATION or (above and judgement.kind is Kind.OBLIGATION)


def _is_tellers(sentence: Sentence, trigger: Token, actors: tuple[str, ...]) -> bool:
    """Whether what will be done is whoever's who announces it: done by nobody named, or by his own men ("its army")."""
    if not actors:
        return trigger.pos == "NOUN" or is_passive(sentence, trigger)
    doers = sentence.children(trigger, "nsubj") if trigger.pos == "VERB" else ()
    return any(t.tag == "PRP$" for doer in doers for t in sentence.children(doer, "poss"))


def _addressed(judgement: Judgement, sentence: Sentence, pick: Pick) -> tuple[str, ...]:
    """Whom it is said to ("will pay for it, he told the rebels")."""
    told = conjoined(sentence, *sentence.children(judgement.said, "dobj", "dative")) if judgement.said else ()
    return tuple(i for t in told for i in pick(t))


def _kept_from(sentence: Sentence, found: Found, coding: Coding) -> Coding:
    """The coding; a promise not to do something hostile is an agreement and no threat."""
    if coding.root is not Root.THREATEN or found.word.root is not Root.AGREE:
        return coding
    if not any(judge(sentence, act.trigger).negated for act in found.acts):
        return coding
    return Coding(Root.AGREE, None, None, found.word.cameo, f"“{found.trigger.text}” is a word of AGREE about no deed")


def _teller(sentence: Sentence, judgement: Judgement, pick: Pick) -> tuple[str, ...]:
    if judgement.said is None:
        return ()
    tellers = (owners if judgement.said.pos == "NOUN" else agents)(sentence, judgement.said)
    return tuple(i for t in tellers for i in pick(t))


def _roles(sentence: Sentence, found: Found, pick: Pick) -> tuple[tuple[str, ...], tuple[str, ...]]:
    call = conveying(sentence, found)
    actors = _picked(pick, agents(sentence, call)) if call else actors_of(sentence, found, pick)
    recipients = recipients_of(sentence, found, pick, actors=actors)
    if call and not recipients:
        recipients = _picked(pick, addressed(sentence, call), besides=actors)
    if not recipients and actors:
        recipients = befallen(sentence, found, pick, actors=actors) or suffering(sentence, found, pick, actors=actors)
    if not recipients and not actors:
        recipients = struck(sentence, found, pick)
    return actors, tuple(i for i in recipients if i not in actors)


def _picked(pick: Pick, heads: Iterable[Token], *, besides: tuple[str, ...] = ()) -> tuple[str, ...]:
    return tuple(dict.fromkeys(i for t in heads for i in pick(t, besides=besides)))


def _alone(sentence: Sentence, coding: Coding, found: Found, parties: int) -> Coding:
    """An exercise of one alone is MOBILIZE, of several COOPERATE."""
    if "exercise" not in found.word.flags or coding.act:
        return coding
    drills = (*found.words, *patients(sentence, found.trigger)) if found.trigger.pos == "VERB" else found.words
    joint = any(fits(t, ("@joint",), head=False) for noun in drills for t in sentence.children(noun, "amod"))
    if parties > 1 or joint:
        return Coding(Root.COOPERATE, None, None, "062", f"{coding.reason}; held jointly: COOPERATE")
    return Coding(Root.MOBILIZE, None, "troops", "150", f"{coding.reason}; held by one alone: MOBILIZE")
