"""Attributions by quotation marks: a quotation and the cue beside it, or a speaker carried over."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from detente.divide.document import Document, Quote, Sentence, Token
from detente.extract.statements.cues import Cue, cue_of
from detente.extract.statements.found import Found, Named, each_named, named
from detente.extract.statements.nearby import Nearby
from detente.extract.statements.sources import noun_beside
from detente.extract.statements.verbs import asserts, cue_words, source_of
from detente.record import Span, StatementKind, hull

_REACH_BEFORE = 9
_REACH_AFTER = 14
_SENTENCE_LIKE = 5
_ANNOUNCED = Cue(lemma=":", pos="PUNCT", kind=StatementKind.SPEECH, frames=("that",), confidence=0.7)
_GOES_ON = Cue(lemma="", pos="", kind=StatementKind.SPEECH, frames=("that",), confidence=0.6)
_UNSAID = Cue(lemma="", pos="", kind=StatementKind.SPEECH, frames=("that",), confidence=0.45)


@dataclass(frozen=True, slots=True)
class _Beside:
    """A cue verb that stands beside a quotation."""

    sentence: Sentence
    verb: Token
    cue: Cue


def by_marks(document: Document, known: tuple[Found, ...]) -> tuple[Found, ...]:
    """`known` with the quotations that none of them covers: added to one of them, or as attributions of their own."""
    found = known
    said: Nearby[Span] = Nearby()
    for span in (span for f in known for span in f.content):
        said.add(span, (span,))
    for quote in document.quotes:
        sentence = document.sentence_at(quote.outside.start)
        if (
            sentence
            and quote.depth == 0
            and not any(span.overlaps(quote.inside) for span in said.about([quote.inside]))
        ):
            more = _with_quote(document, sentence, quote, found)
            if more is not found:
                said.add(quote.outside, (quote.outside,))
            found = more
    return found


def _with_quote(document: Document, sentence: Sentence, quote: Quote, found: tuple[Found, ...]) -> tuple[Found, ...]:
    beside = _cue_beside(document, sentence, quote)
    if beside:
        return _joined(found, _attributed(document, beside, quote))
    if _stands_alone(document, sentence, quote):
        return _carried_over(document, sentence, quote, found)
    return found


def _joined(found: tuple[Found, ...], new: Found) -> tuple[Found, ...]:
    """With one attribution more, or more of the one by the same cue ("“If so,” he said, “we will go.”")."""
    place = next((i for i, f in enumerate(found) if f.cue_span == new.cue_span), None)
    return (*found, new) if place is None else _with_more(found, place, new.content)


def _with_more(found: tuple[Found, ...], place: int, content: tuple[Span, ...]) -> tuple[Found, ...]:
    longer = replace(found[place], content=tuple(sorted((*found[place].content, *content))))
    return (*found[:place], longer, *found[place + 1 :])


def _attributed(document: Document, beside: _Beside, quote: Quote) -> Found:
    sentence, verb = beside.sentence, beside.verb
    return Found(
        cue=beside.cue,
        sentence=sentence.index,
        cue_span=hull(t.span for t in cue_words(sentence, verb, ())),
        source=_source_beside(document, sentence, verb),
        content=(quote.outside,),
        frame="quotation",
        reason=f"quotation beside “{verb.text}”",
        addressees=each_named(sentence, next(iter(sentence.children(verb, "dobj", "dative")), None)),
    )


def _cue_beside(document: Document, sentence: Sentence, quote: Quote) -> _Beside | None:
    outside = document.unquoted(sentence)
    before = [*outside[: bisect_right(outside, quote.outside.start, key=_end)][-_REACH_BEFORE:]]
    after = [*outside[bisect_left(outside, quote.outside.end, key=_start) :][:_REACH_AFTER]]
    for words in (list(reversed(before)), after):
        for verb in words:
            cue = cue_of(verb.lemma, verb.pos)
            if cue and cue.takes_quotation and asserts(sentence, verb) and _touches(document, quote, verb, words):
                return _Beside(sentence, verb, cue)
    return _announced_by_verb(sentence, before)


def _start(token: Token) -> int:
    return token.span.start


def _end(token: Token) -> int:
    return token.span.end


def _announced_by_verb(sentence: Sentence, before: list[Token]) -> _Beside | None:
    """The main verb of a sentence that announces a quotation by a colon ("He was blunt: …")."""
    verbs = (t for t in before if t.pos in ("VERB", "AUX") and (t.is_root or sentence.head(t) not in before))
    main = next(verbs, None)
    if not before or before[-1].text != ":" or main is None or not asserts(sentence, main):
        return None
    return _Beside(sentence, main, _ANNOUNCED) if source_of(sentence, main) else None


def _touches(document: Document, quote: Quote, verb: Token, words: list[Token]) -> bool:
    """Whether punctuation parts the quotation from the cue as it does words that are said."""
    if verb.span.start >= quote.outside.end:
        last = quote.inside.of(document.text).rstrip()[-1:]
        return last in ",?!.-–—…" or words[0].text in ",-–—"
    return words[0].text in ",:" or verb.index in (words[0].index, words[0].head)


def _source_beside(document: Document, sentence: Sentence, verb: Token) -> Named | None:
    source = source_of(sentence, verb)
    if source and document.quote_at(source.span.start):
        source = None
    return named(sentence, source or noun_beside(document, sentence, verb), apart_from=verb)


def _stands_alone(document: Document, sentence: Sentence, quote: Quote) -> bool:
    """Whether a sentence is all quotation."""
    outside = any(t.pos not in ("PUNCT", "SPACE") for t in document.unquoted(sentence))
    return not outside and len(quote.inside.of(document.text).split()) >= 2


def _carried_over(document: Document, sentence: Sentence, quote: Quote, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """With the quotation as what the speaker before it goes on to say; else, if it is long enough, as nobody's."""
    place = _said_before(document, sentence, quote, found)
    if place is None:
        is_long = len(quote.inside.of(document.text).split()) >= _SENTENCE_LIKE
        return (*found, _announced(document, sentence, quote)) if is_long else found
    last = found[place]
    if _is_quotation(document, last):
        return _with_more(found, place, (quote.outside,))
    if last.cue.kind is StatementKind.STANCE:
        last = replace(last, cue=_GOES_ON)
    reason = "quotation after what the same speaker said"
    return (*found, replace(last, content=(quote.outside,), frame="quotation", reason=reason))


