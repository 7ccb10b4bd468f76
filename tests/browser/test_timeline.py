"""The timeline is looked at closer by dragging, by keys and by links, and one's place is kept."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Opened
from tests.crisis import CLOSE


def window(page: Page) -> str:
    """From when to when the window is, as the address has it."""
    return page.url.partition("?")[2]


def drag(page: Page, start: float, end: float) -> None:
    """Drags over the bars, from one share of their width to another."""
    box = page.locator("svg.bars").first.bounding_box()
    assert box
    for share, then in ((start, page.mouse.down), (end, page.mouse.up)):
        page.mouse.move(box["x"] + share * box["width"], box["y"] + 12, steps=4)
        then()


def test_a_drag_over_the_bars_makes_a_window(opened: Opened) -> None:
    page = opened("/timeline")
    drag(page, 0.11, 0.26)
    expect(page.locator("#window")).to_have_text("2031-03-03 to 2031-03-08")
    assert window(page) == "from=2031-03-03&until=2031-03-08"
    expect(page.get_by_role("status")).to_contain_text("2031-03-03 to 2031-03-08")
    page.go_back()
    expect(page.locator("#window")).to_have_text("2031-02-28 to 2031-03-31")
    assert window(page) == ""


def test_a_handle_is_dragged_and_the_other_end_stays(opened: Opened) -> None:
    page = opened("/timeline?from=2031-03-03&until=2031-03-08")
    drag(page, 0.285, 0.42)
    expect(page.locator("#window")).to_have_text("2031-03-03 to 2031-03-13")


def test_a_click_on_a_bar_is_no_drag(opened: Opened) -> None:
    page = opened("/timeline")
    drag(page, 0.11, 0.112)
    expect(page.locator("#window")).to_have_text("2031-03-03")
    assert window(page) == "from=2031-03-03&until=2031-03-03"


def test_the_window_is_moved_by_keys_alone(opened: Opened) -> None:
    page = opened("/timeline?rows=bearing")
    first = page.get_by_role("slider", name="first day of the window")
    first.focus()
    expect(first).to_have_attribute("aria-valuetext", "2031-02-28")
    for key in ("ArrowRight", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    expect(first).to_have_attribute("aria-valuetext", "2031-03-03")
    page.keyboard.press("Tab")
    page.keyboard.press("Home")
    page.keyboard.press("PageUp")
    page.keyboard.press("Enter")
    expect(page.locator("#window")).to_have_text("2031-03-03 to 2031-03-13")
    assert window(page) == "rows=bearing&from=2031-03-03&until=2031-03-13"
    expect(page.get_by_role("slider", name="last day of the window")).to_be_focused()


def test_what_one_has_not_applied_is_taken_back(opened: Opened) -> None:
    page = opened("/timeline")
    last = page.get_by_role("slider", name="last day of the window")
    last.focus()
    page.keyboard.press("Home")
    expect(last).to_have_attribute("aria-valuetext", "2031-02-28")
    page.keyboard.press("Escape")
    expect(last).to_have_attribute("aria-valuetext", "2031-03-31")
    assert window(page) == ""


def test_focus_scroll_and_what_is_folded_out_stay(opened: Opened) -> None:
    page = opened("/timeline", viewport={"width": 1000, "height": 500})
    page.get_by_text("The same as a table").click()
    link = page.get_by_role("link", name="Zoom in")
    link.focus()
    page.evaluate("scrollTo(0, 240)")
    page.keyboard.press("Enter")
    expect(page.locator("#window")).not_to_have_text("2031-02-28 to 2031-03-31")
    expect(page.get_by_role("link", name="Zoom in")).to_be_focused()
    expect(page.locator(".overview details")).to_have_attribute("open", "")
    assert page.evaluate("scrollY") == 240


def test_facets_narrow_it_in_place(opened: Opened) -> None:
    page = opened("/timeline")
    page.evaluate("window.stayed = true")
    page.locator(".facets").get_by_role("link", name=re.compile("THREATEN")).click()
    expect(page.locator("#list")).to_have_text("1 fact")
    assert page.evaluate("window.stayed") is True
    page.locator("svg.lane a").first.click()
    page.wait_for_url(f"**/facts/{CLOSE.id}")


def test_without_scripts_bars_and_links_do_the_same(opened: Opened) -> None:
    page = opened("/timeline", java_script_enabled=False)
    assert page.get_by_role("slider").count() == 0
    page.locator("svg.bars").first.locator("a.hit").nth(2).click()
    assert window(page) == "from=2031-03-03&until=2031-03-03"
    page.get_by_role("link", name="Zoom out").click()
    assert window(page) == "from=2031-03-02&until=2031-03-04"
