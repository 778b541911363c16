"""Ids that two rows would be published by: one has taken it over, and its first bearer is back.

That is so where the bytes of an old version turn up at another address while the amended document stays.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from cso_opendata.contract import table
from cso_opendata.ids import unused
from cso_opendata.link.versions.carry import ALIGNED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    import pyarrow as pa


def contested(
    batches: Callable[[str], Iterable[pa.Table]], carried: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Minted ids, each with another one by which its row in BATCHES is to be published.

    CARRIED are the ids that rows have taken over. Who has taken one over keeps it: readers know it there.
    """
    taken = {published for minted, published in carried.items() if minted != published}
    for name in (*ALIGNED, "evidence") if taken else ():
        bearers: dict[str, set[str]] = defaultdict(set)
        for batch in batches(name):
            ids: list[Any] = batch.column(table(name).primary_key[0]).to_pylist()
            for minted in ids:
                published = carried.get(minted, minted)
                if published in taken:
                    bearers[published].add(minted)
        for published, several in bearers.items():
            _, *others = *sorted(several - {published}), *several & {published}
            yield from ((minted, unused(minted, taken)) for minted in others)
