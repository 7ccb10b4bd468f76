"""A picture as a specification of Vega-Lite, made with altair: all words are data, none is an expression."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

import altair as alt

from detente.view.plot.looks import DIM, FONT, INK, PAPER
from detente.view.plot.picture import LARGE, TITLE, Bar, Dot, Line, Mark, Picture, Word
from detente.view.printable import printable

_DASHES, _LONG_DASHES = [4, 3], [11, 5]
_THICK = 3
"""From how many pixels on a line has long dashes."""
_SYMBOL = 0.7854
"""The area of a circle by the square of its diameter, which is how Vega states sizes of all signs."""
_MARGIN = 16


def spec(picture: Picture) -> dict[str, Any]:
    """The specification; what it shows is inlined, nothing refers to anything outside."""
    chart = alt.layer(*_layers(picture.marks)).properties(
        width=picture.width,
        height=picture.height,
        padding=_MARGIN,
        background=PAPER,
        description=" ".join(map(printable, (*picture.title, *picture.subtitle))),
        title=_title(picture),
        usermeta={"embedOptions": {"actions": False}},
    )
    made: dict[str, Any] = chart.configure(font=FONT).configure_view(stroke=None).to_dict()
    return made


def _title(picture: Picture) -> alt.TitleParams:
    return alt.TitleParams(
        text=[printable(line) for line in picture.title],
        subtitle=[printable(line) for line in picture.subtitle],
        anchor="start",
        frame="group",
        offset=14,
        fontSize=TITLE,
        lineHeight=TITLE + 4,
        color=INK,
        subtitleFontSize=LARGE,
        subtitleLineHeight=LARGE + 4,
        subtitleColor=DIM,
        subtitlePadding=5,
    )


def _layers(marks: Sequence[Mark]) -> Iterator[alt.Chart]:
    """The grid at the bottom, then bars, lines, signs, and words on top."""
    bars = [mark for mark in marks if isinstance(mark, Bar)]
    lines = [mark for mark in marks if isinstance(mark, Line)]
    dots = [mark for mark in marks if isinstance(mark, Dot)]
    words = sorted((mark for mark in marks if isinstance(mark, Word)), key=_style)
    yield from _lines([line for line in lines if line.behind], [])
    for dashed in (False, True):
        yield from _bars([bar for bar in bars if bar.dashed is dashed and not bar.over], dashed=dashed)
    for dashes, some in groupby(sorted((line for line in lines if not line.behind), key=_dashes), key=_dashes):
        yield from _lines(list(some), dashes)
    yield from _dots(dots)
    yield from _bars([bar for bar in bars if bar.over], dashed=False)
    for style, those in groupby(words, key=_style):
        yield from _words(list(those), style)


def _style(word: Word) -> tuple[str, bool, int]:
    return word.align, word.bold, word.angle


def _bars(bars: Sequence[Bar], *, dashed: bool) -> Iterator[alt.Chart]:
    if bars:
        values = [_at(b) | {"x2": b.x2, "y2": b.y2, "fill": b.fill, "stroke": b.stroke} | _tip(b.tip) for b in bars]
        yield _chart(values).mark_rect(strokeDash=_DASHES if dashed else []).encode(*_ends(), *_colours(), *_tips())


def _dashes(line: Line) -> list[int]:
    """How a line is dashed: a thick one with longer dashes."""
    return [] if not line.dashed else _DASHES if line.thick < _THICK else _LONG_DASHES


def _lines(lines: Sequence[Line], dashes: list[int]) -> Iterator[alt.Chart]:
    if lines:
        values = [_at(n) | {"x2": n.x2, "y2": n.y2, "stroke": n.colour, "thick": n.thick} for n in lines]
        values = [value | _tip(line.tip) for value, line in zip(values, lines, strict=True)]
        thick = alt.StrokeWidth("thick:Q", scale=None)
        stroke = alt.Stroke("stroke:N", scale=None)
        yield _chart(values).mark_rule(strokeDash=dashes).encode(*_ends(), stroke, thick, *_tips())


def _dots(dots: Sequence[Dot]) -> Iterator[alt.Chart]:
    if dots:
        values = [
            _at(dot)
            | {"shape": dot.shape, "size": round(dot.across**2 * _SYMBOL, 2), "angle": dot.angle}
            | {"fill": dot.fill, "stroke": dot.stroke}
            | _tip(dot.tip)
            for dot in dots
        ]
        shape = alt.Shape("shape:N", scale=None)
        size, angle = alt.Size("size:Q", scale=None), alt.Angle("angle:Q", scale=None)
        chart = _chart(values).mark_point(strokeWidth=1.6, opacity=1)
        yield chart.encode(*_place(), shape, size, angle, *_colours(), *_tips())


def _words(words: Sequence[Word], style: tuple[str, bool, int]) -> Iterator[alt.Chart]:
    align, bold, angle = style
    values = [_at(w) | {"text": printable(w.text), "size": w.size, "colour": w.colour} for w in words]
    chart = _chart(values).mark_text(
        align=align,  # type: ignore[arg-type]
        fontWeight="bold" if bold else "normal",
        angle=angle,
        baseline="middle",
        font=FONT,
    )
    text, told = alt.Text("text:N"), alt.Description("text:N")
    colour, size = alt.Color("colour:N", scale=None), alt.Size("size:Q", scale=None)
    yield chart.encode(*_place(), text, told, size, colour)


def _chart(values: Iterable[dict[str, Any]]) -> alt.Chart:
    return alt.Chart(alt.InlineData(values=list(values)))


def _at(mark: Mark) -> dict[str, Any]:
    return {"x": round(mark.x, 2), "y": round(mark.y, 2)}


def _tip(tip: str) -> dict[str, str]:
    return {"tip": printable(tip)}


def _place() -> tuple[alt.X, alt.Y]:
    return alt.X("x:Q", scale=None, axis=None), alt.Y("y:Q", scale=None, axis=None)


def _ends() -> tuple[Any, ...]:
    return *_place(), alt.X2("x2:Q"), alt.Y2("y2:Q")


def _colours() -> tuple[Any, ...]:
    return alt.Fill("fill:N", scale=None), alt.Stroke("stroke:N", scale=None)


def _tips() -> tuple[Any, ...]:
    return alt.Tooltip("tip:N"), alt.Description("tip:N")
