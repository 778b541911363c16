"""What a run and its worker say to each other: frames of bytes, answers in JSON.

JSON and never pickle: who takes over a worker by a document can say what is not true, but cannot make
the run do anything. So an answer is checked value by value before it counts.
"""

from __future__ import annotations

import json
import re
from itertools import chain
from typing import IO, TYPE_CHECKING, Any, TypeVar, get_args

from cso_opendata.errors import UnreadableError
from cso_opendata.isolate.limits import reader_crashed
from cso_opendata.model import Block, Document, Kind, Line, Span, Text

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

READY = b"ready"  # the first frame of a worker
_LENGTH = 8
_KINDS = frozenset(get_args(Kind))
_CODE = re.compile(r"[a-z_]{1,40}")
_MOST_WORDS = 500
_MOST = 2**31  # what a column of integers holds


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
    return _json({"document": document})


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
    words = _text(what)
    if not _CODE.fullmatch(_text(kind)) or not words.isprintable() or len(words) > _MOST_WORDS:
        raise ValueError(kind)
    return UnreadableError(_text(kind), words, _maybe_count(line))


def _document(fields: Any) -> Document:  # noqa: ANN401  (whatever the JSON held)
    media_type, reader, lines, blocks, page_count, removed, bare = fields
    made = Document(
        _text(media_type),
        _text(reader),
        _each(_line, lines),
        _each(_block, blocks),
        _maybe_count(page_count),
        _count(removed),
        _each(_count, bare),
    )
    _check_places(made)
    return made


def _check_places(document: Document) -> None:
    """ValueError where lines are not numbered through, or a block stands on lines that are none."""
    last = len(document.lines)
    if [line.number for line in document.lines] != list(range(1, last + 1)):
        raise ValueError("lines")
    for block in document.blocks:
        pieces = (piece.at for cell in block.cells for piece in cell)
        places = [*block.numbers, *chain.from_iterable((at.line, at.line_end) for at in pieces)]
        if not block.numbers or len(block.numbers) != len(block.starts):
            raise ValueError("numbers")
        if not 1 <= min(places) <= max(places) <= last:
            raise ValueError("places")


def _line(fields: Any) -> Line:  # noqa: ANN401
    number, page, text, masked, furniture = fields
    return Line(_count(number), _maybe_count(page), _text(text), _truth(masked), _truth(furniture))


def _block(fields: Any) -> Block:  # noqa: ANN401
    kind, text, starts, numbers, level, mark, strong, cells, widths = fields
    if kind not in _KINDS:
        raise ValueError(kind)
    return Block(
        kind,
        _text(text),
        _each(_count, starts),
        _each(_count, numbers),
        _count(level),
        _text(mark),
        _each(_pair, strong),
        tuple(_each(_piece, cell) for cell in cells),
        _each(_count, widths),
    )


def _piece(fields: Any) -> Text:  # noqa: ANN401
    value, at = fields
    return Text(_text(value), Span(*_pair(at)))


def _pair(fields: Any) -> tuple[int, int]:  # noqa: ANN401
    first, second = fields
    return _count(first), _count(second)


def _each(make: Callable[[Any], T], values: Any) -> tuple[T, ...]:  # noqa: ANN401
    if type(values) is not list:
        raise TypeError(values)
    return tuple(map(make, values))


def _text(value: object) -> str:
    if type(value) is not str:
        raise TypeError(value)
    value.isascii() or value.encode()  # half a pair of surrogates is no text
    return value


def _count(value: object) -> int:
    if type(value) is not int or not 0 <= value < _MOST:
        raise ValueError(value)
    return value


def _maybe_count(value: object) -> int | None:
    return None if value is None else _count(value)


def _truth(value: object) -> bool:
    if type(value) is not bool:
        raise TypeError(value)
    return value
