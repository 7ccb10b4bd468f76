"""What somebody typed to add a story, and what is wrong with it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The fields of the form, without blanks around them."""

    text: str = ""
    published: str = ""
    uri: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """What has to be mended in each field; empty where nothing has."""

    text: str = ""
    published: str = ""
    uri: str = ""


EMPTY, RIGHT = Given(), Wrong()
