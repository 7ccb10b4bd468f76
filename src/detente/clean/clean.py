"""Sources to articles: pages and plain text become stories, each with its title, date and passages."""

from detente.acquire import HTML, Acquired, Known
from detente.clean.captured import last_day
from detente.clean.dateline import dateline_of
from detente.clean.known import publisher_of, title_of
from detente.clean.language import UNKNOWN, language_of
from detente.clean.lines import MOST_LINES, line_count
from detente.clean.metadata import day_in_address
from detente.clean.passages import passages
from detente.clean.plain import stories_of_text
from detente.clean.stamps import byline_of, stamped_date
from detente.clean.story import Story, titled
from detente.record import Article, Basis, Dateline, PassageKind, Published, Source
from detente.record.edtf import bounds, is_after
from detente.record.errors import NoArticle, OversizedInput
from detente.record.ids import article_id

_WEB = ("http://", "https://")

UNDATED = Published(edtf=None, basis=Basis.UNKNOWN)


def clean(acquired: Acquired, *, published: str | None = None) -> tuple[Article, ...]:
    """The stories of a source, in order; `published` is an EDTF date that the user vouches for.

    Raises BadEdtf for a `published` that is no date, NoArticle for a source without a story, and OversizedInput.
    """
    if published is not None:
        bounds(published)
    stories = _stories(acquired)
    if not stories:
        raise NoArticle("no story in it", where=acquired.source.uri, advice="give the page of one article, or its text")
    known = acquired.known
    title = title_of(known)
    if title and len(stories) == 1 and not _shows_a_title(stories[0], acquired):
        stories = (titled(stories[0], title),)
    return tuple(_article(story, acquired.source, i, known=known, given=published) for i, story in enumerate(stories))


def _stories(acquired: Acquired) -> tuple[Story, ...]:
    if acquired.media_type == HTML:
        from detente.clean.html import story_of_page

        story = story_of_page(acquired.text)
        return (story,) if story else ()
    if line_count(acquired.text) > MOST_LINES:
        raise OversizedInput(f"more than {MOST_LINES:,} lines", where=acquired.source.uri, advice="cut it up")
    return stories_of_text(acquired.text, whole=acquired.whole)


def _shows_a_title(story: Story, acquired: Acquired) -> bool:
    """Whether a page shows a title of its own; that of a text is guessed at."""
    return acquired.media_type == HTML and PassageKind.TITLE in story.kinds


def _article(story: Story, source: Source, ordinal: int, *, known: Known, given: str | None) -> Article:
    first = next(story.of_kind(PassageKind.BODY), None)
    dateline = dateline_of(first) if first else None
    title = next(story.of_kind(PassageKind.TITLE), None)
    return Article(
        id=article_id(source.id, ordinal, story.text),
        source=source.id,
        title=title.text if title else None,
        byline=known.byline or story.byline or _byline(story),
        publisher=publisher_of(known, story),
        dateline=dateline,
        published=_published(story, dateline, given=given, source=source, known=known),
        language=_language(story, known),
        text=story.text,
        passages=passages(story.lines, story.kinds),
        alignment=story.alignment,
    )


def _byline(story: Story) -> str | None:
    return next((name for line in story.of_kind(PassageKind.NOTICE) if (name := byline_of(line))), None)


def _language(story: Story, known: Known) -> str:
    """What its words say, and its container where these say nothing."""
    told = language_of(story.text)
    return known.language or told if told == UNKNOWN else told


def _published(
    story: Story, dateline: Dateline | None, *, given: str | None, source: Source, known: Known
) -> Published:
    """The first that there is: the user's word, what the container says, the page's metadata, its address, its text.

    What lies after the day on which the source was fetched is not believed; that day bounds it where nothing says it.
    """
    if given is not None:
        return Published(edtf=given, basis=Basis.GIVEN)
    last = last_day(source.fetched, known.seen)
    address = day_in_address(source.uri) if source.uri.startswith(_WEB) else None
    for stated in (known.published, story.published, address):
        if stated and not is_after(stated, last):
            return Published(edtf=stated, basis=Basis.METADATA)
    stamps = (day for line in story.of_kind(PassageKind.NOTICE) if (day := stamped_date(line)))
    for told in (*stamps, dateline.edtf if dateline else None):
        if told and not is_after(told, last):
            return Published(edtf=told, basis=Basis.TEXT)
    return Published(edtf=f"../{last}", basis=Basis.METADATA, inferred=True) if last else UNDATED
