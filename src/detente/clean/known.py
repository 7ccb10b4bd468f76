"""What a container says of a story, weighed against what the story says of itself."""

import re

from detente.acquire import Known
from detente.clean.story import Story

_DASHES = frozenset("-–—|·")
_DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}", re.I)


def title_of(known: Known) -> str | None:
    """The title, without the name of the outlet that lists put behind it ("Talks resume - The Example")."""
    if not known.title or not known.publisher:
        return known.title
    whole, outlet = known.title.rstrip(), known.publisher
    head, said = whole[: -len(outlet)], whole[-len(outlet) :]
    dashed = head.rstrip()
    between = dashed[-1:] in _DASHES and dashed[-2:-1].isspace() and head[-1:].isspace()
    return (between and said.casefold() == outlet.casefold() and dashed[:-1].rstrip()) or known.title


def publisher_of(known: Known, story: Story) -> str | None:
    """The outlet: the container's word, but a domain ("example.org") gives way to the name that a page has."""
    bare = known.publisher is not None and _DOMAIN.fullmatch(known.publisher)
    return (story.publisher if bare else None) or known.publisher or story.publisher
