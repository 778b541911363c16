"""README and LICENSE of a release, in Danish and then in English. Pure: no clock, no path of ours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cso_opendata import contract

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.catalogue.datapackage import DataFile

_SAMPLE = "cso-opendata-sample"


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one language; {braces} are filled in."""

    language: str
    fictional: str
    title: str
    description: str
    version: str
    reading: str
    tables: str
    place: str
    notes: str
    privacy: str
    privacy_parts: tuple[tuple[str, str], ...]
    licence: str
    numbers: str


_DANISH = _Words(
    language="da",
    fictional="**Personerne i denne pakke er opdigtede.**",
    title="title",
    description="description",
    version="Version {version} af pakken `{name}`.",
    reading="""## Sådan læses den

Tabellerne ligger som Parquet i `data/`, beskrevet af `datapackage.json` (Data Package v2), og som CSV i
`csv/data/`, beskrevet af `csv/datapackage.json`. Kommandoerne køres i denne mappe.

```sh
duckdb -c "SELECT date, status, venue FROM 'data/meetings.parquet' ORDER BY date"
python -c "import pyarrow.parquet as pq; print(pq.read_table('data/meetings.parquet').to_pylist()[:3])"
python -c "from cso_opendata.reader import open_release; print(list(open_release('.').rows('meetings'))[:3])"
```

I CSV er en celle, som et regneark ville tage for en formel, indledt med en apostrof; Parquet har den sande
tekst.""",
    tables="## Tabeller\n\n| tabel | rækker | hvad |\n|---|---:|---|",
    place="""## Hvor det står

Hver række, der er læst af et dokument, har `document_id`, `line` og `line_end`. Slå linjerne op i tabellen
`lines`, og dokumentets adresse og sha256 i `documents`; hviler rækken på flere steder, står de andre i
`evidence`. Sådan efterprøves et indlæg:

```sql
SELECT l.line, l.text FROM 'data/speeches.parquet' s JOIN 'data/lines.parquet' l
ON l.document_id = s.document_id AND l.line BETWEEN s.line AND s.line_end ORDER BY l.document_id, l.line
```

Hvad kontrollerne fandt, står i `findings`. {held_back} rækker er holdt tilbage, fordi de brød en regel; de
står der med hele deres indhold.""",
    notes="## Før du bruger tallene",
    privacy="## Personoplysninger",
    privacy_parts=(
        ("responsible", "Ansvarlig"), ("ground", "Grundlag"), ("balancing", "Afvejning"),
        ("retention", "Hvor længe"), ("objection", "Indsigelse"), ("reviewed", "Sidst gennemgået"),
    ),
    licence="## Licens\n\n[{title}]({path}). {rights}",
    numbers="""## Versionsnumre

En udgivet version ændres ikke. En kolonne, der kommer til, går ud eller skifter type, og rækker, der går ud
uden henvisning: første tal. Nye rækker eller tabeller: andet tal. Kun rettede værdier: tredje tal. Et id,
der er gået ud, står i `id_redirects` og bruges ikke igen.""",
)  # fmt: skip

