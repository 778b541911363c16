"""Bullets and boxes to tick off that a PDF draws instead of printing them, as browsers do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from support.derived import derived, misprinted, tell
from support.leaves import Leaf, bound, say
from support.sheets import told

from cso_opendata.mask import mask_lines
from cso_opendata.read import read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

JOINERS = frozenset(("og", "eller"))
FIRST = "Det blev aftalt, at den gamle bro over åen skal efterses, og at"
ROOF = say("Referat af møde i PrøveMED den 3. marts 2031", 60, 780)
ITEMS = b"".join(
    say(text, 60, 500 - 20 * number)
    for number, text in enumerate(("1. Budget", "Der blev orienteret.", "2. Trivsel", "Planen blev drøftet."))
)


def blocks(content: bytes) -> list[str]:
    """The blocks of a page that draws CONTENT."""
    return told(read(bound(Leaf(content)), JOINERS, mask_lines))


def around(x: float, y: float, side: float, radius: float) -> bytes:
    """The outline of a square from X, Y on, with round corners of RADIUS; not drawn yet."""
    near, far = 0.45 * radius, side - radius
    return b"".join(
        (
            b"%g %g m %g %g l\n" % (x, y + radius, x, y + far),
            b"%g %g %g %g %g %g c\n" % (x, y + side - near, x + near, y + side, x + radius, y + side),
            b"%g %g l\n" % (x + far, y + side),
            b"%g %g %g %g " % (x + side - near, y + side, x + side, y + side - near),
            b"%g %g c %g %g l\n" % (x + side, y + far, x + side, y + radius),
            b"%g %g %g %g %g %g c\n" % (x + side, y + near, x + side - near, y, x + far, y),
            b"%g %g l %g %g %g %g %g %g c h\n" % (x + radius, y, x + near, y, x, y + near, x, y + radius),
        )
    )


def disc(x: float, y: float, size: float = 3.75) -> bytes:
    """A bullet as Chrome draws it, a little above the baseline Y."""
    return around(x, y + 2.5, size, size / 2) + b"f\n"


def square(x: float, y: float, size: float = 3.75) -> bytes:
    """A bullet of the style "square"."""
    return b"%g %g %g %g re f\n" % (x, y + 2.5, size, size)


def tick_box(x: float, y: float, side: float = 9.75, *, ticked: bool = False) -> bytes:
    """A box to tick off as Chrome draws it on the baseline Y: its ground, then its edge or its tick."""
    ground = b"1 g " + around(x + 0.15, y + 0.15, side - 0.3, 1.5) + b"f 0 g\n"
    if not ticked:
        return ground + around(x + 0.375, y + 0.375, side - 0.75, 1.5) + b"S\n"
    pen = b"%g %g m %g %g l %g %g l S\n" % (x + 2, y + 4.9, x + 4, y + 2.9, x + 7.8, y + 7.8)
    return ground + b"0 0.46 1 rg " + around(x, y, side, 1.5) + b"f 0 g 1 G 1.5 w\n" + pen + b"0 G 1 w\n"


def listed(texts: Sequence[str], x: float = 75, y: float = 700) -> bytes:
    """TEXTS on lines of their own."""
    return b"".join(say(text, x, y - 16 * number) for number, text in enumerate(texts))


@pytest.mark.parametrize("sign", [disc, square])
@pytest.mark.parametrize("size", [2.5, 3.75, 6.0])
def test_drawn_bullets_begin_entries(sign: Callable[[float, float, float], bytes], size: float) -> None:
    """A small disc or square before the first word of a line is a bullet; entries ran together without it."""
    texts = (FIRST, "broen over den anden å er lukket", "der holdes øje med begge")
    dots = b"".join(sign(64, 700 - 16 * number, size) for number in range(3))
    assert blocks(listed(texts) + dots) == [f"•1 {text}" for text in texts]


@pytest.mark.parametrize("side", [9.0, 9.75, 11.0])
def test_drawn_boxes_tell_whether_they_are_ticked(side: float) -> None:
    """However many paths make up a box, it is one sign; the tick is a line of two strokes within it."""
    signs = tick_box(60, 700, side, ticked=True) + tick_box(60, 684, side)
    assert blocks(listed(("Asta Berg, formand", "Bo Rask, næstformand")) + signs) == [
        "☒ Asta Berg, formand",
        "☐ Bo Rask, næstformand",
    ]


def test_shapes_elsewhere_are_no_marks() -> None:
    """Behind a line, within it, around its words or between lines: only what leads a line is its mark."""
    texts = ("Broen lukkes.", "Åen løber forbi.", "A Vejen spærres.", "Søen er dyb.", "Skoven er tæt.")
    shapes = (
        tick_box(60, 700, ticked=True)
        + tick_box(150, 684)
        + around(72, 665, 14, 2) + b"S\n"
        + disc(160, 652)
        + disc(64, 645)
        + disc(40, 636)
        + disc(64, 700 - 16 * 20)
    )  # fmt: skip
    assert blocks(listed(texts) + shapes) == [f"☒ {texts[0]}", *texts[1:]]
    inside = say("Valgt:", 60, 700) + tick_box(91, 700) + say("ja", 103, 700)
    more = tick_box(60, 680, ticked=True) + say("Begge er med", 75, 680)
    assert blocks(inside + more) == ["Valgt: ja", "☒ Begge er med"]


def test_a_line_with_a_box_begins_something() -> None:
    """Small letters behind a full line go on with it, but not where a box stands before them."""
    below = "den nye bygges til næste år."
    page = say(FIRST, 60, 700)
    assert blocks(page + say(below, 60, 686)) == [f"{FIRST} {below}"]
    assert blocks(page + say(below, 75, 686) + tick_box(60, 686)) == [FIRST, f"☐ {below}"]


def test_whose_box_is_not_ticked_was_away() -> None:
    """All four were published as present, since the boxes were not seen."""
    names = ("Asta Berg, direktør", "Bo Rask, FOA", "Ida Kvist, DSR", "Ole Sand, 3F")
    away = {1, 3}
    page = ROOF + say("Deltagere:", 60, 724) + listed(names) + ITEMS
    page += b"".join(tick_box(60, 700 - 16 * number, ticked=number not in away) for number in range(4))
    rows = derived(bound(Leaf(page)))
    assert not misprinted(rows)
    assert tell(rows, "participants", "name", "attendance") == [
        (name.split(",")[0], "absent" if number in away else "present") for number, name in enumerate(names)
    ]
