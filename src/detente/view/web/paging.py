"""How a list is parted into pages."""


def page_count(total: int, per_page: int) -> int:
    """How many pages a list has; one where it is empty."""
    return max(1, -(-total // per_page))


def on_page(page: int, per_page: int) -> slice:
    """Which things of a list stand on a page, counted from 1."""
    return slice((page - 1) * per_page, page * per_page)
