"""The phrasings of the head: labels, headings over lists of people, the letterhead, the title."""

from __future__ import annotations

import re

from cso_opendata.parse.cues.table import table


def is_letterhead(line: str) -> bool:
    """Whether LINE of a head is an address or another part of a letterhead."""
    return bool(LETTERHEAD.match(line) or ADDRESS.search(line))


# A cue is one line, however long; a list of words has several on a line.
# fmt: off

# A label of the head, alone or with its value behind it.
LABELS = table(
    ("date", r"(?:møde)?dato(?:\s+for\s+mødet)?\b\s*:?\s*(?!er\b)"),
    ("date", r"mødet\s+(?:blev\s+|er\s+)?(?:afholdt|holdt)\b\s*:?\s*"),
    ("time", r"(?:møde)?(?:tid(?:spunkt)?|klokkeslæt)\b\s*:?\s*"),
    ("venue", r"(?:møde)?(?:sted|lokale)\b\s*:?\s*"),
    ("case_number", r"(?:sags(?:nr|nummer)|j(?:ournal)?\.?\s?(?:nr|nummer))\b\.?(?P<system>(?:\s+i)?(?:\s+I)?\s+(?:F2|eDoc|[A-Z]\w*\d|SBSYS|Acadre|360))?\s*:?\s*"),
    ("document_number", r"dok(?:ument)?\.?\s?(?:nr|nummer)\b\.?(?P<system>(?:\s+i)?(?:\s+I)?\s+(?:F2|eDoc|[A-Z]\w*\d|SBSYS|Acadre|360))?\s*:?\s*"),
    ("case_handler", r"(?:sagsbehandler(?:e)?|kontaktperson)\b\s*:?\s*"),
    ("issued", r"(?:udsendt|udarbejdet|dateret|dokumentdato|brevdato)\b\s*(?:den|d\.)?\s*:?\s*"),
    ("present", r"(?:møde)?deltage(?:re|rne)\b\s*:\s*(?=\S)"),
)

# A heading in the head that says who the people below it are. `_ONLY`: nothing else on the line.
_ONLY = r"[:.\s]*$"
GROUPS = table(
    ("absent", r"(?:(?:meldt\s+)?afbud|fraværende|ikke\s+til\s*stede|forfald)(?:\s+fra|\s+var|\s+havde)?" + _ONLY),
    ("management", r"(?:for\s+|repræsentanter\s+for\s+)?(?:ledelses?siden|ledelsen|arbejdsgiversiden|a-siden)" + _ONLY),
    ("management", r"(?:ledelses?|arbejdsgiver)(?:repræsentanter(?:ne)?|side)?" + _ONLY),
    ("management", r"repræsentanter\s+for\s+(?:\w+s\s+kommune|kommunen|forvaltninge(?:n|rne)|administrationen|direktionen)" + _ONLY),
    ("employee", r"(?:for\s+|repræsentanter\s+for\s+)?(?:medarbejder(?:e|ne|siden)|personale(?:t|siden)|organisations?siden|b-siden|lønmodtagersiden)" + _ONLY),
    ("employee", r"(?:medarbejder|personale|organisations|tillids)(?:repræsentanter(?:ne)?|side)" + _ONLY),
    ("employee", r"repræsentanter\s+for\s+(?:de\s+)?(?:faglige\s+)?(?:organisationer(?:ne)?|medarbejderne|personalet)" + _ONLY),
    ("guest", r"(?:særlige|øvrige|eksterne|inviterede|særligt\s+inviterede)\s+(?:deltagere|gæster)" + _ONLY),
    ("guest", r"(?:gæste(?:r|rne)|gæst|inviterede|desuden\s+delto[gk]|delto[gk]\s+desuden|øvrige)" + _ONLY),
    ("secretariat", r"(?:for\s+)?sekretariat(?:et)?(?:smedarbejdere?|sbetjening)?" + _ONLY),
    ("secretariat", r"referent(?:er)?" + _ONLY),
    ("observer", r"observatør(?:er)?" + _ONLY),
    ("present", r"(?:møde)?deltage(?:re|rne)" + _ONLY),
    ("present", r"(?:til\s*stede|fremmødte|medlemmer|mødt(?:e)?)(?:\s+(?:var|er))?" + _ONLY),
)

# The same words with the people behind a colon on one line: "Afbud: A, B og C".
INLINE_GROUPS = table(
    ("absent", r"(?:(?:meldt\s+)?afbud|fraværende)(?:\s+fra)?\s*:\s*"),
    ("guest", r"(?:gæste(?:r|rne)|gæst|(?:særlige|øvrige)\s+deltagere)\s*:\s*"),
    ("secretariat", r"(?:referent(?:er)?|sekretariat(?:et)?)\s*:\s*"),
    ("observer", r"observatør(?:er)?\s*:\s*"),
    ("management", r"(?:ledelses?siden|ledelsen|a-siden|ledelsesrepræsentanter)\s*:\s*"),
    ("employee", r"(?:medarbejdersiden|organisationssiden|b-siden|medarbejderrepræsentanter)\s*:\s*"),
    ("present", r"(?:(?:møde)?deltagere|til\s*stede|fremmødte|medlemmer)\s*:\s*"),
)

# What a letterhead holds besides facts of the meeting.
LETTERHEAD = re.compile(
    r"(?:e-?mail|ean|telefon|tlf|mobil|cvr|www\.|https?:|hjemmeside|direkte)\b"
    r"|(?:dk-?)?\d{4}\s+[a-zæøå]+(?:\s+[a-zæøå]+)?$"
    r"|\d{13}$|\d(?:[\d ]{12,20})\d$|\[(?:e-mail|telefon)\]$"
    r"|(?:center|kontor(?:et)?|enheden|afdelingen)\s+for\b|afsnit\s+\d|afdeling\s+\d"
    r"|[\wæøå-]*(?:forvaltningen?|sekretariatet|kontoret|direktionen|magistraten|service)$"
    r"|[\wæøå-]+(?:\s+[\wæøå-]+)?\s+kommune$",
    re.IGNORECASE,
)
# Words of an address, wherever they stand in a line of the head.
ADDRESS = re.compile(r"rådhus(?:et)?\b|postboks|(?:gade|vej|plads|pladsen|allé|alle|boulevard|stræde)\s+\d", re.IGNORECASE)

# The title of a document.
TITLE = re.compile(
    r"(?:(?:udkast\s+til\s+)?(?:\w*referat|dagsorden|mødeindkaldelse|beslutningsprotokol|protokol)\b(?=\s+\S)"
    r"|.*\b(?:referat|dagsorden)\b.*\b(?:møde|udvalg)|[\wæøå-]*møde\b.*\d{1,2}[\s./-].*(?:19|20)\d\d)",
    re.IGNORECASE,
)
# Who chairs is named again among the participants.
CHAIR = re.compile(r"(?:mødeleder|dirigent|ordstyrer)\s*:", re.IGNORECASE)
# A line of the head that says no more than what kind of document it is.
KIND_ALONE = re.compile(r"(?:\w*referat|dagsorden|mødeindkaldelse|protokol|minutes)[:\s]*$", re.IGNORECASE)
# The first row of a table of people: what its columns hold.
TABLE_HEAD = re.compile(
    r"(?:(?:navn|titel|stilling|organisation|forvaltning|enhed|funktion|rolle|initialer|repræsenterer|afdeling|til\s?stede|fraværende)[\s,:]*){2,}$",
    re.IGNORECASE,
)
