"""What somebody gives to add a story, and what is wrong with it."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Annotated

from fastapi import Depends

from detente.record.edtf import bounds
from detente.record.errors import BadEdtf
from detente.view.facts import address
from detente.view.printable import printable
from detente.view.web.desk import Drop
from detente.view.web.forms import MOST, TOO_MUCH, TheForm

_NAMED = 200
_LINE_ENDS = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """The fields of the form, without blanks around them."""

    text: str = ""
    published: str = ""
    uri: str = ""
    file: bytes = b""
    name: str = ""
    """What the file is called; empty where none was chosen."""

    @property
    def data(self) -> bytes:
        """What is to be read."""
        return self.file if self.name else self.text.encode(errors="replace")

    @property
    def drop(self) -> Drop:
        """What goes to the desk: from its address, else named as the file is, else by what it holds."""
        held = hashlib.sha256(self.data).hexdigest()
        uri = address(self.uri) or self.name or f"pasted text {held[:12]}"
        return Drop(data=self.data, uri=uri, published=self.published or None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """What has to be mended in each field; empty where nothing has."""

    text: str = ""
    published: str = ""
    uri: str = ""

    def __bool__(self) -> bool:
        return bool(self.text or self.published or self.uri)


EMPTY, RIGHT = Added(), Wrong()


def wrong(given: Added) -> Wrong:
    """What is wrong with what was given."""
    return Wrong(text=_text(given), published=_published(given), uri=_uri(given))


def _text(given: Added) -> str:
    if given.name and given.text:
        return "Paste a story or choose a file, one at a time."
    if not given.name and not given.text:
        return "Paste a story, or choose a file."
    return TOO_MUCH if len(given.data) > MOST else ""


def _published(given: Added) -> str:
    try:
        bounds(given.published or "2000")
    except BadEdtf as error:
        return ": ".join(filter(None, (error.what, error.advice)))
    return ""


def _uri(given: Added) -> str:
    return "" if not given.uri or address(given.uri) else "no web address: it begins with https:// or stays empty"


def _given(form: TheForm) -> Added:
    """What a form gives."""
    named, file = form.file or ("", b"")
    return Added(
        text=_LINE_ENDS.sub("\n", form.one("text").strip()),
        published=form.one("published").strip()[:_NAMED],
        uri=form.one("uri").strip()[: 10 * _NAMED],
        file=file,
        name=_name(named) if form.file else "",
    )


def _name(path: str) -> str:
    """The name of a file without the folders that some browsers tell."""
    return printable(PurePosixPath(path.replace("\\", "/")).name)[-_NAMED:] or "file"


WhatIsAdded = Annotated[Added, Depends(_given)]
"""What a route takes to be given what a form gives."""
