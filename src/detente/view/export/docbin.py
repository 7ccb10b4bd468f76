"""Stories as documents of spaCy: facts as groups of spans, and the whole record of each story beside its text.

spaCy is imported where it is used: nothing else that is exported needs it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from detente.record import Article, Record, Span
from detente.view.export.selection import Exported, Selection

if TYPE_CHECKING:
    from spacy.tokens import Doc

RECORD = "detente"
"""The key of `doc.user_data` under which stands the record of a story, as lines of JSON."""

MENTIONS, STATEMENTS, EVENTS = "mentions", "statements", "events"
"""The groups of spans."""


def write_docbin(selection: Selection, folder: Path) -> Exported:
    """Writes files of some hundred documents each into a folder that is there: `spacy.training.Corpus` reads them."""
    import spacy
    from spacy.tokens import DocBin

    exported, nlp = Exported(), spacy.blank("en")
    for number, portion in enumerate(selection.portions()):
        packed = DocBin(store_user_data=True)
        for article in portion.articles:
            doc = nlp.make_doc(article.text)
            record = _story(portion.record, article)
            packed.add(marked(doc, record, article, portion.chosen))
            exported.written["documents"] += 1
            for group in doc.spans:
                exported.written[group] += len(doc.spans[group])
        packed.to_disk(folder / f"part-{number:05}.spacy")
    return exported


def marked(doc: Doc, record: Record, article: Article, chosen: frozenset[str] | None = None) -> Doc:
    """A document whose text is an article's, with the facts of the record on it; only those that are `chosen`."""
    doc.user_data[RECORD] = record.to_jsonl()
    for group, spans in _groups(record, article, chosen):
        made = (
            doc.char_span(*span, label=label, kb_id=actor, span_id=id, alignment_mode="expand")
            for span, label, actor, id in spans
        )
        doc.spans[group] = [span for span in made if span is not None]
    return doc


_Marks = Iterator[tuple[Span, str, str, str]]
"""Where a mark is, its label, the actor that it means, and the id of what it marks."""


def _groups(record: Record, article: Article, chosen: frozenset[str] | None) -> Iterator[tuple[str, _Marks]]:
    mentions = (one for one in record.mentions if one.article == article.id)
    statements = (one for one in record.statements if one.article == article.id and _is(one.id, chosen))
    events = (one for one in record.events if one.article == article.id and _is(one.id, chosen))
    yield MENTIONS, ((one.span, one.how.value, one.actor or "", one.id) for one in mentions)
    yield STATEMENTS, ((span, one.kind.value, "", one.id) for one in statements for span in one.content)
    yield EVENTS, ((one.trigger, one.root.value, "", one.id) for one in events)


def _is(id: str, chosen: frozenset[str] | None) -> bool:
    return chosen is None or id in chosen


def _story(record: Record, article: Article) -> Record:
    """What a record has of one story, with the actors that it names."""
    kinds = (record.mentions, record.dates, record.statements, record.events)
    facts = [fact for kind in kinds for fact in kind if fact.article == article.id]
    named = {id for mention in record.mentions if mention.article == article.id for id in mention.actors}
    named |= {id for statement in record.statements if statement.article == article.id for id in statement.about}
    actors = [actor for actor in record.actors if actor.id in named]
    return Record([record[article.source], article, *actors, *facts])
