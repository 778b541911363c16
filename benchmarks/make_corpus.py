"""Many documents out of a few, each with its own date, case numbers and names, so that all differ.

    python benchmarks/make_corpus.py TARGET --documents 10000 [--corpus DIR | --pdf]

Every document is a copy of one of the minutes in DIR (default: $CSO_CORPUS, else what the samples are
made of) in which all days, years, case numbers and names are others. Lines stay as long as they were,
since a name is replaced by an invented one of the same length. The same seed gives the same bytes. With
--pdf the samples' minutes are varied and typeset: two to four pages, three on an average.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import random
import re
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "tests"))

from render import markdown, pdf, source  # noqa: E402  (the renderers stand beside the tests)
from render.make import SOURCES  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
CONSONANTS, VOWELS = "bdfghklmnprstv", "aeiouyæøå"
FIRST_DAY, DAYS = dt.date(1990, 1, 1), 13_000  # the last one lies in August 2025

_MONTH = "|".join(MONTHS)
_DAY = re.compile(rf"(\d{{1,2}})(\.\s*)({_MONTH})(\s+)(\d{{4}})")
_FACT = re.compile(
    r"\b(?=\d)(?:"
    r"(?P<case>\d{4}\s?-\s?(?!(?:19|20)\d\d\b)\d{4,}|\d{7,}\b)"
    r"|(?P<numeric>\d{2}-\d{2}-\d{4})\b"
    rf"|(?:(?P<from>\d{{1,2}})(?P<to>\.\s?[-–]\s?))?(?P<day>\d{{1,2}})(?P<dot>\.\s*)(?P<month>{_MONTH})"
    r"(?:(?P<space>\s+)(?P<dated>(?:19|20)\d{2}))?\b"
    r"|(?P<year>(?:19|20)\d{2})\b(?:/(?P<next>\d\d)\b)?)"
)
# A person of the head: a title, then at least two capitalised names, then an organization or a remark.
_PERSON = re.compile(r"^[ *-]*\S.*? ([A-ZÆØÅ][\w.-]+(?: [A-ZÆØÅ][\w-]+)+)(?:, | \()[A-ZÆØÅ\d(]", re.MULTILINE)
_WORD = re.compile(r"\b([A-ZÆØÅ][\w-]*?\w)(s?)\b(?!-)")


@dataclass(frozen=True, slots=True)
class Template:
    """One of the minutes: its file type, its text, its first date and the names of persons in it."""

    suffix: str
    text: str
    day: dt.date
    names: frozenset[str]


def templates(paths: Iterable[Path]) -> list[Template]:
    """The minutes among PATHS: texts with a date and numbered items; plans and the like are left out."""
    texts = {path: _text(path) for path in sorted(paths) if path.suffix in (".txt", ".md")}
    names = _names("\n".join(texts.values()))
    found = []
    for path, text in texts.items():
        day = _DAY.search(text)
        if (
            day
            and re.search(r"^\W*2[).]\s", text, re.MULTILINE)
            and re.search("referat", text, re.IGNORECASE)
        ):
            date = dt.date(int(day[5]), MONTHS.index(day[3]) + 1, int(day[1]))
            found.append(Template(path.suffix, text, date, names))
    return found


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def _names(text: str) -> frozenset[str]:
    """The names of persons in TEXT, word by word: those in heads, and what follows them elsewhere."""
    words = {word for name in _PERSON.findall(text) for word in name.split(" ")}
    pairs = re.findall(r"\b([A-ZÆØÅ][\w-]+) ([A-ZÆØÅ][a-zæøå]+)\b", text)
    words.update(last for first, last in pairs if first in words)
    return frozenset(word for word in words if not re.search(rf"\b{re.escape(word.lower())}\b", text))


def vary(template: Template, number: int, seed: int) -> str:
    """The text of TEMPLATE as document NUMBER: one day of its own, other case numbers, other names."""
    chance = random.Random(f"{seed}/{number}")  # noqa: S311 -- nothing secret
    shift = FIRST_DAY + dt.timedelta(days=number % DAYS) - template.day
    text = _FACT.sub(_Facts(template.day, shift, chance).replace, template.text)
    return _WORD.sub(partial(_rename, template.names, {}, chance), text)


def _rename(
    names: frozenset[str], invented: dict[str, str], chance: random.Random, word: re.Match[str]
) -> str:
    """WORD, or in the place of one of NAMES the one INVENTED for it in this document."""
    for name, ending in ((word[0], ""), (word[1], word[2])):
        if name in names:
            return invented.setdefault(name, _name(name, chance)) + ending
    return word[0]


def _name(model: str, chance: random.Random) -> str:
    """An invented name as long as MODEL."""
    letters = [chance.choice(VOWELS if place % 2 else CONSONANTS) for place in range(len(model))]
    return "".join(letters).capitalize()


class _Facts:
    """Replaces the dates and numbers of one document: DAY moves by SHIFT, and all others with it."""

    def __init__(self, day: dt.date, shift: dt.timedelta, chance: random.Random) -> None:
        self.day, self.shift, self.chance = day, shift, chance
        self.years = (day + shift).year - day.year
        self.cases: dict[str, str] = {}

    def replace(self, fact: re.Match[str]) -> str:
        """What stands in the place of FACT."""
        if fact["case"]:
            return self.cases.setdefault(fact["case"], self._case(fact["case"]))
        if fact["year"]:
            following = f"/{(int(fact['next']) + self.years) % 100:02d}" if fact["next"] else ""
            return f"{int(fact['year']) + self.years}{following}"
        if fact["numeric"]:
            day, month, year = map(int, fact["numeric"].split("-"))
            return f"{self._moved(year, month, day):%d-%m-%Y}"
        return self._written(fact)

    def _written(self, fact: re.Match[str]) -> str:
        """A day in words, as `7. marts 2024`, `18.-20. marts` or `21. april`."""
        date = self._moved(
            int(fact["dated"] or self.day.year), MONTHS.index(fact["month"]) + 1, int(fact["day"])
        )
        begin = ""
        if fact["from"]:
            days = int(fact["day"]) - int(fact["from"])
            begin = f"{max(1, date.day - days)}{fact['to']}"
        end = f"{fact['space']}{date.year}" if fact["dated"] else ""
        return f"{begin}{date.day}{fact['dot']}{MONTHS[date.month - 1]}{end}"

    def _moved(self, year: int, month: int, day: int) -> dt.date:
        # A document may print a day that is none, as 30 February: days after the 28th are counted on from it.
        return dt.date(year, month, min(day, 28)) + dt.timedelta(days=max(0, day - 28)) + self.shift

    def _case(self, number: str) -> str:
        """A number as long as NUMBER; a year in front of a hyphen moves as years do."""
        year, hyphen, rest = re.fullmatch(r"(?:(\d{4})(\s?-\s?))?(\d+)", number).groups()  # type: ignore[union-attr]
        digits = "".join(self.chance.choice("0123456789") for _ in rest[1:])
        return f"{int(year) + self.years}{hyphen}0{digits}" if year else f"{rest[0]}{digits}"


def make(target: Path, corpus: Path | None, documents: int, seed: int = 1) -> None:
    """Write DOCUMENTS texts to the folder TARGET, a thousand to a subfolder."""
    models = templates(corpus.iterdir() if corpus else SOURCES.values())
    if not models:
        raise SystemExit(f"{corpus} holds no minutes as text (.txt, .md): name another folder with --corpus.")
    for number in range(documents):
        model = models[number % len(models)]
        text = vary(model, number, seed)
        data = text.encode() if corpus else markdown.render(source.parse(text))
        _write(target, number, model.suffix, data)


def typeset(target: Path, documents: int, seed: int = 1) -> None:
    """Write DOCUMENTS PDFs to the folder TARGET."""
    models = templates(SOURCES.values())
    layout = pdf.Layout(foot=("Side ", " af "), justify=True, hyphenate=True)
    for number in range(documents):
        text = vary(models[number % len(models)], number, seed)
        _write(target, number, ".pdf", pdf.render(source.parse(text), layout))


def _write(target: Path, number: int, suffix: str, data: bytes) -> None:
    path = target / f"{number // 1000:04d}" / f"{number:07d}{suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def default_corpus() -> Path | None:
    """The folder $CSO_CORPUS, if it is set."""
    return Path(os.environ["CSO_CORPUS"]) if os.environ.get("CSO_CORPUS") else None


def main() -> None:
    """Make a corpus as the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("target", type=Path)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--corpus", type=Path, default=default_corpus())
    parser.add_argument("--pdf", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.pdf:
        typeset(options.target, options.documents, options.seed)
    else:
        make(options.target, options.corpus, options.documents, options.seed)


if __name__ == "__main__":
    main()
