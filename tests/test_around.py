"""Text in front of a document and behind it changes none of its rows: covers, web pages, signatures."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.around import BELOW, COVERS, SIGNATURES, STAMPS, WEB_ABOVE, WEB_BELOW, told, within
from support.derived import derived, misprinted, refused, tell, whatever
from support.documents import MINUTES
from support.passages import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterable

ABOVE = {**WEB_ABOVE, **COVERS, **STAMPS}
BEHIND = {**SIGNATURES, **BELOW, **WEB_BELOW}


@cache
def bare(name: str) -> dict[str, list[dict[str, Any]]]:
    """What the text NAME tells by itself."""
    return told(whatever(TEXTS[name])[0])


def around(pieces: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The lines of PIECES, one below the other, with white between them."""
    return tuple(chain.from_iterable((*piece, "") for piece in pieces if piece))


@pytest.mark.parametrize("name", ABOVE)
def test_what_stands_in_front_changes_nothing(name: str) -> None:
    """Each piece by itself, in front of minutes; its lines are no unclaimed ones."""
    rows = derived(within(MINUTES, ABOVE[name]))
    assert told(rows) == bare("minutes")
    if name not in STAMPS:
        assert "unclaimed" not in rows.lines["role"][: len(ABOVE[name])]


@pytest.mark.parametrize("name", BEHIND)
def test_what_stands_behind_changes_nothing(name: str) -> None:
    """Each piece by itself, behind minutes; its lines are no unclaimed ones."""
    rows = derived(within(MINUTES, (), BEHIND[name]))
    assert told(rows) == bare("minutes")
    assert "unclaimed" not in rows.lines["role"][-len(BEHIND[name]) :]


ONE = [(), *WEB_ABOVE.values()], [(), *COVERS.values()], [*STAMPS.values()]
LAST = [(), *SIGNATURES.values()], [(), *BELOW.values()], [(), *WEB_BELOW.values()], [(), *WEB_BELOW.values()]


@settings(deadline=None)  # how long a document takes depends on its length
@given(
    st.sampled_from(sorted(TEXTS)),
    st.tuples(*map(st.sampled_from, ONE)),
    st.tuples(*map(st.sampled_from, LAST)),
)
def test_no_surroundings_change_a_document(
    name: str, above: tuple[tuple[str, ...], ...], below: tuple[tuple[str, ...], ...]
) -> None:
    """Any document of any kind, in any cover on any page, tells what it tells by itself, and as printed."""
    whole = within(TEXTS[name], around(above), around(below))
    assert told(whatever(whole)[0]) == bare(name)
    if refused(whole) is None:
        assert misprinted(derived(whole)) == []


SIDE_BY_SIDE = {
    "names over offices": ("Bodil Prøve              Karl Kladde", "formand                  sekretær"),
    "names with offices": ("Karl Kladde, formand     Ida Prøve, næstformand",),
    "by a label": ("For referat: Bodil Prøve", "", "Karl Kladde, formand     Ida Prøve, næstformand"),
}


@pytest.mark.parametrize("name", SIDE_BY_SIDE)
def test_who_signs_side_by_side_says_nothing_in_the_last_item(name: str) -> None:
    """Names and offices in columns below the last item are no part of it."""
    rows = derived(within(MINUTES, (), SIDE_BY_SIDE[name]))
    assert told(rows) == bare("minutes")
    assert set(rows.lines["role"][-len(SIDE_BY_SIDE[name]) :]) <= {"letterhead", "blank"}


def test_names_that_are_no_signature_stay_in_the_last_item() -> None:
    """One name, or columns of something else, may be what the item says."""
    for below in ("Bodil Prøve", "Bodil Prøve              3. maj 2031", "Intet              Karl Kladde"):
        rows = derived(within(MINUTES, (), (below,)))
        assert rows.lines["role"][-1] not in ("letterhead", "unclaimed")


def test_what_is_set_aside_has_the_role_of_what_it_is() -> None:
    """A cover is a letterhead, lines of a web page are furniture, an appendix is text below a heading."""
    whole = within(MINUTES, around([WEB_ABOVE["links"], COVERS["a cover"]]), around([BELOW["an appendix"]]))
    lines = derived(whole).lines
    roles = dict(zip(lines["text"], lines["role"], strict=True))
    assert {roles[line] for line in WEB_ABOVE["links"]} == {"page_furniture"}
    assert {roles[line] for line in COVERS["a cover"] if line} == {"letterhead"}
    assert {roles[line] for line in BELOW["an appendix"] if line} == {"body_text"}


def test_minutes_in_an_e_mail_are_no_cover() -> None:
    """What stands between a greeting and its closing is the document itself where items or people do."""
    letter = f"Kære alle\n\nHermed referatet:\n\n{MINUTES}\nMange hilsner\nBodil\n"
    assert told(derived(letter)) == bare("minutes")


def test_an_e_mail_with_minutes_in_the_older_one_is_read() -> None:
    """Where nothing stands above an older e-mail but an answer to it, its minutes are the document."""
    head = "\n".join(BELOW["an older e-mail"][:5])
    rows = derived(f"Tak for referatet.\n\n{head}\n\n{MINUTES}")
    assert told(rows)["agenda_items"] == bare("minutes")["agenda_items"]
    assert told(rows)["participants"] == bare("minutes")["participants"]


def test_a_letter_is_no_document_of_a_meeting() -> None:
    """A cover with nothing behind it is a letter; so is one with a note."""
    letter = "\n".join(COVERS["a cover"])
    assert refused(letter) == "unknown_kind"
    assert (
        refused(f"{letter}\n\nNotat\n\n1. Vi har set på bygningerne.\n\n2. De er gamle.\n") == "unknown_kind"
    )


