"""The phrasings that tell a slip of the minute-taker from what the minutes explain themselves."""

from __future__ import annotations

from cso_opendata.parse.cues.table import cue

# A cue is one line, however long.
# fmt: off

# That somebody who is not in the head was there: "deltog under punktet", "bød velkommen til". To be on the agenda
# ("v/ Anna Berg") is not to have come.
INTRODUCED = cue(
    r"\bdelt(?:og|ager|age)\b.{0,20}\b(?:under|i\s+(?:mødet|punktet|behandlingen|drøftelsen)|på\s+mødet|via|ved|som|for|i\s+stedet)\b|\bvelkommen\b|\binviteret\b|\bgæst\b|\bi\s+stedet\s+for\b|\bstedfortræder\b|\bsuppleant\b|\bdeltager?\s+fast\b"
)
# That somebody who sent apologies came after all.
CAME = cue(r"\b(?:ankom|stødte\s+til|kom\s+(?:til|kl|ind|senere|alligevel|i\s+løbet)|mødte\s+(?:op|kl|senere|alligevel)|deltog\b.{0,20}\b(?:fra|under|alligevel|via|på|i\s+(?:mødet|punktet))|koblede\s+sig\s+på|var\s+med\b)")
# That an absentee spoke in writing, or before the meeting.
IN_WRITING = cue(r"\b(?:havde|har)\s+(?:\w+\s+){0,4}?(?:(?:ind|frem|til|ud)?sendt|skrevet|meddelt|oplyst|bedt|ønsket|givet|meldt)\b|\bskriftligt?\b|\b(?:pr\.|per|via|i\s+en)\s+mail\b|\bforud\s+for\s+mødet\b|\bpå\s+forhånd\b|\bfør\s+mødet\b")
# That a meeting is one to come, and that a date behind it is not the one it will be on.
TO_COME = cue(r"\b(?:næste|førstkommende)\s+(?:ordinære\s+|ekstraordinære\s+)?[\w-]*møde\w*|\b(?:mødes|ses)\s+(?:vi\s+)?(?:igen|næste\s+gang)\b")
NOT_TO_COME = cue(r"\b(?:fra|efter|siden|referatet?|flyttet|aflyst|udsat|aftalt|besluttet)\b")
# What a decision sets a last day with; and that it was set before.
DEADLINE = cue(r"\b(?:senest|inden)\s+(?:[a-zæøå]+dag\s+)?(?:den\s+|d\.\s*)?(?=\d)")
NOT_SET = cue(r"\b(?:skulle|var|havde|udløb|ikke|oprindelig\w*)\b")
# That the day of a document is that of the agenda, which comes before the meeting.
OF_THE_AGENDA = cue(r"dagsorden|indkald|udsendt|sendt|indbyd")
