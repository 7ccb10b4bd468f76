"""An article divided into quotations and sentences with their syntax, all in characters of its text."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, fields
from functools import cached_property, wraps
from operator import attrgetter
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from msgspec import Struct

from detente.record import Article, PassageKind, Span, hull
from detente.record.edtf import Bounds, bounds

_MODIFYING = frozenset({"amod", "compound", "nmod", "poss"})
"""Dependencies of words before the noun that they belong to."""


Asked = ParamSpec("Asked")
Found = TypeVar("Found")


def once(work: Callable[Concatenate["Sentence", Asked], Found]) -> Callable[Concatenate["Sentence", Asked], Found]:
    """A pure function of a sentence, worked out once for the same arguments and forgotten with the sentence."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def known(sentence: "Sentence", /, *asked: Asked.args, **options: Asked.kwargs) -> Found:
        key = (name, *asked, *options.items())
        try:
            found: Found = sentence.worked_out[key]
        except KeyError:
            found = sentence.worked_out[key] = work(sentence, *asked, **options)
        return found

    return known


class Token(Struct, frozen=True, gc=False, cache_hash=True):
    """A word with its syntax. `head` is the index in the sentence of the word it depends on, its own for a root."""

    index: int
    span: Span
    text: str
    lemma: str
    """In lower case, proper nouns too."""
    pos: str
    """Universal part of speech (NOUN, PROPN, VERB, AUX …)."""
    tag: str
    """Penn Treebank tag (VBD, NNP …)."""
    dep: str
    """ClearNLP dependency label (nsubj, dobj, ccomp …)."""
    head: int
    entity: str
    """OntoNotes entity label (PERSON, ORG, GPE, NORP, DATE …), empty outside one."""
    entity_start: bool

    @property
    def is_root(self) -> bool:
        return self.head == self.index


@dataclass(frozen=True)
class Sentence:
    """A sentence; it never breaks inside a quotation, so it can hold several roots."""

    index: int
    span: Span
    paragraph: int
    kind: PassageKind
    tokens: tuple[Token, ...]

    @cached_property
    def _children(self) -> tuple[tuple[Token, ...], ...]:
        children: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if not token.is_root:
                children[token.head].append(token)
        return tuple(map(tuple, children))

    @cached_property
    def _bounds(self) -> tuple[list[int], list[int]]:
        return _bounds(token.span for token in self.tokens)

    @cached_property
    def worked_out(self) -> dict[Hashable, Any]:
        """What functions that are decorated with `once` have found in the sentence."""
        return {}

    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]:
        """What a sentence is pickled as: its fields, without what was worked out of them."""
        return type(self), tuple(getattr(self, field.name) for field in fields(self))

    def head(self, token: Token) -> Token:
        """The word that `token` depends on (itself for a root)."""
        return self.tokens[token.head]

    def children(self, token: Token, *deps: str) -> tuple[Token, ...]:
        """The words that depend on `token`, in order; only those whose label is among `deps`, where any are given."""
        found = self._children[token.index]
        return tuple([t for t in found if t.dep in deps]) if found and deps else found

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The words above `token`, nearest first."""
        while not token.is_root:
            token = self.head(token)
            yield token

    def subtree(self, token: Token, *, without: frozenset[str] = frozenset()) -> tuple[Token, ...]:
        """`token` and all below it, in order; branches whose label is in `without` are left out."""
        found, waiting = [token], [token]
        while waiting:
            below = [t for t in self._children[waiting.pop().index] if t.dep not in without]
            found += below
            waiting += below
        return tuple(sorted(found, key=attrgetter("index")))

    def phrase(self, token: Token, *, without: frozenset[str] = frozenset()) -> Span:
        """The characters from the first to the last word of the subtree."""
        return hull(t.span for t in self.subtree(token, without=without))

    def within(self, span: Span) -> tuple[Token, ...]:
        """The words that lie inside `span`."""
        starts, ends = self._bounds
        return self.tokens[bisect_left(starts, span.start) : bisect_right(ends, span.end)]

    @once
    def head_of(self, span: Span) -> Token | None:
        """The word of `span` whose own head lies outside it; None where it holds no word.

        Of several the first that is no modifier, and not joined to one by "and": "officials", not "Pakistani", of the
        last two words of "Indian and Pakistani officials".
        """
        inside = self.within(span)
        indices = {t.index for t in inside}
        tops = [t for t in inside if t.is_root or t.head not in indices]
        heading = (t for t in tops if self.first_joined(t).dep not in _MODIFYING)
        return next(heading, next(iter(tops), None))

    def first_joined(self, token: Token) -> Token:
        """The first of those that "and" joins to a word; the word itself where it is the first or alone."""
        while token.dep == "conj" and not token.is_root:
            token = self.head(token)
        return token


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between quotation marks, within one paragraph."""

    inside: Span
    """Without the marks."""
    outside: Span
    """With them."""
    depth: int
    """0 for a quotation, 1 for one inside another."""
    closed: bool
    """False where the closing mark is missing and the quotation ends with its paragraph."""
    chain: int
    """The number of the quotation; one that goes on over several paragraphs has one Quote for each."""


