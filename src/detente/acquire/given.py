"""A document as it lies in a file, an archive, a feed or a table, and what the container says of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """What the container of a document says of it; None where it says nothing."""

    title: str | None = None
    published: str | None = None
    """The date of publication (EDTF)."""
    byline: str | None = None
    publisher: str | None = None
    language: str | None = None
    """An ISO 639-1 code."""
    seen: str | None = None
    """A moment (ISO 8601) by which it was out: it was not published later."""

    def behind(self, first: "Known") -> "Known":
        """What `first` says, and this where that says nothing."""
        return Known(
            title=first.title or self.title,
            published=first.published or self.published,
            byline=first.byline or self.byline,
            publisher=first.publisher or self.publisher,
            language=first.language or self.language,
            seen=first.seen or self.seen,
        )


NOTHING_KNOWN = Known()


@dataclass(frozen=True, slots=True)
class Given:
    """One document that nobody has decoded yet: cheap to make, and it pickles small."""

    uri: str
    content: bytes | str
    """Bytes in any encoding, perhaps packed by gzip, or characters."""
    known: Known = NOTHING_KNOWN
    media_type: str | None = None
    """What its container declares, such as `text/html; charset=iso-8859-2`; None where it is told by looking."""
    fetched: str | None = None
    """When it was taken from the web (ISO 8601)."""
    whole: bool = False
    """Whether its container says that it is one story, so that it is not looked for several in it."""
