"""What reads the documents of a pipeline of spaCy, and marks what is read in them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from msgspec.structs import replace as changed
from spacy.tokens import Doc

from detente.acquire import Given, take
from detente.clean import clean
from detente.link.linking import link
from detente.record import LANGUAGES, Aligned, AnyThing, Article, Record, Span, Unread, make_id
from detente.record.errors import UnreadableInput
from detente.record.ids import article_id
from detente.run import Reader, own_files, read_whole, with_coding
from detente.view.export.docbin import RECORD, marked

URI = "a document of spaCy"


class Component:
    """Reads documents. `published` is the date of the texts (EDTF), `uri` where they are from, unless these say so.

    A document says so itself by `doc.user_data["published"]` and `doc.user_data["uri"]`.
    """

    def __init__(self, *, published: str | None = None, uri: str | None = None, actors: Sequence[str] = ()) -> None:
        self._reader, self._uri = Reader(published, own_files([Path(path) for path in actors])), uri or URI
        self._reader.check()

    def __call__(self, doc: Doc) -> Doc:
        """The same document with what is read from it."""
        published = doc.user_data.get("published") or self._reader.published
        uri = doc.user_data.get("uri") or self._uri
        try:
            article, things = self._read(doc.text, uri, published)
        except UnreadableInput as error:
            id = make_id("unread", uri, error.what)
            left = Unread(id=id, uri=uri, reason=error.what, advice=error.advice)
            doc.user_data[RECORD] = Record([left]).to_jsonl()
            return doc
        run = replace(self._reader, published=published).stamp()
        return marked(doc, link(Record((run, *with_coding(run, things)))), article)

    def _read(self, text: str, uri: str, published: str | None) -> tuple[Article, Sequence[AnyThing]]:
        """The article of a text as it stands, and all that is read from it."""
        acquired = replace(take(Given(uri, text, media_type="text/plain")), whole=True)
        (found,) = clean(acquired, published=published)
        article = _as_it_stands(found, text)
        if article.language not in LANGUAGES:
            return article, (acquired.source, article)
        article, facts = read_whole(article, self._reader.stages)
        return article, (acquired.source, article, *facts)


def _as_it_stands(article: Article, text: str) -> Article:
    """The article with the whole text of its document, white space around the story included."""
    by = article.alignment[0].source - article.alignment[0].text if article.alignment else 0
    line = article.dateline
    return changed(
        article,
        id=article_id(article.source, 0, text),
        text=text,
        dateline=changed(line, span=Span(*line.span).shifted(by)) if line else None,
        passages=tuple(changed(one, span=Span(*one.span).shifted(by)) for one in article.passages),
        alignment=(Aligned(0, 0, len(text)),),
    )
