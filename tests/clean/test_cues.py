"""Notices are told from stories that speak of the same things."""

import pytest

from detente.clean.cues import heading_of, notice_score
from detente.clean.lines import Line, line_at
from detente.clean.passages import STRONG
from detente.record import PassageKind, Span


def line(text: str) -> Line:
    return line_at(Span(0, len(text)), text)


@pytest.mark.parametrize(
    "text",
    [
        "We use cookies to give you the best experience on our website.",
        "By continuing to browse this site you agree to our use of cookies.",
        "Accept all cookies",
        "Manage preferences",
        "You can change your privacy settings at any time.",
        "Sign up for our newsletter",
        "Get the latest news delivered to your inbox.",
        "Subscribe now for unlimited access to every story.",
        "Already a subscriber? Log in",
        "Follow us on Twitter and Facebook",
        "Share this article",
        "Copyright 2014 Example Press. All rights reserved. This material may not be published or rewritten.",
        "Please enable JavaScript to view the comments.",
        "Comments are closed.",
        "Story continues below advertisement",
        "Have a tip? Email the desk at desk@example.org.",
        "Skip to main content",
        "(Reporting by A. Writer; editing by B. Reader)",
        "http://www.example.org/story",
    ],
)
def test_a_notice_is_known_by_itself(text: str) -> None:
    assert notice_score(line(text)) >= STRONG


@pytest.mark.parametrize(
    "text",
    [
        "The regulator fined the company 50 million euros for tracking users with cookies without asking them.",
        "Lawmakers debated a privacy bill that would oblige websites to obtain consent before storing personal data.",
        "The opposition paper, which sends a newsletter to 40,000 subscribers, was closed by decree on Tuesday.",
        "The minister said the new privacy policy would protect personal information held by the police.",
        "Protesters followed the broadcast on Facebook and Twitter before both were cut off at midnight.",
        "“We use cookies like everybody else,” the chief executive told the committee.",
        "The two governments will sign up to the treaty in Oslo, officials said.",
        "The bank said customers could log in to their accounts again after the attack.",
        "The copyright treaty was signed by 40 states and comes into force next year.",
        "Advertising on state television was banned during the campaign.",
        "The president wrote to the queen and asked her to receive his envoy.",
        "Rebels advanced on the airport and shelled the road to the capital.",
    ],
)
def test_a_story_about_such_things_is_none(text: str) -> None:
    assert notice_score(line(text)) < STRONG


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Related", PassageKind.RELATED),
        ("OTHER NEWS:", PassageKind.RELATED),
        ("Most read", PassageKind.RELATED),
        ("Read more: Talks collapse in Oslo", PassageKind.RELATED),
        ("Related: Oil prices swing.", PassageKind.RELATED),
        ("See also | The road to peace", PassageKind.RELATED),
        ("More on this story", PassageKind.RELATED),
        ("Image copyright Example Pictures", PassageKind.CAPTION),
        ("Photo: A. Writer", PassageKind.CAPTION),
        ("Soldiers patrol the border on Sunday. (AP Photo/A. Writer)", PassageKind.CAPTION),
        ("A refugee camp near the border Getty Images", PassageKind.CAPTION),
        ("Tags: diplomacy, treaties", PassageKind.NOTICE),
        ("Advertisement", PassageKind.NOTICE),
        ("Related parties to the conflict met in Oslo on Monday.", None),
        ("Photo agencies were told to leave the palace.", None),
        ("He sold the pictures of the massacre to Getty Images.", None),
        ("Images of the attack were shown on state television.", None),
        ("More on the border, where soldiers wait for orders, is not known.", None),
        ("", None),
    ],
)
def test_headings_and_credits_say_what_a_line_is(text: str, kind: PassageKind | None) -> None:
    assert heading_of(line(text)) is kind
