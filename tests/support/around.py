"""What stands around a document that is passed on: in front of it and behind, be it text or a web page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from cso_opendata.read.sniff import HTML, sniff

if TYPE_CHECKING:
    from cso_opendata.derive import Rows

# Lines of a page of the web, the cover of an e-mail, and what is stamped on a document.
WEB_ABOVE = {
    "the way to the page": ("Forside > Politik > Møder > Referater",),
    "the way to the page, with strokes": ("Forside / Politik / Møder / Referater",),
    "links": ("Spring til indhold", "Menu", "Søg", "Log ind"),
    "a note on the page": ("Denne side er senest opdateret den 3. januar 2031", "Læs højt", "Print siden"),
    "a banner": ("Vi bruger cookies for at forbedre din oplevelse. Læs mere om cookies.",),
}
COVERS = {
    "a cover": (
        "Kære alle", "", "Hermed referat fra mødet. Sig til, hvis I har rettelser.", "", "Venlig hilsen", "",
        "Bodil Prøve",
    ),
    "an e-mail": (
        "Fra: Bodil Prøve", "Sendt: 12. marts 2031 10:14", "Til: Medlemmerne", "Emne: Referat", "",
        "Hej alle sammen!", "", "Hermed referat af mødet. Næste møde er den 3. april.", "",
        "Med venlig hilsen", "", "Bodil Prøve", "Sekretær",
    ),
    "two e-mails": (
        "Kære Karl", "", "Se nedenfor.", "", "Mvh. Bodil", "", "-----Videresendt meddelelse-----",
        "Fra: Asta Eksempel", "Til: Bodil Prøve", "Emne: Referat", "", "Kære Bodil", "", "Her er det.", "",
        "Hilsen Asta",
    ),
}  # fmt: skip
STAMPS = {
    "nothing": (),
    "white": ("", "", ""),
    "a stamp": ("UDKAST",),
    "another": ("Til intern brug",),
    "the number of an appendix": ("Bilag 3",),
    "the number of a page": ("Side 1 af 8",),
    "an office": ("Sekretariatet", "Rådhuspladsen 1", "Telefon 12 34 56 78"),
}
SIGNATURES = {
    "a greeting": ("Venlig hilsen", "", "Bodil Prøve", "Sekretær"),
    "another": ("Med venlig hilsen", "Sekretariatet"),
    "where to sign": ("Underskriftsblad", "", *(f"Bodil Prøve (A) {'.' * 30}" for _ in range(12))),
    "who signed": ("Underskrifter", "", "Bodil Prøve", "Karl Kladde"),
}
BELOW = {
    "an appendix": (
        "BILAG 1", "", "Notat om bygninger", "",
        "Forvaltningen har set på bygningerne. Tagene skal skiftes inden for tre år.", "", "Økonomi", "",
        "Udgiften er 3 mio. kr., som findes i budgettet for 2033.",
    ),
    "an older e-mail": (
        "-----Oprindelig meddelelse-----", "Fra: Bodil Prøve", "Sendt: 12. marts 2031 10:14",
        "Til: Udvalget", "Emne: Referat", "", "Kære Karl", "", "Næste møde holdes den 3. april 2031.",
    ),
}  # fmt: skip
WEB_BELOW = {
    "links": ("Til toppen", "Del siden", "Udskriv"),
    "an address": (
        "Prøveby Kommune",
        "Rådhuspladsen 1",
        "9999 Prøveby",
        "Telefon 12 34 56 78",
        "CVR 12345678",
    ),
    "a contact": ("Kontakt", "Prøveby Kommune", "Rådhuset", "9999 Prøveby"),
    "more links": ("Cookies", "Tilgængelighedserklæring", "Privatlivspolitik", "Find os på Facebook"),
    "a foot": ("Prøve Kommune, Natur og Klima, Søgade 3 · Side 1 af 1",),
    "a foot of a system": ("Prøve Kommune, Rådhusallé 10 • Genereret af dagsordenssystemet",),
    "a day": ("Sidst opdateret 3. januar 2031",),
    "the number of a page": ("Side 8 af 8",),
    "a warning": ("Denne e-mail kan indeholde fortrolige oplysninger. Er den ikke til dig, så slet den.",),
    "white": ("", "", ""),
}

# Columns that say where a row stands, or what it is called by.
_SHIFTS = re.compile(r"(?:_id|(?:^|_)line(?:_end)?|^page|^sha256|^byte_count|_count|alternative_to)$")
# The tables whose rows the text of a document makes, and what a document's own row tells of its text.
_OF_THE_TEXT = (
    "document_references", "case_handlers", "meetings", "participants", "participant_items",
    "agenda_items", "agenda_sub_items", "speeches", "speech_speakers", "decisions", "planned_meetings",
    "milestones", "themes",
)  # fmt: skip
_OF_A_DOCUMENT = ("kind", "title", "issued_on")


def within(text: str, above: tuple[str, ...] = (), below: tuple[str, ...] = ()) -> str:
    """TEXT, be it a web page, with the lines ABOVE and BELOW around it."""
    if sniff(text.encode()) != HTML:
        front = "\n".join((*above, "", "")) if above else ""
        return "\n".join((front + text.rstrip("\n"), "", *below, "")) if below else front + text
    front, back = ("".join(f"<p>{line}</p>" for line in lines if line) for lines in (above, below))
    begun = re.search(r"<body[^>]*>", text)
    at = begun.end() if begun else 0
    page = text[:at] + front + text[at:]
    return page.replace("</body>", f"{back}</body>") if "</body>" in page else page + back


def told(rows: Rows) -> dict[str, list[dict[str, Any]]]:
    """What ROWS tell, whatever their ids and the numbers of their lines.

    Neither where the last item ends: nobody knows whether text without a mark belongs to it.
    """
    tables = {name: [_plain(row) for row in rows.tables.get(name, [])] for name in _OF_THE_TEXT}
    for text in ("agenda_text", "minutes_text"):
        for row in tables["agenda_items"][-1:]:
            row[text] = row.get(text) is not None
    tables["documents"] = [
        {name: row.get(name) for name in _OF_A_DOCUMENT} for row in rows.tables["documents"]
    ]
    return tables


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if not _SHIFTS.search(name)}
