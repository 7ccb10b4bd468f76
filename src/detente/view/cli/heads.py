"""What stands around the facts of a story: title, date, what was set aside, actors; and what was not read at all."""

from collections.abc import Iterable, Iterator

from rich.console import Group
from rich.rule import Rule
from rich.text import Text

from detente.record import Unread
from detente.view.cli.blocks import short_id
from detente.view.facts import ArticleView, SetAside, described
from detente.view.printable import printable

_OPENING = 60
"""How many characters are shown of what was set aside."""


def article_head(view: ArticleView) -> Group:
    """The head of a story."""
    article = view.article
    dateline = article.dateline.place if article.dateline else None
    known = (view.published, view.foreign, dateline, article.publisher, article.byline, view.uri, short_id(article.id))
    return Group(
        Rule(Text(printable(view.title), style="bold"), align="left", characters="─"),
        Text(printable(" · ".join(filter(None, known))), style="dim"),
        *map(_aside, view.set_aside),
        Text(),
    )


def actors_line(view: ArticleView) -> Text:
    """Whom a story names, and how often."""
    names = (f"{described(one.actor)} {one.times}" for one in view.actors)
    return Text(printable(f"actors: {' · '.join(names) or 'none'}"), style="dim").append("\n")


def unread_lines(unread: Iterable[Unread]) -> Iterator[Text]:
    """A line for each input that could not be read, with the reason and what to do."""
    for one in unread:
        line = Text(f"✗ {printable(one.uri)}: {printable(one.reason)}")
        yield line.append(f" → {printable(one.advice)}", style="dim")


def _aside(passage: SetAside) -> Text:
    words = printable(passage.text)
    opening = words if len(words) <= _OPENING else f"{words[:_OPENING].rstrip()}…"
    return Text(f"set aside: {passage.kind.value} ({len(passage.text)} characters) {opening}", style="dim italic")
