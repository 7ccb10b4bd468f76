"""detente in a pipeline of spaCy: `nlp.add_pipe("detente")` gives each document `doc._.detente`, its record.

    nlp = spacy.blank("en")
    nlp.add_pipe("detente", config={"published": "1961-11-28"})
    doc = nlp("Finland's president met the Soviet leader in Moscow on Monday.")
    for event in doc._.detente.events:
        print(event.root, event.trigger.of(doc.text))

The text of the record's only article is that of the document, so that spans count in both alike; `doc.spans` has them
as spans of tokens, in the groups `mentions`, `statements` and `events`, each with the id of what it marks.

Whoever has detente installed loads this file with any pipeline; what reads is imported when a pipeline has it.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.tokens import Doc

if TYPE_CHECKING:
    from detente.record import Record
    from detente.view.spacy_component import Component


@lru_cache(maxsize=8)
def _parsed(lines: str) -> "Record":
    from detente.record import Record

    return Record.from_jsonl(lines)


def record_of(doc: Doc) -> "Record":
    """The record of a document: empty where the pipeline has not read it."""
    from detente.view.export.docbin import RECORD

    return _parsed(doc.user_data.get(RECORD, ""))


if not Doc.has_extension("detente"):
    Doc.set_extension("detente", getter=record_of)


@Language.factory("detente", assigns=["doc._.detente", "doc.spans"], default_config={"actors": []})
def make(
    nlp: Language, name: str, published: str | None = None, uri: str | None = None, actors: Sequence[Any] = ()
) -> "Component":
    """The component that `nlp.add_pipe("detente")` adds."""
    from detente.view.spacy_component import Component

    return Component(published=published, uri=uri, actors=actors)
