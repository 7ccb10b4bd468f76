"""Asks a web address that the user names, politely; nothing that a page or a feed names is ever asked."""

from detente.acquire.web.memory import cache_file
from detente.acquire.web.online import Online

__all__ = ["Online", "cache_file"]
