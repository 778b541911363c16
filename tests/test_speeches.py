"""Reported turns: who speaks, by which words, and where a turn ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.derived import derived, misprinted, tell
from support.documents import MINUTES

from cso_opendata.model import Block
from cso_opendata.parse.attribution import attribution
from cso_opendata.parse.known import Known

KNOWN = Known(("Palle Ørnfeldt", "Gitte Mose Bang", "Ida Kvist", "Bo Thyge Rask"))
BODY = MINUTES[MINUTES.index("2) Budget 2025") :]


def paragraph(text: str) -> Block:
    """The paragraph that TEXT is, on one line."""
    return Block("paragraph", text, (0,), (1,))


def named(text: str, known: Known = KNOWN) -> tuple[str | None, list[tuple[str, str, str | None]]]:
    """The words that attribute TEXT, and the speakers: name, kind and side."""
    found = attribution(paragraph(text), known)
    if found is None:
        return None, []
    speakers = [(speaker.name, speaker.kind, speaker.side) for speaker in found.speakers]
    return text[found.start : found.end].strip(), speakers


def under_item(*paragraphs: str) -> list[tuple[str, str]]:
    """Attribution and text of the turns in minutes whose second item holds PARAGRAPHS."""
    rows = derived(MINUTES.replace(BODY, "2) Budget 2025\n\n" + "\n\n".join(paragraphs) + "\n"))
    assert misprinted(rows) == []
    return tell(rows, "speeches", "attribution", "text")


PERSONS = {
    "Ida Kvist spurgte, hvornår det vedtages.": ("Ida Kvist", ["Ida Kvist"]),
    "Ida Kvist (FOA) spurgte, hvornår det vedtages.": ("Ida Kvist (FOA)", ["Ida Kvist"]),
    "Formand Ida Kvist (FOA) spurgte til budgettet.": ("Formand Ida Kvist (FOA)", ["Ida Kvist"]),
    "Adm. dir. Palle Ørnfeldt orienterede om budgettet.": ("Adm. dir. Palle Ørnfeldt", ["Palle Ørnfeldt"]),
    "Direktør Palle Ørnfeldt (ØKF) orienterede om budgettet.": (
        "Direktør Palle Ørnfeldt (ØKF)", ["Palle Ørnfeldt"],
    ),
    "Ida Kvist, FOA spurgte til budgettet.": ("Ida Kvist, FOA", ["Ida Kvist"]),
    "Anne-Marie van der Linde takkede for indlægget.": (
        "Anne-Marie van der Linde", ["Anne-Marie van der Linde"],
    ),
    "Ida Kvist og Bo Thyge Rask tilsluttede sig.": (
        "Ida Kvist og Bo Thyge Rask", ["Ida Kvist", "Bo Thyge Rask"],
    ),
    "Ida Kvist (FOA), Bo Thyge Rask (HK) og Eva Lykke Sand (AC) takkede.": (
        "Ida Kvist (FOA), Bo Thyge Rask (HK) og Eva Lykke Sand (AC)",
        ["Ida Kvist", "Bo Thyge Rask", "Eva Lykke Sand"],
    ),
    "Ida Kvist samt formand Bo Thyge Rask støttede forslaget.": (
        "Ida Kvist samt formand Bo Thyge Rask", ["Ida Kvist", "Bo Thyge Rask"],
    ),
    "Til dette svarede Palle Ørnfeldt, at det sker i juni.": ("Palle Ørnfeldt", ["Palle Ørnfeldt"]),
    "Hertil bemærkede Ida Kvist (FOA), at det er sent.": ("Ida Kvist (FOA)", ["Ida Kvist"]),
    "Herefter spurgte Ida Kvist og Bo Thyge Rask til tallene.": (
        "Ida Kvist og Bo Thyge Rask", ["Ida Kvist", "Bo Thyge Rask"],
    ),
    "Kvist spurgte til budgettet.": ("Kvist", ["Kvist"]),
    "Kommentarer fra Ida Kvist: Det holder.": ("Ida Kvist", ["Ida Kvist"]),
    "Der var en bemærkning fra Ida Kvist om prisen.": ("Ida Kvist", ["Ida Kvist"]),
    "Ida Kvist efterregnede tallene.": ("Ida Kvist", ["Ida Kvist"]),
}  # fmt: skip


@pytest.mark.parametrize("text", PERSONS)
def test_persons_speak(text: str) -> None:
    """Name or verb first, alone or several, with office and organization: the name is without both."""
    words, names = PERSONS[text]
    assert (words, [(name, "person", None) for name in names]) == named(text)


REGISTERED = Known(("Palle Ørnfeldt", "Gitte Mose Bang", "PØF", "GMO"))
INITIALS = {
    "PØF: Tallene er på plads.": ("PØF", ["PØF"]),
    "GMO efterspurgte en plan.": ("GMO", ["GMO"]),
    "PØF og GMO foreslog en pause.": ("PØF og GMO", ["PØF", "GMO"]),
    "PØF/GMO: Vi holder en pause.": ("PØF/GMO", ["PØF", "GMO"]),
    "Til dette spurgte GMO, om det kan nås.": ("GMO", ["GMO"]),
    "Som svar herpå oplyste direktør PØF, at det kan det.": ("PØF", ["PØF"]),
    "Herefter gav Ørnfeldt en status.": ("Ørnfeldt", ["Ørnfeldt"]),
    "GMO redegjorde for planen.": ("GMO", ["GMO"]),
    "FOA efterspurgte en plan.": (None, []),
    "Udvalget bad GMO undersøge det.": (None, []),
}


@pytest.mark.parametrize("text", INITIALS)
def test_initials_speak(text: str) -> None:
    """Initials that the head prints speak like names, first or behind the verb; to be asked is no turn."""
    words, names = INITIALS[text]
    assert named(text, REGISTERED) == (words, [(name, "person", None) for name in names])


def test_the_head_says_who_has_which_initials() -> None:
    """In a column, in brackets or before the name; a turn under them leads to the person of the head."""
    head = """Referat af møde i Prøverådet den 3. maj 2031

