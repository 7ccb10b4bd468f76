"""Which of some texts are nearest in meaning to a query: the same for the command line and the web."""

from collections.abc import Sequence

from detente.encode import NEAR, meanings, nearest


def alike(
    query: str, texts: Sequence[str], *, most: int | None = None, least: float = NEAR
) -> tuple[tuple[int, float], ...]:
    """The places in `texts` of those nearest in meaning to a query, nearest first, with their similarity, -1 to 1.

    At least `least` similar, `most` of them; none where the query has no words.
    """
    similarities = meanings(texts) @ meanings([query])[0]
    return tuple((int(place), float(similarities[place])) for place in nearest(similarities, most=most, least=least))
