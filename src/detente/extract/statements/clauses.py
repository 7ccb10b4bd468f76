"""Attributions by cue words: a cue, what fills its frame, and whose word it is."""

from collections.abc import Iterator

from detente.divide.document import Document, Sentence, Token
from detente.extract.statements.content import spans_of, tidy
from detente.extract.statements.cues import Cue, cue_of
from detente.extract.statements.found import Found, named
from detente.extract.statements.frames import Complement, complement
from detente.extract.statements.nominals import holder_of, predicate_of
from detente.extract.statements.verbs import asserts, cue_words, is_passive, source_of
from detente.record import Span, StatementKind, hull

_IMPERSONAL = frozenset({"that", "to", "np to", "np of"})
"""Frames in which a passive reports without a source ("is believed to …", "was accused of …")."""
_ADVERBIAL = 8
_CLAUSAL = frozenset({"ccomp", "conj", "advcl", "xcomp"})
_TRAILING = frozenset({"prep", "advcl", "advmod", "npadvmod", "oprd", "dep"})


def by_words(document: Document, sentence: Sentence) -> Iterator[Found]:
    """The attributions that the cue words of a sentence make, those inside quotations left out."""
    for word in sentence.tokens:
        cue = cue_of(word.lemma, word.pos)
        if cue and not document.quote_at(word.span.start) and _is_asserted(sentence, word):
            found = _attribution(document, sentence, word, cue)
            if found:
                yield found


def _is_asserted(sentence: Sentence, word: Token) -> bool:
    return asserts(sentence, reporting_verb(sentence, word) or predicate_of(sentence, word))


def _attribution(document: Document, sentence: Sentence, cue_word: Token, cue: Cue) -> Found | None:
    source = _source(document, sentence, cue_word)
    if source is None and not _may_be_unsaid(sentence, cue_word, cue) or source and source.lemma == "you":
        return None
    for frame in cue.frames:
        filled = complement(sentence, cue_word, frame)
        if filled is None or (source is None and frame not in _IMPERSONAL):
            continue
        content = tidy(document, _content(sentence, cue_word, filled, source, frame))
        if content and _says_something(sentence, filled):
            reason = f"{cue.kind} {cue.pos.lower()} “{cue_word.lemma}” with “{frame}”"
            return _found(sentence, cue_word, cue, source, filled, content, frame, reason)
    return _by_order(document, sentence, cue_word, cue, source)


def _found(
    sentence: Sentence,
    cue_word: Token,
    cue: Cue,
    source: Token | None,
    filled: Complement,
    content: tuple[Span, ...],
    frame: str,
    reason: str,
) -> Found:
    return Found(
        cue=cue,
        sentence=sentence.index,
        cue_span=hull(t.span for t in cue_words(sentence, cue_word, filled.particles)),
        source=named(sentence, source, apart_from=cue_word),
        content=content,
        addressee=named(sentence, filled.addressee, apart_from=cue_word) if cue.kind is StatementKind.SPEECH else None,
        frame=frame,
        reason=reason,
    )


def _source(document: Document, sentence: Sentence, cue_word: Token) -> Token | None:
    """Whoever says or holds it, unless that is a word inside a quotation."""
    source = said_by(sentence, cue_word) if cue_word.pos == "VERB" else holder_of(sentence, cue_word)
    return None if source and document.quote_at(source.span.start) else source


def _may_be_unsaid(sentence: Sentence, cue_word: Token, cue: Cue) -> bool:
    """Whether the cue attributes although no source is named: a plain verb, or a passive of a clause of its own."""
    passive = cue_word.pos == "VERB" and is_passive(sentence, cue_word) and cue_word.dep not in ("acl", "advcl")
    return passive or cue.is_plain


def _says_something(sentence: Sentence, filled: Complement) -> bool:
    """Whether the content is more than a pronoun that stands for it."""
    return any(t.pos not in ("PRON", "DET", "PUNCT") for head in filled.content for t in sentence.subtree(head))


