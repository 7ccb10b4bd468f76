"""Options that several commands share, described once."""

from pathlib import Path
from typing import Annotated

import typer

from detente.record import Root, Status
from detente.record.edtf import bounds
from detente.record.errors import BadEdtf

DEFAULT_RECORD = "crisis.db"

RecordFile = Annotated[
    str,
    typer.Option(
        "--record", envvar="DETENTE_RECORD", metavar="FILE|URL", help="The record: a file, or postgresql://server/name."
    ),
]

Inputs = Annotated[list[str], typer.Argument(metavar="PATH", help="Files, folders, archives, and addresses of feeds.")]

OwnTables = Annotated[
    list[Path] | None,
    typer.Option("--actors", metavar="FILE", help="A table of actors of your own (CSV); of several the last wins."),
]

Jobs = Annotated[
    int | None,
    typer.Option(
        min=0,
        metavar="N",
        help="How many processes read; 0 is none but this one.",
        show_default="one a core, 0 for a few inputs",
    ),
]
Timeout = Annotated[
    float | None,
    typer.Option(min=1, metavar="SECONDS", help="How long other processes may read at one input.", show_default="600"),
]
Mapped = Annotated[
    str | None,
    typer.Option(
        "--map", metavar="PART=FIELD,…", help="Which fields of tables and JSON hold what: text=body,published=date."
    ),
]
MetadataFiles = Annotated[
    list[Path] | None,
    typer.Option(
        "--metadata", metavar="FILE", help="A table of what is known of documents (CSV, JSON, GDELT), or a CDX index."
    ),
]

AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Ask addresses of your own machine and network, too.")
]


def edtf_option(value: str | None) -> str | None:
    """The same date; a usage error where it is none."""
    try:
        if value is not None:
            bounds(value)
    except BadEdtf as error:
        raise typer.BadParameter(str(error)) from error
    return value


By = Annotated[
    str | None, typer.Option(metavar="ACTOR", help="Who acts or speaks: an id, a country code, or a word of a name.")
]
To = Annotated[str | None, typer.Option(metavar="ACTOR", help="Who is acted upon or spoken to.")]
OfRoot = Annotated[Root | None, typer.Option("--root", case_sensitive=False, help="PLOVER root.")]
OfStatus = Annotated[Status | None, typer.Option("--status", case_sensitive=False, help="Whether it happened.")]
About = Annotated[str | None, typer.Option(metavar="ACTOR", help="Who is named in it.")]
From = Annotated[
    str | None, typer.Option("--from", callback=edtf_option, metavar="DATE", help="Not before: 2017, 2017-09 …")
]
Until = Annotated[str | None, typer.Option(callback=edtf_option, metavar="DATE", help="Not after.")]

MinConfidence = Annotated[
    float | None, typer.Option(min=0, max=1, metavar="P", help="At least as sure as this, from 0 to 1.")
]
Search = Annotated[str | None, typer.Option(metavar="WORDS", help="Words that stand in it.")]

Like = Annotated[
    str | None, typer.Option(metavar="WORDS", help="What it means, in any words: the nearest in meaning come first.")
]

Actor = Annotated[str, typer.Argument(metavar="ACTOR", help="An id, a country code, or a word of a name.")]


_IMAGES = (".svg", ".png", ".html")


def image_option(path: Path) -> Path:
    """The same path; a usage error where its ending is not that of a picture."""
    if path.suffix.lower() not in _IMAGES:
        raise typer.BadParameter(f"{path}: a picture ends in {', '.join(_IMAGES)}")
    return path


DEFAULT_WIDTH = 860
"""Pixels of a picture, on a screen; in print there are 72 to an inch."""

Output = Annotated[
    Path,
    typer.Option("--output", "-o", callback=image_option, metavar="FILE", help="The picture: .svg, .png or .html."),
]
Width = Annotated[int, typer.Option("--width", min=480, max=2400, metavar="PIXELS", help="How wide it is.")]
