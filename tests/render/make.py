"""Making the documents that come with the program; for developers only.

    PYTHONPATH=tests .venv/bin/python -m render.make

writes them into `src/cso_opendata/samples`, each out of its source in `tests/render/sources`; every person
in them is fictional. The same sources give the same bytes, and `tests/test_samples.py` fails where a
document is not what its source gives. After a change look at the goldens in `tests/goldens`.
"""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from render import docx, html, pdf, source, text

from cso_opendata.job import SAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable

    from render.content import Content

SOURCES = {path.stem: path for path in sorted((Path(__file__).parent / "sources").iterdir())}

_FOOT = ("Side ", " af ")
# In which format each document comes.
DOCUMENTS: dict[str, tuple[str, Callable[[Content], bytes]]] = {
    "cso-dagsorden-referat-2021": (
        ".txt", partial(text.render, layout=text.Layout(width=75, double=True, page=50)),
    ),
    "cso-referat-2015-06-18": (
        ".docx", partial(docx.render, layout=docx.Layout(people="table", head="Københavns Kommune")),
    ),
    "cso-referat-2017-11-09": (
        ".html", partial(html.render, layout=html.Layout(site="Medarbejdersiden")),
    ),
    "cso-referat-2024-03-07": (
        ".pdf", partial(
            pdf.render,
            layout=pdf.Layout(
                side="right", drawn="last", justify=True, hyphenate=True,
                head=("Københavns Kommune", "Referat af møde i CSO"), foot=_FOOT,
            ),
        ),
    ),
    "ressortanalyse-plan-2024-02": (
        ".pdf", partial(
            pdf.render,
            layout=pdf.Layout(
                flipped=True, headings="size", table=0.75, head=("Ressortsekretariatet", "Februar 2024"),
                foot=_FOOT, tagged=False,
            ),
        ),
    ),
}  # fmt: skip


@cache
def content(name: str) -> Content:
    """What the source NAME says."""
    return source.parse(SOURCES[name].read_text("utf-8"))


def documents() -> dict[str, bytes]:
    """The documents by the names of their files."""
    return {f"{name}{suffix}": render(content(name)) for name, (suffix, render) in DOCUMENTS.items()}


def main() -> None:
    """Write the documents, and take away those that there are no more."""
    made = documents()
    for path in SAMPLES.iterdir():
        if path.is_file() and path.name not in made:
            path.unlink()
    for name, data in made.items():
        (SAMPLES / name).write_bytes(data)


if __name__ == "__main__":
    main()
