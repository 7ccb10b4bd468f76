"""Deed apart from word: what becomes of a deed that is promised, threatened, asked for or refused."""

from dataclasses import dataclass
from functools import cache

from msgspec import Struct

from detente.extract.events.factuality import Judgement, Kind
from detente.extract.events.find import Found
from detente.extract.events.words import EventWord
from detente.extract.lexicon.tables import load
from detente.record import Root

_ENACTED = frozenset({Root.SUPPORT, Root.REQUEST, Root.ACCUSE})
_OFFERING = frozenset({"offer", "volunteer", "tender"})
"""Verbs by which troops are offered to somebody, not sent against him."""
HOSTILE = frozenset({Root.PROTEST, Root.SANCTION, Root.MOBILIZE, Root.COERCE, Root.ASSAULT})
"""Roots of deeds that are threatened."""


class Collapse(Struct, frozen=True):
    """A row of collapse.tsv."""

    root: Root
    mode: str | None = None
    future: Root | None = None
    refused: Root | None = None


class SpeechAct(Struct, frozen=True):
    """A row of speech_acts.tsv."""

    root: Root
    act: Root
    mode: str | None = None
    cameo: str | None = None


@dataclass(frozen=True, slots=True)
class Coding:
    """What a finding is coded as; `demanded` when those who should do it are the recipients of a demand."""

    root: Root
    act: Root | None
    mode: str | None
    cameo: str | None
    reason: str
    demanded: bool = False


@cache
def _collapses() -> dict[tuple[Root, str | None], Collapse]:
    return {(row.root, row.mode): row for row in load("collapse.tsv", Collapse)}


def _collapsed(deed: EventWord) -> Collapse:
    return _collapses().get((deed.root, deed.mode)) or _collapses()[deed.root, None]


@cache
def _speech_acts() -> dict[tuple[Root, Root], SpeechAct]:
    return {(row.root, row.act): row for row in load("speech_acts.tsv", SpeechAct)}


def code(found: Found, judgement: Judgement, *, spoken: bool, told: bool = False) -> Coding | None:
    """The root, act, mode and CAMEO code of a finding as it is judged; None where there is no event in it.

    `spoken` when it stands in what somebody says, so that a duty in it is a demand; `told` when anybody says it.
    """
    if "act" in found.word.flags:
        return _speech(found, judgement)
    if "menace" in found.word.flags:
        return _menace(found, judgement) if told else None
    if judgement.kind is Kind.OBLIGATION:
        if not spoken or judgement.negated:
            return None
        return _about(Root.REQUEST, found, "said to be a duty, which is a demand", demanded=True)
    if judgement.kind is Kind.FUTURE and (found.trigger.pos == "VERB" or _is_foretold(found, judgement)):
        return _still_to_come(found, judgement)
    return _plain(found)


def _menace(found: Found, judgement: Judgement) -> Coding | None:
    """What somebody says that others will pay or answer for: he threatens them."""
    if judgement.kind is not Kind.FUTURE or judgement.negated:
        return None
    reason = f"“{found.trigger.text}” is said to await others: THREATEN"
    return Coding(Root.THREATEN, found.word.act, None, found.word.cameo, reason, demanded=True)


def _is_foretold(found: Found, judgement: Judgement) -> bool:
    """Whether a deed noun is what is said to be to come ("there will be air strikes")."""
    return found.trigger.dep == "attr" and judgement.by is not None and judgement.by.tag == "MD"


def _plain(found: Found) -> Coding:
    word = found.word
    return Coding(word.root, word.act, word.mode, word.cameo, f"“{found.trigger.text}” is a word of {word.root}")


def _still_to_come(found: Found, judgement: Judgement) -> Coding | None:
    if _lifts(found) and not judgement.negated:
        return _plain(found)
    row = _collapsed(found.word)
    root = row.refused if judgement.negated else row.future
    if root is None:
        return None
    if root is found.word.root:
        return _plain(found)
    return _about(root, found, "will not be done" if judgement.negated else "still to come")


def _about(root: Root, deed: Found, why: str, *, demanded: bool = False) -> Coding:
    known = _speech_acts().get((root, deed.word.root))
    reason = f"“{deed.trigger.text}”, a word of {deed.word.root}, is {why}: {root}"
    mode, cameo = (known.mode, known.cameo) if known else (None, None)
    return Coding(root, deed.word.root, mode, cameo, reason, demanded)


def act_of(found: Found) -> Root | None:
    """The root of what a speech act is about; of a plan in it, what is planned."""
    if not found.acts:
        return found.word.act
    deed = found.acts[0]
    inner = act_of(deed) if "act" in deed.word.flags else None
    if "plan" in deed.word.flags or deed.word.root is found.word.root:
        return inner
    if "hostile" in deed.word.flags and inner not in HOSTILE:
        return inner
    return (inner if found.word.root is Root.REJECT else None) or deed.word.root


def _speech(found: Found, judgement: Judgement) -> Coding | None:
    act = act_of(found)
    root = found.word.root
    flags = found.word.flags
    if "enacts" in flags and act in _ENACTED and judgement.kind is not Kind.NOT:
        return _enacted(found.acts[0])
    if ("deed" in flags and act is None) or ("hostile" in flags and act not in HOSTILE):
        return None
    if "friendly" in flags and (act in HOSTILE or act is None):
        return None
    if act is Root.MOBILIZE and found.trigger.lemma in _OFFERING:
        act = Root.AID
    if root is Root.AGREE and act in HOSTILE and "accord" not in flags and found.acts[0].trigger.pos == "VERB":
        root = Root.THREATEN
    if root is Root.AGREE and "accord" not in flags and any(_lifts(deed) for deed in found.acts):
        root, act = Root.CONCEDE, None
    if (root is Root.AGREE and _gives_way(found, act)) or ("own" in flags and act is Root.RETREAT):
        root = Root.CONCEDE
    if judgement.kind is Kind.NOT or (judgement.kind is Kind.FUTURE and judgement.negated):
        refused = found.word.root is Root.AGREE or "refusing" in flags
        return _spoken(Root.REJECT, act, found) if refused else None
    if "unwilling" in flags:
        return _spoken(Root.REJECT, act, found)
    return _spoken(root, act, found)


def _lifts(deed: Found) -> bool:
    """Whether a measure is lifted, which is conceded as soon as it is promised."""
    return "lifting" in deed.word.flags


def _enacted(deed: Found) -> Coding:
    """What is done by the very vote for it: to back, to ask, to condemn."""
    return _spoken(deed.word.root, act_of(deed) if "act" in deed.word.flags else None, deed)


def _gives_way(found: Found, act: Root | None) -> bool:
    """Whether a promise or plan is itself a concession: of any retreat, in an accord of a truce or a withdrawal."""
    if act is not Root.RETREAT:
        return act is Root.CONCEDE and "plan" in found.word.flags
    if found.word.pos == "ADJ":
        return False
    ends = any(_collapsed(deed.word).future is Root.CONCEDE for deed in found.acts)
    return ends or "accord" not in found.word.flags


def _spoken(root: Root, act: Root | None, found: Found) -> Coding:
    known = _speech_acts().get((root, act)) if act else None
    own = root is found.word.root
    mode = (known and known.mode) or (found.word.mode if own else None)
    cameo = (known and known.cameo) or (found.word.cameo if own else None)
    about = f" about {act}" if act else ""
    return Coding(root, act, mode, cameo, f"“{found.trigger.text}” is a word of {root}{about}")
