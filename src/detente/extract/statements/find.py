"""Finds attributions: as the encoder tags them; where it tags none, or one within another, by words and marks."""

from collections.abc import Iterator, Sequence

from detente.clean.tables import words
from detente.divide.document import Document, Sentence
from detente.encode import Encoding
from detente.extract.statements.clauses import by_words
from detente.extract.statements.colons import by_colon
from detente.extract.statements.found import Found
from detente.extract.statements.idioms import by_idioms
from detente.extract.statements.nearby import Nearby
from detente.extract.statements.phrases import by_phrases
from detente.extract.statements.quotations import by_marks
from detente.extract.statements.tagged import by_tags
from detente.record import StatementKind, hull

_TURNS = frozenset({"that said", "that being said", "this said", "all that said"})
"""A source and a cue that together are a turn of phrase."""
_NAMING = frozenset({"call", "dub", "name", "nickname", "style", "term", "title"})
"""Participles that with a name behind them only tell what something is called."""


def find(document: Document, encoding: Encoding) -> tuple[Found, ...]:
    """Every attribution in the titles and bodies of an article, in order of the text."""
    ruled = tuple(by_rules(document))
    telling = set(map(id, _telling(ruled)))
    nested = tuple(f for f in ruled if id(f) in telling)
    taken = _by_words(nested)
    tagged = tuple(f for f in by_tags(document, encoding, ruled) if not _is_taken(f, taken))
    taken = _by_words((*nested, *tagged))
    return _in_order(document, (*nested, *tagged, *(f for f in ruled if not _is_taken(f, taken))))


def found_by_rules(document: Document) -> tuple[Found, ...]:
    """What rules alone find, in order of the text."""
    return _in_order(document, tuple(by_rules(document)))


def by_rules(document: Document) -> Iterator[Found]:
    """The attributions by cue words, set phrases and colons, sentence by sentence."""
    for sentence in document.sentences:
        yield from _in_sentence(document, sentence)


def _in_sentence(document: Document, sentence: Sentence) -> Iterator[Found]:
    yield from by_words(document, sentence)
    yield from by_phrases(document, sentence)
    yield from by_idioms(document, sentence)
    yield from by_colon(document, sentence)


def _in_order(document: Document, found: tuple[Found, ...]) -> tuple[Found, ...]:
    said = tuple(f for f in found if not _is_turn(document, f) and not _is_name(document, f))
    return tuple(sorted(by_marks(document, said), key=lambda f: f.content))


def _is_turn(document: Document, found: Found) -> bool:
    """Whether nobody says it: a label before a colon ("Column: …"), or a turn of phrase ("That said, …")."""
    if not found.source or not found.cue_span:
        return False
    source, cue = (span.of(document.text).casefold() for span in (found.source.span, found.cue_span))
    return source in words("no place") if cue == ":" else f"{source} {cue}" in _TURNS


def _is_name(document: Document, found: Found) -> bool:
    """Whether it only tells how something is called: "known as the Grey Wolves", "a fund dubbed Hope"."""
    sentence = document.sentences[found.sentence]
    cue = sentence.head_of(found.cue_span) if found.cue_span else None
    if found.source or not found.cue_span or cue is None or cue.tag not in {"VBN", "VBD"}:
        return False
    if cue.lemma in _NAMING:
        return cue.dep == "acl"
    return cue.lemma in {"know", "refer"} and found.cue_span.of(document.text).endswith(" as")


def _telling(ruled: Sequence[Found]) -> Iterator[Found]:
    """Those of which one says that the other says something: tags lie side by side and cannot tell one in another."""
    near: Nearby[Found] = Nearby()
    for found in ruled:
        near.add(found, found.content)
    for inner in ruled:
        if inner.cue.kind is StatementKind.SPEECH and inner.source and inner.frame == "that":
            words = hull((*inner.words, inner.source.span))
            for outer in near.about([words]):
                if outer is not inner and any(span.covers(words) for span in outer.content):
                    yield from (inner, outer)


def _by_words(found: Sequence[Found]) -> Nearby[Found]:
    near: Nearby[Found] = Nearby()
    for one in found:
        near.add(one, one.words)
    return near


def _is_taken(found: Found, others: Nearby[Found]) -> bool:
    """Whether any of its words are part of one of the others."""
    near = others.about(found.words)
    return any(span.overlaps(other) for span in found.words for f in near for other in f.words)
