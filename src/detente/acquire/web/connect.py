"""Connections that lead only where they may: to the public Internet, whatever a name or a redirect says."""

import ipaddress
import socket
import ssl
from http.client import HTTPConnection, HTTPSConnection
from urllib.parse import SplitResult, urlsplit

from detente.record.errors import NotFetched

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
"""Addresses of IPv6 that stand for one of IPv4 (RFC 6052)."""
_GIVEN_OUT = ipaddress.ip_network("2000::/3")
"""All of IPv6 that is given out to the Internet (RFC 4291): what else there is leads into a network of somebody."""
_RELAYS = (ipaddress.ip_network("192.88.99.0/24"), ipaddress.ip_network("192.0.0.0/24"))
"""Addresses of IPv4 that lead to what is near, and are no machine's own (RFC 7526, RFC 6890)."""


def checked(address: str) -> SplitResult:
    """The parts of an address that may be asked, as far as its words tell; raises NotFetched for others."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise NotFetched(f"no web address: {error}", where=address, advice="check the address") from error
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname or port == 0:
        raise NotFetched("no address of the web", where=address, advice="addresses begin with https:// or http://")
    if parts.username or parts.password:
        raise NotFetched("an address with a password in it", where=parts.hostname, advice="leave it out")
    if any(character.isspace() or not character.isprintable() for character in address):
        raise NotFetched("an address with blanks in it", where=parts.hostname, advice="check the address")
    return parts


def connection(parts: SplitResult, *, timeout: float, allow_private: bool) -> HTTPConnection:
    """A connection to the host of an address, which is looked up once and checked; raises NotFetched."""
    host = parts.hostname or ""
    place = _reached(host, parts.port or (443 if parts.scheme.lower() == "https" else 80), allow_private=allow_private)
    made: HTTPConnection
    if parts.scheme.lower() == "https":
        made = HTTPSConnection(host, parts.port, timeout=timeout, context=ssl.create_default_context())
    else:
        made = HTTPConnection(host, parts.port, timeout=timeout)
    # The host's name is looked up no second time, lest it lead elsewhere then.
    made._create_connection = lambda _, *rest: socket.create_connection(place, *rest)  # type: ignore[attr-defined]
    return made


def _reached(host: str, port: int, *, allow_private: bool) -> tuple[str, int]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotFetched("no such host", where=host, advice="check the address, and that there is a network") from error
    places = [str(place[0]) for *_, place in found]
    allowed = [place for place in places if allow_private or is_public(place)]
    if not allowed:
        advice = "with --allow-private it is asked all the same"
        raise NotFetched("an address of one's own machine or network", where=host, advice=advice)
    return allowed[0], port


def is_public(place: str) -> bool:
    """Whether an IP address is one of the public Internet, also one that is written in another."""
    address = _meant(ipaddress.ip_address(place.partition("%")[0]))
    if isinstance(address, ipaddress.IPv6Address):
        return address in _GIVEN_OUT and address.is_global
    return address.is_global and not address.is_multicast and not any(address in each for each in _RELAYS)


def _meant(address: _Address) -> _Address:
    """The address of IPv4 that one of IPv6 leads to; itself where it is none of these."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in _TRANSLATED:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address
