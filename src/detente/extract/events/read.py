"""A sentence's events as far as its words settle them: coding, roles and status of every finding."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.divide.document import Sentence, Token
from detente.extract.events.factuality import Judgement, Kind, beside, judge
from detente.extract.events.find import Found, find
from detente.extract.events.means import by_means
from detente.extract.events.roles import Pick, actors_of, befallen, recipients_of, suffering
from detente.extract.events.speech import Coding, code
from detente.extract.events.status import status_of
from detente.extract.events.syntax import agents, is_passive, owners, patients
from detente.extract.events.tagged import Rows
from detente.extract.events.words import fits
from detente.record import Root, Status

_TOLD = frozenset({Kind.FACT, Kind.SAID, Kind.BELIEF})
_ON_THEIR_WORD = frozenset({Status.CLAIMED, Status.DENIED})
"""What a deed is that somebody is accused of, and that is denied."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A finding with its coding, its roles as mention ids, and its status."""

    found: Found
    coding: Coding
    judgement: Judgement
    status: Status
    actors: tuple[str, ...]
    recipients: tuple[str, ...]


def deeds(sentence: Sentence, tagged: Rows, pick: Pick, *, speaker: str | None = None) -> Iterator[Deed]:
    """The deeds and speech acts of a sentence, in order; `speaker` is whoever says it, where somebody does."""
    for found in find(sentence, tagged):
        if deed := _deed(sentence, found, pick, speaker):
            yield deed
            charged = (_deed(sentence, act, pick, speaker, charge=deed) for act in _charges(found))
            yield from (one for one in charged if one and one.status in _ON_THEIR_WORD)


def _charges(found: Found) -> tuple[Found, ...]:
    """The deeds that an accusation names ("accused the army of shelling …"); speech and plans are none."""
    acts = found.acts if found.word.root is Root.ACCUSE else ()
    done = (act for act in acts if not {"act", "intent"}.intersection(act.word.flags))
    return tuple(act for act in done if act.word.root is not Root.ACCUSE)


def _deed(
    sentence: Sentence, found: Found, pick: Pick, speaker: str | None, *, charge: Deed | None = None
) -> Deed | None:
    """A finding as a deed; one inside a `charge` is alleged, of the accused where its clause names no doer."""
    judgement = judge(sentence, found.trigger)
    if charge and judgement.kind in _TOLD:
        judgement = replace(judgement, kind=Kind.ALLEGED, by=charge.found.trigger)
    teller = _teller(sentence, judgement, pick) or ((speaker,) if speaker else ())
    demanded = bool(teller) and beside(sentence, found.trigger).kind is Kind.OBLIGATION
    coding = code(found, judgement, spoken=demanded)
    if coding is None or (status := status_of(judgement, coding, spoken="act" in found.word.flags)) is None:
        return None
    coding = _kept_from(sentence, found, coding)
    actors, recipients = _roles(sentence, found, pick)
    if charge and not actors:
        actors, recipients = charge.recipients, tuple(i for i in recipients if i not in charge.recipients)
    if coding.demanded:
        actors, recipients = teller, actors or recipients
    elif teller and coding.act and judgement.kind is Kind.FUTURE and _is_the_tellers(sentence, found.trigger, actors):
        actors = teller
    if not (actors or recipients) or (coding.root is Root.REQUEST and coding.demanded and not recipients):
        return None
    coding = by_means(sentence, found, _alone(sentence, coding, found, len(actors) + len(recipients)))
    return Deed(found, coding, judgement, status, actors, recipients)


def _is_the_tellers(sentence: Sentence, trigger: Token, actors: tuple[str, ...]) -> bool:
    """Whether it is whoever announces it that will do it ("would be bombed", "said that its troops would stop")."""
    if not actors:
        return trigger.pos == "NOUN" or is_passive(sentence, trigger)
    owners_of_doers = (p for t in agents(sentence, trigger) for p in sentence.children(t, "poss"))
    return any(p.pos == "PRON" for p in owners_of_doers)


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
    actors = actors_of(sentence, found, pick)
    recipients = recipients_of(sentence, found, pick, actors=actors)
    if not recipients and actors:
        recipients = befallen(sentence, found, pick, actors=actors) or suffering(sentence, found, pick, actors=actors)
    return actors, tuple(i for i in recipients if i not in actors)


def _alone(sentence: Sentence, coding: Coding, found: Found, parties: int) -> Coding:
    """An exercise of one alone is MOBILIZE, of several COOPERATE."""
    if "exercise" not in found.word.flags or coding.act:
        return coding
    drills = (*found.words, *patients(sentence, found.trigger)) if found.trigger.pos == "VERB" else found.words
    joint = any(fits(t, ("@joint",), head=False) for noun in drills for t in sentence.children(noun, "amod"))
    if parties > 1 or joint:
        return Coding(Root.COOPERATE, None, None, "062", f"{coding.reason}; held jointly: COOPERATE")
    return Coding(Root.MOBILIZE, None, "troops", "150", f"{coding.reason}; held by one alone: MOBILIZE")
