"""The phrasings of plans: titles, tracks, phases, deadlines, forums, themes."""

from __future__ import annotations

import re

from cso_opendata.parse.cues.table import table

# A cue is one line, however long; a list of words has several on a line.
# fmt: off

PLAN_TITLE = re.compile(
    r"(?:.*\b)?(?:plan|tidsplan|arbejdsplan|handleplan|procesplan|køreplan)\b(?:\s+for\b.*)?$", re.IGNORECASE
)

# Whose work a row of a timetable is.
TRACKS = table(
    ("analysis", r".*(?:analyse|aktivitet|udarbejdelse|arbejdsspor)"),
    ("involvement", r".*(?:inddragelse|involvering|møder|politisk|behandling|styregruppe)"),
)
PHASE = re.compile(
    r"(?:\d\.\s*(?:halvår|kvartal)|fase\s*\d+|\d{4})?\s*[–:-]?\s*(?P<phase>[\wæøå-]*fase)\b\s*$",
    re.IGNORECASE,
)
DEADLINE = re.compile(r"(?:frist|deadline|senest|aflevering)\b", re.IGNORECASE)
TENTATIVE = re.compile(r"(?:evt\.?|eventuelt|muligvis|forventeligt)\s", re.IGNORECASE)
DATE_PENDING = re.compile(
    r"\s*\[?\(?(?:dato|tidspunkt)\s+(?:afventer|følger|mangler|tba)\)?\]?", re.IGNORECASE
)
ORDINALS = {
    "første": 1, "andet": 2, "anden": 2, "tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6, "syvende": 7, "ottende": 8,
    "niende": 9, "tiende": 10, "ellevte": 11, "tolvte": 12,
}
# Who meets; with regard to case, since short names are in capitals.
FORUM = r"(?:7-dir|\d+-dir|[A-ZÆØÅ]{2,5}(?:\s+og\s+[A-ZÆØÅ]{2,5})*|(?:politiske?\s+)?(?:styregruppe(?:n|møde)?|følgegruppe(?:n)?|grupper)|direktione(?:n|rne)|[A-ZÆØÅ]?[a-zæøå-]+udvalget)"
FORUM_LEADS = re.compile(
    rf"(?:[Ee]vt\.\s+)?(?P<forum>{FORUM})(?=\s+(?:drøfter|forelægges|behandler|orienteres|godkender|præsenteres|beslutter|får|træffer|har|holder)\b|[-–]?seminar|\s*$)"
)
FORUM_MEETS = re.compile(
    rf"(?:[Mm]øde|[Ss]eminar|[Bb]ehandling|[Pp]ræsentation|[Dd]røftelse|[Oo]rientering|[Ff]orelæggelse|[Gg]odkendelse)\b.*?\b(?:i|for|på)\s+(?P<forum>{FORUM})(?=\s|$|[.,;–-])"
)
FORUM_MEETING_IN = re.compile(
    rf"(?:{'|'.join(ORDINALS)})?\s*møde\s+i\s+(?P<forum>[^–:,.]+?)(?=\s*[–:,.-]\s|\s*$)", re.IGNORECASE
)
PREPOSITIONS = frozenset((
    "i", "på", "af", "til", "fra", "for", "om", "med", "ved", "mellem", "under", "over", "uden", "efter",
    "før", "hos", "mod", "som", "og", "eller", "samt", "the", "de", "den", "det", "en", "et",
))

THEMES_HEADING = re.compile(
    r"(?:prioriterede\s+|overordnede\s+|centrale\s+)?(?:tema(?:er|erne)?|hovedtemaer|indsatsområder|fokusområder)[:\s]*$",
    re.IGNORECASE,
)
PLAN_HEADINGS = re.compile(
    r"(?:.*\b)?(?:indhold|fremgangsmåde|formål|baggrund|\w*organisering|input|temaer(?:\s+og\s+kontekst)?|hensyn(?:/kontekst)?|kontekst|(?:tids|arbejds)plan(?:\s+for\s+.*)?|"
    r"uddybning\s+af\s+.*|hvorfor|hvordan|milepæle|leverancer|økonomi|risici|afgrænsning|bilag|opgaver)[:\s]*$",
    re.IGNORECASE,
)
# How the parts of a theme begin where nothing on paper tells them from the themes: an infinitive or a
# comparative ("Styrke ...", "Mere ..."); a theme is a noun phrase.
SUB_THEME = re.compile(
    r"(?:afdække|afklare|begrænse|bevare|bedre|bidrage|effektivisere|fastholde|flere|forankre|forbedre|forebygge|forenkle|fremme|færre|gentænke|gøre|højere|håndtere|indføre|"
    r"inddrage|klarere|koordinere|kortlægge|lette|mere|mindre|mindske|modernisere|nedbringe|opbygge|optimere|prioritere|reducere|samle|samtænke|sikre|skabe|styrke|større|synliggøre|"
    r"tilpasse|tydeligere|tænke|udbrede|udbygge|udnytte|udvikle|undgå|understøtte|øge|øget)\b",
    re.IGNORECASE,
)
