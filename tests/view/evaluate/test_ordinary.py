"""What is read out of news without politics is counted by story."""

import pytest

from detente.view.evaluate.ordinary import Story, predict, score


def test_figures_are_events_a_story_and_the_share_of_stories_without() -> None:
    story = Story("")
    found = score([(story, 3), (story, 0), (story, 0), (story, 1)])
    assert {figure.name: (figure.value, figure.n) for figure in found} == {
        "events per story": (1.0, 4),
        "stories without events": (0.5, 4),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Chad accused Mali of lying.", 1), ("The orchestra played two encores to a full house.", 0)],
)
def test_events_of_a_story_are_counted(text: str, expected: int) -> None:
    assert predict(Story(text)) == expected
