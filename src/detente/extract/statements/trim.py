"""Where content ends before the sentence does: at semicolons, and at what its author adds to it."""

from functools import cache

from msgspec import Struct

from detente.divide.document import Sentence, Token
from detente.extract.lexicon.tables import load
from detente.extract.statements.cues import cue_of
from detente.extract.statements.report import Report

_JOINTS = frozenset({",", "–", "—", "-", "--"})
_AGAINST = frozenset({"while", "whereas", "whilst"})
_OUTCOME = ("only", ("for", "to"))
"""Words that open what came of it ("…, only for talks to fail")."""


class Resumptive(Struct, frozen=True):
    """A noun that takes up what a whole clause says."""

    lemma: str


@cache
def _resumptives() -> frozenset[str]:
    return frozenset(row.lemma for row in load("resumptives.tsv", Resumptive))


def trimmed(report: Report, inside: set[int], head: Token) -> set[int]:
    """The words numbered `inside` that lie on this side of semicolons and before what is only added to the content."""
    start, end = _clause_bounds(report, head)
    kept = {i for i in inside if start <= i < end}
    later = range(head.index + 1, max(kept, default=0))
    cut = next((i for i in later if _opens_addition(report, i)), None)
    return kept if cut is None else {i for i in kept if i < cut}


def _clause_bounds(report: Report, head: Token) -> tuple[int, int]:
    """The numbers of the words between which no semicolon outside a quotation stands around the cue."""
    tokens = report.sentence.tokens
    marks = [t.index for t in tokens if t.text == ";" and not report.document.quote_at(t.span.start)]
    start = max((i + 1 for i in marks if i < report.word.index), default=0)
    end = min((i for i in marks if i > report.word.index and not _goes_on(tokens, i)), default=len(tokens))
    return start, end


def _goes_on(tokens: tuple[Token, ...], mark: int) -> bool:
    """Whether what follows a semicolon still hangs on the cue ("said that …; that …")."""
    return any(t.lemma == "that" for t in tokens[mark + 1 : mark + 3])


def _opens_addition(report: Report, index: int) -> bool:
    sentence = report.sentence
    if report.document.quote_at(sentence.tokens[index].span.start) or sentence.tokens[index].text not in _JOINTS:
        return False
    return _is_outcome(sentence, index) or _takes_up(sentence, index) or _sets_against(sentence, index)


def _is_outcome(sentence: Sentence, comma: int) -> bool:
    words = [t.text.lower() for t in sentence.tokens[comma + 1 : comma + 3]]
    return len(words) == 2 and words[0] == _OUTCOME[0] and words[1] in _OUTCOME[1]


def _sets_against(sentence: Sentence, comma: int) -> bool:
    """Whether what somebody else says is set against it ("…, while the rebels said that …")."""
    mark = sentence.tokens[min(comma + 1, len(sentence.tokens) - 1)]
    verb = sentence.head(mark)
    cue = cue_of(verb.lemma) if mark.lemma in _AGAINST and verb.dep == "advcl" else None
    subjects = sentence.children(verb, "nsubj")
    return cue is not None and cue.is_plain and any(s.pos != "PRON" for s in subjects)


def _takes_up(sentence: Sentence, joint: int) -> bool:
    """Whether a noun for all that was said follows, with a clause of its own ("…, a step that Oslo opposed")."""
    after = sentence.tokens[joint + 1 : joint + 5]
    if not after or after[0].dep != "det" or after[0].lemma not in ("a", "an"):
        return False
    noun = sentence.head(after[0])
    clauses = sentence.children(noun, "relcl", "acl", "ccomp")
    return noun in after and noun.lemma in _resumptives() and any(c.index > noun.index for c in clauses)