Navn               Init.   Organisation        Til stede
Henrik Sandkvist   HSA     Kultur og Fritid    x
Jette Brunsbjerg   JBR     Prøvecentret        x

Afbud: Lis Vestkær (LVE)

1. Status

HSA gav en status.

Til dette spurgte JBR, om det holder.

SKI byggede en bane.
"""
    rows = derived(head)
    assert misprinted(rows) == []
    heads = dict(tell(rows, "participants", "participant_id", "name"))
    speakers = tell(rows, "speech_speakers", "participant_id", "name")
    assert [(heads[head], name) for head, name in speakers] == [
        ("Henrik Sandkvist", "HSA"),
        ("Jette Brunsbjerg", "JBR"),
    ]


OTHERS = {
    "Medarbejdersiden spurgte til budgettet.": ("Medarbejdersiden", "side", "employee"),
    "Organisationssiden ønskede en status.": ("Organisationssiden", "side", "employee"),
    "B-siden tilkendegav, at det er sent.": ("B-siden", "side", "employee"),
    "Ledelsessiden oplyste, at tallene er nye.": ("Ledelsessiden", "side", "management"),
    "A-siden kvitterede for bemærkningerne.": ("A-siden", "side", "management"),
    "Fra medarbejdersiden blev der spurgt til budgettet.": ("medarbejdersiden", "side", "employee"),
    "Fra ledelsessidens side blev det oplyst, at tallene er nye.": ("ledelsessiden", "side", "management"),
    "Hertil svarede ledelsessiden, at tallene er nye.": ("ledelsessiden", "side", "management"),
    "Sekretariatet oplyste, at referatet er på vej.": ("Sekretariatet", "unit", None),
    "Formanden indledte punktet.": ("Formanden", "unit", None),
    "Endelig oplyste sekretariatet, at referatet er på vej.": ("sekretariatet", "unit", None),
    "Københavns Lærerforening ønskede en status.": ("Københavns Lærerforening", "unit", None),
    "Dansk Sygeplejeråd spurgte til budgettet.": ("Dansk Sygeplejeråd", "unit", None),
}


@pytest.mark.parametrize("text", OTHERS)
def test_sides_and_units_speak_and_are_no_persons(text: str) -> None:
    """A side of the table has its side; an office, a secretariat or a union is a unit."""
    assert (OTHERS[text][0], [OTHERS[text]]) == named(text)


def test_both_sides_may_speak_as_one() -> None:
    """Two sides joined by "og" are two speakers."""
    both = [("Ledelsessiden", "side", "management"), ("medarbejdersiden", "side", "employee")]
    text = "Ledelsessiden og medarbejdersiden drøftede tallene."
    assert ("Ledelsessiden og medarbejdersiden", both) == named(text)


NOBODY = (
    "Det blev aftalt, at Ida Kvist sender en status.",
    "Der blev spurgt til budgettet.",
    "Det er besluttet, at formanden skriver.",
    "Referatet blev godkendt.",
    "Budgettet for 2025 vedtages i oktober.",
    "Ida Kvist, FOA",
    "Københavns Kommune i 2025",
    "Status på arbejdet med Ida Kvist som formand",
    "Rask behandling af sagen er vigtig.",
    "",
)


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_speaks(text: str) -> None:
    """What is said in nobody's name, or names somebody without saying that they spoke, is no turn."""
    assert named(text) == (None, [])


