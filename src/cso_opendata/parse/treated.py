"""The order in which items were treated, where the minutes say that it was not that of their numbers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import items as cues

if TYPE_CHECKING:
    from cso_opendata.records import Item


def reordered(items: tuple[Item, ...], preamble: Item) -> tuple[Item, ...]:
    """ITEMS with the positions at which they were treated, where the minutes say that these were changed."""
    order = [item.number for item in items]
    for decision in preamble.decisions:
        changed = cues.ORDER_CHANGED.search(decision.text.value) if decision.subject == "order" else None
        moved = [
            number
            for number in cues.ITEM_MENTION.findall(decision.text.value)
            if changed and number != changed["anchor"]
        ]
        if not changed or not moved or moved[0] not in order or changed["anchor"] not in order:
            continue
        order.remove(moved[0])
        order.insert(order.index(changed["anchor"]) + (changed["how"].lower() == "efter"), moved[0])
    if order == [item.number for item in items]:
        return items
    return tuple(
        replace(item, treated_position=order.index(item.number) + 1)
        if order.index(item.number) != index
        else item
        for index, item in enumerate(items)
    )
