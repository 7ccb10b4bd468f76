"""How far content reaches: the words below the heads that fill a frame, without the cue's and the source's own."""

from collections.abc import Iterable

from detente.divide.document import Sentence, Token
from detente.extract.statements.cues import cue_of
from detente.extract.statements.frames import Complement
from detente.extract.statements.report import Report
from detente.extract.statements.reporting import reporting_verb
from detente.extract.statements.trim import trimmed
from detente.extract.statements.verbs import cue_words
from detente.record import Span, hull

_TRAILING = ("prep", "advcl", "advmod", "npadvmod", "oprd", "dep")
_OF_THINGS = frozenset({"for", "to", "with", "from", "against", "over", "between", "about", "of"})
_BREAKS = frozenset(",–—-\"”'")


def content_of(report: Report, filled: Complement, frame: str) -> tuple[Span, ...]:
    """The spans of what fills `frame`, in order of the text."""
    sentence = report.sentence
    inside = _indices(t for head in filled.content for t in sentence.subtree(head))
    if frame == "that":
        inside |= _trailing(sentence, report.word, filled.content[0])
        inside |= _resumed(sentence, report.word, filled.content[0])
        inside -= _last_report(sentence, report.word, inside)
    if frame == "np":
        inside |= _belonging(sentence, report.word, filled.content[0])
    inside = trimmed(report, inside, filled.content[0])
    own = _own(report, filled, frame, inside)
    return runs(sentence, inside, without=own) if inside - own else ()


def runs(sentence: Sentence, inside: Iterable[int], *, without: frozenset[int] | set[int]) -> tuple[Span, ...]:
    """Spans from the first to the last of the words numbered `inside`, broken where those numbered `without` stand."""
    kept = [i for i in inside if i not in without]
    found: list[list[Token]] = [[]]
    for token in sentence.tokens[min(kept) : max(kept) + 1]:
        if token.index in without:
            found.append([])
        else:
            found[-1].append(token)
    return tuple(hull(t.span for t in run) for run in found if any(t.pos != "PUNCT" for t in run))


def _own(report: Report, filled: Complement, frame: str, inside: set[int]) -> set[int]:
    """The words of the sentence that are the report's own: cue, source, and further reports of the same source."""
    sentence, word, source = report.sentence, report.word, report.source
    own = _indices(cue_words(sentence, word, filled.particles)) | _further(sentence, word, inside)
    if source and source not in filled.content:
        phrase = _indices(sentence.subtree(_with_by(sentence, source)))
        own |= set() if word.index in phrase else phrase
    if frame == "that" and word.index > filled.content[0].index:
        own |= _indices(sentence.subtree(word)) - inside
    return own | (_when(sentence, word, inside) if frame == "that" else set())


def _with_by(sentence: Sentence, source: Token) -> Token:
    """The "by" before the source of a passive, else the source."""
    head = sentence.head(source)
    return head if head.dep == "agent" else source


def _when(sentence: Sentence, cue: Token, inside: set[int]) -> set[int]:
    """The date right behind a cue, before the clause that it reports ("said on Monday it would …")."""
    own: set[int] = set()
    for token in sentence.tokens[cue.index + 1 :]:
        if token.index not in inside or not (token.entity in ("DATE", "TIME") or token.dep == "prep"):
            break
        own.add(token.index)
    dated = any(sentence.tokens[i].entity for i in own)
    return own if dated else set()


def _trailing(sentence: Sentence, cue: Token, clause: Token) -> set[int]:
    """Modifiers behind a reported clause that the parser hung on the cue, up to a comma, dash or mark."""
    behind = [c for c in sentence.children(cue, *_TRAILING) if cue.index < clause.index < c.index]
    branches = [sentence.subtree(c) for c in behind if not cue_of(c.lemma)]
    joined = (b for b in branches if sentence.tokens[b[0].index - 1].text not in _BREAKS)
    return _indices(t for branch in joined for t in branch)


def _resumed(sentence: Sentence, cue: Token, clause: Token) -> set[int]:
    """A second predicate of the reported clause that the parser joined to the cue: it goes on with the same modal."""
    modals = {c.lemma for c in sentence.children(clause, "aux") if c.tag == "MD"}
    joined = (c for c in sentence.children(cue, "conj") if not sentence.children(c, "nsubj") and c.index > clause.index)
    more = (c for c in joined if any(a.tag == "MD" and a.lemma in modals for a in sentence.children(c, "aux")))
    return _indices(t for c in more for t in sentence.subtree(c))


def _last_report(sentence: Sentence, cue: Token, inside: set[int]) -> set[int]:
    """Whoever else reports all of it, at its end ("…, the agency reported", "…, according to the agency")."""
    words = (sentence.tokens[i] for i in sorted(inside) if i > cue.index)
    closing = (t for t in words if _reports_again(t) and _indices(sentence.subtree(t)) >= {max(inside)})
    last = next(closing, None)
    return _indices(sentence.subtree(last)) if last else set()


def _reports_again(token: Token) -> bool:
    return (token.dep == "parataxis" and cue_of(token.lemma) is not None) or token.text == "according"


def _belonging(sentence: Sentence, cue: Token, thing: Token) -> set[int]:
    """What the parser hung on the cue though it follows its object and tells of it ("opposed war with Chad")."""
    end = max(_indices(sentence.subtree(thing)), default=thing.index)
    behind = (p for p in sentence.children(cue, "prep") if p.lemma in _OF_THINGS and p.index == end + 1)
    return _indices(t for p in behind for t in sentence.subtree(p))


def _further(sentence: Sentence, verb: Token, inside: set[int]) -> set[int]:
    """Words of further reports inside the content that the source of `verb` makes besides."""
    own: set[int] = set()
    for token in (sentence.tokens[i] for i in inside):
        if token.pos == "VERB" and cue_of(token.lemma) and _is_further(sentence, token, verb):
            own |= {i for i in inside if i >= token.index} | _indices(sentence.subtree(token)) | _joint(sentence, token)
    return own


def _is_further(sentence: Sentence, token: Token, verb: Token) -> bool:
    joined = token.dep == "conj" and sentence.head(token) == verb
    return joined or reporting_verb(sentence, token) == verb


def _joint(sentence: Sentence, verb: Token) -> set[int]:
    """The conjunction that joins the verb to the clause before it."""
    joints = sentence.children(sentence.head(verb), "cc") if verb.dep == "conj" else ()
    return {t.index for t in joints if t.index < verb.index}


def _indices(tokens: Iterable[Token]) -> set[int]:
    return {t.index for t in tokens}
