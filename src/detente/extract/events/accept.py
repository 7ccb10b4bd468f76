"""Whether a deed is political and sure enough to be an event of the record."""

from detente.divide.document import Sentence, Token, once
from detente.extract.events.matters import is_by_arms, is_matter, is_of_state
from detente.extract.events.people import Cast
from detente.extract.events.read import Deed
from detente.extract.events.struck import ARMED, FORCE
from detente.extract.events.syntax import complements, counted, is_passive, patients, phrases
from detente.extract.events.warned import is_somebody_elses
from detente.extract.events.words import fits
from detente.record import Root, Status

_MISHAPS = frozenset({"storm", "wreck"})
"""Words for mishaps that as verbs are deeds."""
_VIOLENT = frozenset({Root.ASSAULT, Root.COERCE, Root.MOBILIZE})
_LAW = frozenset({Root.COERCE, Root.PROTEST, Root.SANCTION})
_GIVEN = frozenset({Root.AGREE, Root.CONCEDE, Root.REJECT})
"""Roots of words about a deed by which one side alone promises or refuses it."""
_CROWDS = {Root.PROTEST: ("@crowd",), Root.ASSAULT: ("@rioter",)}
"""By root the words for people in the street whose deeds are politics."""
_JUDGING = frozenset({Root.ACCUSE, Root.SUPPORT, Root.REJECT, Root.REQUEST})
"""Roots of words that a town has no part in ("turned down a move to …")."""


def accepts(cast: Cast, sentence: Sentence, deed: Deed) -> bool:
    """Whether those involved are political, and both sides are named where the word or the root wants both."""
    crowd = _CROWDS.get(deed.coding.root, ())
    actors = [i for i in deed.actors if cast.is_political(i) or (crowd and _is_crowd(cast, sentence, i, crowd))]
    spoken = deed.coding.root in _JUDGING
    recipients = [i for i in deed.recipients if cast.is_political(i) and not (spoken and cast.is_town(i))]
    if (
        not (
            actors
            or recipients
            or (deed.actors and is_of_state(sentence, deed.found))
            or _is_unmistakable(sentence, deed)
        )
        or not _has_sides(sentence, cast, deed)
        or ("official" in deed.found.word.flags and (not actors or _is_cargo(sentence, deed)))
    ):
        return False
    if is_somebody_elses(cast, sentence, deed) or _is_bill(deed, recipients) or _is_opinion(cast, sentence, deed):
        return False
    if any(_is_share(cast, sentence, i) for i in deed.actors) or _is_all_sport(cast, deed):
        return False
    if any(is_no_politics(sentence, deed) for is_no_politics in _NO_POLITICS):
        return False
    return bool(deed.actors) or _needs_no_actor(sentence, deed)


def _is_bill(deed: Deed, political: list[str]) -> bool:
    """Whether what others are told that they will pay is no threat to anybody political."""
    return "menace" in deed.found.word.flags and bool(deed.recipients) and not political


def _is_unmistakable(sentence: Sentence, deed: Deed) -> bool:
    """Whether a deed is politics whoever is named in it."""
    found = deed.found
    return _is_of_crowds(sentence, deed) or is_by_arms(sentence, found) or is_matter(sentence, found, deed.judgement)


def _is_of_crowds(sentence: Sentence, deed: Deed) -> bool:
    """Whether a crowd is driven off, which is the work of police whoever is named ("used tear gas on the marchers")."""
    return deed.coding.mode == "crowd-control" and bool(deed.recipients)


def _is_crowd(cast: Cast, sentence: Sentence, mention: str, words: tuple[str, ...]) -> bool:
    head = sentence.head_of(cast.mentions[mention].span)
    return head is not None and fits(head, words, head=False)


def _is_of_sport(cast: Cast, mention: str) -> bool:
    """Whether a mention is of a body of sport ("FIFA", "an athletics tribunal"), which governs athletes alone."""
    span = cast.mentions[mention].span
    sentence = cast.reading.document.sentence_at(span.start)
    head = sentence.head_of(span) if sentence else None
    if sentence is None or head is None:
        return False
    named = sentence.head(head) if head.dep in ("amod", "compound", "poss") else head
    words = (*sentence.within(span), named, *sentence.children(named, "amod", "compound"))
    return any(fits(t, ("@sporting",), head=False) for t in words)


