"""What must never be published is taken out; case numbers, EAN numbers and amounts are left alone."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cso_opendata.mask import PHONE, mask_lines

MASKED = {
    "Skriv til XX00@example.dk i morgen": "Skriv til [e-mail] i morgen",
    "Tlf. 33 66 00 00": "Tlf. [telefon]",
    "Telefon: 33660000": "Telefon: [telefon]",
    "mobil 2000 1000, lokal 4": "mobil [telefon], lokal 4",
    "+45 33 66 00 00": "[telefon]",
    "ring på 3366 0000 inden kl. 12": "ring på [telefon] inden kl. 12",
    "CPR-nr. 010190-1234": "CPR-nr. [CPR]",
    "borgeren (311299-1234) klagede": "borgeren ([CPR]) klagede",
    "sagsbehandlingen af 0101901234 trak ud": "sagsbehandlingen af [CPR] trak ud",
}
LEFT = (
    "Sagsnr. 2015-0109151",
    "Dokumentnr. 2015-0109151-25",
    "Sagsnummer i F2: 2024 - 3518",
    "Dokumentnummer 33660000",
    "EAN nummer 5798000000000",
    "CVR 12 34 56 78",
    "budget 2024 2025",
    "12 345 678 kr.",
    "den 11. marts 2021, klokken 11:30 til 14:00",
    "tidsplan 2023/24 og 2024-2025",
)


def one(line: str) -> tuple[str, bool]:
    """LINE as it is published, and whether something was taken out."""
    return next(iter(mask_lines([line])))


@pytest.mark.parametrize("line", MASKED)
def test_addresses_and_numbers_of_persons_are_taken_out(line: str) -> None:
    """An e-mail address, a telephone number and a CPR-like number are masked, wherever in a line."""
    assert (MASKED[line], True) == one(line)


@pytest.mark.parametrize("line", LEFT)
def test_other_numbers_stay(line: str) -> None:
    """Case numbers, EAN, CVR, amounts, dates and years are none of these."""
    assert (line, False) == one(line)


def test_a_label_on_the_line_above_tells_what_a_bare_number_is() -> None:
    """Eight bare digits are a telephone number below "Telefon", a document's number below "Dokumentnr."."""
    lines = ["Telefon", "", "33660000", "Dokumentnr.", "33660000", "Sagsnr.", "2024 3518"]
    assert ["Telefon", "", "[telefon]", *lines[3:]] == [text for text, _ in mask_lines(lines)]


@pytest.mark.parametrize("end", [".", ",", ";", ")", " eller 33 66 33 67"])
def test_a_stop_behind_a_number_hides_it_not(end: str) -> None:
    """A telephone number at the end of a sentence is one; an amount with its decimals is none."""
    assert one(f"Ring på 33 66 33 66{end}")[0].startswith(f"Ring på {PHONE}")
    assert one("i alt 33 66 33 66,50 kr.") == ("i alt 33 66 33 66,50 kr.", False)


def test_a_line_as_long_as_a_book_takes_no_time() -> None:
    """A hundred thousand numbers on one line are masked one after the other, not each with all before it."""
    start = time.process_time()
    assert one("33 66 33 66; " * 100_000) == (f"{PHONE}; " * 100_000, True)
    assert time.process_time() - start < 10


@given(st.lists(st.text(alphabet="abc @.0123456789+-", max_size=40)))
def test_lines_stay_lines_and_masking_is_done_once(lines: list[str]) -> None:
    """A line in, a line out; what is masked is flagged; masking again changes nothing more."""
    first = list(mask_lines(lines))
    assert len(lines) == len(first)
    assert all(changed == (text != line) for line, (text, changed) in zip(lines, first, strict=True))


@given(
    st.integers(1, 28),
    st.integers(1, 12),
    st.integers(0, 99),
    st.integers(0, 9999),
    st.sampled_from(("-", "", " ")),
)
def test_every_cpr_like_number_goes(day: int, month: int, year: int, serial: int, dash: str) -> None:
    """A day, a month, two digits of a year and four more are masked, with a dash, a space or neither."""
    number = f"{day:02}{month:02}{year:02}{dash}{serial:04}"
    assert number not in one(f"vedr. {number} i sagen")[0]


@pytest.mark.parametrize("space", ["\u00a0", "\u2007", "\u2009", "\u202f"])
def test_spaces_that_do_not_break_are_spaces(space: str) -> None:
    """What Word or a web page sets between the digits of a number hides none."""
    line = f"Ring 33{space}66{space}00{space}00, +45{space}3366{space}0000; 311299{space}1234"
    assert list(mask_lines([line])) == [("Ring [telefon], [telefon]; [CPR]", True)]


@pytest.mark.parametrize("dash", ["-", "\u2010", "\u2011", "\u2013"])
def test_dashes_that_do_not_break_are_dashes(dash: str) -> None:
    """A personal number is one whatever its dash is."""
    assert list(mask_lines([f"nr 311299{dash}1234"])) == [("nr [CPR]", True)]
