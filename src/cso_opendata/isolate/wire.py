"""What a run and its worker say to each other: frames of bytes, answers in JSON.

JSON and never pickle: who takes over a worker by a document can say what is not true, but cannot make
the run do anything. So an answer is checked value by value before it counts. Lines and blocks are said by
columns (the texts of all lines, the kinds of all blocks): a column is said and checked in one go.
"""

from __future__ import annotations

import json
import re
from itertools import chain, islice
from operator import attrgetter
from typing import IO, TYPE_CHECKING, Any, TypeVar, get_args

from cso_opendata.errors import UnreadableError
from cso_opendata.isolate.limits import reader_crashed
from cso_opendata.model import Block, Document, Kind, Line, Span, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")

READY = b"ready"  # the first frame of a worker
_LENGTH = 8
_KINDS = frozenset(get_args(Kind))
_CODE = re.compile(r"[a-z_]{1,40}")
_MOST_WORDS = 500
_MOST = 2**31  # what a column of integers holds
_OF_A_LINE = Line._fields[1:]  # its number goes without saying
_OF_A_BLOCK = Block._fields


def put(stream: IO[bytes], *frames: bytes) -> None:
    """Write FRAMES to STREAM."""
    for frame in frames:
        stream.write(len(frame).to_bytes(_LENGTH, "big"))
        stream.write(frame)
    stream.flush()


def take(stream: IO[bytes], most: int = 2**40) -> bytes | None:
    """The next frame of STREAM; None where the stream ends, be it in a frame, or one has over MOST bytes."""
    head = stream.read(_LENGTH)
    length = int.from_bytes(head, "big")
    if len(head) < _LENGTH or length > most:
        return None
    frame = stream.read(length)
    return frame if len(frame) == length else None


def told(document: Document) -> bytes:
    """The answer that says DOCUMENT."""
    fields = dict(zip(Document.__slots__, _values(document), strict=True))
    fields["lines"] = _columns(document.lines, _OF_A_LINE)
    fields["blocks"] = _columns(document.blocks, _OF_A_BLOCK)
    return _json({"document": list(fields.values())})


def _columns(records: Iterable[object], names: Iterable[str]) -> list[list[object]]:
    return [list(map(attrgetter(name), records)) for name in names]


def refused(error: UnreadableError) -> bytes:
    """The answer that says ERROR."""
    return _json({"refused": (error.kind, str(error), error.line)})


def _json(content: object) -> bytes:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), default=_values)
    return text.encode()


def _values(record: Any) -> list[object]:  # noqa: ANN401  (any record of the model)
    return [getattr(record, name) for name in record.__slots__]


def heard(answer: bytes) -> Document:
    """The document that ANSWER says.

    Raises UnreadableError: the one that ANSWER says, or that it says nothing of sense.
    """
    try:
        content = json.loads(answer)
        if "refused" not in content:
            return _document(content["document"])
        error = _error(*content["refused"])
    except (ValueError, TypeError, LookupError, RecursionError) as fault:
        raise reader_crashed("gave an answer that makes no sense") from fault
    raise error


def _error(kind: object, what: object, line: object) -> UnreadableError:
    code, words = _texts([kind, what])
    if not _CODE.fullmatch(code) or not words.isprintable() or len(words) > _MOST_WORDS:
        raise ValueError(kind)
    return UnreadableError(code, words, *_maybe_counts([line]))


def _document(fields: Any) -> Document:  # noqa: ANN401  (whatever the JSON held)
    media_type, reader, lines, blocks, page_count, removed, bare = fields
    _texts([media_type, reader])
    _maybe_counts([page_count])
    _counts([removed])
    made = Document(
        media_type, reader, _lines(*lines), _blocks(*blocks), page_count, removed, tuple(_counts(bare))
    )
    _check_places(made)
    return made


def _check_places(document: Document) -> None:
    """ValueError where a block stands on no lines, or on some that are none."""
    for block in document.blocks:
        if not block.numbers or len(block.numbers) != len(block.starts):
            raise ValueError("numbers")
    pieces = [piece.at for block in document.blocks for cell in block.cells for piece in cell]
    places = [number for block in document.blocks for number in block.numbers]
    places += chain.from_iterable((at.line, at.line_end) for at in pieces)
    if places and not 1 <= min(places) <= max(places) <= len(document.lines):
        raise ValueError("places")


def _lines(pages: object, *columns: object) -> tuple[Line, ...]:
    texts, masked, furniture, indents = columns
    checked = (
        _maybe_counts(pages), _texts(texts), _of(bool, masked), _of(bool, furniture), _counts(indents),
    )  # fmt: skip
    numbers = range(1, len(checked[0]) + 1)
    return tuple(map(Line._make, zip(numbers, *checked, strict=True)))


def _blocks(kinds: object, texts: object, *columns: object) -> tuple[Block, ...]:
    starts, numbers, levels, marks, strong, cells, widths, merged, slanted = columns
    checked = (
        _of(str, kinds),
        _texts(texts),
        _rows(_counts, starts),
        _rows(_counts, numbers),
        _counts(levels),
        _texts(marks),
        _rows(_pairs, strong),
        _rows(_cells, cells),
        _rows(_counts, widths),
        _rows(_counts, merged),
        _of(bool, slanted),
    )
    if not _KINDS.issuperset(checked[0]):
        raise ValueError(kinds)
    return tuple(map(Block._make, zip(*checked, strict=True)))


def _cells(values: object) -> list[tuple[Text, ...]]:
    return _rows(_pieces, values)


def _pieces(values: object) -> list[Text]:
    pieces = _of(list, values)
    texts, places = _texts([text for text, _ in pieces]), _pairs([at for _, at in pieces])
    return [Text(text, Span(*at)) for text, at in zip(texts, places, strict=True)]


def _pairs(values: object) -> list[tuple[int, int]]:
    return [(first, second) for first, second in _rows(_counts, values)]


def _rows(check: Callable[[list[Any]], Iterable[T]], values: object) -> list[tuple[T, ...]]:
    """The lists VALUES as tuples of what CHECK makes of what they hold, all of it together."""
    rows = _of(list, values)
    checked = iter(check(list(chain.from_iterable(rows))))
    return [tuple(islice(checked, len(row))) if row else () for row in rows]


def _of(kind: type[T], values: object) -> list[T]:
    """VALUES, a list of nothing but KIND."""
    if type(values) is not list or not {kind}.issuperset(map(type, values)):
        raise TypeError(values)
    return values


def _texts(values: object) -> list[str]:
    texts = _of(str, values)
    for text in texts:
        text.isascii() or text.encode()  # half a pair of surrogates is no text
    return texts


def _counts(values: object) -> list[int]:
    counts = _of(int, values)
    if counts and not 0 <= min(counts) <= max(counts) < _MOST:
        raise ValueError(counts)
    return counts


def _maybe_counts(values: object) -> list[int | None]:
    if type(values) is not list:
        raise TypeError(values)
    _counts([value for value in values if value is not None])
    return values