def test_a_surname_counts_where_one_person_of_the_head_has_it() -> None:
    """One bearer is enough, two are too many, and none is nobody."""
    text = "Kvist spurgte til budgettet."
    assert named(text, Known()) == (None, [])
    assert named(text, Known({*KNOWN, "Eva Kvist"})) == (None, [])


def test_an_unusual_verb_counts_behind_a_person_of_the_head_only() -> None:
    """Whoever is in the head may do anything in the past tense; a stranger must speak."""
    text = "Eva Lykke Sand efterregnede tallene."
    assert named(text) == (None, [])
    assert named(text, Known({*KNOWN, "Eva Lykke Sand"}))[0] == "Eva Lykke Sand"


FULL_NAMES = st.builds(
    "{} {}".format,
    st.sampled_from(("Palle", "Gitte", "Anne-Marie", "Bo", "Åse", "Jens Peter")),
    st.sampled_from(("Ørnfeldt", "Mose Bang", "Holm-Vester", "van der Linde", "Åkjær", "af Kvist")),
)
OFFICES = st.sampled_from(("", "Direktør ", "Adm. dir. ", "Formand "))
PLACES = st.sampled_from(("", " (ØKF)", " (FOA/LFS)", " (HK Kommunal)"))
FORMS = st.sampled_from(
    ("{} spurgte til tallene.", "{} oplyste, at det er nyt.", "Hertil svarede {}, at det er nyt.")
)


@given(st.lists(st.builds("{}{}{}".format, OFFICES, FULL_NAMES, PLACES), min_size=1, max_size=3), FORMS)
def test_any_speakers_come_back(speakers: list[str], form: str) -> None:
    """Whoever speaks, in whatever order of words, is named as printed, and each of them counts."""
    names = " og ".join(filter(None, (", ".join(speakers[:-1]), speakers[-1])))
    words, found = named(form.format(names))
    assert names == words
    assert len(speakers) == len(found)
    assert all(name in printed for (name, _, _), printed in zip(found, speakers, strict=True))
    assert {kind for _, kind, _ in found} == {"person"}


@given(st.text(max_size=80))
def test_any_text_has_an_answer(text: str) -> None:
    """No text fails; the words that attribute it stand in it, and somebody is behind them."""
    found = attribution(paragraph(text), KNOWN)
    if found is not None:
        assert 0 <= found.start < found.end <= len(text)
        assert found.speakers


def test_a_turn_goes_on_until_somebody_else_speaks() -> None:
    """A paragraph that names nobody, and bullets with their marks, belong to the turn before them."""
    turns = under_item(
        "Palle Ørnfeldt orienterede om budgettet.",
        "Rammen er uændret.",
        "- Drift\n- Anlæg",
        "Ida Kvist spurgte til anlæg.",
    )
    said = "Palle Ørnfeldt orienterede om budgettet.\n\nRammen er uændret.\n\n- Drift\n- Anlæg"
    assert turns == [("Palle Ørnfeldt", said), ("Ida Kvist", "Ida Kvist spurgte til anlæg.")]


