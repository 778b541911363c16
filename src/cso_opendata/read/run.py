"""Inline text as it is gathered: its lines, which of it is bold, and whether all of it is in italics."""

from __future__ import annotations

import re

SPACE = re.compile(r"[ \t\r\n\f\u00a0]+")


class Run:
    """A stretch of inline text that is being gathered: its lines, each with its bold stretches."""

    def __init__(self) -> None:
        """One line, and nothing on it."""
        # A line is kept in parts, since one that is lengthened a million times takes the square of that.
        self._parts: list[list[str]] = [[]]
        self._length = 0
        self.strong: list[list[tuple[int, int]]] = [[]]
        self._upright = False

    @property
    def slanted(self) -> bool:
        """Whether there are words, and all of them are in italics."""
        return self.has_words and not self._upright

    @property
    def lines(self) -> list[str]:
        """The lines so far."""
        return ["".join(parts) for parts in self._parts]

    @property
    def has_words(self) -> bool:
        """Whether there is more than white on one of its lines."""
        return any(part.strip() for parts in self._parts for part in parts)

    def add(self, text: str, *, bold: bool, slanted: bool = False) -> None:
        """TEXT goes on with the last line; white space is folded."""
        text = SPACE.sub(" ", text)
        parts = self._parts[-1]
        text = text.lstrip() if not parts or parts[-1].endswith(" ") else text
        if not text:
            return
        if bold and not text.isspace():
            self.strong[-1].append((self._length, self._length + len(text.rstrip())))
        parts.append(text)
        self._upright |= not (slanted or text.isspace())
        self._length += len(text)

    def newline(self) -> None:
        """What is added from here on stands on the next line."""
        self._parts.append([])
        self._length = 0
        self.strong.append([])
