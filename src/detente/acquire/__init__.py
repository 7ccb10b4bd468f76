"""Bytes to sources: files, folders and texts in any usual encoding."""

from detente.acquire.acquire import BOUND, Acquired, acquire, acquire_bytes, acquire_text
from detente.acquire.files import inputs
from detente.acquire.media import HTML, PLAIN

__all__ = ["BOUND", "HTML", "PLAIN", "Acquired", "acquire", "acquire_bytes", "acquire_text", "inputs"]
