"""A story in a browser: words and notes are joined while one points at either, by mouse and by keyboard."""

from playwright.sync_api import expect

from tests.browser.conftest import Opened
from tests.crisis import CLOSE, FIRST, NEVER


def test_pointing_at_a_note_lights_its_words(opened: Opened) -> None:
    page = opened(f"/articles/{FIRST.id}")
    page.locator(f"#{NEVER.id}").hover()
    lit = page.locator(".lit-content")
    assert "".join(lit.all_text_contents()) == "Arland would never sell gas to Besmar"
    page.locator(f"#{CLOSE.id}").hover()
    expect(page.locator(".lit-content")).to_have_count(0)
    expect(page.locator(".lit-trigger")).to_have_text("threatened")


def test_the_keyboard_goes_from_fact_to_fact(opened: Opened) -> None:
    page = opened(f"/articles/{FIRST.id}")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator(f"#{CLOSE.id}")).to_be_focused()
    expect(page.locator(".lit-trigger")).to_have_text("threatened")
    page.keyboard.press("k")
    expect(page.locator(f"#{CLOSE.id}")).not_to_be_focused()


def test_a_trigger_leads_to_its_note_and_the_note_to_its_explanation(opened: Opened) -> None:
    page = opened(f"/articles/{FIRST.id}")
    page.get_by_role("link", name="threatened").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{page.url.partition('#')[0]}#{CLOSE.id}")
    page.locator(f"#{CLOSE.id}").get_by_role("link", name="Why").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Arland → Besmar")
    assert page.url.endswith(f"/facts/{CLOSE.id}")


def test_what_one_selects_can_be_linked_to(opened: Opened) -> None:
    page = opened(f"/articles/{FIRST.id}")
    page.locator("p.text").evaluate(
        """(text) => {
            const range = document.createRange();
            const word = [...text.querySelectorAll("a")].find((one) => one.textContent === "threatened").firstChild;
            range.setStart(word, 0);
            range.setEnd(word, word.length);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }"""
    )
    page.get_by_role("link", name="Link to this passage").click()
    expect(page.locator("#at")).to_have_text("threatened")


def test_single_keys_are_switched_off_on_every_page_alike(opened: Opened) -> None:
    page = opened(f"/articles/{FIRST.id}", by="Ada")
    page.get_by_text("Keys", exact=True).click()
    page.get_by_label("single keys work").uncheck()
    page.reload()
    page.keyboard.press("j")
    expect(page.locator(".note:focus")).to_have_count(0)
    page.goto("/review")
    assert not page.get_by_label("single keys work").is_checked()
