"""The words in and around names: institutions, offices, particles, remarks on who came when."""

from __future__ import annotations

import re

# A shorter word that ends like an institution may well be a name ("Konråd").
_LONG = 8


def is_institution(word: str) -> bool:
    """Whether WORD is a word for an institution, or a longer one that ends in it ("Lærerforening")."""
    word = word.lower().rstrip(".,:")
    return word.endswith(INSTITUTIONS) and (len(word) > _LONG or word in INSTITUTIONS)


def is_office(word: str) -> bool:
    """Whether WORD is, or ends in, the name of an office."""
    word = word.lower().rstrip(".,:")
    return word in SHORT_OFFICES or word.endswith(OFFICES)


# A cue is one line, however long; a list of words has several on a line.
# fmt: off

# Endings of words of institutions: what holds one of them is no person's name.
INSTITUTIONS = (
    "kommune", "kommunen", "region", "center", "centret", "udvalg", "udvalget", "forvaltning",
    "forvaltningen", "råd", "rådet", "forening", "foreningen", "forbund", "forbundet", "styrelse",
    "styrelsen", "ministerium", "ministeriet", "kartel", "fællesskabet", "gruppen", "sekretariatet",
    "skole", "skolen", "universitet", "hospital", "fond", "fonden", "service", "københavn", "københavns",
    "danmark", "hovedstaden", "rådhus", "kapitel", "politik", "strategi", "budget", "repræsentationen",
    "organisation", "organisationen", "organisationerne", "kreds", "afdeling", "kontor", "enhed", "siden",
)
# Words that begin a sentence or a heading and are never part of a name.
NO_NAME = frozenset((
    "det", "den", "de", "der", "dette", "disse", "denne", "hertil", "herefter", "endvidere", "endeligt",
    "endelig", "desuden", "derudover", "herudover", "på", "i", "af", "til", "fra", "for", "om", "med",
    "ved", "som", "når", "hvis", "efter", "under", "over", "mellem", "alle", "alt", "andet", "en", "et",
    "at", "men", "og", "eller", "samt", "så", "nu", "her", "hun", "han", "man", "vi", "jeg", "ad", "bilag",
    "punkt", "pkt", "dagsorden", "referat", "møde", "mødet", "afbud", "status", "budget", "orientering",
    "drøftelse", "temadrøftelse", "godkendelse", "eventuelt", "ingen", "indstilling", "beslutning",
    "sagsfremstilling", "medlemmer", "sekretariat", "sekretariatet", "lokale", "sal", "adresse", "vedlagt",
    "følgende", "nyt", "evt", "næste", "kommende", "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december", "mandag", "tirsdag", "onsdag",
    "torsdag", "fredag", "lørdag", "søndag", "angående", "vedrørende", "ifølge", "derfor", "således",
    "samtidig",
))
PARTICLES = frozenset((
    "von", "van", "de", "der", "den", "del", "di", "da", "du", "la", "le", "el", "al", "af", "zu", "ten",
    "ter", "bin", "ibn", "y", "dos",
))

# Endings of the last word of an office or a title, and the offices that are printed short.
OFFICES = (
    "formand", "forkvinde", "forperson", "chef", "direktør", "konsulent", "sekretær", "repræsentant",
    "leder", "mægtig", "rådgiver", "læge", "sygeplejerske", "medarbejder", "inspektør", "ansvarlig",
    "koordinator", "assistent", "ingeniør", "arkitekt", "jurist", "økonom", "borgmester", "rådmand",
    "medlem", "suppleant", "studerende", "praktikant", "analytiker", "specialist", "partner", "pædagog",
    "lærer", "rektor", "provst", "forstander", "bestyrer", "kasserer", "revisor", "advokat", "professor",
    "psykolog", "terapeut", "controller", "manager", "planlægger", "elev", "betjent", "mester", "præsident",
    "ordfører",
)
SHORT_OFFICES = frozenset((
    "dir", "adm", "vicedir", "afd", "dr", "vice", "konst", "fg", "tr", "ftr", "fællestr", "amr", "hr",
))
# A remark on when somebody took part.
NOTE = re.compile(
    r"(?:delto[gk]|deltager|under|til|ved|kun|pkt|punkt|dagsordenspunkt|delvist?|forlod|gik|ankom|kom|fra\s+(?:kl|pkt|punkt)|indtil|afbud|fraværende|syg|ferie|stedfortræder|suppleant\s+for|via|online|på\s+teams)\b",
    re.IGNORECASE,
)
NOTE_ITEMS = re.compile(
    r"(?:pkt\.?|punkt(?:erne)?|pkt\.erne|dagsordenspunkt(?:erne)?)\s*((?:\d{1,3}|[,\s]|og|-|–|samt)+)",
    re.IGNORECASE,
)
ABSENCE = re.compile(r"afbud|fraværende|syg|ferie", re.IGNORECASE)
PARTIAL = re.compile(
    r"delvis|forlod|gik\s+(?:kl|efter|ved)|ankom|(?:fra|til|indtil)\s+(?:kl|pkt|punkt)", re.IGNORECASE
)