def _is_all_sport(cast: Cast, deed: Deed) -> bool:
    return bool(deed.actors) and all(_is_of_sport(cast, i) for i in deed.actors)


def _is_share(cast: Cast, sentence: Sentence, mention: str) -> bool:
    """Whether a mention is a share of those polled, who only say what they would do."""
    head = sentence.head_of(cast.mentions[mention].span)
    return head is not None and head.lemma in ("percent", "%", "cent")


def _has_sides(sentence: Sentence, cast: Cast, deed: Deed) -> bool:
    """Whether both sides are named where they have to be: as the word wants, in talk, in a bare agreement."""
    flags, trigger = deed.found.word.flags, deed.found.trigger
    if (deed.actors and deed.recipients) or len(deed.actors) > 1 or is_matter(sentence, deed.found, deed.judgement):
        return True
    if trigger.pos == "NOUN":
        return deed.status is not Status.HYPOTHETICAL and _is_enough(sentence, cast, deed)
    if deed.found.word.root is Root.THREATEN and deed.coding.act in _VIOLENT:
        return True
    named = deed.coding.act or deed.found.acts
    offered = deed.coding.root in _GIVEN and named and "deed" not in flags and not _is_silence(sentence, deed)
    return bool(offered and deed.actors) or _is_enough(sentence, cast, deed)


def _is_silence(sentence: Sentence, deed: Deed) -> bool:
    """Whether somebody only will not talk of a thing ("would not discuss the reports")."""
    silent = deed.coding.root is Root.REJECT and deed.found.word.root is Root.CONSULT
    return silent and bool(patients(sentence, deed.found.trigger))


def _is_enough(sentence: Sentence, cast: Cast, deed: Deed) -> bool:
    """Whether one side is as much as the word asks for; several who do it together are both sides of talks.

    A noun that is weak, and whose doer has to be official, is enough with that doer ("the generals' coup").
    """
    flags, trigger = deed.found.word.flags, deed.found.trigger
    if deed.coding.root is Root.AGREE and deed.coding.act is None:
        return "accord" in flags and bool(complements(sentence, trigger))
    if deed.coding.root is Root.CONSULT and "symmetric" in flags and trigger.pos == "NOUN":
        return any(t.lemma in ("between", "among") for t in sentence.children(trigger, "prep"))
    heads = [sentence.head_of(cast.mentions[i].span) for i in deed.actors]
    several = any(h and (h.tag in ("NNS", "NNPS") or sentence.children(h, "conj")) for h in heads)
    signed = _has_object(sentence, deed, "@treaty") or _is_signed_for_all(sentence, deed)
    joint = "symmetric" in flags and deed.found.noun is None and not several and not signed
    weak = "weak" in flags and not ("official" in flags and trigger.pos == "NOUN")
    return not ("pair" in flags or weak or joint)


def _is_signed_for_all(sentence: Sentence, deed: Deed) -> bool:
    """Whether somebody signs what tells what is agreed ("an agreement to step aside"), or puts his name to it."""
    trigger = deed.found.trigger
    if deed.found.word.thing and deed.coding.root is Root.SUPPORT:
        return True
    papers = patients(sentence, trigger) if trigger.pos == "VERB" and deed.coding.root is Root.SUPPORT else ()
    return any(fits(t, ("@deal",), head=False) and complements(sentence, t) for t in papers)


def _has_object(sentence: Sentence, deed: Deed, wanted: str) -> bool:
    trigger = deed.found.trigger
    return trigger.pos == "VERB" and any(fits(t, (wanted,), head=False) for t in patients(sentence, trigger))


def _is_opinion(cast: Cast, sentence: Sentence, deed: Deed) -> bool:
    """Whether a study or a private expert only thinks so too ("analyses agree that …")."""
    if deed.coding.root is not Root.AGREE or deed.coding.act or any(cast.is_political(i) for i in deed.actors):
        return False
    heads = (sentence.head_of(cast.mentions[i].span) for i in deed.actors)
    return not any(head and head.pos in ("PROPN", "PRON") for head in heads)