def test_a_decision_in_nobodys_name_ends_a_turn() -> None:
    """What was agreed is no part of what was said before it, nor is what follows."""
    turns = under_item(
        "Palle Ørnfeldt orienterede om budgettet.",
        "Det blev aftalt, at CSO får en status i juni.",
        "Sagen er hermed afsluttet.",
    )
    assert turns == [("Palle Ørnfeldt", "Palle Ørnfeldt orienterede om budgettet.")]


def test_a_decision_that_somebody_announces_is_a_turn_and_a_decision() -> None:
    """Who concludes speaks, and what is concluded is settled."""
    said = "Palle Ørnfeldt konkluderede, at CSO får en status i juni."
    rows = derived(MINUTES.replace(BODY, f"2) Budget 2025\n\n{said}\n"))
    assert tell(rows, "speeches", "attribution", "text") == [("Palle Ørnfeldt", said)]
    assert ("concluded", said) in tell(rows, "decisions", "kind", "text")


def test_what_stands_before_the_first_speaker_is_no_turn() -> None:
    """A paragraph that names nobody opens no turn."""
    turns = under_item("Budgettet er uændret.", "Ida Kvist spurgte til anlæg.")
    assert turns == [("Ida Kvist", "Ida Kvist spurgte til anlæg.")]


def test_a_turn_ends_with_its_item() -> None:
    """The first paragraph of the next item belongs to nobody before it."""
    turns = under_item("Ida Kvist spurgte til anlæg.", "3) Eventuelt", "Intet at bemærke.")
    assert turns == [("Ida Kvist", "Ida Kvist spurgte til anlæg.")]


def test_a_part_of_an_item_ends_a_turn() -> None:
    """A label as "Bilag:" begins something that nobody said."""
    turns = under_item("Ida Kvist spurgte til anlæg.", "Bilag: Oversigt over anlæg")
    assert turns == [("Ida Kvist", "Ida Kvist spurgte til anlæg.")]


def test_a_turn_over_several_lines_rests_on_all_of_them() -> None:
    """From the first line of its first paragraph to the last line of its last one."""
    rows = derived(
        MINUTES.replace(BODY, "2) Budget 2025\n\nIda Kvist spurgte til anlæg.\n\n- Broer\n- Veje\n")
    )
    ((line, line_end),) = tell(rows, "speeches", "line", "line_end")
    assert rows.lines["text"][line - 1 : line_end] == [
        "Ida Kvist spurgte til anlæg.",
        "",
        "- Broer",
        "- Veje",
    ]


def test_speakers_are_the_people_of_the_head() -> None:
    """A speaker who is in the head has the row and the side from there; a stranger has neither."""
    body = "2) Budget 2025\n\nIda Kvist spurgte.\n\nEva Lykke Sand svarede.\n\nMedarbejdersiden takkede.\n"
    rows = derived(MINUTES.replace(BODY, body))
    ids = dict(tell(rows, "participants", "name", "participant_id"))
    assert tell(rows, "speech_speakers", "name", "speaker_kind", "participant_id", "side") == [
        ("Ida Kvist", "person", ids["Ida Kvist"], "employee"),
        ("Eva Lykke Sand", "person", None, None),
        ("Medarbejdersiden", "side", None, "employee"),
    ]


OWN = """Referat af møde i Prøvegruppen (PGR) den 3. maj 2031

1. Godkendelse af dagsorden

PGR besluttede at bytte om på punkterne.

2. Plan for prøver

PGR tog orienteringen til efterretning. Derefter godkendte PGR planen.

BR besluttede i april at sætte penge af. SLD besluttede noget andet.
"""


