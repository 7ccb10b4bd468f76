"""What a deed is done for: the clauses that tell whom a march is against, whom aid helps, whom a mediator joins."""

from detente.divide.document import Sentence, Token
from detente.extract.events.find import Found, match
from detente.extract.events.syntax import conjoined, has_to, phrases
from detente.extract.events.words import EventWord, fits
from detente.record import Root

_TRYING = ("try", "attempt", "seek", "help", "aim", "strive", "hope")
_CLAUSES = ("advcl", "acl", "relcl", "xcomp")
_OBJECTING = frozenset({Root.PROTEST, Root.ACCUSE, Root.REQUEST, Root.REJECT, Root.THREATEN})
_HARMING = frozenset({Root.ASSAULT, Root.COERCE, Root.SANCTION, Root.MOBILIZE, Root.PROTEST, Root.THREATEN})
_WHOM = (*("iobj", "obj", "comp", "against", "on", "upon", "with", "to", "at", "from", "over", "of", "for"), "between")


def purposes(sentence: Sentence, found: Found) -> tuple[Found, ...]:
    """The clauses of purpose beside a deed, as findings of its own root: a protest's, aid's and a mediation's."""
    if not _has_purpose(found):
        return ()
    holders = dict.fromkeys((found.trigger, *sentence.children(found.trigger, "dobj"), found.noun or found.trigger))
    clauses = (c for h in holders for c in sentence.children(h, *_CLAUSES) if c.index > found.trigger.index)
    meant = [v for c in clauses if c.tag == "VBG" or has_to(sentence, c) for v in conjoined(sentence, c)]
    meant += [t for v in meant if fits(v, _TRYING) for t in sentence.children(v, "xcomp")]
    return tuple(
        Found(v, EventWord(v.lemma, v.pos, found.word.root, recipient=_WHOM))
        for v in meant
        if _suits(found, match(sentence, v))
    )


def _has_purpose(found: Found) -> bool:
    return found.word.root in (Root.PROTEST, Root.AID) or found.word.mode == "third-party"


def _suits(found: Found, purpose: Found | None) -> bool:
    """Whether a clause can tell whom the deed is done to: a crowd objects to them, aid does them no harm."""
    root = purpose.word.root if purpose else None
    return root in _OBJECTING if found.word.root is Root.PROTEST else root not in _HARMING


def convened(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Who takes part in talks or a dinner, as the noun itself tells: "a meeting of the council"."""
    return tuple(t for p in phrases(sentence, noun) if p.word in ("of", "for", "between", "among") for t in p.heads)
