"""The fields of a DOCX: a code, which is not printed, and a result, which is unless it is a page's number."""

from __future__ import annotations

from dataclasses import dataclass

# These stand for the number of a page, as does a reference to one in a table of contents.
_PAGES = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES"))
_CONTENTS, _PAGE_OF = "TOC", "PAGEREF"
# The name of a field stands at the beginning of its code, of which nothing else is wanted.
_LONGEST_NAME = 50


@dataclass(slots=True)
class _Field:
    """A field that is open: its code, and whether its result has begun and is printed."""

    code: str = ""
    shows: bool = False


class Fields:
    """The fields that are open at a place in a document; they lie in each other and over paragraphs."""

    def __init__(self) -> None:
        """None is open."""
        self._open: list[_Field] = []
        self._silent = 0
        # Whether the number of a page was met since this was last set to False.
        self.paged = False

    @property
    def silent(self) -> bool:
        """Whether what stands here is not printed: it is code, or the number of a page."""
        return self._silent > 0

    def begin(self) -> None:
        """A field begins, with its code."""
        self._open.append(_Field())
        self._silent += 1

    def code(self, text: str) -> None:
        """TEXT goes on with the code."""
        if self._open and len(self._open[-1].code) < _LONGEST_NAME:
            self._open[-1].code += text

    def separate(self) -> None:
        """The result begins."""
        if self._open and not self._open[-1].shows and not self.counts_pages(self._open[-1].code):
            self._open[-1].shows = True
            self._silent -= 1

    def end(self) -> None:
        """The field is at its end."""
        if self._open:
            closed = self._open.pop()
            self._silent -= not closed.shows
            self.counts_pages(closed.code)

    def give_up(self) -> None:
        """Close the fields that should have shown something by now, or have ended."""
        self._open = [one for one in self._open if one.shows]
        self._silent = 0

    def counts_pages(self, code: str) -> bool:
        """Whether a field with CODE stands for the number of a page."""
        name = _name_of(code)
        self.paged |= name in _PAGES
        return name in _PAGES or (
            name == _PAGE_OF and any(_name_of(one.code) == _CONTENTS for one in self._open)
        )


def _name_of(code: str) -> str:
    """The first word of the CODE of a field, which says what it is."""
    return code.split(maxsplit=1)[0].upper() if code and not code.isspace() else ""