def test_what_the_body_decides_under_its_short_name_is_a_decision() -> None:
    """The body is known by its own name, whatever that is; what others decide is none of the meeting's."""
    rows = derived(OWN)
    assert tell(rows, "decisions", "kind", "text") == [
        ("decided", "PGR besluttede at bytte om på punkterne."),
        ("noted", "PGR tog orienteringen til efterretning."),
    ]
    assert tell(rows, "speeches", "attribution") == []
    assert misprinted(rows) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ida Kvist deltog som suppleant for Eva Sand.",
        "Karl Mosevang deltog under pkt. 1-2 og delvis under pkt. 3.",
        "Karl Mosevang deltog i stedet for Eva Sand.",
        "Karl Mosevang deltog i behandlingen af punkt 4: Økonomi.",
        "Ida Kvist og Bo Thyge Rask deltager.",
        "Ida Kvist deltager i årsmødet.",
        "Ida Kvist går af",
        "Ida Kvist stiller op igen.",
        "Ida Kvist genopstiller ikke.",
        "Ida Kvist blev valgt som kasserer.",
    ],
)
def test_who_took_part_or_leaves_the_board_said_nothing_by_that(text: str) -> None:
    """How somebody took part, and who stands for election, are no turns."""
    assert named(text) == (None, [])


def test_who_took_part_and_spoke_has_a_turn() -> None:
    """A verb of speech behind counts for more than how somebody took part."""
    assert named("Ida Kvist deltog under punktet og orienterede om taget.")[0] == "Ida Kvist"


CALLED = {
    "Jens orienterede om byggeriet.": ["Jens"],
    "Jens og Ulla fremlagde planen.": ["Jens", "Ulla"],
    "Lise-Lotte foreslår et nyt hegn.": ["Lise-Lotte"],
    "Maj bød på regn.": [],
    "Jens har købt maling.": [],
    "Rådet orienterede om byggeriet.": [],
}


@pytest.mark.parametrize("text", CALLED)
def test_first_names_speak_where_the_verb_leaves_no_doubt(text: str) -> None:
    """Who is called by a first name that the head does not know is a speaker by that name."""
    assert [name for name, _, _ in named(text)[1]] == CALLED[text]


def test_who_speaks_by_first_name_ends_the_turn_before() -> None:
    """What another one reported is none of the words of who spoke before."""
    told = under_item("Ida Kvist fortalte om planen.", "Jens orienterede om byggeriet.")
    assert [attributed for attributed, _ in told] == ["Ida Kvist", "Jens"]


LED_TO = {
    "Fra Ida Kvist lød spørgsmålet, om det holder.": ["Ida Kvist"],
    "Enig heri var Ida Kvist, der sagde, at det holder.": ["Ida Kvist"],
    "Enige var Ida Kvist og Bo Thyge Rask.": ["Ida Kvist", "Bo Thyge Rask"],
    "Det bekræftede Ida Kvist, som svarede, at det holder.": ["Ida Kvist"],
    "Det blev af Ida Kvist nævnt, at det holder.": ["Ida Kvist"],
    "Baggrunden blev ridset op af Ida Kvist, der nævnte tallene.": ["Ida Kvist"],
    "Regnskabet blev fremlagt af kasserer Ida Kvist.": ["Ida Kvist"],
    "Ifølge Ida Kvist holder planen.": ["Ida Kvist"],
    "Ad b) Ida Kvist forklarede, at det holder.": ["Ida Kvist"],
    "a. Ida Kvist orienterede om planen.": ["Ida Kvist"],
    "Protokoltilførsel: Ida Kvist (F) bemærker, at det holder.": ["Ida Kvist"],
    "Formanden Ida Kvist orienterede om planen.": ["Ida Kvist"],
    "Ida Kvist delte Bos syn på planen.": ["Ida Kvist"],
    "Formanden: Budgettet er klar nu.": ["Formanden"],
    "Medarbejdersiden: Budgettet er klar nu.": ["Medarbejdersiden"],
    "Formanden: Ida Kvist": [],
    "Ifølge loven holder planen.": [],
    "Mødet blev ledet af Ida Kvist.": [],
    "Fra Ida Kvist til Bo Thyge Rask.": [],
}


@pytest.mark.parametrize("known", [KNOWN, Known()])
@pytest.mark.parametrize("text", LED_TO)
def test_words_lead_to_who_speaks(text: str, known: Known) -> None:
    """Behind a label, in the passive, or without a verb of their own; whether the head names them or not."""
    assert [name for name, _, _ in named(text, known)[1]] == LED_TO[text]