_ENGLISH = _Words(
    language="en",
    fictional="**The persons in this package are fictional.**",
    title="cso:titleEn",
    description="cso:descriptionEn",
    version="Version {version} of the package `{name}`.",
    reading="""## How to read it

The tables lie as Parquet in `data/`, described by `datapackage.json` (Data Package v2), and as CSV in
`csv/data/`, described by `csv/datapackage.json`. Run the commands in this folder.

```sh
duckdb -c "SELECT date, status, venue FROM 'data/meetings.parquet' ORDER BY date"
python -c "import pyarrow.parquet as pq; print(pq.read_table('data/meetings.parquet').to_pylist()[:3])"
python -c "from cso_opendata.reader import open_release; print(list(open_release('.').rows('meetings'))[:3])"
```

In CSV a cell that a spreadsheet would take for a formula is led by an apostrophe; Parquet has the true
text.""",
    tables="## Tables\n\n| table | rows | what |\n|---|---:|---|",
    place="""## Where it stands

Every row read from a document has `document_id`, `line` and `line_end`. Look the lines up in the table
`lines`, and the document's address and sha256 in `documents`; where a row rests on several places the
others stand in `evidence`. This is how to check a reported turn:

```sql
SELECT l.line, l.text FROM 'data/speeches.parquet' s JOIN 'data/lines.parquet' l
ON l.document_id = s.document_id AND l.line BETWEEN s.line AND s.line_end ORDER BY l.document_id, l.line
```

What the checks found stands in `findings`. {held_back} rows are held back because they broke a rule; they
stand there with all their content.""",
    notes="## Before you use the figures",
    privacy="## Personal data",
    privacy_parts=(
        ("responsible", "Responsible"), ("ground", "Ground"), ("balancing", "Balancing"),
        ("retention", "How long"), ("objection", "Objection"), ("reviewed", "Last reviewed"),
    ),
    licence="## Licence\n\n[{title}]({path}). {rights}",
    numbers="""## Version numbers

A published version does not change. A column added, removed or given another type, and rows that go without
a redirect: the first number. New rows or tables: the second. Only corrected values: the third. An id that
is gone stands in `id_redirects` and is not used again.""",
)  # fmt: skip

_LICENCE = """{title}
{path}

Licensen gælder sammenstillingen af data i pakken {name}: tabellerne, kolonnerne, id'erne og de tilføjede
oplysninger. Undtaget er tabellen `lines` og ordene fra dokumenterne.
{da}

The licence covers the compilation of data in the package {name}: the tables, the columns, the ids and what
was added to them. Excepted are the table `lines` and the words of the documents.
{en}
"""


def readme(name: str, version: str, files: Sequence[DataFile], held_back: int) -> str:
    """README.md of VERSION of the package NAME, which holds FILES; HELD_BACK rows are not published."""
    parts = [_part(words, name, version, files, held_back) for words in (_DANISH, _ENGLISH)]
    return "\n\n---\n\n".join(parts) + "\n"


def licence(name: str) -> str:
    """LICENSE of the package NAME: what the licence covers, and that the documents' text is excepted."""
    static = contract.package(name)
    return _LICENCE.format(name=name, **_terms(name), **static["cso:linesRights"])


def _terms(name: str) -> dict[str, str]:
    terms = contract.package(name)["licenses"][0]
    return {"title": terms["title"], "path": terms["path"]}


def _part(words: _Words, name: str, version: str, files: Sequence[DataFile], held_back: int) -> str:
    """The README in the language of WORDS."""
    static = contract.package(name)
    rights = static["cso:linesRights"][words.language]
    blocks = [
        *([words.fictional] if name == _SAMPLE else []),
        f"# {static[words.title]}",
        static[words.description],
        words.version.format(version=version, name=name),
        words.reading,
        "\n".join([words.tables, *(_line(words, file) for file in files)]),
        words.place.format(held_back=held_back),
        "\n".join([words.notes, "", *(f"- {note[words.language]}" for note in static["cso:readerNotes"])]),
        "\n\n".join([words.privacy, *_privacy(words, static["cso:privacy"])]),
        words.licence.format(**_terms(name), rights=rights),
        words.numbers,
    ]
    return "\n\n".join(blocks)


def _line(words: _Words, file: DataFile) -> str:
    """One line of the list of tables: the first sentence of the table's description."""
    description = contract.table(file.table).descriptor[words.description]
    return f"| `{file.table}` | {file.rows} | {description.split('. ')[0].rstrip('.')}. |"


def _privacy(words: _Words, privacy: dict[str, dict[str, str]]) -> list[str]:
    """The texts on personal data, in order."""
    return [
        f"**{title}.** {privacy[key][words.language]}" for key, title in words.privacy_parts if key in privacy
    ]
