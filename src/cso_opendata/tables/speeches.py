"""The rows of reported turns and of those who speak in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.link.who.organizations import Organization
    from cso_opendata.model import Span
    from cso_opendata.records import Participant, Speaker, Speech
    from cso_opendata.tables.named import Named
    from cso_opendata.tables.rows import Sheet


@dataclass(frozen=True, slots=True)
class SpeechRows:
    """Adds the turns of one meeting; PARTICIPANTS are those of the head, with the ids of their rows."""

    sheet: Sheet
    named: Named
    meeting_id: str
    participants: Sequence[Participant]
    participant_ids: Sequence[str]

    def add(self, speech: Speech, item_id: str | None) -> None:
        """Add SPEECH, a turn under the item with ITEM_ID, and its speakers."""
        speech_id = self.sheet.add(
            "speeches", "speech_id", speech.at,
            meeting_id=self.meeting_id, agenda_item_id=item_id, position=self.sheet.position("speeches"),
            attribution=speech.attribution, text=speech.text, suppressed=False,
        )  # fmt: skip
        self.sheet.places("speeches", speech_id, "text", speech.places)
        for position, speaker in enumerate(speech.speakers, start=1):
            self._speaker(speaker, speech_id, position, speech.at)

    def _speaker(self, speaker: Speaker, speech_id: str, position: int, at: Span) -> None:
        person = self.named.find(speaker.name) if speaker.kind == "person" else None
        index = person.participant if person else None
        head = self.participants[index] if index is not None else None
        unit = self._unit(speaker)
        own = self.named.meant(head.organization) if head and head.organization else unit
        self.sheet.add(
            "speech_speakers", "speech_speaker_id", at,
            speech_id=speech_id, position=position, name=speaker.name, speaker_kind=speaker.kind,
            person_id=self.named.person(speaker.name) if person else None,
            participant_id=self.participant_ids[index] if index is not None else None,
            organization_id=own.organization_id if own else None,
            side=speaker.side or (head.side if head else None), suppressed=False,
        )  # fmt: skip
        if unit:
            self.named.organization(speaker.name)

    def _unit(self, speaker: Speaker) -> Organization | None:
        """The organization that SPEAKER is, where the reference knows it: "the chair" is none."""
        unit = self.named.meant(speaker.name) if speaker.kind == "unit" else None
        return unit if unit and unit.basis != "same_name" else None
