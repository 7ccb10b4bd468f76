"""What hosts allow those who are no people, by their robots.txt (RFC 9309)."""

from dataclasses import dataclass
from urllib.parse import SplitResult
from urllib.robotparser import RobotFileParser

from detente.acquire.web.ask import MOVED, REDIRECTS, Answer, ask, moved_to
from detente.acquire.web.online import Online

_NAME = "detente"
_LARGEST = 512_000
_LONGEST_PAUSE = 60.0


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a host."""

    parser: RobotFileParser | None
    """What its robots.txt says; None where it cannot say, so that nothing is allowed."""

    def allow(self, address: str) -> bool:
        """Whether an address may be asked."""
        return self.parser is not None and self.parser.can_fetch(_NAME, address)

    @property
    def pause(self) -> float:
        """How many seconds there are to be between two questions; a minute at most."""
        delay = self.parser.crawl_delay(_NAME) if self.parser else None
        return min(float(delay or 0), _LONGEST_PAUSE)


def rules_of(parts: SplitResult, online: Online) -> Rules:
    """The rules of the host of an address; everything is allowed where it has none. Raises NotFetched."""
    answer = _answer(f"{parts.scheme}://{parts.netloc}/robots.txt", online)
    if answer.status >= 500:
        return Rules(None)
    parser = RobotFileParser()
    text = answer.content[:_LARGEST].decode("utf-8", errors="replace") if 200 <= answer.status < 300 else ""
    parser.parse(text.splitlines())
    return Rules(parser)


def _answer(place: str, online: Online) -> Answer:
    """What lies there, or where it moved to."""
    for _ in range(REDIRECTS):
        answer = ask(place, online, {"Accept": "text/plain"})
        if answer.status not in MOVED:
            return answer
        place = moved_to(place, answer)
    return answer