ASIDE = {
    "a sentence above a plan": (
        "tidsplan-boligpolitik-klitborg.txt", ("Nedenfor følger planen, som den blev vedtaget.",), (),
    ),
    "lines for signatures": (
        "cso-referat-2015-06-18 as text: wrapped", (),
        ("__________", "Formand", "", "__________", "Sekretær"),
    ),
    "a list of attachments below items in parts": (
        "med-udvalg-dagtilbud-naesborg-2022-11-22.md", (), ("Bilag", "", "Bilag 1: Budget", "Bilag 2: Notat"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ASIDE)
def test_what_says_nothing_of_the_document_is_set_aside(name: str) -> None:
    """A sentence that passes it on, where the officers sign and a list of the appendices are no part."""
    text, above, below = ASIDE[name]
    assert told(whatever(within(TEXTS[text], above, below))[0]) == bare(text)


def test_the_attachments_of_each_item_stay_with_it() -> None:
    """The last item has such a list as the others have."""
    parts = "Indstilling\n\nAt den drøftes.\n\nBeslutning\n\nGodkendt.\n\nBilag\n\nBilag 1: Notat\n\n"
    items = "".join(f"## {title}\n\n{parts}" for title in ("1. Stien", "2. Broen", "3. Eventuelt"))
    rows = derived(f"# Referat af møde i Prøverådet\n\nDato: 6. marts 2031\n\n{items}")
    texts = tell(rows, "agenda_items", "agenda_text", "minutes_text")
    assert all("Notat" in f"{asked} {said}" for asked, said in texts)


def test_a_sentence_with_a_date_above_the_document_stays() -> None:
    """It may be all that says when the meeting was."""
    said = "Hermed følger referat af mødet i Prøverådet den 6. marts 2031."
    rows = derived(f"{said}\n\nReferat\n\n1. Godkendelse af dagsorden\n\n2. Stien\n\n3. Eventuelt\n")
    assert rows.lines["role"][0] != "letterhead"


LIMITS = {
    "a cover in lines of print above a plan in lines as they come": (
        "tidsplan-dagtilbud-kaerby.txt",
        (
            "Kære alle", "", "Hermed udsendes planen til jeres orientering. Vi mangler stadig svar fra",
            "nogle af jer om datoen for det næste møde, så skriv gerne til mig i denne",
            "uge, om I kan deltage eller ej, og om der er noget, I vil have med på listen over",
            "de spørgsmål, som vi skal drøfte på mødet, før planen bliver sendt i høring hos",
            "alle parter.", "", "Mange hilsner", "Bodil",
        ), (),
    ),
}  # fmt: skip
REASONS = {
    "a cover in lines of print above a plan in lines as they come": "one measure of wraps is taken for all",
}


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=pytest.mark.xfail(strict=True, reason=REASONS[name])) for name in LIMITS],
)
def test_limits_that_are_known(name: str) -> None:
    """What is not told apart as yet, and why."""
    text, above, below = LIMITS[name]
    assert told(whatever(within(TEXTS[text], above, below))[0]) == bare(text)


@pytest.mark.parametrize("heading", ["Bilagsliste", "Oversigt over bilag", "Bilagsoversigt:"])
def test_an_overview_of_all_attachments_is_no_text_of_the_last_item(heading: str) -> None:
    """It has the titles of the items once more, each with its list; signatures may follow."""
    parts = "Indstilling\n\nAt den drøftes.\n\nBeslutning\n\nGodkendt.\n\n"
    titles = ("11. Stien", "12. Broen", "13. Eventuelt")
    items = "".join(f"## {title}\n\n{parts}" for title in titles)
    listed = "".join(f"{title}\n\n1. Kort over egnen.pdf\n\n2. Notat.docx\n\n" for title in titles[:2])
    signed = f"Underskriftsblad\n\n{'.' * 40}\n\nAnna Berg\n\n{'.' * 40}\n\nBo Rask\n"
    rows = derived(
        f"# Referat af møde i Prøverådet\n\nDato: 6. marts 2031\n\n{items}## {heading}\n\n{listed}{signed}"
    )
    assert tell(rows, "agenda_items", "number") == [("11",), ("12",), ("13",)]
    asked, said = tell(rows, "agenda_items", "agenda_text", "minutes_text")[-1]
    assert "egnen" not in f"{asked} {said}"
    assert "Anna" not in f"{asked} {said}"


def test_lines_to_sign_on_with_the_names_below() -> None:
    """Dots alone on a line are where somebody signs."""
    signed = f"Underskrifter\n\n{'.' * 40}\n\nAnna Berg\n\n{'.' * 40}\n\nBo Rask\n"
    rows = derived(
        f"# Referat af møde i Prøverådet\n\nDato: 6. marts 2031\n\n1. Stien\n\nGodkendt.\n\n2. Eventuelt\n\n"
        f"Intet.\n\n{signed}"
    )
    assert tell(rows, "agenda_items", "minutes_text")[-1] == ("Intet.",)


def test_who_signs_by_initials_and_a_day_announces_no_meeting() -> None:
    """The day below the next meeting was told to be one more of them."""
    text = (
        "# Referat af møde i Prøverådet den 3. marts 2031\n\nTil stede: Anna Berg, Bo Holm\n\n"
        "1. Budget\n\nUdsat.\n\n2. Eventuelt\n\nNæste møde er den 23.11.2031 kl. 11.30-14.00.\n\n"
        "AB, 19.03.2031\n"
    )
    assert [str(day) for (day,) in tell(derived(text), "planned_meetings", "start_date")] == ["2031-11-23"]
