"""The words of a PDF: its lines, without running heads, as paragraphs."""

from detente.acquire.pdf.lines import MARK, lines_of_pdf
from detente.acquire.pdf.paragraphs import paragraphs
from detente.acquire.pdf.running import without_running
from detente.record.errors import EmptyInput

__all__ = ["MARK", "text_of_pdf"]

_LEAST_WORDS = 5


def text_of_pdf(data: bytes, *, where: str) -> str:
    """The text of a document with a text layer, a blank line between paragraphs; words cut at line ends are mended.

    Raises BrokenInput, LockedInput, OversizedInput, or EmptyInput for a scan.
    """
    lines = lines_of_pdf(data, where=where)
    if sum(len(line.text.split()) for line in lines) < _LEAST_WORDS:
        advice = "run text recognition on it first (OCRmyPDF), and read what that gives"
        raise EmptyInput("a PDF without a text layer, as scans are", where=where, advice=advice)
    return "\n\n".join(paragraphs(without_running(lines)))
