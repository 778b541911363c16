"""The ids of those whom judgements concern, or ever have: of the persons and of the names they go by."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cso_opendata.ids import mint
from cso_opendata.link.together.made import redirect
from cso_opendata.link.together.meetings import key_of
from cso_opendata.link.who.judged import Judged, Mention

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    import pyarrow as pa

    from cso_opendata.link.together.tellings import Row
    from cso_opendata.link.who.given import Given
    from cso_opendata.link.who.judged import Naming

_MANY = 50_000
_LAST = 1 << 60


@dataclass(frozen=True, slots=True)
class Settled:
    """The ids of `people` by key, and of `names` by `name_key`."""

    people: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)


def name_key(who: Judged, naming: Naming) -> str:
    """The key of the name in NAMING: a name that only was near that of another stays the row it was."""
    key = naming[0] if naming in who.near else who.person(naming)[0]
    return key_of(key, naming[1])


def mentions_in(parts: Iterable[pa.Table]) -> Iterator[tuple[Mention, str]]:
    """The mentions in PARTS, each with its origin."""
    columns = ("person_id", "name", "origin", "organization_id", "home", "date", "basis")
    for part in parts:
        for batch in part.select(columns).to_batches(max_chunksize=_MANY):
            rows: Iterable[tuple[Any, ...]] = zip(*(each.to_pylist() for each in batch.columns), strict=True)
            for key, name, origin, *rest in rows:
                yield Mention(key, name, _document(origin), *rest), origin


def _document(origin: str) -> str:
    return mint(origin.partition(":")[0], "documents", 0)


def keys_by_id(parts: Iterable[pa.Table], given: Given, wanted: Collection[str]) -> dict[str, list[str]]:
    """The keys of those in PARTS to whom each of the ids WANTED was given, and not those who shared it."""
    if not wanted:
        return {}
    keys = dict.fromkeys(mention.key for mention, _ in mentions_in(parts))
    histories = {key: given.history(key) for key in sorted(keys)}
    firsts = {history[0] for history in histories.values() if history}
    found: dict[str, list[str]] = defaultdict(list)
    for key, history in histories.items():
        for id_ in (*history[:1], *(later for later in history[1:] if later not in firsts)):
            if id_ in wanted:
                found[id_].append(key)
    return found


def settle(parts: Sequence[pa.Table], given: Given, names: Given, who: Judged) -> Settled:
    """The ids of those in PARTS whom judgements concern, or ever have, WHO being who by those of today.

    GIVEN and NAMES are the registers of people and of their names.
    """
    origins: dict[str, str] = {}
    for mention, origin in mentions_in(parts):
        key = who.person(mention[:3])[0]
        origins[key] = min(origins.get(key, origin), origin)
    concerned = _concerned(origins, given, who)
    people = given.together(_groups(concerned, who, origins), origins)
    called: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for mention, origin in mentions_in(parts):
        key, leader = who.person(mention[:3])
        if key in concerned:
            group, own = called[leader, mention.name], name_key(who, mention[:3])
            group[own] = min(group.get(own, origin), origin)
    name_ids = names.together(
        [sorted(group, key=group.__getitem__) for _, group in sorted(called.items())],
        {own: origin for group in called.values() for own, origin in group.items()},
    )
    return Settled(people, name_ids)


def _concerned(origins: Mapping[str, str], given: Given, who: Judged) -> set[str]:
    """The keys of those whom judgements concern, or who have an id that such a one has, too."""
    concerned = {key for key in origins if key in who.order or given.is_judged(key)}
    ids = {id_ for key in concerned for id_ in given.history(key)}
    return concerned | {key for key in origins if given.first.get(key) in ids}


def _groups(keys: Iterable[str], who: Judged, origins: Mapping[str, str]) -> list[list[str]]:
    """KEYS, those of one person together; whom the file of judgements names first is first."""
    groups: dict[str, list[str]] = defaultdict(list)
    for key in sorted(keys, key=lambda key: (who.order.get(key, _LAST), origins[key])):
        groups[who.leaders.get(key, key)].append(key)
    return list(groups.values())


def redirects(settled: Settled, given: Given, names: Given) -> list[Row]:
    """The rows of `id_redirects` for ids in the place of which a judgement has put another one."""
    return [
        redirect(register.table, old, new, "judged")
        for register, ids in ((given, settled.people), (names, settled.names))
        for old, new in register.retired(ids).items()
    ]
