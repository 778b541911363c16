"""Decisions: the words that settle something at this meeting, and those that tell of others."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

from cso_opendata.model import Block
from cso_opendata.parse.decisions import decisions_of


def kinds(text: str, body: str | None = "Bestyrelsen") -> list[str]:
    """The kinds of the decisions that TEXT, a paragraph of minutes of BODY, reports."""
    found = decisions_of(Block("paragraph", text, (0,), (1,)), "other", body)
    return [decision.kind for decision in found]


SETTLED = {
    "Et flertal godkendte indstillingen.": "approved",
    "Et flertal af medlemmerne godkendte planen.": "approved",
    "Enighed om forslaget.": "agreed",
    "Bestyrelsen har besluttet at leje et telt.": "decided",
    "Bestyrelsen har på den baggrund besluttet, at der lejes et telt.": "decided",
    "Vi har derfor besluttet ikke at leje et telt.": "decided",
    "Prisen vurderer vi er for høj og har derfor besluttet at vente.": "decided",
    "Derfor har vi besluttet at vente.": "decided",
    "På den baggrund besluttede bestyrelsen at vente.": "decided",
    "Bestyrelsen drøftede prisen, herunder moms, og besluttede at vente.": "decided",
    "Det er derfor besluttet at vente.": "decided",
    "Besluttet at vente.": "decided",
    "Det besluttes, at teltet lejes.": "decided",
    "Bestyrelsen beslutter at leje teltet.": "decided",
    "Vi er blevet enige om at vente.": "agreed",
    "Vi er dog i bestyrelsen blevet enige om at prisen kan vente.": "agreed",
    "Bestyrelsen blev enig om at vente.": "agreed",
    "Det aftales, at teltet lejes.": "agreed",
    "Vi har aftalt at vente.": "agreed",
    "Bestyrelsen har godkendt regnskab og budget.": "approved",
    "Referatet godkendt af de fremmødte.": "approved",
    "Referatet godkendes.": "approved",
    "Godkendt som indstillet.": "approved",
    "Godkendt med 5 stemmer mod 2.": "approved",
    "Tiltrådt.": "approved",
    "Dagsordenen godkendt med tilføjelse af punkt 9.": "approved",
    "Regnskabet godkendt med en enkelt bemærkning om, at udgiften stiger.": "approved",
    "Der blev truffet beslutning om at vente.": "decided",
    "Det blev bestemt, at teltet lejes.": "decided",
    "Budgettet vedtaget.": "decided",
    "Valgt blev Bo Rask.": "decided",
    "Til bestyrelsen valgtes Ida Kvist og Bo Rask.": "decided",
    "Til efterretning.": "noted",
    "Vedtaget.": "decided",
    "Enstemmigt vedtaget.": "decided",
    "Forslaget blev vedtaget.": "decided",
    "Forslaget om et større telt blev herefter vedtaget.": "decided",
    "Regnskabet blev vedtaget med 7 stemmer for og 2 imod.": "decided",
    "Bestyrelsen valgte Bo Rask som formand": "decided",
    "Bo Rask blev valgt som økonomisk ansvarlig.": "decided",
    "Efter en runde blev Ida valgt som ny formand for rådet.": "decided",
    "Til dirigent valgtes Bo Rask.": "decided",
    "Bo Rask valgt til referent.": "decided",
    "Bo Rask blev genvalgt.": "decided",
    "Bestyrelsen konstituerede sig med Bo Rask som formand.": "decided",
}


@pytest.mark.parametrize("text", SETTLED)
def test_what_is_settled_is_a_decision(text: str) -> None:
    """In the perfect, in the present, in one word, and turned around; whom a body elects is one too."""
    assert kinds(text) == [SETTLED[text]]


NOT_SETTLED = (
    "Bestyrelsen har endnu ikke besluttet, om der lejes et telt.",
    "Bestyrelsen har tidligere besluttet at leje et telt.",
    "Er det besluttet?",
    "Ida Kvist fortalte, at bestyrelsen har godkendt planen.",
    "Når det er besluttet, sendes brevet ud.",
    "Hvis bestyrelsen har godkendt planen, går arbejdet i gang.",
    "Når referatet er godkendt, sendes det ud.",
    "Enighed om opgaven kommer ikke af sig selv.",
    "Såfremt dagsordenen er godkendt, indkaldes der.",
    "Forslaget blev ikke vedtaget.",
    "Planen blev ikke godkendt.",
    "Det blev ikke besluttet, hvem der ringer.",
    "Loven blev vedtaget af Folketinget i 2030.",
    "Budgettet blev vedtaget i byrådet i oktober.",
    "Ida Kvist orienterede om, at budgettet blev vedtaget med 7 stemmer for.",
    "Det aftales, hvem der ringer.",
    "Ida Kvist har valgt at træde ud af bestyrelsen.",
    "Bestyrelsen valgte at vente.",
    "Bo Rask er valgt til formand.",
    "Bo Rask blev valgt til byrådet i 2029.",
    "Bo Rask blev valgt som formand for Foreningen Nord.",
    "Bo Rask blev på generalforsamlingen valgt som formand.",
    "Bo Rask, som blev valgt til formand i marts, takkede.",
    "Kommunen har besluttet at lukke vejen.",
    "Byrådet har besluttet at lukke vejen.",
    "I byrådet blev det besluttet at lukke vejen.",
    "På generalforsamlingen blev det vedtaget at hæve prisen.",
    "Ida Kvist orienterede om det budget, der blev vedtaget den 4. oktober 2030.",
    "På sidste møde blev det besluttet at vente.",
    "Det blev tidligere besluttet at vente.",
)


@pytest.mark.parametrize("text", NOT_SETTLED)
def test_what_is_told_of_is_no_decision(text: str) -> None:
    """What others settled, or was settled before, may be settled, was asked or told of."""
    assert kinds(text) == []


def test_another_body_is_told_by_its_noun() -> None:
    """A council above the one that met is another one; a plain word is short for that which met."""
    told = "På Regionsældrerådsmødet blev det vedtaget, at der skal betales."
    assert kinds(told, "Ældrerådet") == []
    assert kinds("Regionsældrerådet besluttede at vente.", "Ældrerådet") == []
    assert kinds("På rådets møde blev det vedtaget, at der skal betales.", "Ældrerådet") == ["decided"]
    assert kinds("Rådet udpegede Bo Rask som formand.", "Ældrerådet") == ["decided"]
    assert kinds("Byrådet godkendte planen.", "Byråd") == ["approved"]


def test_what_stands_beside_a_label_in_a_row_is_a_decision() -> None:
    """The other cells of tables are no sentences."""
    told = {"Beslutning: Godkendt.": ["approved"], "Plan godkendt": []}
    for text, expected in told.items():
        found = decisions_of(Block("row", text, (0,), (1,)), "other")
        assert [decision.kind for decision in found] == expected


HEAD = """Referat af møde i Prøverådet den 3. maj 2031 kl. 15.00

