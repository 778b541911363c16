"""One agenda and its minutes in the layouts that people give them: the items and their texts are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from support.derived import derived, misprinted, refused, tell

if TYPE_CHECKING:
    from collections.abc import Callable

    Mark = Callable[[int, str], str]

ITEMS = (
    ("Godkendelse af dagsorden", ("Dagsordenen blev godkendt.",)),
    ("Nyt fra formanden", ("Formanden fortalte om skoven:", "- Stien er åbnet", "- Broen er lukket")),
    ("Budget for haven", ("Bodil Prøve spurgte til udgifterne i år.", "1. Det blev aftalt at spare.")),
    ("Cykelstien ved åen", ("Karl Kladde fortalte om arbejdet.", "", "Det går fremad.")),
    ("Eventuelt", ("Intet.",)),
)
HEAD = """Referat af møde i Prøveudvalget

Dato: 6. marts 2031
Tid: kl. 10.00-12.00
Sted: Lokale 3

Deltagere: Bodil Prøve (formand), Karl Kladde, Asta Eksempel

"""


def small(title: str) -> str:
    """TITLE without its capital."""
    return title[0].lower() + title[1:]


def listed(mark: Mark, case: Callable[[str], str] = str) -> str:
    """The agenda, each title with its MARK, in some CASE."""
    return "\n".join(mark(number, case(title)) for number, (title, _) in enumerate(ITEMS, 1))


def told(mark: Mark, below: str = "\n", case: Callable[[str], str] = str) -> str:
    """The minutes, each title with its MARK, in some CASE, and its text BELOW."""
    return "\n\n".join(
        mark(number, case(title)) + below + "\n".join(said) for number, (title, said) in enumerate(ITEMS, 1)
    )


def both(agenda: Mark, minutes: Mark, below: str = "\n", case: Callable[[str], str] = str) -> str:
    """An agenda and its minutes, each below its heading."""
    return f"{HEAD}Dagsorden\n\n{listed(agenda, case)}\n\nReferat\n\n{told(minutes, below, case)}\n"


def dash(_: int, title: str) -> str:
    """TITLE as a bullet."""
    return f"- {title}"


def line(_: int, title: str) -> str:
    """TITLE as a line."""
    return title


def bold(_: int, title: str) -> str:
    """TITLE in bold print."""
    return f"**{title}**"


def heading(_: int, title: str) -> str:
    """TITLE as a heading."""
    return f"## {title}"


def number(number: int, title: str) -> str:
    """TITLE behind its NUMBER."""
    return f"{number}. {title}"


BY_NAME = {
    "bullets and lines": both(dash, line),
    "bullets and lines in white": both(dash, line, "\n\n"),
    "dots and lines": both(lambda _, title: f"• {title}", line),
    "bullets and headings": both(dash, heading),
    "bullets and headings of some levels": both(
        dash, lambda place, title: f"{'#' * (2 + place % 3)} {title}"
    ),
    "bullets and bold lines": both(dash, bold),
    "bullets and bullets": both(dash, dash),
    "bullets and bold bullets": both(dash, lambda _, title: f"- **{title}**"),
    "bullets and capitals": both(dash, lambda _, title: title.upper(), "\n\n"),
    "bullets and lines with a rule below": both(dash, lambda _, title: f"{title}\n{'-' * 20}", "\n\n"),
    "bullets and lines that say ad": both(dash, lambda _, title: f"Ad {title}"),
    "bullets and titles on the line of their text": both(dash, lambda _, title: f"{title}:", " "),
    "bullets, and no heading of the minutes": f"{HEAD}Dagsorden:\n{listed(dash)}\n\n\n{told(heading)}\n",
    "lines and lines": both(line, line),
    "lines and headings": both(line, heading),
    "lines and bold lines": both(line, bold),
    "small letters": both(dash, line, "\n", small),
    "headings in small letters": HEAD + told(heading, "\n\n", small),
    "bold lines in small letters": HEAD + told(bold, "\n\n", small),
    "lines with a rule of their length below": HEAD
    + told(lambda _, title: f"{title}\n{'=' * len(title)}", "\n\n"),
    "bold titles before their text": HEAD + told(lambda _, title: f"**{title}:**", " "),
}
BY_NUMBER = {
    "numbers and lines": both(number, line),
    "numbers and headings": both(number, heading),
    "numbers and bold lines": both(number, bold),
    "numbers and bullets": both(number, dash),
    "numbers and capitals": both(number, lambda _, title: title.upper()),
    "numbers, and no heading of the minutes": f"{HEAD}Dagsorden:\n{listed(number)}\n\n\n{told(heading)}\n",
    "numbers and their answers": both(number, lambda place, _: f"Ad {place}"),
    "bullets and numbers": both(dash, number),
    "bullets and numbered headings": both(dash, lambda place, title: f"## {place}. {title}"),
    "lines and numbers": both(line, number),
    "numbers and small letters": both(number, number, "\n", small),
    "minutes in small letters": HEAD + told(lambda place, title: f"{place}) {small(title)}"),
    "no white behind the number": HEAD + told(lambda place, title: f"{place}.{title}"),
    "lines and numbers in brackets": both(line, lambda place, title: f"({place}) {title}"),
    "one in small letters": HEAD + told(number).replace("Budget", "budget"),
    "small letters and capitals": both(
        lambda place, title: f"{place}. {small(title)}", lambda place, title: f"{place}. {title.upper()}"
    ),
}


def roman(number: int, title: str) -> str:
    """TITLE behind its NUMBER, as Rome wrote it."""
    return f"{ROMAN[number - 1]}. {title}"


ROMAN = ("I", "II", "III", "IV", "V")
OTHERWISE = {
    "numbers of Rome": (ROMAN, HEAD + told(roman)),
    "numbers of Rome in both": (ROMAN, both(roman, roman)),
    "capital letters": (tuple("ABCDE"), HEAD + told(lambda place, title: f"{'ABCDE'[place - 1]}. {title}")),
    "brackets": (tuple("12345"), HEAD + told(lambda place, title: f"({place}) {title}")),
}
LAYOUTS = BY_NAME | BY_NUMBER | {name: text for name, (_, text) in OTHERWISE.items()}


def words(text: str | None) -> str:
    """TEXT without what its layout adds."""
    return " ".join((text or "").replace("-", " ").split())


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_items_are_found_whatever_their_layout(name: str) -> None:
    """Each item has its number, if it has one, and what was said of it; nothing is left over."""
    rows = derived(LAYOUTS[name])
    found = tell(rows, "agenda_items", "number", "title", "agenda_text", "minutes_text")
    numbers = OTHERWISE[name][0] if name in OTHERWISE else "12345"
    assert [row[0] for row in found] == ([None] * len(ITEMS) if name in BY_NAME else [*numbers])
    assert [row[1].casefold().rstrip(":") for row in found] == [title.casefold() for title, _ in ITEMS]
    assert [row[2] for row in found] == [None] * len(ITEMS)
    assert [words(row[3]) for row in found] == [words(" ".join(said)) for _, said in ITEMS]
    assert "unclaimed" not in rows.lines["role"]
    assert misprinted(rows) == []


def test_an_agenda_of_bullets_alone_is_one() -> None:
    """Nothing is told of below; that one item is of every meeting says what the list is."""
    text = HEAD.replace("Referat af", "Dagsorden for") + f"Dagsorden:\n\n{listed(dash)}\n"
    rows = derived(text)
    assert tell(rows, "documents", "kind") == [("agenda",)]
    assert tell(rows, "agenda_items", "number", "title") == [(None, title) for title, _ in ITEMS]
    assert "unclaimed" not in rows.lines["role"]
    shopping = "- Mælk\n- Brød\n- Smør"
    assert refused(HEAD + f"Dagsorden:\n\n{shopping}\n") == "unknown_kind"


def test_bullets_within_an_item_are_its_content() -> None:
    """A bullet that has the words of a later item opens none where the others have headings."""
    text = both(dash, heading).replace("- Stien er åbnet", "- Budget for haven\n- Stien er åbnet")
    found = tell(derived(text), "agenda_items", "title", "minutes_text")
    assert [title for title, _ in found] == [title for title, _ in ITEMS]
    assert "Budget for haven" in found[1][1]
    assert words(found[2][1]) == words(" ".join(ITEMS[2][1]))


def test_bullets_below_an_entry_of_the_agenda_are_its_parts() -> None:
    """What is indented below a bullet of the agenda is no item of its own."""
    text = both(dash, heading).replace("- Cykelstien", "  - Hegn\n  - Låge\n- Cykelstien", 1)
    rows = derived(text)
    assert [title for (title,) in tell(rows, "agenda_items", "title")] == [title for title, _ in ITEMS]
    assert [title for (title,) in tell(rows, "agenda_sub_items", "title")] == ["Hegn", "Låge"]


def test_a_list_in_small_letters_within_an_item_opens_none() -> None:
    """Its numbers are those of the items that follow; ordinals count no items either."""
    steps = "1. ringe til skolen\n2. skrive til kommunen\n3. købe planter"
    text = HEAD + told(number).replace("Karl Kladde fortalte om arbejdet.", steps)
    found = tell(derived(text), "agenda_items", "number", "title")
    assert found == [(str(place), title) for place, (title, _) in enumerate(ITEMS, 1)]
    steps = "1. ringe til skolen\n2. skrive til kommunen\n3. købe\n4. hente\n5. bede\n6. eventuelt male"
    text = HEAD + told(number).replace("Intet.", steps)
    assert len(tell(derived(text), "agenda_items", "number")) == len(ITEMS)
    text = "## " + HEAD + told(lambda place, title: f"### {place}. {small(title)}")
    found = tell(
        derived(text.replace("Karl Kladde fortalte om arbejdet.", steps.title())), "agenda_items", "number"
    )
    assert found == [(str(place),) for place in range(1, len(ITEMS) + 1)]
    text = HEAD + told(number).replace("Intet.", "Fristen er\n\n6. marts 2031")
    assert len(tell(derived(text), "agenda_items", "number")) == len(ITEMS)


@pytest.mark.parametrize("title", ["Orientering om:", "Valg af:"])
def test_a_number_without_a_mark_may_announce_a_list(title: str) -> None:
    """A title that ends with a colon is one; what it is about stands below."""
    items = ("1 Godkendelse af dagsorden", "2 Budget", f"3 {title}", "- Stien", "- Broen", "4 Eventuelt")
    text = HEAD.replace("Referat af", "Dagsorden for") + "Dagsorden\n\n" + "\n".join(items) + "\n"
    rows = derived(text)
    assert ("3", title) in tell(rows, "agenda_items", "number", "title")
    assert [row[0] for row in tell(rows, "agenda_items", "number")] == ["1", "2", "3", "4"]
    assert [title for (title,) in tell(rows, "agenda_sub_items", "title")] == ["Stien", "Broen"]


def page(body: str, above: str = "") -> str:
    """A web page with the head of the meeting, what is printed ABOVE it and the BODY below."""
    facts = "".join(f"<p>{fact}</p>" for fact in HEAD.split("\n")[2:] if fact)
    return f"<html><body>{above}<h1>{HEAD.splitlines()[0]}</h1>{facts}{body}</body></html>"


def said(words: tuple[str, ...]) -> str:
    """WORDS as paragraphs, and as a list what are bullets."""
    bullets = "".join(f"<li>{word[2:]}</li>" for word in words if word.startswith("- "))
    paragraphs = "".join(f"<p>{word}</p>" for word in words if word and not word.startswith("- "))
    return f"{paragraphs}<ul>{bullets}</ul>" if bullets else paragraphs


def each(form: str) -> str:
    """The items, each in the FORM: its number is `{0}`, its title `{1}`, what was said `{2}`."""
    return "".join(form.format(place, title, said(words)) for place, (title, words) in enumerate(ITEMS, 1))


AGENDA = f"<h2>Dagsorden</h2><ul>{each('<li>{1}</li>')}</ul><h2>Referat</h2>"
WEB = {
    "a numbered list": f"<ol>{each('<li>{1}{2}</li>')}</ol>",
    "a numbered list of paragraphs": f"<ol>{each('<li><p>{1}</p>{2}</li>')}</ol>",
    "a numbered list of boxes": f"<ol>{each('<li><div>{1}</div><div>{2}</div></li>')}</ol>",
    "a numbered list of bold titles": f"<ol>{each('<li><strong>{1}</strong>{2}</li>')}</ol>",
    "a numbered list of headings": f"<ol>{each('<li><h3>{1}</h3>{2}</li>')}</ol>",
    "lists that begin with a number": each("<ol start={0}><li>{1}</li></ol>{2}"),
    "lists whose entries have a number": each("<ol><li value={0}>{1}</li></ol>{2}"),
    "terms with numbers": f"<dl>{each('<dt>{0}. {1}</dt><dd>{2}</dd>')}</dl>",
    "headings of any level": each("<h2>{0}. {1}</h2>{2}").replace("<h2>3", "<h4>3"),
    "a table each": each("<table><tr><th>{0}. {1}</th></tr><tr><td>{2}</td></tr></table>"),
}
WEB_BY_NAME = {
    "terms": f"<dl>{each('<dt>{1}</dt><dd>{2}</dd>')}</dl>",
    "bullets and headings": AGENDA + each("<h3>{1}</h3>{2}"),
    "bullets of paragraphs": AGENDA.replace("<li>", "<li><p>").replace("</li>", "</p></li>")
    + each("<h3>{1}</h3>{2}"),
    "bullets and bold paragraphs": AGENDA + each("<p><strong>{1}</strong></p>{2}"),
    "bullets and bold beginnings": AGENDA + each("<p><strong>{1}</strong><br>{2}").replace("<br><p>", "<br>"),
    "bullets and bullets with text": f"{AGENDA}<ul>{each('<li>{1}{2}</li>')}</ul>",
}


@pytest.mark.parametrize("name", [*WEB, *WEB_BY_NAME])
def test_the_items_of_a_web_page_are_found(name: str) -> None:
    """Lists, terms, headings and tables: a title is one, and does not run into what was said."""
    rows = derived(page((WEB | WEB_BY_NAME)[name]))
    found = tell(rows, "agenda_items", "number", "title", "minutes_text")
    assert [row[0] for row in found] == [str(place) if name in WEB else None for place in range(1, 6)]
    assert [row[1] for row in found] == [title for title, _ in ITEMS]
    assert [words(row[2]) for row in found] == [words(" ".join(said)) for _, said in ITEMS]
    assert "unclaimed" not in rows.lines["role"]
    assert misprinted(rows) == []


WAYS = {
    "a numbered list": "<ol><li>Forside</li><li>Politik</li><li>Møder</li><li>Referat</li></ol>",
    "bullets": "<ul><li>Forside</li><li>Politik</li><li>Møder</li><li>Referat 6. marts 2031</li></ul>",
    "links": "<ol><li><a href=/>Prøveby</a></li><li><a href=/p>Politik</a></li><li>Møder</li></ol>",
}


@pytest.mark.parametrize("name", WAYS)
def test_a_list_above_the_title_that_leads_to_the_page_is_no_agenda(name: str) -> None:
    """Its entries are furniture, whatever the items below are numbered by."""
    for body in (
        each("<h2>{0}. {1}</h2>{2}"),
        each("<h2>{1}</h2>{2}"),
        f"<ol>{each('<li>{1}{2}</li>')}</ol>",
    ):
        rows = derived(page(body, WAYS[name]))
        assert [title for (title,) in tell(rows, "agenda_items", "title")] == [title for title, _ in ITEMS]
        assert rows.lines["role"][:3] == ["page_furniture"] * 3
        assert "unclaimed" not in rows.lines["role"]


PARTS = (
    "<tr><td>Sagsfremstilling</td><td>Om sagen.</td></tr>"
    "<tr><td>Indstilling</td><td>At den drøftes.</td></tr>"
)
TABLES = {
    "parts in a table": each(
        f"<h2>{{0}}. {{1}}</h2><table>{PARTS}<tr><td>Beslutning</td><td>{{2}}</td></tr></table>"
    ),
    "parts with what came of it alone": each(
        "<h2>{0}. {1}</h2><p>Indstilling</p><p>Om sagen.</p><p>At den drøftes.</p>"
        "<table><tr><td>Beslutning:</td><td>{2}</td></tr></table>"
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_parts_of_an_item_may_be_rows_of_a_table(name: str) -> None:
    """A label in the first cell heads what stands beside it."""
    rows = derived(page(TABLES[name]))
    for asked, answered in tell(rows, "agenda_items", "agenda_text", "minutes_text"):
        assert "Indstilling" in asked
        assert "At den drøftes." in asked
        assert answered.startswith("Beslutning")
        assert "At den drøftes." not in answered
    assert tell(rows, "agenda_items", "outcome")[0] == ("approved",)
    assert misprinted(rows) == []


def test_two_labels_on_a_row_are_heads_of_columns() -> None:
    """They head what stands below them, and no part of an item."""
    table = "<table><tr><td>Forslag</td><td>Beslutning</td></tr><tr><td>Hegn</td><td>Udsat.</td></tr></table>"
    rows = derived(page(each("<h2>{0}. {1}</h2>{2}").replace("<p>Intet.</p>", f"<p>Intet.</p>{table}")))
    assert tell(rows, "agenda_items", "agenda_text")[-1] == (None,)


def test_a_row_of_an_agenda_says_who_and_for_how_long() -> None:
    """Neither runs into the title; the names of the columns are a heading."""
    row = "<tr><td>{0}</td><td>{1}</td><td>Bodil</td><td>10 min.</td></tr>"
    head = "<tr><th>Nr.</th><th>Punkt</th><th>Ansvarlig</th><th>Tid</th></tr>"
    below = "<tr><td></td><td colspan=3>{2}</td></tr>"
    for body in (
        f"<h2>Dagsorden</h2><table>{head}{each(row)}</table><h2>Referat</h2>{each('<h3>{0}. {1}</h3>{2}')}",
        f"<table>{head}{each(row + below)}</table>",
    ):
        rows = derived(page(body))
        assert [title for (title,) in tell(rows, "agenda_items", "title")] == [title for title, _ in ITEMS]
        assert "unclaimed" not in rows.lines["role"]
        assert "heading" in {
            role
            for text, role in zip(rows.lines["text"], rows.lines["role"], strict=True)
            if text.startswith("Nr.\tPunkt")
        }


@pytest.mark.parametrize("heads", ["", f"{'Punkt':40}Ansvarlig   Tid\n"])
def test_what_stands_far_behind_a_title_is_no_part_of_it(heads: str) -> None:
    """Text as on paper has columns by white alone: who tells of the item, and for how long."""
    agenda = listed(lambda place, title: f"{place}. {title}".ljust(40) + "Bodil       10 min.")
    rows = derived(f"{HEAD}Dagsorden\n\n{heads}{agenda}\n\nReferat\n\n{told(number)}\n")
    assert [title for (title,) in tell(rows, "agenda_items", "title")] == [title for title, _ in ITEMS]
    assert [words(text) for (text,) in tell(rows, "agenda_items", "minutes_text")] == [
        words(" ".join(said)) for _, said in ITEMS
    ]


def test_titles_and_texts_side_by_side_may_have_bullets_and_doers() -> None:
    """Bullets stand in the right column, initials behind it; no text runs into a title."""
    said = (
        "Bodil Prøve viste planen for arbejdet:",
        "- Stien åbnes",
        "- Broen lukkes",
        "",
        "Planen blev godkendt.",
    )
    lines = [
        (f"{place}. {title}" if index == 0 else "").ljust(34) + text
        for place, (title, _) in enumerate(ITEMS, 1)
        for index, text in enumerate((*said, ""))
    ]
    lines = [line.ljust(76) + "BP" if line.endswith("godkendt.") else line.rstrip() for line in lines]
    rows = derived(HEAD + "\n".join(lines) + "\n")
    found = tell(rows, "agenda_items", "title", "minutes_text", "outcome")
    assert [row[0] for row in found] == [title for title, _ in ITEMS]
    assert all("- Stien åbnes\n" in row[1] for row in found)
    assert {row[2] for row in found} == {"approved"}


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        ("Budget: Bodil Prøve spurgte til udgifterne i år.", "Budget:"),
        ("Budget – Bodil Prøve spurgte til udgifterne i år.", "Budget"),
        ("Orientering: Budget for haven", "Orientering: Budget for haven"),
        ("Orientering – nyt fra haven.", "Orientering – nyt fra haven."),
    ],
)
def test_a_sentence_behind_a_title_is_no_part_of_it(opening: str, title: str) -> None:
    """What ends a sentence is what was said; else a mark stands within the title."""
    text = f"{HEAD}1. Godkendelse af dagsorden\n\n2. {opening}\n\n3. Eventuelt\n"
    assert tell(derived(text), "agenda_items", "title")[1] == (title,)


def test_a_rule_that_is_longer_than_the_line_above_underlines_nothing() -> None:
    """It parts what was said from the next item, and so may one of that length."""
    text = HEAD + told(number, "\n\n").replace("Intet.", f"Vi ses\n{'-' * 60}")
    assert tell(derived(text), "agenda_items", "minutes_text")[-1] == ("Vi ses",)
    text = HEAD + told(number, "\n\n").replace("Dagsordenen blev godkendt.", f"Godkendt\n{'-' * 8}")
    assert tell(derived(text), "agenda_items", "outcome")[0] == ("approved",)


def asked(mark: Mark) -> str:
    """The agenda, each title with its MARK, and below it what is put to the meeting."""
    below = "Sekretariatet har sendt et notat ud.\n\n- Bilag om træer\n- Bilag om buske"
    return "\n\n".join(f"{mark(number, title)}\n\n{below}" for number, (title, _) in enumerate(ITEMS, 1))


@pytest.mark.parametrize("name", ["bullets and lines", "lines and headings", "bullets and numbers"])
def test_an_agenda_without_numbers_may_have_text_below_its_entries(name: str) -> None:
    """The entries are told by their names alone, since all else there may be a bullet as well."""
    entry, opening = {
        "bullets and lines": (dash, line),
        "lines and headings": (line, heading),
        "bullets and numbers": (dash, number),
    }[name]
    rows = derived(f"{HEAD}Dagsorden\n\n{asked(entry)}\n\nReferat\n\n{told(opening)}\n")
    found = tell(rows, "agenda_items", "title", "agenda_text", "minutes_text")
    assert [row[0] for row in found] == [title for title, _ in ITEMS]
    assert all("Bilag om buske" in row[1] for row in found)
    assert [words(row[2]) for row in found] == [words(" ".join(said)) for _, said in ITEMS]
    assert "unclaimed" not in rows.lines["role"]


@pytest.mark.parametrize("entry", [dash, line])
def test_a_heading_may_call_its_item_by_other_words(entry: Mark) -> None:
    """Most of the words are those of the agenda: the item is one, with both titles."""
    text = both(entry, heading).replace("## Budget for haven", "## Revideret budget for haven")
    found = tell(derived(text), "agenda_items", "title", "minutes_title")
    assert [title for title, _ in found] == [title for title, _ in ITEMS]
    assert found[2] == ("Budget for haven", "Revideret budget for haven")


def test_a_heading_that_the_agenda_does_not_name_is_an_item_of_the_minutes() -> None:
    """It has its level from the others; what was said below it belongs to none of these."""
    text = both(dash, heading).replace(
        "## Cykelstien", "## Uvarslet besøg\n\nAsta kom forbi.\n\n## Cykelstien"
    )
    found = tell(derived(text), "agenda_items", "title", "minutes_text")
    assert ("Uvarslet besøg", "Asta kom forbi.") in found
    assert len(found) == len(ITEMS) + 1


def test_a_bold_line_that_may_be_a_part_is_an_item_where_it_comes_once() -> None:
    """So is a heading; one that comes in each item is a part of it."""
    text = HEAD + told(bold, "\n\n").replace("Budget for haven", "Økonomi")
    assert "Økonomi" in [title for (title,) in tell(derived(text), "agenda_items", "title")]
    text = HEAD + told(lambda _, title: f"**{title}**\n\n**Bemærkninger:**", "\n\n")
    assert [title for (title,) in tell(derived(text), "agenda_items", "title")] == [
        title for title, _ in ITEMS
    ]


def test_the_head_of_a_part_of_an_item_is_no_head_of_the_site() -> None:
    """It has a heading of its own, of whatever level."""
    part = "<section><header><h5>{0}</h5></header><p>{1}</p></section>"
    parts = part.format("Indstilling", "At den drøftes.") + part.format("Beslutning", "{2}")
    rows = derived(page(f"<main>{each('<section><h2>{0}. {1}</h2>' + parts + '</section>')}</main>"))
    assert all("Indstilling" in asked for (asked,) in tell(rows, "agenda_items", "agenda_text"))
    assert "page_furniture" not in rows.lines["role"]
