"""What the scorer says of the real documents in other labels, numbers, dates, names, orders and formats.

    CSO_CORPUS=FOLDER python benchmarks/variants.py [--seed 1] [--mixed 20] [--detail FOLDER]

Each document of the folder is rewritten, its truth with it, in one respect at a time and then in several at
once, chosen by the seed; the scorer beside the folder then compares each set with its truth. --detail keeps
each set of documents with its truth and what the scorer found wrong. Nothing of it stays in the project.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from render.corpus import content
from render.formats import WAYS

from cso_opendata.job import job_for
from cso_opendata.pipeline import run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Change = Callable[["Telling", random.Random], "Telling"]

Telling = tuple[str, dict[str, Any]]
MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november", "december",
)  # fmt: skip
DATE = re.compile(rf"(?:\b(?:den|d\.) )?\b(\d{{1,2}})\. ({'|'.join(MONTHS)}) (\d{{4}})")
FIRST_NAMES = (
    "Asta", "Bodil", "Dagny", "Ebba", "Frode", "Gudrun", "Hjalmar", "Inga", "Jeppe", "Karla", "Ludvig",
    "Magda", "Njal", "Oda", "Palle", "Rigmor", "Sigurd", "Tove", "Ulla", "Viggo", "Ylva", "Aksel",
)  # fmt: skip
SURNAMES = (
    "Agerskov", "Bjerrum", "Dalsgaard", "Elmelund", "Friis", "Grønbæk", "Hvidt", "Iversholt", "Junker",
    "Kragelund", "Lyngbye", "Møgelhøj", "Nørgård", "Overby", "Ploug", "Ravnsborg", "Skytte", "Thorup",
    "Uldall", "Vestager", "Westh", "Ågesen", "Østerby", "Brandt", "Falk", "Krogh", "Mynster", "Toft",
)  # fmt: skip
LABELS = (
    {
        "MØDEDATO": "Dato:", "TID": "Tidspunkt:", "STED": "Mødested:", "MØDEDELTAGERE": "Deltagere:",
        "For ledelsessiden:": "Ledelsesrepræsentanter", "For medarbejdersiden:": "Medarbejderrepræsentanter",
        "Repræsentanter for Københavns Kommune": "Ledelsessiden:", "Særlige deltagere": "Gæster",
        "Repræsentanter for organisationerne": "Medarbejdersiden:", "Afbud": "Meldt afbud",
        "Dato:": "Mødedato:", "Tid:": "Klokkeslæt:", "Sted:": "Lokale:",
    },
    {
        "MØDEDATO": "DATO", "TID": "TIDSPUNKT", "STED": "MØDESTED", "For ledelsessiden:": "Fra ledelsen:",
        "For medarbejdersiden:": "Fra medarbejderne:", "Afbud": "Fraværende", "Sekretariat": "Sekretariatet",
        "Repræsentanter for Københavns Kommune": "Ledelsen", "Særlige deltagere": "Inviterede",
        "Repræsentanter for organisationerne": "Medarbejderne", "Sekretariatsmedarbejdere": "Sekretariat",
        "Tid:": "Mødetid:",
    },
)  # fmt: skip
NUMBERS = ("{0}. ", "{0} ", "Punkt {0}: ", "Pkt. {0} ", "Ad {0}) ", "Punkt {0} – ", "{0}: ")
DAYS: tuple[Callable[[int, int, int], str], ...] = (
    lambda day, month, year: f"{day:02}.{month:02}.{year}",
    lambda day, month, year: f"{day:02}-{month:02}-{year}",
    lambda day, month, year: f"{day}/{month}-{year}",
    lambda day, month, year: f"d. {day}.{month}.{year % 100}",
    lambda day, month, year: f"den {day}. {MONTHS[month - 1]} {year}",
)
TIMES = ("kl. {0}:{1} til {2}:{3}", "{0}:{1}-{2}:{3}", "kl. {0}.{1} – {2}.{3}", "klokken {0}.{1} til {2}.{3}")
TIME = re.compile(r"(?:Kl\. )?(\d\d)[.:](\d\d) ?[-–] ?(\d\d)[.:](\d\d)")
PEOPLE = (
    "{name}, {title}, {place}", "{name} ({place}), {title}", "{place}: {title} {name}", "{name}, {place}",
    "{title} {name} ({place})", "{name} – {title}, {place}", "{name}, {title} ({place})",
)  # fmt: skip
ENTRY = re.compile(
    r"(?m)^(?P<mark>[-*] )?(?P<entry>(?P<title>[^\n,]+?) (?P<name>{names})(?:, (?P<place>[^\n(]+?)|"
    r" \((?P<bracketed>[^)\n]+)\)))(?P<note> \(deltog[^)]*\)| under punkt \d)?(?P<end> *)$"
)


def relabelled(told: Telling, chance: random.Random) -> Telling:
    """Labels and headings of the head by other words."""
    text, truth = told
    words = chance.choice(LABELS)
    either = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    pattern = re.compile(rf"(?m)^([#* ]*)({either})(?=:?[* ]*$|[* ]+\S)")
    return pattern.sub(lambda found: found[1] + words[found[2]], text), truth


def renumbered(told: Telling, chance: random.Random) -> Telling:
    """The numbers of items in another manner."""
    text, truth = told
    manner = chance.choice(NUMBERS)
    for item in truth["agenda_items"]:
        for title in {item["title"], item["minutes_title"]} - {None}:
            begins = re.escape(title[:12]).replace(r"\ ", r"\s+")
            pattern = rf"(?m)^([#* ]*){item['number']}[.)] (?={begins})"
            text = re.sub(pattern, rf"\g<1>{manner.format(item['number'])}", text)
    return text, truth


def redated(told: Telling, chance: random.Random) -> Telling:
    """Whole dates and hours in another manner, in titles too."""
    text, truth = told
    day, hours = chance.choice(DAYS), chance.choice(TIMES)

    def date(found: re.Match[str]) -> str:
        return day(int(found[1]), MONTHS.index(found[2]) + 1, int(found[3]))

    text = TIME.sub(lambda found: hours.format(*found.groups()), DATE.sub(date, text))
    return text, strings(truth, lambda value: DATE.sub(date, value))


def renamed(told: Telling, chance: random.Random) -> Telling:
    """Other names for all persons, letter by letter the same where they are named again."""
    text, truth = told
    people = {person["name"] for person in truth["participants"]}
    people |= {*truth["meeting"]["case_handlers"]} if truth["meeting"] else set()
    spoken = {name for item in truth["agenda_items"] for name in item["speakers"]}
    people |= {name for name in spoken if len(name.split()) > 1 and name.split()[-1][0].isupper()}
    first = dict.fromkeys(sorted(name.split()[0] for name in people))
    last = dict.fromkeys(sorted(word for name in people for word in name.split()[1:] if word[0].isupper()))
    words = {word: chance.choice(FIRST_NAMES) for word in first}
    words |= {word: surname(chance) for word in last}
    if not words:
        return told
    either = re.compile(rf"\b({'|'.join(map(re.escape, words))})(?=s?\b)")

    def rename(value: str) -> str:
        return either.sub(lambda found: words[found[1]], value)

    return rename(text), strings(truth, rename)


def surname(chance: random.Random) -> str:
    """A surname that is rarely the same twice."""
    return chance.choice(SURNAMES) + chance.choice(("", "", "sen", "gaard", "holm"))


def reordered(told: Telling, chance: random.Random) -> Telling:
    """The entries of lists of people with title, name and organization in another order."""
    text, truth = told
    people = {person["name"]: person for person in truth["participants"]}
    if not people:
        return told
    manner = chance.choice(PEOPLE)
    untitled = "{title}" not in manner
    pattern = re.compile(ENTRY.pattern.replace("{names}", "|".join(map(re.escape, people))))

    def entry(found: re.Match[str]) -> str:
        place = found["place"] or found["bracketed"]
        if people[found["name"]]["organisation"] != place or people[found["name"]]["title"] != found["title"]:
            return found[0]
        if untitled:
            people[found["name"]]["title"] = None
        said = manner.format(title=found["title"], name=found["name"], place=place)
        return (found["mark"] or "") + said + (found["note"] or "") + found["end"]

    truth = json.loads(json.dumps(truth))
    people = {person["name"]: person for person in truth["participants"]}
    return pattern.sub(entry, text), truth


def strings(value: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401 -- what JSON holds
    """VALUE with each string in it as CHANGE makes it."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [strings(each, change) for each in value]
    return {key: strings(each, change) for key, each in value.items()} if isinstance(value, dict) else value


