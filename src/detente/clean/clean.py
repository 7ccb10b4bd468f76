"""Sources to articles: pages and plain text become stories, each with its title, date and passages."""

import hashlib
from collections.abc import Sequence

from detente.acquire import Acquired
from detente.clean.dateline import dateline_of
from detente.clean.language import language_of
from detente.clean.lines import Line, lines_of
from detente.clean.passages import kinds_of, marked, passages, shifted
from detente.clean.stamps import byline_of, stamped_date
from detente.record import Aligned, Article, Basis, Dateline, PassageKind, Published, make_id
from detente.record.edtf import bounds


def clean(acquired: Acquired, *, published: str | None = None) -> tuple[Article, ...]:
    """The stories of a source, in order; `published` is an EDTF date that the user vouches for.

    Raises BadEdtf for a `published` that is no date, and NoArticle for a source without a story.
    """
    if published is not None:
        bounds(published)
    lines = lines_of(acquired.text)
    return (_story(acquired, lines, marked(lines), ordinal=0, published=published),)


def _story(
    acquired: Acquired,
    lines: Sequence[Line],
    marks: Sequence[PassageKind | None],
    *,
    ordinal: int,
    published: str | None,
) -> Article:
    start = lines[0].span.start
    text = acquired.text[start : lines[-1].span.end]
    lines = [shifted(line, start) for line in lines]
    kinds = kinds_of(lines, marks)
    story = [line for line, kind in zip(lines, kinds, strict=True) if kind is PassageKind.BODY]
    notices = [line for line, kind in zip(lines, kinds, strict=True) if kind is PassageKind.NOTICE]
    dateline = dateline_of(story[0]) if story else None
    return Article(
        id=make_id("article", acquired.source.id, ordinal, hashlib.sha256(text.encode()).hexdigest()),
        source=acquired.source.id,
        title=next((line.text for line, kind in zip(lines, kinds, strict=True) if kind is PassageKind.TITLE), None),
        byline=next((name for line in notices if (name := byline_of(line))), None),
        publisher=None,
        dateline=dateline,
        published=_published(published, notices, dateline),
        language=language_of(text),
        text=text,
        passages=passages(lines, kinds),
        alignment=(Aligned(0, start, len(text)),),
    )


def _published(given: str | None, notices: Sequence[Line], dateline: Dateline | None) -> Published:
    if given is not None:
        return Published(edtf=given, basis=Basis.GIVEN)
    stamped = next((edtf for line in notices if (edtf := stamped_date(line))), None)
    edtf = stamped or (dateline.edtf if dateline else None)
    return Published(edtf=edtf, basis=Basis.TEXT if edtf else Basis.UNKNOWN)
