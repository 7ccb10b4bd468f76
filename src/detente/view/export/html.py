"""A brief as a page of HTML that needs nothing but itself."""

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from detente.view.export.brief import brief_title, told_of
from detente.view.facts import Brief, Evidence, address
from detente.view.printable import printable


def brief_as_html(brief: Brief) -> str:
    """The brief as one page of HTML without scripts; everything in it is escaped."""
    template = _pages().get_template("brief.html")
    return template.render(brief=brief, title=brief_title(brief), Evidence=Evidence)


def _pages() -> Environment:
    """The templates, which escape whatever they are given."""
    pages = Environment(
        loader=PackageLoader("detente.view.export"),
        autoescape=True,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    pages.filters |= {"address": address, "told_of": told_of}
    return pages


def _shown(value: object) -> object:
    """A value without the characters that turn text round or steer what shows it."""
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value
