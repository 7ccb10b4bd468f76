"""PDFs that tests make: lines of Helvetica at places."""

from collections.abc import Iterable, Iterator, Sequence

Placed = tuple[float, float, float, str]
"""From the left and from below in points, the size of the letters, and the words."""


def pdf(*pages: Sequence[Placed]) -> bytes:
    """A PDF of pages in US letter format."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    tree = 2 + 2 * len(pages)
    objects = [font]
    for lines in pages:
        content = b"BT\n" + b"".join(map(_shown, lines)) + b"ET"
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content))
        objects.append(
            b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 1 0 R >> >> >>" % (tree, len(objects))
        )
    kids = b" ".join(b"%d 0 R" % (3 + 2 * number) for number in range(len(pages)))
    objects.append(b"<< /Type /Pages /Count %d /Kids [%b] >>" % (len(pages), kids))
    objects.append(b"<< /Type /Catalog /Pages %d 0 R >>" % tree)
    return b"".join(_file(objects))


def block(lines: Iterable[str], *, left: float = 72, top: float = 660, size: float = 11) -> list[Placed]:
    """Lines below each other; one that begins with a tab is set in, an empty one is a gap."""
    placed: list[Placed] = []
    for line in lines:
        if line:
            placed.append((left + (14 if line.startswith("\t") else 0), top, size, line.strip()))
        top -= size * 1.25
    return placed


def _shown(line: Placed) -> bytes:
    left, base, size, words = line
    escaped = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"/F1 %g Tf 1 0 0 1 %g %g Tm (%b) Tj\n" % (size, left, base, escaped)


def _file(objects: Sequence[bytes]) -> Iterator[bytes]:
    yield (head := b"%PDF-1.4\n")
    place, places = len(head), []
    for number, content in enumerate(objects, 1):
        places.append(place)
        yield (piece := b"%d 0 obj\n%b\nendobj\n" % (number, content))
        place += len(piece)
    yield b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    yield from (b"%010d 00000 n \n" % start for start in places)
    root = b"trailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF"
    yield root % (len(objects) + 1, len(objects), place)
