"""The rules and boxes that are drawn on a page of a PDF, by PDFium, and whether it shows a picture."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from itertools import pairwise, repeat
from typing import TYPE_CHECKING

from cso_opendata.read.pages.paper import Box
from cso_opendata.read.pdfium import call, reference

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Point = tuple[float, float]
    View = Callable[[float, float], Point]

# More things than this on a page are a drawing, not a table; so are more corners on a single line of it.
_MOST_DRAWN, _MOST_CORNERS = 6000, 2000
# Pages are copied into others as forms, which may hold forms again.
_DEEPEST = 4
_PATH, _IMAGE, _FORM, _MOVE = 2, 3, 5, 2
_HANDLE, _INDEX = ctypes.c_void_p, ctypes.c_int
# A rule is no thicker, and no more askew.
_THIN, _ASKEW = 2.5, 0.5
# A rectangle has no more corners, and one with rounded corners so many curves.
_CORNERS = 5
# The sides of a drawn bullet, and by how much they differ at most.
_SMALLEST, _LARGEST, _UNEVEN = 1.5, 7.0, 0.5
# Those of a box to tick off, whose corners are round; the tick is a line of two strokes.
_LARGEST_BOX, _TICK = 16.0, 3
# Letters that are drawn and not printed are so many shapes at least.
_DRAWN_TEXT = 50


@dataclass(slots=True)
class Drawn:
    """What is drawn on a page: BOXES (none where there are too many to be of a table), images and shapes.

    DOTS are as small and square as a bullet, SQUARES as a box to tick off; PENS are lines of two strokes.
    """

    boxes: list[Box] = field(default_factory=list)
    dots: list[Box] = field(default_factory=list)
    squares: list[Box] = field(default_factory=list)
    pens: list[Box] = field(default_factory=list)
    images: int = 0
    shapes: int = 0

    def add(self, path: int, view: View, box: Box) -> None:
        """Add PATH, within BOX, to those that it is one of."""
        corners = _corners(path) if box.x1 - box.x0 <= _LARGEST_BOX else _CORNERS
        if _is_square(box, _LARGEST):
            self.dots.append(box)
        elif corners > _CORNERS and _is_square(box, _LARGEST_BOX):
            self.squares.append(box)
        elif corners == _TICK and _is_stroked(path):
            self.pens.append(box)
        else:
            self.boxes += _boxes(path, view, box)

    @property
    def pictured(self) -> bool:
        """Whether the page shows a picture, or shapes that may be letters."""
        return self.images > 0 or self.shapes >= _DRAWN_TEXT


def drawn_on(page: object, view: View) -> Drawn:
    """What is drawn on PAGE, in the places where VIEW shows it."""
    found = Drawn()
    for thing, kind, place in _drawn(_held("FPDFPage", page), view, 0):
        if kind == _IMAGE:
            found.images += 1
            continue
        found.shapes += 1
        if found.shapes > _MOST_DRAWN:
            return Drawn(images=found.images, shapes=found.shapes)
        box = _bounds(thing, place)
        if box:
            found.add(thing, place, box)
    return found


def _drawn(things: Sequence[int], view: View, depth: int) -> Iterator[tuple[int, int, View]]:
    """Each path or image of THINGS, its kind, and the view of its coordinates; those within forms as well."""
    for thing, kind in zip(things, map(call("FPDFPageObj_GetType", _INDEX, _HANDLE), things), strict=True):
        if kind in (_PATH, _IMAGE):
            yield thing, kind, view
        elif kind == _FORM and depth < _DEEPEST:
            yield from _drawn(_held("FPDFFormObj", reference(thing)), _placed(thing, view), depth + 1)


def _held(kind: str, holder: object) -> list[int]:
    """What HOLDER, by reference a page or form as KIND says, holds."""
    count = call(f"{kind}_CountObjects", _INDEX)(holder)
    return list(map(call(f"{kind}_GetObject", _HANDLE), repeat(holder), range(count)))


def _placed(thing: int, view: View) -> View:
    """VIEW for the coordinates of THING, which are its own."""
    m = (ctypes.c_float * 6)()
    if not call("FPDFPageObj_GetMatrix", _INDEX, _HANDLE, _HANDLE)(thing, ctypes.addressof(m)):
        return view
    a, b, c, d, e, f = m
    return lambda x, y: view(a * x + c * y + e, b * x + d * y + f)


def _bounds(path: int, view: View) -> Box | None:
    """The rectangle around PATH; None for one without any."""
    sides = (ctypes.c_float * 4)()
    start, width = ctypes.addressof(sides), ctypes.sizeof(ctypes.c_float)
    bounds = call("FPDFPageObj_GetBounds", _INDEX, _HANDLE, *[_HANDLE] * 4)
    if not bounds(path, *(start + width * index for index in range(4))):
        return None
    return _box(view(sides[0], sides[1]), view(sides[2], sides[3]))


def _is_square(box: Box, largest: float) -> bool:
    """Whether BOX is square, no smaller than a bullet, and no larger than LARGEST."""
    width, height = box.x1 - box.x0, box.bottom - box.top
    return _SMALLEST <= width <= largest and _SMALLEST <= height <= largest and abs(width - height) <= _UNEVEN


def _corners(path: int) -> int:
    """How many corners PATH has; those of curves count as well."""
    return int(call("FPDFPath_CountSegments", _INDEX, _HANDLE)(path))


def _boxes(path: int, view: View, box: Box) -> Iterator[Box]:
    """The rules and boxes that PATH, within BOX, draws; a filled one is a rule where it is thin."""
    if box.x1 - box.x0 <= _THIN or box.bottom - box.top <= _THIN:
        yield box
        return
    corners = _corners(path)
    if corners > _CORNERS:
        yield from _sides(path, _placed(path, view), min(corners, _MOST_CORNERS))
    elif _is_stroked(path):
        yield box


def _is_stroked(path: int) -> bool:
    """Whether PATH is drawn with a pen."""
    modes = (ctypes.c_int * 2)()
    fill = ctypes.addressof(modes)
    call("FPDFPath_GetDrawMode", _INDEX, *[_HANDLE] * 3)(path, fill, fill + ctypes.sizeof(ctypes.c_int))
    return bool(modes[1])


def _box(one: Point, two: Point) -> Box:
    return Box(min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1]))


def _sides(path: int, view: View, corners: int) -> Iterator[Box]:
    """The sides, as rules, of the polygons that the first CORNERS of PATH make up; curves are corners."""
    for points in _polygons(path, view, corners):
        for one, two in pairwise(points):
            rule = _box(one, two)
            if min(rule.x1 - rule.x0, rule.bottom - rule.top) <= _ASKEW:
                yield rule


def _polygons(path: int, view: View, corners: int) -> Iterator[list[Point]]:
    """The corners of each closed or open line of PATH."""
    segment_of = call("FPDFPath_GetPathSegment", _HANDLE, _HANDLE, _INDEX)
    kind_of, closes = (
        call(name, _INDEX, _HANDLE) for name in ("FPDFPathSegment_GetType", "FPDFPathSegment_GetClose")
    )
    point_of = call("FPDFPathSegment_GetPoint", _INDEX, *[_HANDLE] * 3)
    place = (ctypes.c_float * 2)()
    x = ctypes.addressof(place)
    points: list[Point] = []
    for index in range(corners):
        segment = segment_of(path, index)
        point_of(segment, x, x + ctypes.sizeof(ctypes.c_float))
        if kind_of(segment) == _MOVE and points:
            yield points
            points = []
        points.append(view(*place))
        if closes(segment):
            yield [*points, points[0]]
            points = []
    yield points
