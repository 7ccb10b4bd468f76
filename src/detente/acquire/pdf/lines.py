"""The lines of a PDF with where they stand, read by PDFium."""

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

from detente.acquire.pdf.unpacking import check_streams
from detente.record.errors import BrokenInput, LockedInput, OversizedInput

MARK = b"%PDF-"
"""How a PDF begins."""

_MOST_PAGES, _MOST_CHARACTERS = 5000, 10_000_000
_LARGEST = 1_000_000.0
"""Points that a page may be wide or high; PDFium keeps a bit for each: of 2³¹ a quarter of a gigabyte."""
_USUAL = (0.0, 0.0, 612.0, 792.0)
"""The box of a page that is larger, for then what says so is damaged: where its words stand does not hang on that."""
_LINE = re.compile(r"[^\r\n\ufffe\x02]+[\ufffe\x02]?")
_MARKS = "\ufffe\x02"
"""PDFium's marks of a hyphen at the end of a line."""
_CUT_WORD = re.compile(r"([^\W\d_])[\ufffe\x02\xad\-‐]$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its words, its page, and where it stands on that, in points from the lower left corner."""

    text: str
    page: int
    left: float
    right: float
    base: float
    height: float
    cut: bool = False
    """Whether a word is cut at its end; the hyphen is gone from `text`."""


def lines_of_pdf(data: bytes, *, where: str) -> tuple[Line, ...]:
    """All lines, in the order that the file has; raises an UnreadableInput that says why where there is none."""
    check_streams(data, where=where)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            advice = "take the password off (qpdf --decrypt), and read what that gives"
            raise LockedInput("locked by a password", where=where, advice=advice) from error
        raise BrokenInput(f"a broken PDF: {error}", where=where, advice="fetch it again") from error
    try:
        if len(document) > _MOST_PAGES:
            raise OversizedInput(f"more than {_MOST_PAGES} pages", where=where, advice="cut it up")
        lines = tuple(line for page in range(len(document)) for line in _of_page(document, page))
    except pypdfium2.PdfiumError as error:
        raise BrokenInput(f"a broken PDF: {error}", where=where, advice="fetch it again") from error
    finally:
        document.close()
    if sum(len(line.text) for line in lines) > _MOST_CHARACTERS:
        raise OversizedInput("more than 10 MB of text", where=where, advice="cut it up")
    return lines


def _of_page(document: pypdfium2.PdfDocument, number: int) -> Iterator[Line]:
    page = document[number]
    if max(page.get_size()) > _LARGEST:
        page.set_mediabox(*_USUAL)
    words = page.get_textpage()
    try:
        for match in _LINE.finditer(words.get_text_range()):
            if line := _line(words, match, number):
                yield line
    finally:
        words.close()
        page.close()


def _line(words: pypdfium2.PdfTextPage, match: re.Match[str], page: int) -> Line | None:
    text = match[0].rstrip()
    start = match.start() + len(text) - len(text.lstrip())
    cut = _CUT_WORD.search(text)
    whole = (text[: cut.end(1)] if cut else text.rstrip(_MARKS)).strip()
    if not whole:
        return None
    left, bottom, _, top = words.get_charbox(start, loose=True)
    right = words.get_charbox(start + len(whole) - 1, loose=True)[2]
    base = _base(words, start, bottom)
    return Line(whole, page, _known(left), _known(right), _known(base), _known(top - bottom), cut=bool(cut))


def _known(points: float) -> float:
    """Where something stands; 0 where a number in the file is too large for PDFium to say."""
    return points if math.isfinite(points) else 0.0


def _base(words: pypdfium2.PdfTextPage, place: int, bottom: float) -> float:
    """How high the letters of a line stand; the lower end of one where PDFium does not say."""
    x, y = ctypes.c_double(), ctypes.c_double()
    found = raw.FPDFText_GetCharOrigin(words, place, ctypes.byref(x), ctypes.byref(y))
    return y.value if found else bottom
