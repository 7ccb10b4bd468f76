"""People at a browser: one has a mouse, one has keys alone; both do the same, and see whether it worked."""

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from playwright.sync_api import Locator, Page, expect

MOST = 120
"""How often somebody presses Tab at most until he is where he wants to be."""


@dataclass(frozen=True, slots=True)
class Person(ABC):
    """Somebody at a page."""

    page: Page

    @abstractmethod
    def press(self, what: Locator) -> None:
        """Presses a button, follows a link, folds something out, chooses one of several."""

    @abstractmethod
    def write(self, where: Locator, words: str) -> None:
        """Writes in a field, over what stood there."""

    def go_to(self, room: str) -> None:
        """Goes to one of the rooms that every page leads to."""
        self.press(self.page.get_by_role("navigation", name="Rooms").get_by_role("link", name=room, exact=True))
        self.sees_title(room)

    @abstractmethod
    def skip_to_filters(self) -> None:
        """Goes to the filters past all the links of a list."""

    def follow(self, name: str, within: Locator | None = None) -> None:
        """Follows a link that is called so."""
        self.press((within or self.page.locator("main")).get_by_role("link", name=name).first)

    def push(self, name: str, within: Locator | None = None) -> None:
        """Presses a button that is called so."""
        self.press((within or self.page.locator("main")).get_by_role("button", name=name, exact=True).first)

    def unfold(self, name: str, within: Locator | None = None) -> None:
        """Folds out what is called so."""
        self.press((within or self.page.locator("main")).locator("summary").filter(has_text=re.compile(name)).first)

    def fill(self, name: str, words: str, within: Locator | None = None) -> None:
        """Writes in the field that is called so."""
        fields = (within or self.page.locator("main")).get_by_label(name).and_(self.page.locator("input, textarea"))
        self.write(fields.first, words)

    def sees(self, *words: str) -> None:
        """Reads words on the page."""
        for one in words:
            expect(self.page.locator("main")).to_contain_text(one)

    def sees_no(self, *words: str) -> None:
        """Does not find words on the page."""
        for one in words:
            expect(self.page.locator("main")).not_to_contain_text(one)

    def is_told(self, words: str) -> None:
        """Is told what was done."""
        expect(self.page.get_by_role("status").first).to_contain_text(words)

    def sees_title(self, words: str) -> None:
        """Reads words in the title of the page."""
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(words)


@dataclass(frozen=True, slots=True)
class Mouse(Person):
    """Points and clicks."""

    def press(self, what: Locator) -> None:
        what.click()

    def skip_to_filters(self) -> None:
        """Has no need to."""

    def write(self, where: Locator, words: str) -> None:
        where.click(click_count=3)
        self.page.keyboard.type(words)


@dataclass(frozen=True, slots=True)
class Keys(Person):
    """Goes from one thing to the next by Tab, and back by Shift and Tab; presses Enter, Space and arrows."""

    BUTTONS: ClassVar[str] = "button, summary, [type=checkbox], [type=radio]"

    def press(self, what: Locator) -> None:
        self.reach(what)
        self.page.keyboard.press("Space" if what.evaluate(f"one => one.matches('{self.BUTTONS}')") else "Enter")

    def write(self, where: Locator, words: str) -> None:
        self.reach(where)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(words)

    def skip_to_filters(self) -> None:
        link = self.page.get_by_role("link", name="Filters")
        if not link.evaluate(_BEHIND):
            self.press(link)

    def reach(self, what: Locator) -> None:
        """Presses Tab until something has the focus, and sees that it has it."""
        expect(what).to_be_visible()
        way = "Shift+Tab" if what.evaluate(_BEHIND) else "Tab"
        for _ in range(MOST):
            self.page.keyboard.press(way)
            if what.evaluate(_IS_AT):
                assert what.evaluate(_IS_SHOWN), "one does not see where one is"
                return
        raise AssertionError(f"{MOST} times {way} does not lead to {what}")


_BEHIND = "one => Boolean(document.activeElement.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING)"
"""Whether something lies behind one who goes on from where he is."""
_IS_AT = "one => one === document.activeElement"
_IS_SHOWN = """one => one.matches(":focus-visible") &&
    (getComputedStyle(one).outlineStyle !== "none" || one.closest("svg") !== null)"""
