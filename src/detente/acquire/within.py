"""The documents in whatever is opened: one, or what its kind of file holds; a failure takes no other with it."""

import logging
from collections.abc import Iterator
from importlib import import_module

from detente.acquire.acquire import bound_of
from detente.acquire.cdx import CAPTURES
from detente.acquire.files import oversized
from detente.acquire.given import Given
from detente.acquire.opened import BROKEN, DEEPEST, Exhausted, Opened, head_in_gzip, is_packed, stem_of, unpacked
from detente.acquire.told import told_by
from detente.record.errors import BrokenInput, OversizedInput, UnreadableInput

logger = logging.getLogger(__name__)


def within(opened: Opened) -> Iterator[Given | UnreadableInput]:
    """Every document in it; where it breaks off, an error stands behind those before.

    Raises Exhausted for a member of an archive, so that the rest of the archive is left too.
    """
    try:
        yield from _documents(opened)
    except Exhausted as error:
        if opened.depth:
            raise
        yield error
    except UnreadableInput as error:
        yield error
    except MemoryError:
        yield OversizedInput("needs more memory than there is", where=opened.uri, advice="leave it out, or cut it up")
    except BROKEN as error:
        advice = "fetch it again; what came before is read"
        yield BrokenInput(f"damaged, or it breaks off: {error}", where=opened.uri, advice=advice)
    except Exception as error:  # a defect of ours, or of a library, in one file must not take the others with it
        logger.exception("opening %s", opened.uri)
        what = f"detente failed on it: {type(error).__name__}: {error}"
        yield UnreadableInput(what, where=opened.uri, advice="report it with the file, and read the rest")


def _documents(opened: Opened) -> Iterator[Given | UnreadableInput]:
    if opened.depth > DEEPEST:
        what = f"archives in archives, more than {DEEPEST} deep"
        raise OversizedInput(what, where=opened.uri, advice="unpack the outer ones yourself")
    if opened.name.lower().endswith(CAPTURES):
        opened.log.passed["indexes of captures in archives"] += 1
        return
    packed = head_in_gzip(opened)
    kind = told_by(opened.name, opened.head) if packed is None else told_by(stem_of(opened.name), packed)
    if kind:
        yield from _held(unpacked(opened) or opened, kind)
    elif packed is not None and not is_packed(packed):
        yield _document(opened)
    elif inner := unpacked(opened):
        yield from _documents(inner)
    else:
        yield _document(opened)


def _held(opened: Opened, kind: str) -> Iterator[Given | UnreadableInput]:
    found: Iterator[Given | UnreadableInput] = import_module(f"detente.acquire.kinds.{kind}").documents(opened)
    return found


def _document(opened: Opened) -> Given:
    most = bound_of(opened.head)
    content = opened.stream.read(most + 1)
    if len(content) > most:
        raise oversized(opened.uri, most=most)
    return Given(opened.uri, content, media_type=opened.media_type, fetched=opened.fetched)
