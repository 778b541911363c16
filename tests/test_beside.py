"""Columns side by side in a text: what is told of them, what is withheld, and what stays as it is printed."""

from __future__ import annotations

from support.derived import derived, misprinted, tell

BOARD = """                 Eksempelby Sogns Menighedsråd

     Ordinært møde torsdag den 6. marts 2031 kl. 19.00 i Prøvegården

     Til stede:  Anna Berg (formand), Bo Dahl og Carl Eg.

     Dagsorden:                      Beslutning:

     1. Godkendelse af dagsorden     Godkendt.

     2. Regnskab for                 Anna Berg forelagde regn-
        sidste år                    skabet.

     3. Nye salmebøger               Det blev besluttet at købe
                                     ti nye.
        Bilag: Tilbud

     4. Næste møde                   Torsdag den 3. april 2031 kl. 19.

     Mødet hævet kl. 21.20
"""

PLAN = """Eksempelby Kommune                                               3. december 2030

Tidsplan for prøveplanen

Tidspunkt (2031)      Aktivitet                           Forum

14. januar            Kommissorium behandles              Prøveudvalget

Uge 5                 Første møde i gruppen om prøve-     Prøvelederne
                      planen

6. marts              Drøftelse af et udkast              Direktionen
"""


def test_titles_and_decisions_side_by_side_are_told_apart() -> None:
    """A title is what stands in its column, and what was decided is none of it."""
    rows = derived(BOARD)
    items = tell(rows, "agenda_items", "number", "title", "outcome", "minutes_text")
    assert items[0] == ("1", "Godkendelse af dagsorden", "approved", "Godkendt.")
    assert items[2][:3] == ("3", "Nye salmebøger", "agreed")
    assert tell(rows, "documents", "kind") == [("agenda_and_minutes",)]
    assert [agenda for (agenda,) in tell(rows, "agenda_items", "agenda_text")][2] == "Bilag: Tilbud"


def test_what_no_line_shows_is_withheld_and_said() -> None:
    """A title that goes on beside a decision is null, and a finding names it: the rest is printed."""
    rows = derived(BOARD)
    assert misprinted(rows) == []
    assert tell(rows, "agenda_items", "number", "title")[1] == ("2", None)
    said = [line for rule, line in tell(rows, "findings", "rule", "line") if rule == "words_beside_others"]
    assert (
        BOARD.splitlines().index("     2. Regnskab for                 Anna Berg forelagde regn-") + 1 in said
    )


def test_the_hour_of_the_end_stands_below_the_last_item() -> None:
    """Minutes that give the end where they end have it, with the line as evidence."""
    rows = derived(BOARD)
    [(start, end)] = tell(rows, "meetings", "start_time", "end_time")
    assert (str(start), str(end)) == ("19:00:00", "21:20:00")
    places = tell(rows, "evidence", "column_name", "line")
    assert ("end_time", BOARD.splitlines().index("     Mødet hævet kl. 21.20") + 1) in places


def test_the_year_of_a_column_is_that_of_its_dates() -> None:
    """The heading of the column says which year it is, whatever the year of the letter."""
    rows = derived(PLAN)
    told = tell(rows, "milestones", "title", "start_date", "date_basis", "forum")
    assert [(title, str(day), *rest) for title, day, *rest in told] == [
        ("Kommissorium behandles", "2031-01-14", "inferred", "Prøveudvalget"),
        ("Drøftelse af et udkast", "2031-03-06", "inferred", "Direktionen"),
    ]
    assert misprinted(rows) == []


def test_a_milestone_without_its_title_is_none() -> None:
    """One whose title no line shows is not told by half of it: a finding says so, and no evidence is left."""
    rows = derived(PLAN)
    rules = tell(rows, "findings", "rule", "table_name", "line")
    assert (
        "words_beside_others",
        "milestones",
        PLAN.splitlines().index("Uge 5                 Første møde i gruppen om prøve-     Prøvelederne") + 1,
    ) in rules
    ids = {key for (key,) in tell(rows, "milestones", "milestone_id")}
    about = tell(rows, "evidence", "table_name", "row_id")
    assert {key for table, key in about if table == "milestones"} <= ids


