"""Where a fact is told: outlet, date and place, as they are shown."""

from urllib.parse import quote, urlsplit

from detente.record import Article
from detente.view.facts.spoken import spoken

_KEPT = "/:?#[]@!$&'()*+,;=%~"
"""What stands in an address for itself."""


def cited(article: Article) -> str:
    """The outlet and the date of an article, as far as they are known."""
    edtf = article.published.edtf
    inferred = " (inferred)" if article.published.inferred else ""
    return ", ".join(filter(None, (article.publisher, edtf and f"{spoken(edtf)}{inferred}")))


def address(uri: str) -> str | None:
    """The address of a web page, safe to point at; None for all else, such as a file's path."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return None
    return quote(uri, safe=_KEPT) if parts.scheme in ("http", "https") and parts.netloc else None
