"""Lists of people as joint committees, councils and steering groups print them: each person, and no other."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, printed, tell

from cso_opendata.parse.full_names import each_in_brackets
from cso_opendata.parse.lists import entries
from cso_opendata.parse.people import entry
from cso_opendata.parse.presence import attendance_of

HEAD = "Referat\n\nMøde i Prøvestyregruppen den 3. maj 2031 kl. 10.00\n\n"
ITEMS = """

1. Godkendelse af dagsorden

Dagsordenen blev godkendt.

2. Budget

Intet.

3. Eventuelt

Intet.
"""

ROLLS = {
    "a remark in a column of its own is no heading": (
        ("Deltagere:\n\n| Prøveby Kommune | Anna Berg (AB) | |\n| Nordby Kommune | Bo Rask (BR) | Afbud |\n"
        "| Prøverådet | Ida Kvist (IK) | |\n| Prøveforeningen | Ole Holm (OH) | Fraværende |\n"),
        ["Anna Berg | Prøveby Kommune | present", "Bo Rask | Nordby Kommune | absent",
         "Ida Kvist | Prøverådet | present", "Ole Holm | Prøveforeningen | absent"],
    ),
    "an organization before the name that the initials spell": (
        ("Deltagere:\n\nFormand Anna Berg (AB)\n\nNordby Kommune Gylling Sand (GS) Afbud\n\n"
        "Digelagene Kjeld Rask (KR)\n\nDansk Prøveforening Hans Christian Holm (HCH)\n"),
        ["Anna Berg | - | present", "Gylling Sand | Nordby Kommune | absent",
         "Kjeld Rask | Digelagene | present", "Hans Christian Holm | Dansk Prøveforening | present"],
    ),
    "two people with a bracket each": (
        ("Til stede\nAnna Berg (direktør), Bo Rask (chef, Prøvecentret), Ida Kvist (AMR)\n\n"
        "Afbud\nOle Holm (vicedirektør, Prøveudvikling), Line Ask Sand (læge).\n"),
        ["Anna Berg | - | present", "Bo Rask | Prøvecentret | present", "Ida Kvist | - | present",
         "Ole Holm | Prøveudvikling | absent", "Line Ask Sand | - | absent"],
    ),
    "columns that no gap parts any more": (
        "Medlemmer:\n\nAnna C. Berg Bo Rask Holm\nIda Kvist Ole Sand\n\nFraværende:\nIda Kvist\n",
        ["Anna C. Berg | - | present", "Bo Rask Holm | - | present", "Ida Kvist | - | absent",
         "Ole Sand | - | present"],
    ),
    "somebody who is called by the first name": (
        "Tilstede:\n\nAnna Berg, Bo Rask, Ida Kvist, Ole, Eva Sand.\n",
        ["Anna Berg | - | present", "Bo Rask | - | present", "Ida Kvist | - | present", "Ole | - | present",
         "Eva Sand | - | present"],
    ),
    "the head of a table below an empty list": (
        "Til stede: Anna Berg, Bo Rask\n\nFraværende:\n\nDagsordenpunkt Emne Beslutning Status\n",
        ["Anna Berg | - | present", "Bo Rask | - | present"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ROLLS)
def test_everybody_of_a_list_and_nobody_else(name: str) -> None:
    """Each person has a row with the organization and the presence that the list says of them."""
    text, people = ROLLS[name]
    rows = derived(HEAD + text + ITEMS)
    told = tell(rows, "participants", "name", "organization", "attendance")
    assert [f"{who} | {place or '-'} | {attendance}" for who, place, attendance in told] == people
    assert misprinted(rows) == []


ABSENT = {
    "Anna Berg Afbud": ("Anna Berg", None, "absent"),
    "Anna Berg HK Afbud": ("Anna Berg", "HK", "absent"),
    "Anna Berg (HK) Fraværende": ("Anna Berg", "HK", "absent"),
    "Anna Berg deltog ikke i punkterne 2 – 5": ("Anna Berg", None, "partial"),
    "Anna Berg (deltog ikke i punkt 2)": ("Anna Berg", None, "partial"),
}


@pytest.mark.parametrize("text", ABSENT)
def test_a_remark_behind_a_name_is_no_part_of_it(text: str) -> None:
    """One word with a capital says that somebody was away; what says so of some items says it of these."""
    person = entry(text)
    assert person is not None
    attendance = attendance_of("present", person, ticked_absent=False)
    assert (person.name, person.organization, attendance) == ABSENT[text]


def test_an_organization_stays_one_where_the_letters_are_not_the_end_of_a_name() -> None:
    """Two first names and a surname are one name; a bracket in the middle of a list is nobody's."""
    told = [entry(text) for text in ("Anna Karen Berg (KB)", "Formand Anna Berg (AB)")]
    assert [one and one.name for one in told] == ["Anna Karen Berg", "Anna Berg"]
    assert each_in_brackets("Anna Berg (HK), formand (FOA)") == []
    assert entry("Anna Berg (HK), Bo Rask (FOA)") is None


