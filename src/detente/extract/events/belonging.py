"""Whose a thing is and whom it is aimed at: who is named inside the object of a verb, in clauses and phrases of it."""

from collections.abc import Iterator

from detente.divide.document import Sentence, Token
from detente.extract.events.syntax import agents, conjoined, has_to, patients, phrases
from detente.extract.events.words import fits

_AIMING = frozenset(
    {"against", "on", "upon", "to", "toward", "towards", "with", "of", "for", "between", "among", "amongst", "into"}
)
_HARM = ("@attack", "@investigation", "@charge", "@sanction", "assassination", "killing", "murder")
_RELATING = frozenset({"relation", "regard", "respect", "connection"})
_DEPTH = 3


def makers(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """Who made a thing or acts in it, by the clauses beside it ("an offer made by …", "a law that … passed").

    Who is to act by a demand or a charge ("a demand that … withdraw") did not make it.
    """
    for clause in sentence.children(noun, "acl", "relcl"):
        done = clause.tag == "VBN" and not sentence.children(clause, "nsubj", "aux")
        if done or not fits(noun, ("@plea", "@charge", "@report", "denial"), head=False):
            yield from (t for t in agents(sentence, clause) if t != noun)


def doers(sentence: Sentence, deed: Token) -> tuple[Token, ...]:
    """Who did what a noun names, as far as it says so: "the Iraqi occupation", "Iraq's raid", "a raid by Iraq"."""
    beside = sentence.children(deed, "poss", "amod", "compound", "nmod")
    return (*beside, *(t for p in phrases(sentence, deed, own=True) if p.word == "by" for t in p.heads))


def senders(sentence: Sentence, thing: Token) -> tuple[Token, ...]:
    """Who fired or laid a weapon, as the participle beside it tells: "rockets fired by …"."""
    weapon = fits(thing, ("@missile", "@explosive"), head=False)
    sent = [c for c in sentence.children(thing, "acl") if c.tag == "VBN"] if weapon else []
    return tuple(t for c in sent for t in agents(sentence, c))


def aims(sentence: Sentence, word: Token, depth: int = _DEPTH, *, through_harm: bool = True) -> Iterator[Token]:
    """Whom a deed or a thing is for or against, the nearest first ("troops for a war against …").

    Who backs a probe into an attack, or a charge, backs nobody whom these are against: not `through_harm`.
    """
    near = tuple(_aimed_at(sentence, word))
    yield from near
    if depth:
        objects = patients(sentence, word) if word.pos == "VERB" else ()
        inner = (t for t in (*objects, *near) if through_harm or not fits(t, _HARM, head=False))
        yield from (t for one in inner for t in aims(sentence, one, depth - 1, through_harm=through_harm))


def enabled(sentence: Sentence, word: Token) -> Iterator[Token]:
    """Who is to do what a deed allows or asks ("gave approval for the council to meet")."""
    objects = patients(sentence, word) if word.pos == "VERB" else ()
    clauses = (c for holder in (word, *objects) for c in sentence.children(holder, "acl", "advcl", "relcl", "ccomp"))
    meant = (c for c in clauses if has_to(sentence, c) and any(t.lemma == "for" for t in sentence.children(c, "mark")))
    return (t for c in meant for s in sentence.children(c, "nsubj", "nsubjpass") for t in conjoined(sentence, s))


def _aimed_at(sentence: Sentence, word: Token) -> Iterator[Token]:
    yield from (t for p in phrases(sentence, word) if p.word in _AIMING for t in p.heads)
    yield from (t for p in phrases(sentence, word) if p.word == "in" for t in _concerned(sentence, p.heads))
    done = (c for c in sentence.children(word, "acl") if c.tag == "VBN")
    yield from (t for c in done for p in phrases(sentence, c) if p.word in _AIMING - {"of"} for t in p.heads)


def _concerned(sentence: Sentence, heads: tuple[Token, ...]) -> Iterator[Token]:
    """Whom a phrase of relation names ("in relation to Iraq")."""
    of = (p for t in heads if t.lemma in _RELATING for p in phrases(sentence, t) if p.word in ("to", "of", "with"))
    yield from (t for p in of for t in p.heads)
