"""How the stages of a run are done: one after the other, timed, by whoever is asked to do them."""

from __future__ import annotations

import errno
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

# The stages that touch the world. Each begins anew when it is called again, so that a passing fault may be
# answered by another try; `link` may not be, since it uses up what it takes.
REPEATABLE = frozenset({"fetch", "crawl", "read", "release"})
# No other try changes these: a person makes room, gives permission or names another path.
_LASTING = {
    errno.EACCES, errno.EDQUOT, errno.EEXIST, errno.EISDIR, errno.ENOENT, errno.ENOSPC, errno.ENOTDIR,
    errno.EPERM, errno.EROFS,
}  # fmt: skip


class Do(Protocol):
    """How a stage is done."""

    def __call__(self, name: str, act: Callable[[], T], /) -> T:
        """What ACT gives, which is the stage NAME; ACT is called again for one of REPEATABLE only."""


def at_once(_: str, act: Callable[[], T]) -> T:
    """The plainest way to do a stage: call it."""
    return act()


@dataclass(slots=True)
class Clock:
    """Has the stages done by DO and keeps the seconds that each took; NOTE is told when one begins."""

    note: Callable[[str], None]
    do: Do
    seconds: dict[str, float] = field(default_factory=dict)

    def stage(self, name: str, act: Callable[[], T]) -> T:
        """What ACT gives, which is the stage NAME."""
        self.note(name)
        start = time.perf_counter()
        made = self.do(name, act)
        self.seconds[name] = round(time.perf_counter() - start, 3)
        return made


def may_pass(error: object) -> bool:
    """Whether ERROR is a fault of a disk or a network that another try of a stage may not meet."""
    return isinstance(error, OSError) and error.errno not in _LASTING
