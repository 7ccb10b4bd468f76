"""Stories become documents of spaCy that carry their facts."""

from pathlib import Path

import spacy
from spacy.tokens import DocBin
from spacy.training import Corpus
from tests import records
from tests.crisis import CRISIS
from tests.records import RECORD
from tests.selections import folder

from detente.record import Record
from detente.record.references import check_whole
from detente.store import Query
from detente.view.export import Format
from detente.view.export.docbin import RECORD as KEY


def read(place: Path) -> list[spacy.tokens.Doc]:
    vocab = spacy.blank("en").vocab
    return [doc for file in sorted(place.glob("*.spacy")) for doc in DocBin().from_disk(file).get_docs(vocab)]


def test_every_story_is_a_document_with_its_facts(tmp_path: Path) -> None:
    exported = folder(RECORD, Format.DOCBIN, tmp_path / "out")
    docs = read(tmp_path / "out")
    assert [doc.text for doc in docs] == [article.text for article in RECORD.articles]
    assert exported.written == {"documents": 2, "mentions": 11, "statements": 4, "events": 5}
    for doc in docs:
        record = Record.from_jsonl(doc.user_data[KEY])
        check_whole(record)
        assert record.articles[0].text == doc.text
        for span in doc.spans["events"]:
            assert span.text == record[span.id_].trigger.of(doc.text)  # type: ignore[union-attr]


def test_mentions_name_their_actors(tmp_path: Path) -> None:
    folder(RECORD, Format.DOCBIN, tmp_path / "out")
    doc, _ = read(tmp_path / "out")
    mentions = {span.id_: (span.text, span.kb_id_, span.label_) for span in doc.spans["mentions"]}
    assert mentions[records.M_BUSH.id] == ("President Bush", "george-h-w-bush", "title")


def test_only_what_passes_is_marked(tmp_path: Path) -> None:
    folder(RECORD, Format.DOCBIN, tmp_path / "out", Query(by="FRA"))
    (doc,) = read(tmp_path / "out")
    assert [span.id_ for span in doc.spans["events"]] == [records.ENVOY.id]


def test_spacy_reads_the_folder_as_a_corpus(tmp_path: Path) -> None:
    folder(CRISIS, Format.DOCBIN, tmp_path / "out")
    examples = list(Corpus(tmp_path / "out")(spacy.blank("en")))
    assert len(examples) == len(CRISIS.articles)
    assert all("events" in example.reference.spans for example in examples)