def _by_order(document: Document, sentence: Sentence, verb: Token, cue: Cue, source: Token | None) -> Found | None:
    """An attribution whose clause the parser hung elsewhere: what stands behind the cue, or what ends before its source."""
    if source is None or not cue.takes_quotation:
        return None
    words = (_behind(sentence, verb) if cue.is_plain else ()) or _ahead(sentence, verb, source)
    content = tidy(document, [hull(t.span for t in words)]) if words else ()
    reason = f"{cue.kind} verb “{verb.lemma}” and what stands beside it"
    return _found(sentence, verb, cue, source, Complement(()), content, "that", reason) if content else None


def _behind(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """From the first subject or "that" behind the verb to the end of the sentence."""
    after = sentence.tokens[verb.index + 1 :]
    opening = next((t for t in after if _is_subject(t) or (t.dep == "mark" and t.lemma == "that")), None)
    if opening is None or any(t.text in ",;:" for t in sentence.tokens[verb.index : opening.index]):
        return ()
    first = min(t.index for t in (opening, *sentence.subtree(opening)) if t.index > verb.index)
    return sentence.tokens[first:]


def _ahead(sentence: Sentence, verb: Token, source: Token) -> tuple[Token, ...]:
    """A clause that ends with a comma right before the source, where nothing but adverbials follows the verb."""
    first = min(t.index for t in (verb, source, *sentence.subtree(source)))
    before, after = sentence.tokens[:first], sentence.tokens[verb.index + 1 :]
    closed = len(before) > 3 and before[-1].text == "," and any(map(_is_subject, before))
    idle = len(after) <= _ADVERBIAL and not any(_is_subject(t) or t.dep in ("dobj", "xcomp", "prt") for t in after)
    return before if closed and idle else ()


def _is_subject(token: Token) -> bool:
    return token.dep.startswith("nsubj")


def said_by(sentence: Sentence, verb: Token) -> Token | None:
    """Whoever says it; a participle after a reported clause ("…, adding that …") is the reporting verb's."""
    outer = reporting_verb(sentence, verb)
    return source_of(sentence, outer or verb)


def reporting_verb(sentence: Sentence, verb: Token) -> Token | None:
    """The cue verb whose reported clause another cue seems to hang on, though both are the reporter's own words."""
    if not (_is_afterthought(sentence, verb) or _is_second_report(sentence, verb)):
        return None
    above = [verb, *sentence.ancestors(verb)]
    for clause, head in zip(above[1:], above[2:], strict=False):
        if clause.dep == "ccomp" and cue_of(head.lemma):
            return head if verb.dep == "advcl" or head.tag == verb.tag else None
        if clause.dep not in _CLAUSAL:
            return None
    return None


def _is_afterthought(sentence: Sentence, verb: Token) -> bool:
    """Whether a participle follows a comma ("…, adding that …")."""
    return verb.tag == "VBG" and verb.dep == "advcl" and verb.index > 0 and sentence.tokens[verb.index - 1].text == ","


def _is_second_report(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb joined to a clause does not match its form ("said it should stop but also called on …")."""
    head = sentence.head(verb)
    own_subject = any(map(_is_subject, sentence.children(verb)))
    return verb.dep == "conj" and verb.tag in ("VBD", "VBZ", "VBP") and not own_subject and verb.tag != head.tag


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
    """Words of further reports in the content, which the source of `verb` makes besides."""
    own: set[int] = set()
    for index in inside:
        token = sentence.tokens[index]
        if token.pos == "VERB" and cue_of(token.lemma) and reporting_verb(sentence, token) == verb:
            own |= {t.index for t in sentence.subtree(token)} | _joint(sentence, token)
    return own


def _joint(sentence: Sentence, verb: Token) -> set[int]:
    """The conjunction that joins the verb to the clause before it."""
    joints = sentence.children(sentence.head(verb), "cc")
    return {t.index for t in joints if t.index < verb.index} if verb.dep == "conj" else set()
