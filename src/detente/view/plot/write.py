"""Draws a picture into a file, offline: SVG, PNG for print, or a page of HTML that needs nothing but itself."""

import json
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

import vl_convert
from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from detente.view.plot.picture import Picture
from detente.view.plot.spec import spec
from detente.view.printable import printable

PPI = 300
"""Pixels an inch of a PNG, where 72 pixels of a picture are an inch."""


class Image(StrEnum):
    """What a picture can be written as."""

    SVG = "svg"
    PNG = "png"
    HTML = "html"


def drawn(picture: Picture, image: Image) -> bytes:
    """The file of a picture."""
    return _WRITERS[image](picture, spec(picture))


def _svg(_: Picture, made: dict[str, Any]) -> bytes:
    return vl_convert.vegalite_to_svg(made, allowed_base_urls=[]).encode()


def _png(_: Picture, made: dict[str, Any]) -> bytes:
    return vl_convert.vegalite_to_png(made, ppi=PPI, allowed_base_urls=[])


def _html(picture: Picture, made: dict[str, Any]) -> bytes:
    """A page with Vega's programs in it; a browser that runs none shows the SVG."""
    pages = Environment(loader=PackageLoader("detente.view.plot"), autoescape=True)
    page = pages.get_template("plot.html").render(
        title=printable(" ".join(picture.title)),
        bundle=Markup(vl_convert.javascript_bundle()),  # type: ignore[call-arg] # its stub asks for what may be left out
        spec=Markup(_in_script(made)),
        svg=Markup(_svg(picture, made).decode()),
    )
    return page.encode()


def _in_script(made: dict[str, Any]) -> str:
    """JSON that cannot end the script that it stands in; `vegalite_to_html` does not see to it (vl-convert 1.9)."""
    return json.dumps(made).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


_WRITERS: Mapping[Image, Callable[[Picture, dict[str, Any]], bytes]] = {
    Image.SVG: _svg,
    Image.PNG: _png,
    Image.HTML: _html,
}