def _is_quotation(document: Document, found: Found) -> bool:
    return any(span.start in document.quote_starts for span in found.content)


def _said_before(document: Document, sentence: Sentence, quote: Quote, found: tuple[Found, ...]) -> int | None:
    """The attribution that a quotation goes on: of the same chain, or the last one of the sentence before."""
    chained = [q.outside for q in document.chained[quote.chain]]
    for place, attribution in enumerate(found):
        if any(span.overlaps(piece) for span in attribution.content for piece in chained):
            return place
    near = [
        (max(s.end for s in f.content), -f.content[0].start, place)
        for place, f in enumerate(found)
        if f.source and _is_near(document, sentence, f) and not _is_aside(f)
    ]
    return max(near)[2] if near else None


def _is_aside(found: Found) -> bool:
    """Whether a relative clause only mentions what somebody said."""
    return found.source is not None and found.source.head.tag in ("WP", "WDT")


def _is_near(document: Document, sentence: Sentence, found: Found) -> bool:
    last = document.sentence_at(max(s.end for s in found.words) - 1)
    return last is not None and last.index in (sentence.index - 1, sentence.index)


def _announced(document: Document, sentence: Sentence, quote: Quote) -> Found:
    """A quotation whose speaker the sentence before names, if it ends with a colon or speaks; else nobody's."""
    before = document.sentences[sentence.index - 1] if sentence.index else None
    root = _announcing(before, sentence) if before else None
    source = named(before, source_of(before, root)) if before and root else None
    return Found(
        cue=_UNSAID,
        sentence=before.index if before and source else sentence.index,
        cue_span=root.span if root and source else None,
        source=source,
        content=(quote.outside,),
        frame="quotation",
        reason="quotation after who speaks" if source else "quotation without a speaker",
    )


def _announcing(before: Sentence, sentence: Sentence) -> Token | None:
    """The main verb of a sentence that ends with a colon, or tells of speech in the same paragraph."""
    root = next((t for t in before.tokens if t.is_root), None)
    cue = cue_of(root.lemma) if root else None
    speaks = cue is not None and cue.kind is StatementKind.SPEECH and before.paragraph == sentence.paragraph
    return root if root and asserts(before, root) and (before.tokens[-1].text == ":" or speaks) else None
