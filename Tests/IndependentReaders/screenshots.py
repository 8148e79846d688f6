"""Pictures of a report for people to look at: screenshots.py REPORT.html OUT NAME makes desktop, phone and print."""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright


def main():
    report, out, name = Path(sys.argv[1]).resolve(), Path(sys.argv[2]), sys.argv[3]
    out.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for size, width, height in (("desktop", 1280, 800), ("phone", 390, 844)):
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto(f"file://{report}")
            page.screenshot(path=out / f"{name}-{size}.png")
            page.screenshot(path=out / f"{name}-{size}-whole.png", full_page=True)
        page = browser.new_page()
        page.goto(f"file://{report}")
        page.pdf(path=out / f"{name}-print.pdf", format="A4")
        browser.close()


if __name__ == "__main__":
    main()
