"""The reading room as somebody with a browser finds it: Debian's chromium, driven by Playwright."""
