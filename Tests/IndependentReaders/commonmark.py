#!/usr/bin/env python3
"""Reads a Markdown report with a CommonMark parser: only the report's own marks mean anything.

    commonmark.py FILE

HTML, links, images, code and emphasis can only come out of a sheet's text; each is a complaint and ends with status 1.
"""
import sys
from pathlib import Path

from markdown_it import MarkdownIt

FOREIGN = {"html_block", "html_inline", "link_open", "image", "code_inline", "code_block", "fence", "em_open",
           "strong_open", "s_open", "hr", "blockquote_open"}


def main():
    tokens = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(
        Path(sys.argv[1]).read_text("utf-8"))
    flat = [inner for token in tokens for inner in [token, *(token.children or [])]]
    foreign = [f"{token.type}: {token.content[:80]}" for token in flat if token.type in FOREIGN]
    headings = sum(token.type == "heading_open" for token in flat)
    tables = sum(token.type == "table_open" for token in flat)
    if not headings or not tables:
        foreign.append(f"{headings} headings and {tables} tables are no report")
    print("\n".join(foreign), file=sys.stderr, end="\n" if foreign else "")
    sys.exit(1 if foreign else 0)


if __name__ == "__main__":
    main()
