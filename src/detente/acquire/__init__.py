"""Bytes to sources: files, folders and texts in any usual encoding."""

from detente.acquire.acquire import BOUND, Acquired, acquire, acquire_bytes, acquire_text, take
from detente.acquire.documents import documents, texts
from detente.acquire.files import inputs
from detente.acquire.given import Given, Known
from detente.acquire.media import HTML, PLAIN

__all__ = [
    "BOUND",
    "HTML",
    "PLAIN",
    "Acquired",
    "Given",
    "Known",
    "acquire",
    "acquire_bytes",
    "acquire_text",
    "documents",
    "inputs",
    "take",
    "texts",
]
