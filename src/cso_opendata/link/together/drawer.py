"""The rows of some documents, held as Arrow has them until they are asked for."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    import pyarrow as pa

    from cso_opendata.link.together.tellings import Row


class Drawer:
    """The rows of some documents, table by table: as Arrow, but for those that are taken out at a time."""

    def __init__(
        self, parts: Callable[[str], Iterable[pa.Table]], tables: Iterable[str], documents: Collection[str]
    ) -> None:
        """PARTS gives the parts of each of TABLES; kept are the rows that rest on DOCUMENTS."""
        self._tables: dict[str, tuple[pa.Table, dict[str, list[int]]]] = {}
        self._out: dict[str, dict[str, list[Row]]] = {}
        for table in tables if documents else ():
            rows = list(_kept(parts(table), documents))
            if rows:
                self._tables[table] = _by_document(rows)

    def take_out(self, documents: Collection[str]) -> None:
        """Take out the rows of DOCUMENTS, and put back what was taken out before.

        Arrow takes as long for the rows of one document as for those of a hundred.
        """
        self._out.clear()
        for table, (rows, places) in self._tables.items():
            out = self._out[table] = defaultdict(list)
            wanted = [place for document in documents for place in places.get(document, ())]
            listed: list[Row] = rows.take(wanted).to_pylist() if wanted else []
            for row in listed:
                out[row["document_id"]].append(row)

    def rows(self, table: str, document: str) -> list[Row]:
        """The rows of TABLE that rest on DOCUMENT, which was taken out, in their order."""
        return self._out.get(table, {}).get(document, [])


def _kept(parts: Iterable[pa.Table], documents: Collection[str]) -> Iterator[pa.Table]:
    import pyarrow as pa
    import pyarrow.compute as pc

    for part in parts:
        listed: list[Any] = part.column("document_id").to_pylist()
        here = set(listed).intersection(documents)
        if here:
            wanted = pc.is_in(part.column("document_id"), value_set=pa.array(sorted(here), pa.string()))
            yield part.filter(wanted)


def _by_document(parts: Sequence[pa.Table]) -> tuple[pa.Table, dict[str, list[int]]]:
    """PARTS as one table, and where in it the rows of each document stand."""
    import pyarrow as pa

    whole = pa.concat_tables(parts).combine_chunks()
    places: dict[str, list[int]] = defaultdict(list)
    listed: list[Any] = whole.column("document_id").to_pylist()
    for place, document in enumerate(listed):
        places[document].append(place)
    return whole, places