Til stede: Anna Berg, Bo Rask og Ida Kvist

"""


def test_what_came_of_an_item_may_stand_behind_its_title() -> None:
    """Behind a full stop, a comma or a dash, or in brackets; a title may hold a comma as well."""
    rows = derived(
        HEAD
        + "1) Godkendelse af dagsorden. Blev godkendt.\n\n"
        + "2) Godkendelse af referat, godkendt\n\n"
        + "3) Budget – blev godkendt\n\n"
        + "4) Regnskab (godkendt)\n\n"
        + "5) Godkendelse af dagsorden, herunder nye punkter\n\n"
        + "6) Ny plan, vedtaget af byrådet\n\n"
        + "7) Eventuelt\n\nIntet.\n"
    )
    assert misprinted(rows) == []
    assert tell(rows, "agenda_items", "title", "outcome") == [
        ("Godkendelse af dagsorden.", "approved"),
        ("Godkendelse af referat", "approved"),
        ("Budget", "approved"),
        ("Regnskab", "approved"),
        ("Godkendelse af dagsorden, herunder nye punkter", None),
        ("Ny plan, vedtaget af byrådet", None),
        ("Eventuelt", None),
    ]
    assert tell(rows, "decisions", "text")[1:3] == [("godkendt",), ("blev godkendt",)]


def test_what_is_put_to_the_meeting_is_not_settled() -> None:
    """A summary above "Indstilling", and the list that it announces, are proposals; the past is none."""
    rows = derived(
        HEAD
        + "1. Orientering om planen\n\nRådet tager planen til efterretning.\n\nIndstilling\n\n"
        + "Formanden indstiller,\n\n1. at Rådet tager planen til efterretning.\n\n"
        + "2. Budget\n\nForvaltningen indstiller, at\n\n • Rådet tager budgettet til efterretning\n"
        + " • Rådet godkender budgettet.\n\nRådet tog budgettet til efterretning.\n\n"
        + "3. Høring\n\nRådet tager høringen til efterretning.\n"
    )
    assert misprinted(rows) == []
    assert tell(rows, "agenda_items", "title", "outcome") == [
        ("Orientering om planen", None),
        ("Budget", "noted"),
        ("Høring", "noted"),
    ]