NO_TURNS = (
    "Ida Kvist er på kursus i uge 34.",
    "Ida Kvist og Bo Thyge Rask er indtil videre tovholder på materialet.",
    "Ida og Bo er tovholdere.",
    "Ida Kvist orienterer Parby om, at han vil blive kontaktet.",
    "Ida Kvist havde meldt afbud, og Gitte Mose Bang deltog i stedet.",
    "Ida Kvist havde meldt afbud på selve mødedagen.",
    "Ida Kvist udeblev uden afbud.",
    "Ida Kvist stemte imod.",
    "Ida Kvist undlod at stemme.",
    "For forslaget stemte Ida Kvist (V) og Palle Ørnfeldt (C).",
    "Forslaget fra Ida Kvist blev sat til afstemning.",
    "Ida Kvist undersøger prisen.",
    "Ida bager kage.",
    "Ida Kvist skal skrive et brev.",
    "Ida Kvist er medlem af udvalget.",
)


@pytest.mark.parametrize("text", NO_TURNS)
def test_where_somebody_is_and_what_they_are_to_do_is_no_turn(text: str) -> None:
    """Nor is who was away, who came instead, and who voted for what."""
    assert named(text) == (None, [])


def test_the_present_reports_what_somebody_says() -> None:
    """Verbs of speech in the present do, where the minutes are written in it."""
    for verb in (
        "mener, at det holder",
        "orienterer om planen",
        "orienterer bestyrelsen",
        "stiller forslag om en plan",
    ):
        assert named(f"Ida Kvist {verb}.")[0] == "Ida Kvist"


def test_bullets_of_who_said_what_are_turns_of_each() -> None:
    """People, units and sides before a colon; what names nobody belongs to the one before."""
    turns = under_item(
        "- Ida Kvist: Planen er klar.\n- Administrationen: Planen er ikke klar.\n- Det er den snart.\n"
        "- Medarbejdersiden: Det er for sent."
    )
    assert [who for who, _ in turns] == ["Ida Kvist", "Administrationen", "Medarbejdersiden"]


ANSWERED = {
    "På spørgsmål fra Bo Rask svarede Ida Kvist, at alle er med.": ["Ida Kvist"],
    "Efter et indlæg fra Bo Rask sagde Ida Kvist, at alle er med.": ["Ida Kvist"],
    "Der blev af Ida Kvist redegjort for budgettet.": ["Ida Kvist"],
    "Af Ida Kvist blev det påpeget, at prisen er høj.": ["Ida Kvist"],
    "På spørgsmål fra Bo Rask svarede forvaltningen, at alle er med.": ["forvaltningen"],
    "Efter ønske fra Bo Rask udtalte udvalget sin støtte.": [],
    "Der blev af Ida Kvist givet afbud til næste møde.": [],
    "Hvor mange der er, ville Ida Kvist gerne vide.": ["Ida Kvist"],
}


@pytest.mark.parametrize("text", ANSWERED)
def test_who_answers_speaks_and_not_who_asked(text: str) -> None:
    """The speaker stands behind the verb, whoever is named before it."""
    assert [name for name, _, _ in named(text)[1]] == ANSWERED[text]


def test_names_in_bold_before_a_colon_speak_though_no_list_has_them() -> None:
    """Each such turn is of the one named, and none of it goes to the one before; a heading is nobody."""
    turns = under_item(
        "**Ida Kvist:** Planen er klar.",
        "**Signe Ravn Holt:** Huset er lige begyndt.",
        "**Økonomisk Overblik:** Se bilaget.",
        "**Pia Sand og Ida Kvist:** Gode pointer.",
    )
    assert [(who, "Huset" in text) for who, text in turns] == [
        ("Ida Kvist", False),
        ("Signe Ravn Holt", True),
        ("Pia Sand og Ida Kvist", False),
    ]


def test_turns_run_together_are_parted_at_their_labels() -> None:
    """A side in bold before a colon begins a turn within a paragraph, with the list below it."""
    turns = under_item(
        "**Ida Kvist:** Planen er klar. **Medarbejdersiden:** Det er for sent.",
        "**Ledelsessiden:**\n\n- Der er god tid.\n- Alle er med.",
    )
    assert [(who, text.count("\n- ")) for who, text in turns] == [
        ("Ida Kvist", 0),
        ("Medarbejdersiden", 0),
        ("Ledelsessiden", 2),
    ]
    assert "for sent" not in turns[0][1]