@pytest.mark.parametrize(
    "name", ["Anna Marie Berg Holm", "Hans Jørgen Anders Rask", "Anna Berg Rask Bo", "Bo Rask"]
)
def test_one_long_name_is_one_person(name: str) -> None:
    """Only a first name behind a surname, with more behind it, begins another name."""
    assert [one.name for one in entries(name)] == [name]


def test_a_row_with_a_label_and_a_list_is_no_head_of_columns() -> None:
    """The people behind the label of a row are all there, however many brackets they have."""
    table = (
        "| DELTAGERE: | Anna Berg (Prøverådet), Bo Rask (Byrådet) og Ida Kvist (Børn og Prøver) |\n"
        "| GÆST: | Ole Holm (Vej og Park) under pkt. 2 |\n"
    )
    rows = derived(HEAD + table + ITEMS)
    assert tell(rows, "participants", "name", "organization", "capacity") == [
        ("Anna Berg", "Prøverådet", "member"), ("Bo Rask", "Byrådet", "member"),
        ("Ida Kvist", "Børn og Prøver", "member"), ("Ole Holm", "Vej og Park", "guest"),
    ]  # fmt: skip


TOLD = {
    "all came but some": (
        "Deltagere: Alle var mødt, undtagen Anna Berg, Bo Rask og Ida Kvist, der havde meldt afbud.\n",
        ["Anna Berg | - | member | absent", "Bo Rask | - | member | absent",
         "Ida Kvist | - | member | absent"],
    ),
    "all came but one": (
        "Alle var mødt, undtaget Anna Berg, som havde meldt afbud.\n\nFra administrationen deltog Bo Rask.\n",
        ["Anna Berg | - | member | absent", "Bo Rask | - | guest | present"],
    ),
    "labels without a colon": (
        ("Dato 3. maj 2031\nTil stede Anna Berg, Bo Rask\nFraværende Ida Kvist, Ole Holm\n\nUnderskrifter\n\n"
        "Anna Berg\n\nBo Rask\n"),
        ["Anna Berg | - | member | present", "Bo Rask | - | member | present",
         "Ida Kvist | - | member | absent", "Ole Holm | - | member | absent"],
    ),
    "who came for an item": (
        ("Deltagere\nAnna Berg (HK)\n\nUnder punkt (1) deltog Bo Rask (FOA) og Ida Kvist (KL)\n"
        "Under punkt 2 deltog endvidere Ole Holm (HK).\n"),
        ["Anna Berg | HK | member | present", "Bo Rask | FOA | guest | present",
         "Ida Kvist | KL | guest | present", "Ole Holm | HK | guest | present"],
    ),
    "groups without a space behind the colon": (
        ("Deltagere\n\nVIP:Anna Berg, ( leder), Bo Rask, Ida kvist Sand, Eva Holm\n\n"
        "STUD:Ole Holm,(næstformand) Kim Ask, Lis Dam\n\nAfbud:Per Bro\n"),
        ["Anna Berg | VIP | member | present", "Bo Rask | VIP | member | present",
         "Eva Holm | VIP | member | present", "Ole Holm | STUD | member | present",
         "Kim Ask | STUD | member | present", "Lis Dam | STUD | member | present",
         "Per Bro | - | member | absent"],
    ),
    "an initial in the middle of a list": (
        "Deltagere: Anna Berg, Bo Rask, Ida Marie S. Kvist, Ole Holm, Eva Sand\n",
        ["Anna Berg | - | member | present", "Bo Rask | - | member | present",
         "Ida Marie S. Kvist | - | member | present", "Ole Holm | - | member | present",
         "Eva Sand | - | member | present"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TOLD)
def test_who_came_as_sentences_and_labels_tell_it(name: str) -> None:
    """Each person has the capacity and the presence that are told; what nobody is called is nobody."""
    text, people = TOLD[name]
    rows = derived(HEAD + text + ITEMS)
    told = tell(rows, "participants", "name", "organization", "capacity", "attendance")
    assert [" | ".join(value or "-" for value in row) for row in told] == people
    assert misprinted(rows) == []


def test_who_came_for_an_item_has_its_number() -> None:
    """The words before a guest name the item: "Under punkt 2 deltog ..."."""
    rows = derived(f"{HEAD}Deltagere\nAnna Berg (HK)\n\nUnder punkt (2) deltog Bo Rask (FOA)\n{ITEMS}")
    assert tell(rows, "participant_items", "item_number") == [("2",)]


@pytest.mark.parametrize(
    "guests",
    [
        "Gæster: Under punkt 1: Bo Rask – Teknik. Under pkt. 2 og 3: Ida Kvist, KL.",
        "Gæster:\nUnder punkt 1: Bo Rask – Teknik\nUnder pkt. 2 og 3: Ida Kvist, KL",
    ],
    ids=["on one line", "a line each"],
)
def test_guests_may_be_listed_by_the_items_they_came_for(guests: str) -> None:
    """Each guest has the numbers of the items before their name, and nobody is lost."""
    rows = derived(f"{HEAD}Deltagere: Anna Berg (HK), Ole Holm (FOA)\n{guests}\n{ITEMS}")
    told = tell(rows, "participants", "name", "organization", "capacity")
    assert told[2:] == [("Bo Rask", "Teknik", "guest"), ("Ida Kvist", "KL", "guest")]
    assert tell(rows, "participant_items", "item_number") == [("1",), ("2",), ("3",)]
    assert misprinted(rows) == []


def test_dots_may_lead_to_the_value_of_a_label() -> None:
    """They are no part of the value: "Sted ......: Rådhuset"."""
    head = "Referat af møde i Prøverådet\nDato .....: 3. maj 2031\nTid .....: 15.30\nSted ....: Prøvesalen\n"
    rows = derived(f"{head}Til stede ...: Anna Berg, Bo Rask\n{ITEMS}")
    assert tell(rows, "meetings", "venue") == [("Prøvesalen",)]
    assert [str(value) for value in tell(rows, "meetings", "date", "start_time")[0]] == [
        "2031-05-03",
        "15:30:00",
    ]
    assert tell(rows, "participants", "name") == [("Anna Berg",), ("Bo Rask",)]


ROLL_ITEMS = {
    "an item that is called so": (
        "1. Mødedeltagere\n\nSagsfremstilling\n\nAnna Berg, Prøveby Kommune\n\nBo Rask, KKR\n\n"
        "Beslutning\n\nDer var afbud fra Bo Rask.\n\n2. Budget\n\nSagsfremstilling\n\nIntet.\n\n"
        "Beslutning\n\nGodkendt.\n"
    ),
    "the first item": (
        "1. Godkendelse af dagsorden\n\nSagsfremstilling\n\nPunkter til eventuelt.\n\nDeltagere:\n"
        "Direktør Anna Berg, Prøveby Kommune\nBo Rask, KKR\n\nAfbud:\nBo Rask, KKR\n\n"
        "Beslutning\n\nGodkendt\n\n"
        "2. Budget\n\nSagsfremstilling\n\nIntet.\n\nBeslutning\n\nGodkendt.\n"
    ),
    "below a line that is called so": (
        "PUNKTER\n\n1. Velkommen\n2. Budget\n3. Eventuelt\n\nMødeinformation\n\nBESLUTNING\n\n"
        "Mødedeltagere: Anna Berg (Prøveby Kommune), Bo Rask (KKR)\n\nFraværende: Bo Rask\n\n"
        "Sagsfremstilling\n\nMødedeltagere: Anna Berg, Bo Rask, Ida Kvist\n"
    ),
}


@pytest.mark.parametrize("name", ROLL_ITEMS)
def test_an_item_may_say_who_came(name: str) -> None:
    """Where the head names nobody, the item that says who came is the roll; its lines are no text of it."""
    rows = derived(HEAD + ROLL_ITEMS[name])
    told = tell(rows, "participants", "name", "organization", "attendance")
    assert told == [("Anna Berg", "Prøveby Kommune", "present"), ("Bo Rask", "KKR", "absent")]
    texts = tell(rows, "agenda_items", "agenda_text", "minutes_text")
    assert not any("KKR" in text for row in texts for text in row if text)


FORMALIA = {
    "lines below the title": "Tilstede: Anna Berg\nFraværende: Bo Rask\nGodkendelse af referat\n",
    "bullets": "- Tilstede: Anna Berg\n- Fraværende: Bo Rask\n- Referatet er godkendt\n",
    "bullets of Word": " o Tilstede: Anna Berg\n o Fraværende: Bo Rask\n",
    "parts with letters": "a. Tilstede: Anna Berg\nb. Afbud: Bo Rask\nc. Godkendelse af dagsorden\n",
    "numbered parts": "1.1 Fremmøde\n\nTilstede: Anna Berg\n\nAfbud: Bo Rask\n\n1.2 Dagsorden\n\nGodkendt\n",
}


@pytest.mark.parametrize("title", ["Formalia", "Formalia:", "Valg af referent"])
@pytest.mark.parametrize("name", FORMALIA)
def test_the_item_of_forms_says_who_came(name: str, title: str) -> None:
    """It opens the meeting; whoever it names as there or away is so, in whatever list it stands."""
    rows = printed(f"{HEAD}1. {title}\n{FORMALIA[name]}\n2. Budget\n\nIntet.\n\n3. Eventuelt\n\nIntet.\n")
    told = tell(rows, "participants", "name", "attendance")
    assert told == [("Anna Berg", "present"), ("Bo Rask", "absent")]


LISTED = "\n\n1. {}\n\nDeltagere: Anna Berg, Bo Rask\n\n2. Budget\n\nIntet.\n\n3. Eventuelt\n\nIntet.\n"


def test_the_item_where_all_sign_says_who_was_away() -> None:
    """It is the last one, and the system prints there who had sent apologies."""
    items = "1. Budget\n\nBeslutning\n\nGodkendt.\n\n2. Skoven\n\nIntet.\n\n3. Eventuelt\n\nIntet.\n\n"
    rows = derived(f"{HEAD}{items}4. Underskriftsark\n\nFraværende: Bo Rask\n")
    assert tell(rows, "participants", "name", "attendance") == [("Bo Rask", "absent")]


def test_people_of_another_item_are_none_of_the_meeting() -> None:
    """A working group that an item lists did not come; nor does an item add to the roll of a head."""
    assert tell(derived(HEAD + LISTED.format("Arbejdsgruppe")), "participants", "name") == []
    rows = derived(f"{HEAD}Til stede: Ida Kvist\n{LISTED.format('Velkomst')}")
    assert tell(rows, "participants", "name") == [("Ida Kvist",)]


HEADS = {
    "an archive's page": (
        ("Dagsordener og referater fra midlertidigt prøveudvalg vedrørende prøver\ntil\nmødet i\n"
        "den 3. maj 2031 kl. 10:00\ni Prøvehuset, lokale 3\n"),
        ("midlertidigt prøveudvalg vedrørende prøver", "10:00", "Prøvehuset, lokale 3"),
    ),
    "a committee named twice, and an hour without a word": (
        "Prøvens Ph.d.-udvalg (Prøvens Ph.d.-udvalg)\n03-05-2031 15:00\nMødelokale 4\n",
        ("Prøvens Ph.d.-udvalg", "15:00", "Mødelokale 4"),
    ),
    "a genitive before the word for a meeting": (
        "Referat af PRUs Møde nr. 81\nFredag den 3. maj 2031\nAfholdt i Prøveministeriet\n",
        ("PRU", None, "Prøveministeriet"),
    ),
    "a long place": (
        ("Referat\ntil\nmødet i Prøveudvalget\nden 3. maj 2031 kl. 13:00\ni Regionshospitalet Prøveby, "
        "mødelokale 7, plan 2 ved kantinen, Langeprøvevej 15, 9999 Prøveby NØ\n"),
        ("Prøveudvalget", "13:00",
         "Regionshospitalet Prøveby, mødelokale 7, plan 2 ved kantinen, Langeprøvevej 15, 9999 Prøveby NØ"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HEADS)
def test_the_facts_of_these_heads(name: str) -> None:
    """The committee, the day, the hour and the place are those that are printed, whole."""
    text, (body, start, venue) = HEADS[name]
    rows = derived(text + ITEMS)
    [told] = tell(rows, "meetings", "body", "date", "start_time", "venue")
    assert (told[0], str(told[1]), told[2] and str(told[2])[:5], told[3]) == (
        body,
        "2031-05-03",
        start,
        venue,
    )


def test_an_agenda_of_numbered_bullets() -> None:
    """Bullets that number themselves are the agenda of the items below, and all of them are items."""
    agenda = "Pkt. tekst\n- 1. Velkomst\n- 2. Budget\n- 3. Næste møde\n- 4. Eventuelt\n"
    rows = derived(f"{HEAD}{agenda}1. Velkomst\nBeslutning\nGodkendt.\n2. Budget\nBeslutning\nDrøftet.\n")
    assert tell(rows, "agenda_items", "number", "title") == [
        ("1", "Velkomst"), ("2", "Budget"), ("3", "Næste møde"), ("4", "Eventuelt"),
    ]  # fmt: skip
    assert "unclaimed" not in rows.lines["role"]


def test_items_behind_the_words_for_the_agenda() -> None:
    """The words before a number open an item ; who speaks may have a place between commas."""
    rows = derived(
        "Referat af møde i Prøverådet den 3. maj 2031\n\nAd dagsordenens pkt. 1 Godkendelse af dagsorden\n\n"
        "Dagsordenen blev godkendt.\n\nAnna Berg, Prøveforbundet, bemærkede, at materialet kom sent.\n\n"
        "Ad dagsordenens pkt. 2 Meddelelser\n\nBo Rask, KL, og Ida Kvist, FH, takkede.\n\n"
        "Ad dagsordenens pkt. 3 Eventuelt\n\nIntet.\n"
    )
    assert tell(rows, "agenda_items", "number") == [("1",), ("2",), ("3",)]
    assert tell(rows, "speeches", "attribution")[0] == ("Anna Berg, Prøveforbundet",)


def test_what_somebody_puts_to_the_meeting_is_no_decision() -> None:
    """Only what came of it is one."""
    rows = derived(f"{HEAD}1. Budget\n\nCenterchefen indstiller, at orienteringen tages til efterretning.\n\n"
                   "2. Plan\n\nPlanen blev godkendt.\n\n3. Eventuelt\n\nIntet.\n")  # fmt: skip
    assert tell(rows, "decisions", "text") == [("Planen blev godkendt.",)]


def test_parts_of_a_list_that_no_cue_knows_go_on_with_it() -> None:
    """Below the heading of a part, another one with a colon heads more people of the same list."""
    roll = (
        "I mødet deltog:\n\nBorgerrepræsentanter:\n\n"
        "Anna Berg og Bo Rask (ankom under behandlingen af punkt 2)\n\n"
        "Fra den frie prøveundervisning:\n\nIda Kvist, Ole Holm og Eva Sand\n\n"
        "Følgende havde meldt afbud:\n\nPer Bro og Kim Ask\n"
    )
    rows = derived(HEAD + roll + ITEMS)
    assert tell(rows, "participants", "name", "attendance") == [
        ("Anna Berg", "present"), ("Bo Rask", "partial"), ("Ida Kvist", "present"), ("Ole Holm", "present"),
        ("Eva Sand", "present"), ("Per Bro", "absent"), ("Kim Ask", "absent"),
    ]  # fmt: skip
    assert tell(rows, "participant_items", "item_number") == []


COMING = {
    "behind a label": ("Næste møde: 5. juni 2031, kl. 15.00\n", ("2031-06-05",)),
    "without a colon": ("Næste møde tirsdag den 5. juni 2031, kl. 15.00\n", ("2031-06-05",)),
    "below the label": ("Næste møde:\n5. juni 2031\n", ("2031-06-05",)),
    "before this one": ("Næste møde: 5. april 2031\n", ()),
}


@pytest.mark.parametrize("name", COMING)
def test_a_head_announces_the_next_meeting(name: str) -> None:
    """The day behind the label is that of a meeting to come, and none of this one's facts."""
    text, days = COMING[name]
    head = f"Referat\n\nPrøverådet\n\nTidspunkt: Tirsdag den 3. maj 2031, kl. 10.00\n{text}"
    rows = derived(head + ITEMS)
    assert [str(day) for (day,) in tell(rows, "planned_meetings", "start_date")] == list(days)
    assert [(str(day), str(hour)) for day, hour in tell(rows, "meetings", "date", "start_time")] == [
        ("2031-05-03", "10:00:00")
    ]
    assert misprinted(rows) == []


def test_the_day_on_which_minutes_were_sent_out_is_not_the_meetings() -> None:
    """A title may say when they were."""
    rows = derived(f"ENDELIGT referat Udsendt 13. maj 2031\n\nMøde i Prøvebestyrelsen 3. maj 2031\n{ITEMS}")
    assert [str(day) for (day,) in tell(rows, "meetings", "date")] == ["2031-05-03"]
    assert [str(day) for (day,) in tell(rows, "documents", "issued_on")] == ["2031-05-13"]


def test_a_room_below_the_day_with_white_between() -> None:
    """It begins with the word for a room."""
    rows = derived(
        f"Referat\n\nMøde i Prøveudvalget\n\nonsdag den 3. maj 2031 kl. 13:00\n\nMødelokale 1\n{ITEMS}"
    )
    assert tell(rows, "meetings", "venue") == [("Mødelokale 1",)]


def test_a_head_whose_title_is_one_word() -> None:
    """The committee, its day, its hour and its place stand below it, each on its own line."""
    head = "Referat\nPrøvekommissionen\ntirsdag den 3. maj 2031\nKl. 8:30 i Prøvestationen, Prøveby\n"
    rows = derived(f"{head}{ITEMS}")
    facts = tell(rows, "meetings", "body", "date", "start_time", "venue")
    assert [tuple(map(str, row)) for row in facts] == [
        ("Prøvekommissionen", "2031-05-03", "08:30:00", "Prøvestationen, Prøveby")
    ]


def test_reports_below_the_items_of_an_agenda() -> None:
    """They are what came of the items: the document is minutes."""
    rows = derived(
        "Prøveudvalget\n3. maj 2031 kl. 13\n\nDagsorden:\n\n"
        "1. Godkendelse af referat\nReferat: Godkendt.\n\n"
        "2. Det nye værksted\nReferat: Det blev besluttet at bygge det.\n\n3. Eventuelt\n"
    )
    assert tell(rows, "meetings", "status") == [("held",)]
    assert len(tell(rows, "decisions", "text")) == 2


def test_an_agenda_with_decisions_is_minutes() -> None:
    """Its title says that it has what was settled too."""
    rows = derived(
        "Prøvekommissionen\nDagsorden med vedtagelser\n\nTidspunkt: Tirsdag den 3. maj 2031, kl. 15.00\n\n"
        "1. Godkendelse af referat\n\nPrøvekommissionen godkendte referatet.\n\n2. Eventuelt\n\nIntet.\n"
    )
    assert tell(rows, "meetings", "status") == [("held",)]
    assert tell(rows, "decisions", "text") == [("Prøvekommissionen godkendte referatet.",)]


def test_a_roll_in_the_middle_of_an_item_leaves_its_text_whole() -> None:
    """What an item says above and below a list of those who came is one text, and the list a part of it."""
    text = "Vi begyndte lidt sent.\n\nTil stede:\n\nAnna Berg\nBo Rask\nIda Kvist\n\nReferatet blev godkendt."
    rows = derived(f"{HEAD}1. Velkomst\n\n{text}\n\n2. Budget\n\nIntet.\n\n3. Eventuelt\n\nIntet.\n")
    assert misprinted(rows) == []
    told = tell(rows, "agenda_items", "minutes_text")[0][0]
    assert (told.startswith("Vi begyndte"), told.endswith("godkendt.")) == (True, True)


ROLL = "Til stede: Anna Berg (A), Bo Rask (V), Ida Kvist (F)\n\nAfbud: Per Sand (O)\n\n"
REMARKS = {
    "Bemærkninger: Ida Kvist (F) deltog fra kl. 16.40.": {"Ida Kvist": "partial"},
    "Bemærkning: Ida Kvist forlod mødet kl. 17.": {"Ida Kvist": "partial"},
    "Bemærkninger: Ida Kvist (F) ankom kl. 16.30. Bo Rask (V) gik kl. 17.": {
        "Ida Kvist": "partial",
        "Bo Rask": "partial",
    },
    "Øvrige bemærkninger: Bo Rask (V) deltog ikke i punkt 2.": {"Bo Rask": "partial"},
    "Note: Ida Kvist (F) ankom kl. 16.30.": {"Ida Kvist": "partial"},
    "Noter: Ida Kvist deltog via Teams.": {},
    # What tells of somebody else, or of two in one sentence, is left for someone to look at.
    "Bemærkninger: Lis Holm (Q) er udtrådt af udvalget.": {},
    "Bemærkninger: Ida Kvist ankom kl. 16.40 og Bo Rask gik kl. 18.": {},
}


@pytest.mark.parametrize("remark", REMARKS)
@pytest.mark.parametrize("row", [False, True])
def test_a_remark_below_the_lists_is_nobodys_organization(remark: str, row: bool) -> None:  # noqa: FBT001
    """It says when or how somebody of the lists took part."""
    facts = [*ROLL.split("\n\n")[:-1], remark]
    cells = (
        f"<tr><td>{label}:</td><td>{said}</td></tr>" for label, said in (one.split(": ") for one in facts)
    )
    table = f"<h1>{HEAD}</h1><table>{''.join(cells)}</table><h2>1. Budget</h2><p>Godkendt.</p>"
    rows = derived(table.encode() if row else f"{HEAD}{ROLL}{remark}\n\n{ITEMS}")
    wanted = {"Anna Berg": "present", "Bo Rask": "present", "Ida Kvist": "present", "Per Sand": "absent"}
    people = tell(rows, "participants", "name", "attendance")
    assert sorted(people) == sorted((wanted | REMARKS[remark]).items())
    assert [place for (place,) in tell(rows, "participants", "organization")] == ["A", "V", "F", "O"]
