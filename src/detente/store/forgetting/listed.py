"""What was forgotten stays so: digests of ids and addresses that are not taken in again, kept in `meta`."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select

from detente.record import slug
from detente.store import tables
from detente.store.dialect import Among
from detente.store.plain import rows_of

_KEY = "forgotten "
_WEB = ("http://", "https://")
_FOUND = "SELECT key FROM meta WHERE key IN ({})"


def note(connection: Connection, words: Mapping[str, str]) -> None:
    """Notes that some ids and addresses are not to be taken in again; each with the word by which one allows it."""
    for word in sorted(words.keys() - listed(connection, words)):
        connection.execute(insert(tables.meta).values(key=_key(word), value=_digest(words[word])))


def allow(connection: Connection, words: Iterable[str]) -> bool:
    """Lets ids and addresses be taken in again; whether any was not to be."""
    given, meta = {*words}, tables.meta.c
    wanted = Among(meta.value, map(_digest, given)) | Among(meta.key, map(_key, given))
    theirs = connection.scalars(select(meta.value).where(meta.key.startswith(_KEY), wanted)).all()
    connection.execute(delete(tables.meta).where(meta.key.startswith(_KEY), Among(meta.value, {*theirs})))
    return bool(theirs)


def was_forgotten(connection: Connection, words: Iterable[str]) -> bool:
    """Whether one of some ids and addresses was forgotten."""
    meta = tables.meta.c
    given = {*words}
    wanted = Among(meta.value, map(_digest, given)) | Among(meta.key, map(_key, given))
    return connection.scalar(select(meta.key).where(meta.key.startswith(_KEY), wanted).limit(1)) is not None


def listed(connection: Connection, words: Iterable[str]) -> set[str]:
    """Those of some ids and addresses that are not to be taken in again."""
    keys = {_key(word): word for word in words}
    return {keys[key] for (key,) in rows_of(connection, _FOUND, keys)}


def called(asked: str) -> set[str]:
    """The ids and addresses that somebody can mean by a word: one of these, or the name of an actor."""
    return {asked, Path(asked).as_posix(), slug(asked), slug(asked).upper(), asked.upper()}


def is_lasting(address: str) -> bool:
    """Whether an address means the same wherever one is, as those of the web do."""
    return address.startswith(_WEB)


def _key(word: str) -> str:
    return f"{_KEY}{_digest(word)}"


def _digest(word: str) -> str:
    return sha256(word.encode("utf-8", "surrogatepass")).hexdigest()
