"""Attributions by cue verbs: a cue, what fills its frame, and whose word it is."""

from collections.abc import Iterator

from detente.divide.document import Document, Sentence, Token
from detente.extract.statements.content import spans_of, tidy
from detente.extract.statements.cues import Cue, cue_of
from detente.extract.statements.found import Found, named
from detente.extract.statements.frames import Complement, complement
from detente.extract.statements.verbs import asserts, cue_words, source_of
from detente.record import Span, hull

_TRAILING = frozenset({"prep", "advcl", "advmod", "npadvmod", "oprd", "dep"})


def by_verbs(document: Document, sentence: Sentence) -> Iterator[Found]:
    """The attributions that the cue verbs of a sentence make, those inside quotations left out."""
    for verb in sentence.tokens:
        cue = cue_of(verb.lemma) if verb.pos == "VERB" else None
        if cue and not document.quote_at(verb.span.start) and asserts(sentence, verb):
            found = _attribution(document, sentence, verb, cue)
            if found:
                yield found


def _attribution(document: Document, sentence: Sentence, verb: Token, cue: Cue) -> Found | None:
    source = said_by(sentence, verb)
    if source and source.lemma == "you":
        return None
    for frame in cue.frames:
        filled = complement(sentence, verb, frame)
        content = filled and tidy(document, _content(sentence, verb, filled, source, frame))
        if filled and content:
            return Found(
                cue=cue,
                sentence=sentence.index,
                cue_span=hull(t.span for t in cue_words(sentence, verb, filled.particles)),
                source=named(sentence, source),
                content=content,
                addressee=named(sentence, filled.addressee),
                reason=f"{cue.kind} verb “{verb.lemma}” with “{frame}”",
            )
    return None


def said_by(sentence: Sentence, verb: Token) -> Token | None:
    """Whoever says it; a participle after a reported clause ("…, adding that …") is the reporting verb's."""
    outer = reporting_verb(sentence, verb)
    return source_of(sentence, outer or verb)


def reporting_verb(sentence: Sentence, verb: Token) -> Token | None:
    """The cue verb whose reported clause a participle after a comma seems to hang on."""
    before = sentence.tokens[verb.index - 1] if verb.index else verb
    if verb.tag != "VBG" or verb.dep != "advcl" or before.text != ",":
        return None
    up = sentence.head(verb)
    while not up.is_root and up.dep in ("ccomp", "conj", "advcl", "xcomp"):
        if up.dep == "ccomp" and cue_of(sentence.head(up).lemma):
            return sentence.head(up)
        up = sentence.head(up)
    return None


def _content(sentence: Sentence, verb: Token, filled: Complement, source: Token | None, frame: str) -> tuple[Span, ...]:
    inside = {t.index for head in filled.content for t in sentence.subtree(head)}
    if frame == "that":
        inside |= _around(sentence, verb, filled.content[0])
    own = {t.index for t in cue_words(sentence, verb, filled.particles)}
    if source and source.index not in {h.index for h in filled.content}:
        own |= {
            t.index for t in sentence.subtree(source) if verb.index not in {x.index for x in sentence.subtree(source)}
        }
    if frame == "that" and verb.index > filled.content[0].index:
        own |= {t.index for t in sentence.subtree(verb)} - inside
    own |= _own_sayings(sentence, verb, inside)
    words = [sentence.tokens[i] for i in sorted(inside - own)]
    return spans_of(sentence, words, without=frozenset(own)) if words else ()


def _around(sentence: Sentence, verb: Token, clause: Token) -> set[int]:
    """What else of the sentence belongs to a reported clause: its modifiers that the parser hung on the cue."""
    found: set[int] = set()
    for child in sentence.children(verb, *_TRAILING):
        after = clause.index > verb.index and child.index > clause.index
        before = clause.index < verb.index and child.index < clause.index
        if (after or before) and not cue_of(child.lemma):
            found |= {t.index for t in sentence.subtree(child)}
    return found


def _own_sayings(sentence: Sentence, verb: Token, inside: set[int]) -> set[int]:
    """Words of participles in the content that report by themselves what the same source says."""
    own: set[int] = set()
    for index in inside:
        token = sentence.tokens[index]
        if token.tag == "VBG" and cue_of(token.lemma) and reporting_verb(sentence, token) == verb:
            own |= {t.index for t in sentence.subtree(token)}
    return own
