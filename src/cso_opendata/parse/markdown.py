"""Blocks as text in Markdown: paragraphs, and bullets with their marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block


def markdown(blocks: Sequence[Block]) -> str:
    """The text of BLOCKS as paragraphs, bullets with the mark that is printed."""
    text = ""
    for index, block in enumerate(blocks):
        bullets = block.kind == "bullet" and index and blocks[index - 1].kind == "bullet"
        text += ("\n" if bullets else "\n\n") if text else ""
        text += f"{block.mark} {block.text}" if block.mark else block.text.replace("\t", " ")
    return text
