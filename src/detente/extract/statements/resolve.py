"""From words to mentions: who a named source is, among the mentions that are there already, or a new one."""

from itertools import takewhile

from detente.divide.document import Document, Sentence, Token
from detente.extract.reading import Reading
from detente.extract.statements.found import Named
from detente.extract.statements.verbs import antecedent
from detente.record import How, Mention, Span, make_id


def mention_of(reading: Reading, name: Named) -> Mention:
    """The mention that stands where the words are named; a new one, of the antecedent's actor, where none does."""
    sentence = reading.document.sentences[name.sentence]
    there = _standing_at(reading, name.head.span) or _named_last(reading, sentence, name)
    if there:
        return there
    noun = antecedent(sentence, name.head)
    known = _standing_at(reading, noun.span) if noun else None
    return _new(reading.document, name, known)


def _standing_at(reading: Reading, word: Span) -> Mention | None:
    """The longest mention that holds a word."""
    sentence = reading.document.sentence_at(word.start)
    near = reading.mentions_within(sentence.span) if sentence else ()
    holding = [m for m in near if m.span.covers(word)]
    return max(holding, key=lambda m: m.span.length, default=None)


def _named_last(reading: Reading, sentence: Sentence, name: Named) -> Mention | None:
    """The mention of the name that a noun phrase ends with, before anything hangs on it ("the bloc ECOWAS")."""
    words = [t for t in sentence.within(name.span) if t.index >= name.head.index]
    phrase = list(takewhile(lambda t: t.pos in ("NOUN", "PROPN"), words))
    return _standing_at(reading, phrase[-1].span) if phrase and phrase[-1].pos == "PROPN" else None


def _new(document: Document, name: Named, known: Mention | None) -> Mention:
    return Mention(
        id=make_id("mention", document.article.id, name.span),
        article=document.article.id,
        span=name.span,
        actor=known.actor if known else None,
        how=_how(name.head),
        confidence=known.confidence if known else 0.5,
        members=known.members if known else (),
        country=known.country if known else None,
        reasons=("a source or addressee of a statement",),
    )


def _how(head: Token) -> How:
    if head.pos == "PRON":
        return How.PRONOUN
    return How.NAME if head.pos == "PROPN" else How.DESCRIPTION


def about(reading: Reading, content: tuple[Span, ...], speaker: Mention | None) -> tuple[str, ...]:
    """The actors mentioned in the content, in order of the text, the speaker left out."""
    inside = (m for span in content for m in reading.mentions_within(span))
    speaking = speaker.actor if speaker else None
    named = (actor for m in sorted(inside, key=lambda m: m.span) for actor in m.actors)
    return tuple(dict.fromkeys(actor for actor in named if actor != speaking))
