"""Every phrasing the grammars know: one table for all layouts, years and committees.

A new phrasing is one line here and one example in `tests/test_cues.py`. Order matters: the first
match wins. Patterns are matched without regard to case unless a comment says otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """A PATTERN that says that a piece of text is NAME."""

    name: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Cues:
    """Cues in their order; ANY matches where one of them does, which is quicker to ask."""

    rows: tuple[Cue, ...]
    any: re.Pattern[str]


def _cues(*rows: tuple[str, str]) -> Cues:
    unnamed = (re.sub(r"\(\?P<\w+>", "(?:", pattern) for _, pattern in rows)
    return Cues(
        tuple(Cue(name, re.compile(pattern, re.IGNORECASE)) for name, pattern in rows),
        re.compile("|".join(f"(?:{pattern})" for pattern in unnamed), re.IGNORECASE),
    )


def is_institution(word: str) -> bool:
    """Whether WORD is, or ends in, a word for an institution."""
    return word.lower().rstrip(".,:").endswith(INSTITUTIONS)


def is_office(word: str) -> bool:
    """Whether WORD is, or ends in, the name of an office."""
    word = word.lower().rstrip(".,:")
    return word in SHORT_OFFICES or word.endswith(OFFICES)


def is_letterhead(line: str) -> bool:
    """Whether LINE of a head is an address or another part of a letterhead."""
    return bool(LETTERHEAD.match(line) or ADDRESS.search(line))


def first(cues: Cues, text: str) -> tuple[str, re.Match[str]] | None:
    """The first of CUES whose pattern matches at the start of TEXT, with its match."""
    if not cues.any.match(text):
        return None
    return next((cue.name, found) for cue in cues.rows if (found := cue.pattern.match(text)))


# Words before which a hyphen at the end of a line stays: "service- og driftsbudgetter".
JOINERS = frozenset(("og", "eller", "samt", "og/eller", "til", "både", "men"))

# A label of the head, alone or with its value behind it.
LABELS = _cues(
    ("date", r"(?:møde)?dato(?:\s+for\s+mødet)?\b\s*:?\s*(?!er\b)"),
    ("date", r"mødet\s+(?:blev\s+|er\s+)?(?:afholdt|holdt)\b\s*:?\s*"),
    ("time", r"(?:møde)?(?:tid(?:spunkt)?|klokkeslæt)\b\s*:?\s*"),
    ("venue", r"(?:møde)?(?:sted|lokale)\b\s*:?\s*"),
    (
        "case_number",
        r"(?:sags(?:nr|nummer)|j(?:ournal)?\.?\s?(?:nr|nummer))\b\.?(?P<system>(?:\s+i)?(?:\s+I)?\s+(?:F2|eDoc|[A-Z]\w*\d|SBSYS|Acadre|360))?\s*:?\s*",
    ),
    (
        "document_number",
        r"dok(?:ument)?\.?\s?(?:nr|nummer)\b\.?(?P<system>(?:\s+i)?(?:\s+I)?\s+(?:F2|eDoc|[A-Z]\w*\d|SBSYS|Acadre|360))?\s*:?\s*",
    ),
    ("case_handler", r"(?:sagsbehandler(?:e)?|kontaktperson)\b\s*:?\s*"),
    ("issued", r"(?:udsendt|udarbejdet|dateret|dokumentdato|brevdato)\b\s*(?:den|d\.)?\s*:?\s*"),
    ("present", r"(?:møde)?deltage(?:re|rne)\b\s*:\s*(?=\S)"),
)

# A heading in the head that says who the people below it are. `(?=[:\s]*$)`: nothing else on the line.
_ONLY = r"[:.\s]*$"
GROUPS = _cues(
    (
        "absent",
        r"(?:(?:meldt\s+)?afbud|fraværende|ikke\s+til\s*stede|forfald)(?:\s+fra|\s+var|\s+havde)?" + _ONLY,
    ),
    (
        "management",
        r"(?:for\s+|repræsentanter\s+for\s+)?(?:ledelses?siden|ledelsen|arbejdsgiversiden|a-siden)" + _ONLY,
    ),
    ("management", r"(?:ledelses?|arbejdsgiver)(?:repræsentanter(?:ne)?|side)?" + _ONLY),
    (
        "management",
        r"repræsentanter\s+for\s+(?:\w+s\s+kommune|kommunen|forvaltninge(?:n|rne)|administrationen|direktionen)"
        + _ONLY,
    ),
    (
        "employee",
        r"(?:for\s+|repræsentanter\s+for\s+)?(?:medarbejder(?:e|ne|siden)|personale(?:t|siden)|organisations?siden|b-siden|lønmodtagersiden)"
        + _ONLY,
    ),
    ("employee", r"(?:medarbejder|personale|organisations|tillids)(?:repræsentanter(?:ne)?|side)" + _ONLY),
    (
        "employee",
        r"repræsentanter\s+for\s+(?:de\s+)?(?:faglige\s+)?(?:organisationer(?:ne)?|medarbejderne|personalet)"
        + _ONLY,
    ),
    ("guest", r"(?:særlige|øvrige|eksterne|inviterede|særligt\s+inviterede)\s+(?:deltagere|gæster)" + _ONLY),
    ("guest", r"(?:gæste(?:r|rne)|gæst|inviterede|desuden\s+delto[gk]|delto[gk]\s+desuden|øvrige)" + _ONLY),
    ("secretariat", r"(?:for\s+)?sekretariat(?:et)?(?:smedarbejdere?|sbetjening)?" + _ONLY),
    ("secretariat", r"referent(?:er)?" + _ONLY),
    ("observer", r"observatør(?:er)?" + _ONLY),
    ("present", r"(?:møde)?deltage(?:re|rne)" + _ONLY),
    ("present", r"(?:til\s*stede|fremmødte|medlemmer|mødt(?:e)?)(?:\s+(?:var|er))?" + _ONLY),
)

# The same words with the people behind a colon on one line: "Afbud: A, B og C".
INLINE_GROUPS = _cues(
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
    r"(?:(?:udkast\s+til\s+)?(?:\w*referat|dagsorden|mødeindkaldelse|beslutningsprotokol|protokol)\b(?=\s+\S)|.*\b(?:referat|dagsorden)\b.*\b(?:møde|udvalg))",
    re.IGNORECASE,
)
PLAN_TITLE = re.compile(
    r"(?:.*\b)?(?:plan|tidsplan|arbejdsplan|handleplan|procesplan|køreplan)\b(?:\s+for\b.*)?$", re.IGNORECASE
)

# The headings between which the agenda and the minutes stand.
SECTIONS = _cues(
    ("agenda", r"(?:dagsorden|dagsordenspunkter|punkter|dagsordenens\s+punkter)[:\s]*$"),
    ("minutes", r"(?:referat|mødereferat|beslutningsreferat|referat\s+af\s+mødet)[:\s]*$"),
)

# The word before the number of an item, where there is one.
ITEM_WORD = r"(?:(?:dagsordens)?punkt|pkt\.?|ad\.?|sag(?:\s+nr\.?)?|nr\.?)"

ITEM_KINDS = _cues(
    ("approval_of_minutes", r".*\bgodkendelse\s+af\s+(?:\w+\s+)*?(?:\w*referat|protokol)"),
    ("any_other_business", r"(?:eventuelt|evt\.?|bordet\s+rundt)\b"),
    ("meeting_dates", r".*\b(?:møde(?:datoer|række|plan|kalender)|kommende\s+møder|næste\s+møde)"),
    ("information", r".*\b(?:orientering|status|afrapportering|præsentation|meddelelser|nyt\s+fra|gensidig)"),
    ("discussion", r".*(?:drøftelse|dialog|debat)"),
)

# The two sides of a joint committee as speakers; written with the slips seen in minutes.
SIDES = _cues(
    (
        "employee",
        r"organisations?siden|medarbejdersiden|personalesiden|lønmodtagersiden|b-siden|medarbejderrepræsentanterne|organisationerne",
    ),
    ("management", r"ledelses?siden|arbejdsgiversiden|a-siden|ledelsesrepræsentanterne"),
)
# Offices and units that speak for themselves; only with a verb of speech behind them.
UNITS = r"(?:sekretariatet|forvaltningen|formanden|formandskabet|næstformanden|direktionen|temagruppen|arbejdsgruppen|mødelederen|dirigenten|ledelsen)"

# Verbs that report speech, in the past and the present; what else ends like a past tense is taken
# where a known person stands before it.
SPEECH_VERBS = (
    "anbefaler|anbefalede|anerkendte|anførte|anfører|anmodede|bad|bakkede|bekræftede|bekræfter|beklagede|bemærkede|bemærker|beskrev|besvarede|betonede|betonedede|"
    "bidrog|bifaldt|bød|efterlyste|efterspurgte|erklærede|fandt|fastholdt|fastslog|foreslog|foreslår|forelagde|forklarede|fortalte|fortæller|"
    "forsikrede|forventede|fremførte|fremhævede|fremhæver|fremlagde|fremlægger|fremsatte|fulgte|gav|gennemgik|gennemgår|gentog|giver|glædede|gjorde|havde|henledte|"
    "henviste|henviser|hilste|holdt|indledte|indleder|informerede|informerer|indvendte|kommenterede|konkluderede|konkluderer|konstaterede|kvitterede|kvitterer|"
    "lagde|ledte|lovede|lykønskede|læste|meddelte|mente|mener|nuancerede|nævnte|nævner|opfordrede|oplyste|oplyser|oplæste|opponerede|opsummerede|opridsede|orienterede|orienterer|"
    "perspektiverede|pointerede|præciserede|præsenterede|præsenterer|påpegede|påpeger|redegjorde|redegør|refererede|rejste|replicerede|roste|rykkede|sagde|siger|"
    "sammenfattede|satte|spurgte|spørger|startede|stillede|støttede|supplerede|supplerer|svarede|svarer|så|takkede|tilføjede|tilføjer|tilkendegav|tilsluttede|tog|"
    "udbad|uddybede|uddyber|udtalte|udtrykte|udtrykker|underbyggede|understregede|understreger|undrede|var|ville|viste|vurderede|ønskede|ønsker|"
    "åbnede|deltog|fik|efterkom|afsluttede|afviste|advarede|argumenterede|appellerede|citerede|debatterede|drøftede|erindrede|kom|mindede|opdaterede|udlagde|varslede|vendte|er"
)
# Verbs that may stand before the speaker's name: "Til dette svarede ...".
INVERTED_VERBS = (
    "anførte|bad|bemærkede|forklarede|foreslog|fortalte|fremhævede|fremlagde|gav|gennemgik|gentog|gjorde|holdt|indledte|informerede|kommenterede|konkluderede|"
    "konstaterede|kvitterede|lagde|meddelte|mente|nævnte|opfordrede|oplyste|opsummerede|orienterede|pointerede|præciserede|præsenterede|påpegede|redegjorde|sagde|"
    "spurgte|supplerede|svarede|takkede|tilføjede|tilkendegav|uddybede|udtalte|udtrykte|understregede|ønskede|rejste|fastslog|henviste|replicerede|bød|tog|startede"
)
PAST_TENSE = re.compile(r"[a-zæøå]{2,}(?:ede|te|ste|lte|kte)$")

# Endings of words of institutions: what holds one of them is no person's name.
INSTITUTIONS = tuple(
    ["kommune", "kommunen", "region", "center", "centret", "udvalg", "udvalget", "forvaltning", "forvaltningen", "råd", "rådet", "forening", "foreningen", "forbund", "forbundet", "styrelse", "styrelsen", "ministerium", "ministeriet", "kartel", "fællesskabet", "gruppen", "sekretariatet", "skole", "skolen", "universitet", "hospital", "fond", "fonden", "service", "københavn", "københavns", "danmark", "hovedstaden", "rådhus", "kapitel", "politik", "strategi", "budget", "repræsentationen", "organisation", "organisationen", "organisationerne", "kreds", "afdeling", "kontor", "enhed", "siden"]
)
# Words that begin a sentence or a heading and are never part of a name.
NO_NAME = frozenset(
    ["det", "den", "de", "der", "dette", "disse", "denne", "hertil", "herefter", "endvidere", "endeligt", "endelig", "desuden", "derudover", "herudover", "på", "i", "af", "til", "fra", "for", "om", "med", "ved", "som", "når", "hvis", "efter", "under", "over", "mellem", "alle", "alt", "andet", "en", "et", "at", "men", "og", "eller", "samt", "så", "nu", "her", "hun", "han", "man", "vi", "jeg", "ad", "bilag", "punkt", "pkt", "dagsorden", "referat", "møde", "mødet", "afbud", "status", "budget", "orientering", "drøftelse", "temadrøftelse", "godkendelse", "eventuelt", "ingen", "indstilling", "beslutning", "sagsfremstilling", "medlemmer", "sekretariat", "sekretariatet", "lokale", "sal", "adresse", "vedlagt", "følgende", "nyt", "evt", "næste", "kommende", "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", "angående", "vedrørende", "ifølge", "derfor", "således", "samtidig"]
)
PARTICLES = frozenset(["von", "van", "de", "der", "den", "del", "di", "da", "du", "la", "le", "el", "al", "af", "zu", "ten", "ter", "bin", "ibn", "y", "dos"])

# Endings of the last word of an office or a title, and the offices that are printed short.
OFFICES = tuple(
    ["formand", "forkvinde", "forperson", "chef", "direktør", "konsulent", "sekretær", "repræsentant", "leder", "mægtig", "rådgiver", "læge", "sygeplejerske", "medarbejder", "inspektør", "ansvarlig", "koordinator", "assistent", "ingeniør", "arkitekt", "jurist", "økonom", "borgmester", "rådmand", "medlem", "suppleant", "studerende", "praktikant", "analytiker", "specialist", "partner", "pædagog", "lærer", "rektor", "provst", "forstander", "bestyrer", "kasserer", "revisor", "advokat", "professor", "psykolog", "terapeut", "controller", "manager", "planlægger", "elev", "betjent", "mester", "præsident", "ordfører"]
)
SHORT_OFFICES = frozenset(["dir", "adm", "vicedir", "afd", "dr", "vice", "konst", "fg", "tr", "ftr", "fællestr", "amr", "hr"])
# A remark on when somebody took part.
NOTE = re.compile(
    r"(?:delto[gk]|deltager|under|til|ved|kun|pkt|punkt|dagsordenspunkt|delvis|forlod|gik|ankom|kom|fra\s+(?:kl|pkt|punkt)|indtil|afbud|fraværende|syg|ferie|stedfortræder|suppleant\s+for|via|online|på\s+teams)\b",
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

# Formal decisions: the kind, a stem that the sentence must hold (a quick look), and the pattern. What
# another body decided is none of this meeting's: those words name the body.
_OWN = (
    r"(?:cso|mødet|udvalget|udvalgets medlemmer|styregruppen|bestyrelsen|gruppen|rådet|parterne"
    r"|medudvalget|hovedudvalget|h-med|hovedmed)"
)
DECISIONS = tuple(
    (kind, stem, re.compile(pattern, re.IGNORECASE))
    for kind, stem, pattern in (
        ("approved", "odkendt", r"blev\s+(?:\w+\s+){0,4}?godkendt(?!\s+(?:i|af)\s+(?!cso|udvalget|mødet))(?!\s+på\s+mødet\s+den)"),
        ("approved", "odkendt", r"(?:^|(?<=\.\s))(?:\w*referatet?\s+(?:er\s+)?)?godkendt(?:\s+(?:uden|med)\s+\w+)?\.?$"),
        ("approved", "odkendte", rf"{_OWN}\s+godkendte"),
        ("agreed", "aftalt", r"(?:det|der)\s+(?:blev|er|var)\s+(?:\w+\s+){0,4}?aftalt"),
        ("agreed", "enighed om", r"(?:det|der)\s+(?:blev|er|var)\s+(?:\w+\s+){0,4}?enighed\s+om,?\s+at"),
        ("agreed", "aftalt", r"blev\s+(?:det|der)\s+(?:\w+\s+){0,4}?aftalt"),
        ("agreed", "aftalte", rf"{_OWN}\s+aftalte"),
        ("agreed", "enige om", rf"{_OWN}\s+blev\s+enige\s+om"),
        ("decided", "besluttet", r"(?:det|der)\s+blev\s+(?:\w+\s+){0,4}?besluttet"),
        ("decided", "besluttet", r"blev\s+(?:det|der)\s+(?:\w+\s+){0,4}?besluttet"),
        ("decided", "besluttede", rf"{_OWN}\s+besluttede"),
        ("decided", "vedtog", rf"{_OWN}\s+vedtog"),
        ("concluded", "konkluderede", r"\bkonkluderede\b"),
        ("concluded", "konkluderet", r"blev\s+(?:det|der)?\s*(?:\w+\s+){0,4}?konkluderet"),
        ("noted", "til efterretning", r"til\s+efterretning"),
        ("noted", "til orientering", r"(?:tog|taget|tages|toges)\s+(?:\w+\s+){0,6}?til\s+orientering"),
    )
)
# The stems once each: none of them in a paragraph means no decision in it.
DECISION_STEMS = tuple(dict.fromkeys(stem for _, stem, _ in DECISIONS))
WITH_REMARKS = re.compile(
    r"\bmed\s+(?:\w+\s+){0,3}?(?:bemærkning|rettelse|ændring|tilføjelse|præcisering)", re.IGNORECASE
)
SUBJECTS = _cues(
    ("order", r".*(?:behandles?\s+(?:før|efter|som)|rækkefølge|byttes?\s+om|pkt\.?\s*\d+.*\bfør\b.*pkt)"),
    ("minutes", r".*\breferatet?\b"),
    ("meeting_dates", r".*(?:mødeplan|møderække|mødedato|mødekalender)"),
)
ORDER_CHANGED = re.compile(
    r"(?:behandle[st]?|drøfte[st]?|tage[st]?|flytte[st]?)\b[^.]*?\b(?P<how>før|inden|efter)\s+(?:pkt\.?|punkt)\s*(?P<anchor>\d+)",
    re.IGNORECASE,
)
ITEM_MENTION = re.compile(r"(?:pkt\.?|punkt)\s*(\d+)", re.IGNORECASE)

# Meetings to come.
NEXT_MEETING = re.compile(
    r"(?:næste|kommende|førstkommende)\s+(?:ordinære\s+|ekstraordinære\s+)?(?:[\w-]*-)?møde\w*"
    r"|(?<![a-zæøå])møde\w*\s+(?:\w+\s+){0,6}?(?:afholdes|holdes|finder\s+sted|flyttes\s+til)"
    r"|(?:af)?hold(?:er|es|e|t)\s+(?:[\w-]+\s+){0,4}?(?:[\w-]*-)?møde\w*",
    re.IGNORECASE,
)
PROPOSED = re.compile(r"forsl[aåo]|foreslå", re.IGNORECASE)
ALTERNATIVE = re.compile(r"\beller\b", re.IGNORECASE)
_BODIES = r"[A-ZÆØÅ]{2,}(?:\s+og\s+[A-ZÆØÅ]{2,})+"
WITH_OTHER_BODY = re.compile(rf"møde\s+mellem\s+(?P<bodies>{_BODIES})|(?P<hosts>{_BODIES})\s+(?:af)?holde\w*")

# The committee a document is about, where its title or its text names it.
BODY_IN_TITLE = (
    re.compile(
        r"(?:møde\w*|referat|dagsorden)\s+(?:\w+\s+){0,2}?(?:i|for|fra|af)\s+(?!møde)(?P<body>[A-ZÆØÅ][\wæøåÆØÅ-]*(?:\s+(?:for\s+|og\s+)?[A-ZÆØÅ][\wæøåÆØÅ-]*)*)"
    ),
    re.compile(r"\b(?P<body>[A-ZÆØÅ][A-ZÆØÅa-zæøå]*?)(?:['’]?s)?(?:-|\s)?møde"),
    re.compile(r"\b(?P<body>[A-ZÆØÅ]{2,})\b"),
)
BODY_IN_TEXT = re.compile(r"\b(?P<body>[A-ZÆØÅ]{2,6})(?:-mødet|-møde|'s\s+møde|s\s+møde(?:række|r)?)")

# Plans.
TRACKS = _cues(
    ("analysis", r".*(?:analyse|aktivitet|udarbejdelse|arbejdsspor)"),
    ("involvement", r".*(?:inddragelse|involvering|møder|politisk|behandling|styregruppe)"),
)
PHASE = re.compile(
    r"(?:\d\.\s*(?:halvår|kvartal)|fase\s*\d+|\d{4})?\s*[–:-]?\s*(?P<phase>[\wæøå-]*fase)\b\s*$",
    re.IGNORECASE,
)
DEADLINE = re.compile(r"(?:frist|deadline|senest|aflevering)\b", re.IGNORECASE)
TENTATIVE = re.compile(r"(?:evt\.?|eventuelt|muligvis|forventeligt)\s", re.IGNORECASE)
DATE_PENDING = re.compile(
    r"\s*\[?\(?(?:dato|tidspunkt)\s+(?:afventer|følger|mangler|tba)\)?\]?", re.IGNORECASE
)
ORDINALS = {
    "første": 1, "andet": 2, "anden": 2, "tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6, "syvende": 7, "ottende": 8,
    "niende": 9, "tiende": 10, "ellevte": 11, "tolvte": 12,
}  # fmt: skip
FORUM = r"(?:7-dir|\d+-dir|[A-ZÆØÅ]{2,5}(?:\s+og\s+[A-ZÆØÅ]{2,5})*|(?:politiske?\s+)?(?:styregruppe(?:n|møde)?|følgegruppe(?:n)?|grupper)|direktione(?:n|rne)|[A-ZÆØÅ]?[a-zæøå-]+udvalget)"
FORUM_LEADS = re.compile(
    rf"(?:[Ee]vt\.\s+)?(?P<forum>{FORUM})(?=\s+(?:drøfter|forelægges|behandler|orienteres|godkender|præsenteres|beslutter|får|træffer|har|holder)\b|[-–]?seminar|\s*$)"
)
FORUM_MEETS = re.compile(
    rf"(?:[Mm]øde|[Ss]eminar|[Bb]ehandling|[Pp]ræsentation|[Dd]røftelse|[Oo]rientering|[Ff]orelæggelse|[Gg]odkendelse)\b.*?\b(?:i|for|på)\s+(?P<forum>{FORUM})(?=\s|$|[.,;–-])"
)
FORUM_MEETING_IN = re.compile(
    rf"(?:{'|'.join(ORDINALS)})?\s*møde\s+i\s+(?P<forum>[^–:,.]+?)(?=\s*[–:,.-]\s|\s*$)", re.IGNORECASE
)
PREPOSITIONS = frozenset(
    ["i", "på", "af", "til", "fra", "for", "om", "med", "ved", "mellem", "under", "over", "uden", "efter", "før", "hos", "mod", "som", "og", "eller", "samt", "the", "de", "den", "det", "en", "et"]
)

THEMES_HEADING = re.compile(
    r"(?:prioriterede\s+|overordnede\s+|centrale\s+)?(?:tema(?:er|erne)?|hovedtemaer|indsatsområder|fokusområder)[:\s]*$",
    re.IGNORECASE,
)
PLAN_HEADINGS = re.compile(
    r"(?:.*\b)?(?:indhold|fremgangsmåde|formål|baggrund|\w*organisering|input|temaer(?:\s+og\s+kontekst)?|hensyn(?:/kontekst)?|kontekst|(?:tids|arbejds)plan(?:\s+for\s+.*)?|"
    r"uddybning\s+af\s+.*|hvorfor|hvordan|milepæle|leverancer|økonomi|risici|afgrænsning|bilag|opgaver)[:\s]*$",
    re.IGNORECASE,
)
# How the parts of a theme begin where nothing on paper tells them from the themes: an infinitive or a
# comparative ("Styrke ...", "Mere ..."); a theme is a noun phrase.
SUB_THEME = re.compile(
    r"(?:afdække|afklare|begrænse|bevare|bedre|bidrage|effektivisere|fastholde|flere|forankre|forbedre|forebygge|forenkle|fremme|færre|gentænke|gøre|højere|håndtere|indføre|"
    r"inddrage|klarere|koordinere|kortlægge|lette|mere|mindre|mindske|modernisere|nedbringe|opbygge|optimere|prioritere|reducere|samle|samtænke|sikre|skabe|styrke|større|synliggøre|"
    r"tilpasse|tydeligere|tænke|udbrede|udbygge|udnytte|udvikle|undgå|understøtte|øge|øget)\b",
    re.IGNORECASE,
)
