"""What a night on the web came to."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Fault:
    """What was not taken or not reached: an address (without secrets) or the name of a source, and why.

    `kind` is a short code for the report: those of FetchError; of pages `bad_listing`, `nothing_listed`,
    `too_many_pages`, `refused`, `damaged`; of links `too_long`, `foreign_host`, `ambiguous`; of documents
    `empty`, `not_a_document`, `gone`, `secret`.
    """

    url: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Night:
    """One night; which documents there are then tells `fetch.shown`, and `print` what those are, in short.

    `new`, `changed`, `gone` (withdrawn from this night on) and `back` are addresses. `refused` are answers
    that were not taken, `unavailable` sources of which something could not be asked: what was known of both
    stays. `requests` counts the addresses that were asked for; robots.txt, redirects and further tries come
    on top. `outage` are documents that were missed all at once, and whose absence counts since a person has
    said why. `warnings` are about the state folder and the clock.
    """

    print: str
    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    back: tuple[str, ...]
    refused: tuple[Fault, ...]
    unavailable: tuple[Fault, ...]
    requests: int
    outage: tuple[str, ...]
    warnings: tuple[str, ...]


@dataclass(slots=True)
class Tally:
    """The same while the night goes on."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    back: list[str] = field(default_factory=list)
    refused: list[Fault] = field(default_factory=list)
    unavailable: list[Fault] = field(default_factory=list)
    requests: int = 0
    outage: list[str] = field(default_factory=list)

    def night(self, told: str, warnings: list[str]) -> Night:
        """What it came to, with TOLD as its print; the order in which answers came plays no part."""
        return Night(
            print=told,
            new=tuple(sorted(self.new)),
            changed=tuple(sorted(self.changed)),
            gone=tuple(sorted(self.gone)),
            back=tuple(sorted(self.back)),
            refused=_sorted(self.refused),
            unavailable=_sorted(self.unavailable),
            requests=self.requests,
            outage=tuple(sorted(self.outage)),
            warnings=tuple(warnings),
        )


def _sorted(faults: list[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(set(faults), key=lambda fault: (fault.url, fault.kind, fault.reason)))
