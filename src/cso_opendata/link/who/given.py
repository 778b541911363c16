"""The ids that persons and their names go by: given once, kept by who had them first, and never given again.

Where two turn out to be one, the id that most of them have stays and the others lead on to it. Where they
are parted again, the id goes back to the one who had it first, and the other one gets a new id.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cso_opendata.ids import mint
from cso_opendata.link.together.meetings import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Given:
    """The ids of the rows of TABLE: `first` by key, and in `later` what a judgement put in their place.

    `new_first` and `new_later` are what is new to the register.
    """

    table: str
    first: Mapping[str, str]
    later: Mapping[str, str]
    new_first: dict[str, str] = field(default_factory=dict)
    new_later: dict[str, str] = field(default_factory=dict)

    def alone(self, key: str, origin: str) -> str:
        """The id of KEY, of whom no judgement was ever made; a new one is minted from ORIGIN."""
        known = self.first.get(key)
        if known is None:
            known = self.new_first[key] = self._minted(origin)
        return known

    def together(self, groups: Sequence[Sequence[str]], origins: Mapping[str, str]) -> dict[str, str]:
        """The id of each key in GROUPS: one for a group. New ones are minted from the ORIGINS of its keys."""
        histories = {key: self.history(key) for group in groups for key in group}
        owners = self._owners(groups, histories)
        used = {*self.first.values(), *self.later.values(), *self.new_first.values()}
        ids: dict[str, str] = {}
        for number, group in enumerate(groups):
            last = (histories[key][-1] for key in group if histories[key])
            # `most_common` keeps the order of the keys among equals: who is named first counts first.
            had = Counter(id_ for id_ in last if owners[id_] == number).most_common(1)
            id_ = had[0][0] if had else self._unused(origins[group[0]], used)
            used.add(id_)
            ids |= dict.fromkeys(group, id_)
            for place, key in enumerate(group):
                self._note(key, id_, histories[key], own=not had and place == 0)
        return ids

    def _owners(
        self, groups: Sequence[Sequence[str]], histories: Mapping[str, Sequence[str]]
    ) -> dict[str, int]:
        """The number of the group that each id stays with: of whom it was given to, or who had it first."""
        claims: dict[str, list[tuple[int, bool, int]]] = defaultdict(list)
        for number, group in enumerate(groups):
            for key in group:
                if history := histories[key]:
                    claims[history[-1]].append((len(history), key not in self.first, number))
        return {id_: min(those)[-1] for id_, those in claims.items()}

    def history(self, key: str) -> list[str]:
        """The ids that KEY went by, that of the last run at the end; empty for one that is new."""
        first = self.first.get(key) or self._later(key, 0)
        ids = [first] if first else []
        while ids and (following := self._later(key, len(ids))):
            ids.append(following)
        return ids

    def retired(self, keys: Iterable[str]) -> dict[str, str]:
        """The ids that KEYS went by before, each with the one that it leads on to."""
        histories = [history for key in keys if (history := self.history(key))]
        living = {history[-1] for history in histories}
        gone = sorted(
            (place, old, history[-1])
            for history in histories
            for place, old in enumerate(history)
            if old not in living
        )
        # Who had an id earliest in their history is the one whom it stood for.
        return {old: new for _, old, new in reversed(gone)}

    def is_judged(self, key: str) -> bool:
        """Whether a judgement has ever put another id in the place of that of KEY."""
        return any(_place(key, number) in self.later for number in (0, 1))

    def _later(self, key: str, number: int) -> str | None:
        place = _place(key, number)
        return self.later.get(place) or self.new_later.get(place)

    def _minted(self, origin: str) -> str:
        sha256, _, ordinal = origin.partition(":")
        return mint(sha256, self.table, ordinal)

    def _unused(self, origin: str, used: set[str]) -> str:
        minted = self._minted(origin)
        while minted in used:
            minted = mint(minted, "again", 0)
        return minted

    def _note(self, key: str, id_: str, history: Sequence[str], *, own: bool) -> None:
        """Keep that KEY has ID_ now; OWN: it was minted for this key, not for one that it is joined to."""
        if not history and own:
            self.new_first[key] = id_
        elif not history or history[-1] != id_:
            self.new_later[_place(key, len(history))] = id_


def _place(key: str, number: int) -> str:
    """The key of the register for the id that KEY went by after NUMBER others."""
    return key_of(key, number)