@dataclass(frozen=True)
class Document:
    """An article divided: `sentences` and `quotes` in order of the text, titles and body only."""

    article: Article
    sentences: tuple[Sentence, ...]
    quotes: tuple[Quote, ...]

    @property
    def text(self) -> str:
        return self.article.text

    @cached_property
    def published(self) -> Bounds | None:
        """The first and the last day on which it can have appeared; None where one is not known."""
        edtf = self.article.published.edtf
        first, last = bounds(edtf) if edtf else (None, None)
        return (first, last) if first and last else None

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at `offset`."""
        starts, _ = self._sentence_bounds
        place = bisect_right(starts, offset) - 1
        return self.sentences[place] if place >= 0 and offset < self.sentences[place].span.end else None

    def sentences_over(self, span: Span) -> tuple[Sentence, ...]:
        """The sentences that share a character with `span`."""
        starts, ends = self._sentence_bounds
        return self.sentences[bisect_right(ends, span.start) : bisect_left(starts, span.end)] if span.length else ()

    def quote_at(self, offset: int) -> Quote | None:
        """The outermost quotation whose marks or words hold the character at `offset`."""
        starts, _ = self._quote_bounds
        place = bisect_right(starts, offset) - 1
        quote = self._outermost[place] if place >= 0 else None
        return quote if quote and quote.outside.holds(offset) else None

    def quotes_over(self, span: Span) -> tuple[Quote, ...]:
        """The outermost quotations whose marks or words share a character with `span`."""
        starts, ends = self._quote_bounds
        return self._outermost[bisect_right(ends, span.start) : bisect_left(starts, span.end)] if span.length else ()

    def unquoted(self, sentence: Sentence) -> tuple[Token, ...]:
        """The words of a sentence that stand outside of all quotations."""
        known = self._unquoted
        if sentence.index not in known:
            known[sentence.index] = tuple(t for t in sentence.tokens if not self.quote_at(t.span.start))
        return known[sentence.index]

    @cached_property
    def _unquoted(self) -> dict[int, tuple[Token, ...]]:
        return {}

    @cached_property
    def chained(self) -> dict[int, tuple[Quote, ...]]:
        """The quotes by the number of the quotation that they are pieces of."""
        found: dict[int, list[Quote]] = {}
        for quote in self.quotes:
            found.setdefault(quote.chain, []).append(quote)
        return {chain: tuple(each) for chain, each in found.items()}

    @cached_property
    def quote_starts(self) -> frozenset[int]:
        """Where a quotation opens."""
        return frozenset(quote.outside.start for quote in self.quotes)

    @cached_property
    def _outermost(self) -> tuple[Quote, ...]:
        return tuple(quote for quote in self.quotes if quote.depth == 0)

    @cached_property
    def _sentence_bounds(self) -> tuple[list[int], list[int]]:
        return _bounds(sentence.span for sentence in self.sentences)

    @cached_property
    def _quote_bounds(self) -> tuple[list[int], list[int]]:
        return _bounds(quote.outside for quote in self._outermost)


def _bounds(spans: Iterable[Span]) -> tuple[list[int], list[int]]:
    """Where spans that lie apart start, and where they end, both in order."""
    each = tuple(spans)
    return [span.start for span in each], [span.end for span in each]