CHANGES: dict[str, Change] = {
    "labels": relabelled, "numbers": renumbered, "dates": redated, "names": renamed, "order": reordered,
}  # fmt: skip
ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "cp1252": lambda text: text.encode("cp1252", "replace"),
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-8 with a mark, CRLF": lambda text: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(),
    "NFD": lambda text: unicodedata.normalize("NFD", text).encode(),
}


def sets(originals: dict[str, Telling], seed: int, mixed: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each set by its name: the bytes and the truth of each document in it."""
    for name, change in CHANGES.items():
        for each in range(seed, seed + 7):
            chance = random.Random(f"{name} {each}")  # noqa: S311 -- chosen again by the same seed
            made = {stem: change(told, chance) for stem, told in originals.items()}
            yield f"{name} {each}", {stem: (text.encode(), truth) for stem, (text, truth) in made.items()}
    for name, encode in ENCODINGS.items():
        yield name, {stem: (encode(text), truth) for stem, (text, truth) in originals.items()}
    for name, render in WAYS.items():
        yield (
            name,
            {stem: (render(content(text.encode())), truth) for stem, (text, truth) in originals.items()},
        )
    for each in range(seed, seed + mixed):
        yield from several(originals, each)


def several(originals: dict[str, Telling], seed: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """A set in which three respects and the format are changed at once, as SEED chooses."""
    chance = random.Random(f"mixed {seed}")  # noqa: S311 -- the same again by the same seed
    chosen, way = chance.sample(sorted(CHANGES), 3), chance.choice(sorted(WAYS))
    made = dict(originals)
    for name in chosen:
        made = {stem: CHANGES[name](told, chance) for stem, told in made.items()}
    yield (
        f"mixed {seed}: {', '.join(chosen)}; {way}",
        {stem: (WAYS[way](content(text.encode())), truth) for stem, (text, truth) in made.items()},
    )


def score(documents: dict[str, Any], scorer: Path, folder: Path) -> tuple[int, int, int]:
    """How many values of DOCUMENTS are right, published and true, by SCORER; all that lies in FOLDER then."""
    for part in ("documents", "truth"):
        (folder / part).mkdir(parents=True)
    for stem, (data, truth) in documents.items():
        (folder / "documents" / f"{stem}.bin").write_bytes(data)
        (folder / "truth" / f"{stem}.json").write_text(json.dumps(truth), "utf-8")
    run(job_for([folder / "documents"], folder / "out", 1), lambda _: None)
    command = [sys.executable, str(scorer), str(folder / "out"), "--truth", str(folder / "truth"), "--detail"]
    said = subprocess.run([*command, "--json", str(folder / "score.json")], capture_output=True, check=True)
    (folder / "score.txt").write_bytes(said.stdout)
    figures = json.loads((folder / "score.json").read_bytes())
    return figures["right"], figures["published"], figures["true"]


def main() -> None:
    """Print the F1 of each set and of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mixed", type=int, default=20)
    parser.add_argument("--detail", type=Path)
    arguments = parser.parse_args()
    corpus = Path(os.environ["CSO_CORPUS"])
    originals = {
        path.stem: (path.read_text("utf-8"), json.loads((corpus / f"../truth/{path.stem}.json").read_bytes()))
        for path in sorted(corpus.glob("*.txt"))
    }
    with tempfile.TemporaryDirectory() as scratch:
        kept = arguments.detail or Path(scratch)
        sums = [0, 0, 0]
        for number, (name, made) in enumerate(sets(originals, arguments.seed, arguments.mixed)):
            figures = score(made, corpus / "../tools/score.py", kept / f"{number:03}")
            sums = [total + each for total, each in zip(sums, figures, strict=True)]
            print(f"{number:03} {f1(*figures):.4f}  {name}", flush=True)
        print(f"    {f1(*sums):.4f}  all, over {sums[2]} values")


def f1(right: int, published: int, true: int) -> float:
    """The F1 of so many RIGHT values."""
    return 2 * right / (published + true)


if __name__ == "__main__":
    main()
