"""A review as it is shown: what it says in words, and whether it still holds."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.record import Actor, Article, Mention, Record, Review
from detente.record.reviews import standing


@dataclass(frozen=True, slots=True)
class ReviewView:
    """What one shows of a review."""

    review: Review
    says: str
    stands: bool


def review_views(record: Record) -> Iterator[ReviewView]:
    """The views of the reviews of a record, in the order in which they were made."""
    stand = {review.id for review in standing(record.reviews)}
    return (ReviewView(review, _says(record, review), review.id in stand) for review in record.reviews)


def _says(record: Record, review: Review) -> str:
    """What a review says, in words."""
    match record[review.of] if review.of in record else None:  # noqa: SIM401 (a Record is no dict)
        case Actor() as actor:
            return f"{actor.id} is {review.amended or 'nobody'}"
        case Mention() as mention:
            return f"{_words(record, mention)} in {mention.article} means {review.amended or 'nobody'}"
        case Review() as other:
            return f"not so: {_says(record, other)}"
    return f"{review.verdict.value} {review.of}"


def _words(record: Record, mention: Mention) -> str:
    article = record[mention.article]
    return f"“{mention.span.of(article.text)}”" if isinstance(article, Article) else mention.id