def test_a_row_of_labels_without_columns_gives_the_year_too() -> None:
    """Where cells are no wider than their words, the labels stand over lines and not over a table."""
    text = PLAN.replace("prøve-     Prøvelederne\n                      planen", "planen     Prøvelederne")
    wide = text.replace("Forum", " Forum")
    for each in (text, wide):
        days = [str(day) for (day,) in tell(derived(each), "milestones", "start_date")]
        assert days == ["2031-01-14", "2031-01-27", "2031-03-06"]


def test_the_longer_of_two_lists_keeps_its_last_people() -> None:
    """Who stands alone in the right column is of the group that heads it."""
    text = """Referat af møde i Hovedudvalget den 6. marts 2031

  Ledelsesrepræsentanter            Medarbejderrepræsentanter
  Direktør Anna Berg                FTR Erik Fog, FOA
  Centerchef Bo Dahl                FTR Gitte Holm, BUPL
  Centerchef Carl Eg                FTR Ib Juhl, HK
                                    AMR Karen Lind, 3F

1. Godkendelse af dagsorden
Godkendt.
"""
    sides = dict(tell(derived(text), "participants", "name", "side"))
    assert sides["Karen Lind"] == "employee"
    assert sides["Carl Eg"] == "management"


def test_a_table_within_an_item_stays_as_it_is_printed() -> None:
    """Its words are part of what the item says, line by line, and nothing of it is withheld."""
    text = """Referat af møde i Prøverådet den 6. marts 2031

1. Godkendelse af dagsorden
Godkendt.

2. Økonomi
Tallene ser sådan ud:

Konto             Forklaring på afvigelsen        Status
Vikarer           Der er brugt flere vikarer i    Følges
                  foråret
Varme             Prisen er steget                Lukket

Det blev aftalt, at tallene følges.

3. Eventuelt
Intet.
"""
    rows = derived(text)
    [said] = [
        words for number, words in tell(rows, "agenda_items", "number", "minutes_text") if number == "2"
    ]
    assert "vikarer i Følges foråret" in said
    assert misprinted(rows) == []
    assert "words_beside_others" not in [rule for (rule,) in tell(rows, "findings", "rule")]


SMALL = """Tidsplan for prøveplanen

Udredning

Tidspunkt        Aktivitet                              Forum

2031
uge 36           Orientering af foreningerne om
                 adgang til lokaler
20/9             Første møde i prøvegruppen             prøvegruppen
okt.-nov.        Optælling
8/12             Drøftelse af økonomien                 7-dir

2032
16.-17. jan.     Studietur
feb.             Udbud
13/3             Behandling af indstilling              PU


Byggeri

Tidspunkt        Aktivitet                              Forum

marts 2033       Licitation
uge 20, 2033     Byggestart
4/9 2033         Andet møde i prøvegruppen              prøvegruppen

Organisering

Arbejdet ledes af en prøvegruppe med deltagere fra mange steder i landet.
"""


def test_small_letters_and_years_open_rows_of_a_table() -> None:
    """A year on its own line is that of the rows below; what the line above had room for opens one."""
    rows = derived(SMALL)
    told = tell(rows, "milestones", "start_date", "title", "forum", "phase")
    assert [(str(start), *others) for start, *others in told] == [
        ("2031-09-01", "Orientering af foreningerne om adgang til lokaler", None, None),
        ("2031-09-20", "Første møde i prøvegruppen", "prøvegruppen", None),
        ("2031-10-01", "Optælling", None, None),
        ("2031-12-08", "Drøftelse af økonomien", "7-dir", None),
        ("2032-01-16", "Studietur", None, None),
        ("2032-02-01", "Udbud", None, None),
        ("2032-03-13", "Behandling af indstilling", "PU", None),
        ("2033-03-01", "Licitation", None, None),
        ("2033-05-16", "Byggestart", None, None),
        ("2033-09-04", "Andet møde i prøvegruppen", "prøvegruppen", None),
    ]
    assert misprinted(rows) == []