def _is_lawgiving(sentence: Sentence, deed: Deed) -> bool:
    """Whether a law is only made, which is for or against nobody."""
    made = deed.found.trigger.lemma in ("sign", "enact", "pass")
    return made and deed.coding.root is Root.SUPPORT and not deed.recipients and _has_object(sentence, deed, "@law")


def _is_accident(sentence: Sentence, deed: Deed) -> bool:
    """Whether something crashes, or people come to harm by a crash or a storm, or by nothing that is told."""
    if deed.coding.root is Root.ASSAULT and _names_accident(deed.found.trigger):
        return True
    if "harm" not in deed.found.word.flags:
        return False
    trigger = deed.found.trigger
    around = (*sentence.subtree(trigger), *sentence.ancestors(trigger))
    if any(_names_accident(t) for t in around):
        return True
    fallen = any(fits(t, ("@combatant",), head=False) for t in patients(sentence, trigger))
    return not deed.actors and not fallen and not any(fits(t, FORCE, head=False) for t in around)


def _names_accident(word: Token) -> bool:
    """Whether a word names a mishap; who storms something is no storm."""
    return fits(word, ("@accident",), head=False) and not (word.pos == "VERB" and word.lemma in _MISHAPS)


def _is_cargo(sentence: Sentence, deed: Deed) -> bool:
    """Whether it is goods that travel, not those who sent them."""
    return any(
        fits(t, ("@aid", "@goods", "@money"), head=False) for t in sentence.children(deed.found.trigger, "nsubj")
    )


def _is_of_care(sentence: Sentence, deed: Deed) -> bool:
    """Whether somebody is only released from a hospital."""
    from_where = (t for p in phrases(sentence, deed.found.trigger) if p.word == "from" for t in p.heads)
    return deed.coding.mode == "release" and any(fits(t, ("@care",), head=False) for t in from_where)


def _is_play(sentence: Sentence, deed: Deed) -> bool:
    """Whether the sentence is about sport or the stage, where only force and the law are politics."""
    by_law = deed.coding.root in _LAW or deed.coding.mode == "investigate"
    return not by_law and _speaks_of_sport(sentence)


@once
def _speaks_of_sport(sentence: Sentence) -> bool:
    return any(fits(t, ("@sport",), head=False) for t in sentence.tokens)


def _is_to_oneself(sentence: Sentence, deed: Deed) -> bool:
    """Whether somebody only harms himself ("shot himself")."""
    trigger = deed.found.trigger
    heads = patients(sentence, trigger) if trigger.pos == "VERB" else ()
    return deed.coding.root is Root.ASSAULT and any(fits(t, ("@oneself",), head=False) for t in heads)


def _is_fiction(sentence: Sentence, deed: Deed) -> bool:
    """Whether it is told by an opera, a film or a book, not by the news."""
    above = tuple(sentence.ancestors(deed.found.trigger))
    beside = [t for word in above for t in sentence.children(word, "nsubj", "compound", "nmod")]
    tellers = (*above, *beside, *(t for word in beside for t in sentence.children(word, "compound")))
    return any(t.pos in ("NOUN", "PROPN") and fits(t, ("@fiction",), head=False) for t in tellers)


_NO_POLITICS = (_is_accident, _is_play, _is_of_care, _is_to_oneself, _is_fiction, _is_lawgiving)


def _needs_no_actor(sentence: Sentence, deed: Deed) -> bool:
    """Whether nobody is named because nobody need be: a passive, a deed noun, a weapon or armed men who do it."""
    trigger = deed.found.trigger
    if trigger.pos != "VERB" or is_passive(sentence, trigger) or is_matter(sentence, deed.found, deed.judgement):
        return True
    subject = counted(sentence, sentence.children(trigger, "nsubj"))
    return deed.coding.root in _VIOLENT and any(fits(t, (*FORCE, *ARMED), head=False) for t in subject)
