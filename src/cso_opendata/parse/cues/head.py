"""The phrasings of the head: labels, headings over lists of people, the letterhead, the title."""

from __future__ import annotations

from cso_opendata.parse.cues.table import cased, cue, first, table, together


def is_labelled(line: str) -> bool:
    """Whether LINE begins with a label or is the heading of a group, with or without its people behind it."""
    return first(_LABELLED, line) is not None


def says_who_came(text: str) -> bool:
    """Whether TEXT begins with what heads, labels or names a group of people."""
    return first(_WHO_CAME, text) is not None


def is_letterhead(line: str) -> bool:
    """Whether LINE of a head is an address or another part of a letterhead."""
    return bool(LETTERHEAD.match(line) or ADDRESS.search(line))


# A cue is one line, however long; a list of words has several on a line.
# fmt: off
# Nothing else on the line, or a colon with the value behind it; nothing else on the line.
_END = r"\s*(?::\s*|$)"
_DASHED = r"(?:" + _END + r"|\s+[–—-]\s+(?=\S))"
_ONLY = r"[:.\s]*$"
_HOUR = r"\s*(?::\s*|$|(?=(?:kl\.?|klokken)\s*\d)|(?=\d{1,2}[.:]\d\d\s*$))"
_SYSTEM = r"(?P<system>(?:\s+i)?(?:\s+I)?\s+(?:F2|eDoc|[A-Z]\w*\d|SBSYS|Acadre|360)|\s*\((?:F2|eDoc|ESDH|SBSYS|Acadre|360)\))?"
_LED = r"(?:(?P<led>f2|edoc|esdh|sbsys|acadre)[\s-])?"
_WHEN = r"(?:møde)?(?:dato|dag|tid(?:spunkt)?|klokkeslæt|sted|lokale)"

# A label of the head, alone or with its value behind it.
LABELS = table(
    ("venue", r"(?:møde)?(?:sted\s*(?:/|og|,)\s*(?:møde)?lokale|lokale\s*(?:/|og|,)\s*(?:møde)?sted)" + _END),
    ("occasion", _WHEN + r"(?:\s*(?:og|/|,|&|\+)\s*" + _WHEN + r")+" + _END),
    ("occasion", r"(?:hvornår|tid\s+for\s+mødet|mødets?\s+(?:dato|dag|tid(?:spunkt)?)|dag)" + _DASHED + r"|(?:referat|dagsorden)\s*:\s*(?=(?:[a-zæøå]+dag\s+)?(?:den\s+)?\d{1,2}(?:\.\s*[a-zæøå]+\s|[./-]\d{1,2}[./-])\s*\d{2,4}\b)"),
    ("venue", r"(?:mødet\s+)?(?:(?:er|blev)\s+)?(?:af)?holdt\s+(?:i|på|hos|ved|via)\s+(?=[^\d]+$)"),
    ("venue", r"(?:mødet\s+)?afholdt\s*:\s*(?=[A-ZÆØÅ])(?!.*(?:\d[./-]\s?\d|\d\.\s+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)|(?:19|20)\d\d))"),
    ("meeting_date", r"d\.\s*:\s*(?=\d)|(?:mødedato(?:en)?|mødedag(?:en)?|dato\s+for\s+(?:mødet|afholdelse)|afholdt|afholdelsesdato|møde\s+(?:af)?holdt)\b\s*:?\s*(?!er\b)"),
    ("date", r"dato(?!\s+for\b)\b\s*:?\s*(?!er\b)"),
    ("start", r"(?:(?:møde)?start(?:tid(?:spunkt)?|\s+kl\.?)?(?:\s+for\s+mødet?)?|mødet?\s+(?:start(?:er|ede|et)?|begynder|begyndte|påbegynd(?:t|es|te)|åbnet)|begyndelsestidspunkt)" + _HOUR),
    ("end", r"(?:(?:møde)?slut(?:tid(?:spunkt)?|\s+kl\.?)?|(?:mødet?|(?:general|borger|medlems)?forsamlingen|årsmødet|repræsentantskabsmødet)\s+(?:(?:blev|er)\s+)?(?:slut(?:ter|tede|tet)?|afsluttet|ophørt?e?|(?:op)?hævet)|sluttidspunkt(?:\s+for\s+mødet?)?|(?:op)?hævet)" + _HOUR),
    ("time", r"(?:kl\.?|klokken)\s*:\s*(?=\d|kl\b|fra\s)|klokken(?:\s{2,}(?=\S)|\s*$)|(?:mødets\s+)?varighed" + _END),
    ("time", r"(?:møde)?(?:tid(?:spunkt|srum)?|klokkeslæt)\b\s*:?\s*"),
    ("venue", r"(?:møde)?sted\b\s*:?\s*|mødested(?=(?-i:[A-ZÆØÅ]))"),
    ("venue", r"(?:(?:møde)?lokale|lokation|hvor|mødeadresse|placering)" + _DASHED),
    ("body", r"udvalg(?:\s+|(?=(?-i:[A-ZÆØÅ])))(?!(?:for|om|vedr)\b)(?=(?:\S+\s+){0,3}?\S+(?:råd|udvalg|nævn|bestyrelse|kommission)(?:et|en)?$)"),
    ("body", r"(?:udvalg(?:et)?|organ|mødeorgan|forum|mødeforum|råd(?:et)?|udvalgets\s+navn|møde\s+i)" + _END),
    ("meeting", r"møde(?:navn)?" + _END),
    ("subject", r"(?:emne|vedr(?:ørende)?\.?)" + _END + r"|(?-i:EMNE)\s+(?=\S)"),
    ("remark", r"(?:(?:sagens\s+)?bemærkning(?:er)?|dago?r?sordene?n?\s+(?:udsendt|publiceret|offentliggjort)|møde(?:ts?)?\s+(?:nr\.?|nummer))" + _END),
    ("case_number", r"(?:" + _LED + r"sags?[\s-]?(?:nr|nummer|numre|id)|(?:edoc|f2|esdh)[\s-]sag|sag(?=\s*:\s*\S*\d)|(?:acadre|esdh|sbsys)[\s-]?(?:sags?)?[\s-]?(?:nr|nummer|id)|j(?:ournal)?\.?\s?(?:nr|nummer))\b\.?" + _SYSTEM + r"\s*:?\s*"),
    ("document_number", r"(?:" + _LED + r"dok(?:ument)?\.?[\s-]?(?:nr|nummer|numre|id)|(?:edoc|f2|esdh)[\s-]dokument|dokument(?=\s*:\s*(?:\S*\d|$)))\b\.?" + _SYSTEM + r"\s*:?\s*"),
    ("case_handler", r"(?:sagsbeh\.|(?:sagsbehandler(?:e)?|kontaktperson)\b)\s*:?\s*"),
    ("issued", r"(?:(?:dette\s+)?(?:referat|dagsorden)(?:et|en)?\s+(?:(?:er|blev)\s+)?)?(?:udsendt|udarbejdet|dateret|dokumentdato|brevdato|referatdato|udskrevet|udskriftsdato|offentliggjort|publiceret|opdateret|senest\s+opdateret)\b\s*(?:den|d\.)?\s*:?\s*"),
    ("issued", r"(?:dato\s+for\s+(?:referat|udsendelse|udsendt)(?:et)?|sendt|referat(?:et)?\s+(?:er\s+|blev\s+)?(?:udsendt|publiceret|offentliggjort)|udsendelsesdato)" + _END),
    ("present", r"(?:møde)?deltage(?:re|rne)\b\s*:\s*(?=\S)"),
)
# The number of a case behind the system that it is of: "F2: 2031 - 2296".
NUMBER_IN = cased(r"(?P<system>F2|eDoc|EDOC|ESDH|SBSYS|Acadre|360)\s*:\s*(?P<number>\d[\d/-]*(?:\s-\s\d+)?)")
# Where a line goes on with the number of a case or a document, or the day of issue, behind another fact.
NEXT_NUMBER = cue(r"(?:\s*[,;.·|]\s*|\s+)(?=(?:(?:f2|edoc|esdh|sbsys|acadre)[\s-])?(?:sags?\.?[\s-]?(?:nr|nummer)|dok(?:ument)?\.?[\s-]?(?:nr|nummer))\b|udsendt\s+(?:den|d\.)\s*\d)")
HANDLERS = cue(r"sagsbehandlere\b")  # The label of several case handlers.
# The label of a meeting to come, which is none of this one's facts; it may head an item as well.
NEXT_MEETING = cue(r"(?:møde(?:rækken?|datoer|planen?|kalender)(?:\s+(?:for\s+)?20\d\d)?(?=\s*:\s*.{0,12}\d)|(?:næste|kommende|førstkommende)\s+(?:ordinære\s+)?møder?(?:dato|datoer)?)(?:" + _END + r"|\s+(?=(?:den\s|d\.\s*|[a-zæøå]+dag\s+(?:den\s+|d\.\s*)?)?\d))")
# The same with the day right behind it.
NEXT_MEETING_ON = cue(r"(?:næste|kommende|førstkommende)\s+(?:ordinære\s+)?møde\s+(?:(?:er|afholdes|holdes|bliver)\s+)?(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s+)?(?:(?:den|d\.)\s*)?(?=\d{1,2}[./\s])")
# A heading in the head that says who the people below it are.
_ABSENT = r"(?:afb\.|frav\.|(?:(?:meldt|melder|modtaget|havde\s+meldt|har\s+meldt)\s+)?afbud(?:\s+(?:(?:er|var|blev|havde|har)\s+)?(?:meldt|modtaget)|\s*(?:/|og)\s*fravær(?:ende)?)?|fraværende\s*(?:/|og)\s*afbud|fravær(?:ende)?|ikke\s+til\s*stede|ikke\s+mødt|ikke\s+fremmødte?|forfald|forhindret|udeblevet|udeblevne|sygemeldt|deltog\s+ikke)"
# However a list of those who were away is headed: with a colon, and one of these words.
_SOMEHOW_ABSENT = r"(?:(?:følgende|deltagere|indkaldte|medlemmer|rådsmedlemmer|mødedeltagere|udvalgsmedlemmer|de|der|andre|øvrige|lovligt|er|har|var|meldt|på|med|uden)\s+){0,3}?(?:fravær(?:ende)?|afbud|(?:ikke|ej)[\s-]+(?:mødte?|deltag\w*|fremmødte?|til\s*stede)|(?:mødte|deltager|deltog|kom)\s+ikke|udeble\w*|frameldte?|afmeldte?|forfald|sygemeldte?|syge?|orlov|barsel|ferie|mangler)(?:\s+[\wæøå.]+){0,4}"
_TOO = r"(?:endvidere|desuden|også|i\s+øvrigt)"
_CAME_FOR = rf"(?:(?:gæste(?:r|rne)|gæst|oplægsholdere?)\s*,?\s+|(?:{_TOO}\s+)?delt(?:og|ager)\s+(?:{_TOO}\s+)?)?(?:under|ved|til)\s+(?:behandlingen\s+af\s+)?(?:pkt\.?|punkt(?:erne)?)\s*\d{{1,2}}(?:\s*(?:,|og|samt|-|–)\s*\d{{1,2}})*(?:\s+(?:{_TOO}\s+)?(?:delt(?:og|ager)|mødte)(?:\s+{_TOO})?)?"
_COMPANY = r"(?:deltagere|gæster|inviterede|indbudte|observatører|medlemmer)"
_MANAGEMENT = r"(?:ledelses?siden?|ledelsens?(?:\s+side|\s+repræsentanter)?|ledelse|(?:ledelses|leder|arbejdsgiver)repræsentanter(?:ne)?|ledere(?:ne)?|arbejdsgiversiden?|a-siden?)"
_EMPLOYEES = r"(?:(?:medarbejder|personale|organisations?|arbejdstager|lønmodtager|b-)siden?|medarbejder(?:e|ne|nes?\s+(?:side|repræsentanter))?|organisationerne|(?:faglige|personale)\s?organisationer(?:ne)?|(?:medarbejder|organisations|tillids|personale)repræsentanter(?:ne)?)"
# What stands between those who were away and their side, and behind the two, in either order.
_OF = r"(?:\s*[,:(/–—-]\s*|\s+)(?:(?:fra|for|på|hos|blandt|i)\s+)?"
_CLOSED = r"\)?" + _ONLY
_BY = r"(?:for\s+|fra\s+)?"
_OR = r"(?:\s*[,:(/–—-]\s*|\s+)"
# Whom a part of a list stands for; those under it were there or not as the list above it says.
_PART = r"(?:medarbejdere\s+og\s+(?:skole)?ledelse|(?:skole)?ledelse\s+og\s+medarbejdere|(?:lærere(?:ne)?|pædagoger(?:ne)?|lærere\s*(?:/|og)\s*pædagoger)|(?:forældre|elev|bruger|pårørende|beboer|borger|lærer|skole|ældre|kommune|leder)(?:repræsentant(?:er(?:ne)?)?|valgte(?:\s+(?:medlemmer|repræsentanter))?|medlemmer)|personale(?!t)|politikere(?:ne)?|forældre(?:ne)?|elever(?:ne)?|elevråd(?:et)?|beboere(?:ne)?|pårørende|brugere(?:ne)?|lederrep\.?)"
_PRESENT = r"(?:til\s*stede|deltagere|mødt|fremmødte|medlemmer)(?:\s+(?:fra|for)|,|:|\s*[–-])?\s+"
GROUPS = table(
    ("absent management", _ABSENT + _OF + _MANAGEMENT + _CLOSED + r"|" + _BY + _MANAGEMENT + _OR + _ABSENT + _CLOSED),
    ("absent employee", _ABSENT + _OF + _EMPLOYEES + _CLOSED + r"|" + _BY + _EMPLOYEES + _OR + _ABSENT + _CLOSED),
    ("absent", r"(?:(?:følgende|der)\s+(?:(?:var|er|blev|har|havde)\s+)?)?" + _ABSENT + r"(?:\s+(?:fra|af|var|havde|uden\s+afbud|med\s+afbud|i\s+øvrigt|(?:i|på|under)\s+mødet|indtil\s*/\s*fra))?" + _ONLY),
    ("absent", _SOMEHOW_ABSENT + r"\s*:\s*$"),
    ("absent", r"(?:meldt\s+)?(?:afbud|fraværende)(?!\s+(?:til|bedes|meldes|modtages|sendes|gives|kan|skal|bør|senest|kun|ingen)\b)(?:\s+(?-i:[a-zæøå])[\wæøå.-]*){1,3}" + _ONLY),
    ("partial", r"(?:delvist?\s+(?:til\s*stede|deltagelse|fremmøde)|deltog\s+delvist?)" + _ONLY),
    ("management", _PRESENT + _MANAGEMENT + _ONLY),
    ("employee", _PRESENT + _EMPLOYEES + _ONLY),
    ("management", r"(?:for\s+|fra\s+|repræsentanter\s+for\s+)?(?:ledelses?siden?|ledelsen|arbejdsgiversiden?|a-siden?)(?:\s+deltog)?" + _ONLY),
    ("management", r"(?:(?:ledelses?|leder|arbejdsgiver)(?:repræsentanter(?:ne)?|repræsentant|siden?)?|ledere(?:ne)?)" + _ONLY),
    ("management", r"repræsentanter\s+for\s+(?:\w+s\s+kommune|kommunen|forvaltninge(?:n|rne)|administrationen|direktionen)" + _ONLY),
    ("employee", r"(?:for\s+|fra\s+|repræsentanter\s+for\s+)?(?:medarbejder(?:e|ne|siden?)?|personale(?:t|siden?)|organisations?siden?|organisationerne|(?:de\s+)?(?:faglige|personale|medarbejder|lønmodtager)\s?organisationer(?:ne)?|b-siden?|arbejdstager(?:siden?|ne)|ansatte|tillidsvalgte|lønmodtager(?:siden?|ne))(?:\s+deltog)?" + _ONLY),
    ("management", r"(?:forvaltningerne|(?:ledelsens|ledernes|kommunens|arbejdsgivernes|forvaltningernes)\s+(?:repræsentanter|side)|repræsentanter\s+fra\s+(?:kommunen|\w+s\s+kommune|forvaltningerne))" + _ONLY),
    ("employee", r"(?:organisationernes|medarbejdernes|personalets|(?:de\s+)?ansattes|lønmodtagernes|(?:de\s+)?(?:faglige\s+)?organisationers)\s+(?:repræsentanter|side)" + _ONLY),
    ("employee", r"(?:medarbejder|personale|organisations|tillids|arbejdsmiljø|lønmodtager)(?:repræsentanter(?:ne)?|repræsentant|side)" + _ONLY),
    ("guest", r"(?:" + _CAME_FOR + r"|delt(?:og|ager)\s+(?:under|ved|i|til)\s+punktet\s+om\s+[\w\s,/-]{3,60}?)" + _ONLY),
    ("guest", r"(?:særlige|øvrige|eksterne?|inviterede|særligt\s+inviterede|andre|faste|indbudte|tilkaldte)\s+(?:deltagere?|gæster|gæst|inviterede)(?:\s+fra\s+[\w\s-]{3,40})?" + _ONLY),
    ("guest", r"(?:gæste(?:r|rne)(?:\s+fra\s+[\w-]+)?|gæst|(?:møde)?deltagere\s+i\s+øvrigt|(?:særligt\s+|særlig\s+)?(?:inviterede?|inviteret|indbudte?|indbudt)|(?:des)?uden\s+(?:medlemmerne\s+)?delto[gk]|(?:desuden|foruden|derudover|endvidere)\s+(?:er|var|blev)\s+(?:indbudt|inviteret|indkaldt)|(?:der)?udover\s+delto[gk]|endvidere\s+delto[gk]|delto[gk]\s+(?:desuden|endvidere|også)|øvrige|oplægsholdere?)" + _ONLY),
    ("guest", r"(?:evt\.\s+)?(?:observatører|observers?)\s*(?:/|og)\s*gæster" + _ONLY),
    ("guest", r"(?:fra\s+)?(?:forvaltningen|administration(?:en)?|embedsværket|embedsmænd(?:ene)?|embedsfolk)(?:\s+deltog)?" + _ONLY),
    ("secretariat", r"(?:faciliteret|betjent|sekretariatsbetjent)\s+af\s+(?:[\w-]*\s)?[\w-]*sekretariat(?:et)?" + _ONLY),
    ("secretariat", r"(?:for\s+|fra\s+)?(?:fælles)?sekretariat(?:et)?(?:smedarbejdere?|sbetjening|sbistand)?(?:\s+deltog)?" + _ONLY),
    ("secretariat", r"(?:(?:møde)?referent(?:er)?|sekretær(?:er)?|protokolfører|udvalgssekretær|rådssekretær)" + _ONLY),
    ("observer", r"(?:faste\s+|tilstedeværende\s+)?(?:observatør(?:er)?|tilforordne(?:de|t)|tilhørere?)(?:\s+fra\s+[\w\s-]{3,40})?" + _ONLY),
    ("present", r"(?:(?:fremmøde|tilstedeværelse(?:s)?|deltagelse(?:s)?|navne)?(?:liste|protokol)\s+over\s+(?:de\s+)?(?:fremmødte|deltagere|tilstedeværende)|fremmøde(?:liste|protokol|oversigt|t)?|tilstedeværelse(?:sliste)?|(?:møde)?deltage(?:re|rne(?:\s+var)?|rliste|rfortegnelse|roversigt|rkreds|lse|nde)(?:\s+(?:i|på|ved)\s+mødet)?|hvem(?:\s+(?:deltog|deltager|var\s+(?:med|der)|kom))?)" + _ONLY),
    ("present", r"(?:(?:medlemmer\s+)?til\s*stede(?:værende)?(?:\s+medlemmer(?:\s+af\s+\w+)?)?|(?:i|på)\s+\w*mødet\s+deltog|(?:frem)?mødte?\s*(?:medlemmer)?|mødt|(?:udvalgets?|rådets?|bestyrelsens?|valgte|stemmeberettigede|faste|øvrige)?\s*medlemmer|deltog|følgende\s+(?:deltog|delto?g\s+i\s+mødet|var\s+til\s*stede|var\s+mødt|mødte))(?:\s+(?:var|er|til\s*stede|(?:i|på|ved|under)\s+mødet))?" + _ONLY),
    ("present", r"(?:suppleanter|stedfortrædere|indkald(?:te?(?:\s+deltagere)?|else)|formandskabet?|(?:medlemmer\s+)?(?:udpeget|valgt|indstillet)\s+(?:af|blandt)\s+[\w\s,.–-]{3,70}|(?:politisk|by(?:råds)?)valgte(?:\s+medlemmer)?)" + _ONLY),
    ("present", r"(?:medlemmer\s+)?(?:med|uden)\s+stemmeret" + _ONLY),
    ("part", _PART[:-1] + r"|(?:næst)?formand|(?:næst)?forperson|ordstyrer|mødeleder|dirigent|udvalgsformand)" + _ONLY),
)

# A verb behind the label of those named: "Referent var Anna Berg".
IS = cue(r"(?:var|er)\s+(?=\S)")
# For which items the people behind the colon came: "Under punkt 3: A, B".
FOR_ITEMS = r"(?:under|ved|til)\s+(?:(?:behandlingen\s+af\s+)?(?:pkt|punkt)(?:erne)?\.?\s*\d[\d,\s–-]*(?:\s*(?:og|-|–)\s*\d{1,2})?)"

# The same words with the people behind a colon on one line: "Afbud: A, B og C".
INLINE_GROUPS = table(
    ("guest", r"(?:under|ved)\s+(?:behandlingen\s+af\s+)?(?:pkt\.?|punkt)\s*\(?\d{1,2}\)?\s+deltog\s+(?:(?:desuden|endvidere|også)\s+)?"),
    ("guest", FOR_ITEMS + r"\s*:\s*"),
    ("absent management", r"(?:" + _ABSENT + _OF + _MANAGEMENT + r"|" + _BY + _MANAGEMENT + _OR + _ABSENT + r")\)?\s*:\s*"),
    ("absent employee", r"(?:" + _ABSENT + _OF + _EMPLOYEES + r"|" + _BY + _EMPLOYEES + _OR + _ABSENT + r")\)?\s*:\s*"),
    ("management", _PRESENT + _MANAGEMENT + r"\s*:\s*"),
    ("employee", _PRESENT + _EMPLOYEES + r"\s*:\s*"),
    ("absent", r"(?:(?:følgende|der)\s+(?:(?:var|er|blev|har|havde)\s+)?)?" + _ABSENT + r"(?:\s+(?:fra|af|var|er|havde|uden\s+afbud|med\s+afbud|i\s+øvrigt|(?:i|på|under)\s+mødet))?(?:\s*[:;]\s*|-\s+(?=(?-i:[A-ZÆØÅ])))"),
    ("absent", _SOMEHOW_ABSENT + r"\s*:\s*(?=\S)"),
    ("guest", r"gæst(?:er)?\s+(?:(?:under|til|ved|på|for)\s+)?(?:pkt|punkt|sag)[\s.\d,og–-]{1,20}:\s*"),
    ("guest", r"(?:gæste(?:r|rne)|gæst|(?:møde)?deltagere\s+i\s+øvrigt|(?:særlige|øvrige|eksterne?|andre|inviterede|særligt\s+inviterede|faste|indbudte)\s+(?:deltagere?|gæster|gæst)|andre|øvrige|(?:særligt\s+)?(?:inviterede?|inviteret|indbudte?|indbudt)|(?:des)?uden\s+delto[gk]|(?:der)?udover\s+delto[gk]|endvidere\s+delto[gk]|delto[gk]\s+(?:desuden|endvidere|også)|oplægsholdere?|(?:fra\s+)?(?:forvaltningen|administration(?:en)?|embedsværket|embedsmænd(?:ene)?|embedsfolk))\s*:\s*"),
    ("secretariat", r"(?:(?:møde)?referent(?:er)?|ref\.?|(?:(?:fra|for)\s+)?(?:fælles)?sekretariat(?:et)?(?:smedarbejdere?|sbetjening|sbistand)?|sekretær(?:er)?|protokolfører|udvalgssekretær|rådssekretær)\s*:\s*"),
    ("secretariat", r"referat(?:et)?\s*(?:v(?:ed|\.|/)|skrevet\s+af)?\s*:\s*(?=(?-i:(?:[\w-]+\s+)?[A-ZÆØÅ][\w-]+\s+[A-ZÆØÅ])[^.,]{2,60}$)"),
    ("observer", r"(?:faste\s+)?(?:observatør(?:er)?|tilforordne(?:de|t)|tilhørere?)\s*:\s*"),
    ("management", r"(?:for\s+|fra\s+)?(?:ledelses?siden?|ledelsen?|a-siden|ledelses?repræsentanter|arbejdsgiversiden?|ledere)(?:\s+(?:deltog|mødte|var\s+mødt|var\s+til\s*stede))?\s*:\s*"),
    ("employee", r"(?:for\s+|fra\s+)?(?:medarbejder(?:siden?|ne|e)|arbejdstager(?:siden?|ne)|personalet|organisationssiden?|organisationerne|b-siden|medarbejderrepræsentanter|personalesiden?)(?:\s+(?:deltog|mødte|var\s+mødt|var\s+til\s*stede))?\s*:\s*"),
    ("present", r"(?:(?:styre|projekt|arbejds|følge|koordinations)gruppen|rådet|udvalget|bestyrelsen|(?:skole|forældre)bestyrelsen|(?:ældre|senior|handicap)rådet)\s*:\s*(?=(?-i:[A-ZÆØÅ])[\w-]+\s+(?-i:[A-ZÆØÅ]))"),
    ("present", r"(?:(?:møde)?deltag(?:ere|ende)(?:\s+(?:i|på|ved)\s+mødet)?(?:\s+(?:var|er))?|indkaldte?(?:\s+deltagere)?|(?:i|på)\s+mødet\s+deltog|hvem(?:\s+(?:deltog|deltager|var\s+med))?|tilst\.|til\s*stede(?:værende)?(?:\s+(?:ved|på|under|i)\s+mødet)?(?:\s+(?:var|er))?|følgende\s+(?:var\s+til\s*stede|deltog|mødte|var\s+mødt)|(?:(?:deltog|deltagere|deltager)\s+)?(?:online|virtuelt|fysisk|(?:på|via)\s+(?:teams|skype|zoom|video))|fremmødte?(?:\s+(?:var|er))?|mødte?(?:\s+(?:var|er))?|deltog|(?:udvalgets?\s+|rådets?\s+|øvrige\s+|menige\s+|bestyrelses)?medlemmer(?:\s+af\s+(?:udvalget|rådet|bestyrelsen|gruppen|nævnet))?|suppleanter|stedfortræder(?:e|en)?)\s*:\s*|(?:(?:skole|forældre|afdelings|organisations|dagtilbuds)?bestyrelsen|(?:ældre|senior|handicap|elev|lokal|udsatte|integrations)?rådet)\s*:\s*(?=(?-i:[A-ZÆØÅ])[\w.-]+\s(?-i:[A-ZÆØÅ])[^:]{0,40},)"),
    ("part", _PART + r"\s*:\s*"),
)
FOR_THEM = cue(FOR_ITEMS + r"\s*[:,]?\s*")
# The same without a colon.
BARE_GROUPS = table(
    ("absent", r"(?:fraværende|afbud)\s+(?=(?-i:[A-ZÆØÅ]))"),
    ("secretariat", r"(?:referent|protokolfører)\s+(?:[–—-]\s+)?(?=(?-i:[A-ZÆØÅ]))"),
    ("present", r"(?:til\s*stede|deltagere|mødedeltagere|medlemmer|mødt|fremmødte)\s+(?:[–—-]\s+)?(?=(?-i:[A-ZÆØÅ]))"),
)
_LABELLED = together(LABELS, GROUPS, INLINE_GROUPS)
# The same in a sentence, without a colon: "Til stede var A, B og C."
SAID_GROUPS = table(
    ("absent", r"(?:(?:møde)?deltagere\s*:\s*)?(?:alle|samtlige)(?:\s+\w+){0,2}\s+(?:var|er)\s+(?:mødt|fremmødte?|til\s*stede)\s*,?\s*(?:undtage[nt]|bortset\s+fra|på\s+nær|med\s+undtagelse\s+af)\s+"),
    ("absent", r"(?:(?:der|vi|udvalget|hovedudvalget|rådet|nævnet|bestyrelsen|gruppen|formanden|sekretariatet)\s+(?:var|er|blev|har|havde|forelå|foreligger)\s+(?:ved\s+mødets\s+\w+\s+|på\s+forhånd\s+|også\s+|desuden\s+|endvidere\s+)?)?(?:(?:meldt|modtaget|fået|indkommet|indløbet|kommet)\s+)?(?:afbud|forfald)\s+(?:(?:var|er|blev|har|havde|været|der|på\s+forhånd|også|endvidere|meldt|modtaget|indkommet|indløbet|kommet|sendt|ind|i\s+dag|til\s+mødet)\s+){0,4}(?:fra|af)\s*:?\s+|fraværende\s+var\s*:?\s+|(?:følgende|disse)\s+(?:har|havde)\s+(?:på\s+forhånd\s+)?(?:meldt|sendt)\s+afbud\s*:?\s+"),
    ("guest", r"(?:som\s+gæst(?:er)?\s+|des?uden\s+|endvidere\s+)(?:deltog|mødte)\s+|(?:(?:særlige|øvrige|inviterede)\s+)?(?:gæst(?:er)?|deltagere)\s+var\s+"),
    ("secretariat", r"(?:referent|sekretær)\s+(?:var|er)\s+|(?:for|fra)\s+sekretariatet\s+(?:deltog|mødte)\s+"),
    ("guest", r"(?:for|fra)\s+(?:forvaltningen|administrationen)\s+(?:deltog|mødte)\s+"),
    ("management", r"(?:for|fra)\s+(?:ledelses?siden|ledelsen)\s+(?:deltog|mødte)\s+"),
    ("employee", r"(?:for|fra)\s+(?:medarbejdersiden|arbejdstagersiden|medarbejderne|personalet|personalesiden|organisationerne|organisationssiden)\s+(?:deltog|mødte)\s+"),
    ("present", r"(?:til\s*stede|fremmødte?|mødt)\s+(?:(?:var|er)\s+(?:(?:også|desuden|endvidere|tillige)\s+)?|(?=(?-i:[A-ZÆØÅ])[\wæøå-]+(?:\s[\wæøå.-]+){0,3}(?:,|\s+og)\s))|i\s+mødet\s+deltog\s+|følgende\s+(?:deltog|var\s+til\s*stede)\s*:?\s+"),
)
# An item that tells who was there; and a line of it that says of some that they were not.
AWAY_ITEM = cue(r"(?:(?:formalia|konstatering)\s*:?\s*(?:af\s+)?)?(?:fraværende|fravær|afbud|fremmøde|mødedeltagelse|til\s*stede|underskrift(?:er|s?(?:ark|side))?)(?:\s*(?:/|og|,)\s*(?:afbud|fravær(?:ende)?|fremmøde|inhabilitet|bemærkninger\s+til\s+dagsordenen))*[:.\s]*$")
WERE_THERE = cased(r"(?P<names>[A-ZÆØÅ][^.:;]{2,300}?)\s+(?P<how>(?:deltog|mødte|var\s+(?:til\s*stede|mødt|fremmødt))(?:\s+(?:i|på)\s+mødet)?(?:\s+(?:fra|for)\s+(?:(?P<management>[Ll]edelse\w*|A-siden)|(?P<employee>[Mm]edarbejder\w*|[Oo]rganisation\w*|B-siden)))?)\s*\.$")
WERE_AWAY = cased(r"(?P<names>[A-ZÆØÅa-zæøå].{2,600}?)\s+(?P<how>(?:var|er)\s+(?:fraværende|forhindre(?:t|de)(?:\s+i\s+at\s+deltage)?|syge?|sygemeldte?|bortrejst|på\s+(?:ferie|barsel|orlov|kursus))(?:\s+(?:med|uden)\s+afbud)?|(?:(?:havde|har)\s+(?:meldt|sendt)|meldte|sendte)\s+afbud|udeblev(?:\s+uden\s+afbud)?|(?:var\s+indkaldt,?\s+men\s+)?(?:deltog|mødte|kom)\s+ikke(?:\s+op)?(?:\s+(?:i|på|til)\s+mødet)?|kunne\s+ikke\s+deltage(?:\s+i\s+mødet)?|har\s+orlov|var\s+ikke\s+til\s*stede)\.?$")
_WHO_CAME = together(GROUPS, INLINE_GROUPS, SAID_GROUPS)
# That a list names nobody.
NOBODY = cue(r"(?:ingen|intet|nej|[-–—](?:\s*[-–—]){0,3}|vakant\b.{0,40})(?:\s+(?:afbud|fravær|gæster))?[.\s]*$")
# The people of one body or organization on a line: "Fra Prøverådet: A og B".
_PLACE = r"(?P<place>(?:[A-ZÆØÅ]|[a-zæøå-]{5,}(?:et|en)\b)[^:()]{0,60}?)"
FROM = cased(r"(?i:(?:(?:deltagere|til\s*stede|mødt|medlemmer|repræsentanter)\s+)?(?:fra|for)\s+)" + _PLACE + r"(?::|\s(?:deltog|mødte)\b(?!\s+(?:ikke|i\b)))\s+")
FROM_BELOW = cased(r"(?i:(?:deltagere|til\s*stede|mødt|medlemmer|repræsentanter)\s+(?:fra|for)\s+|(?:fra|for)\s+(?=.{3,60}\sdeltog\s*:?$))" + _PLACE + r"(?:\sdeltog)?\s*:?$")
LEGEND = cue(r"\s*\((?P<legend>[^()]*(?:\(\s?x?\s?\)[^()]*)*)\)?\s*:?\s*$")
# A box with a cross that stands for one who was not there.
TICKED_ABSENT = cue(
    r"(?:\[x\]|\(x\)|[☒☑✓✔]|\bx\b|\bkryds(?:er)?\b)\s*(?:[=:–-]|betyder|markerer|angiver|for|ved|er|hvis)?\s*(?:fravær|afbud|ikke\b|forfald|udeblev)",
)
# What a letterhead holds besides facts of the meeting.
LETTERHEAD = cue(
    r"(?:e-?mail|ean|(?:dir(?:ekte)?\.?\s+)?(?:tele(?:fon|fax)|tlf|fax)|mobil|cvr|www\.|https?:|hjemmeside|direkte)\b"
    r"|(?:fra|til|cc|kopi(?:\s+til)?)\s*:\s*\S|k[æa]re\s+(?:alle|medlemmer)\b"
    r"|(?:dk-?)?\d{4}\s+[a-zæøå]+(?:\s+[a-zæøå]+)?\.?$"
    r"|\d{13}$|\d(?:[\d ]{12,20})\d$|\[(?:e-mail|telefon)\]$"
    r"|(?:center|kontor(?:et)?|enheden|afdelingen)\s+for\b|afsnit\s+\d|afdeling\s+\d"
    r"|[\wæøå-]*(?:forvaltningen?|sekretariatet|kontoret|direktionen|magistraten|service)$"
    r"|[\wæøå-]+(?:\s+[\wæøå-]+)?\s+kommune$",
)
# Words of an address, wherever they stand in a line of the head.
ADDRESS = cue(r"rådhus(?:et)?\b|postboks|(?:gade|vej|plads|pladsen|torv|torvet|allé|alle|boulevard|stræde)\s+\d")
# What stands over a part of a head, or of a page, and says nothing of the meeting.
SIGNPOST = cue(r"om\s+mødet\s*:?$|(?:møde)?(?:info(?:rmation(?:er)?)?|fakta|oplysninger)\s*:?$|(?:frem)?møde(?:deltagelse)?\s*:?$|indhold(?:sfortegnelse)?\s*:?$|(?:lukkede|åbne)\s+punkter\s*:?$|(?:mødets\s+)?deltagere\s+og\s+referent\s*:?$|dagsorden\s*\+\s*referat$|punkter\s*:?$|her\s+kan\s+du\s+(?:læse|se|finde)\b.{0,80}\.$|deltagerliste(?:n)?\s.{0,60}\b(?:nederst|bunden|bund)\b.{0,30}\.?$")
# A sentence that belongs to the head: on the document itself, or on who came.
OF_A_HEAD = cue(r"(?:dette\s+)?(?:referat|dagsorden|bilag|materiale|deltager|medlem)|(?:næste|kommende)\s+møde|(?:der\s+)?indkaldes|hermed\b|vedlagt|indkald|[^,]{0,80}\b(?:deltog|deltager|mødte|mødt|afbud|fraværende|til\s*stede)\b")
# A unit of a letterhead where it heads somebody in a list of people: "Kontoret for Økonomi: Anna Berg".
UNIT_OF_A_PERSON = cue(r"(?:center|kontor(?:et)?|enheden|afdelingen)\s+for\b[^:–]{2,60}?(?::|\s[–-])\s+(?-i:[A-ZÆØÅ][\w-]+(?:\s+[A-ZÆØÅ][\w.-]+)+)\s*(?:[,(]|\sog\s|$)")
# What a page of the web or of a folder says besides its text.
FURNITURE = cue(r"(?:gå|spring|hop)\s+til\s+(?:hoved)?indhold|forside$|menu$|side\s+\d+(?:\s+af\s+\d+)?$|(?:(?:udskriv|print|hent|download)(?:\s+(?:(?:hele|som)\s+)?(?:dagsorde?ne?n?|referat(?:et)?|siden?|\(?pdf\)?|dokument(?:et)?|bilag))*\s*[|·/]?\s*){1,4}$|del\s+(?:siden|side)?$|printvenlig\s+version$|abonnér$|tilbage$|pkt\.?\s+tekst$|til$|mødet\s+i$|(?:print\s*[·|/-]\s*)?send\s+(?:til\s+en\s+ven|som\s+mail|link)$|du\s+er\s+her\s*:?\s.*$|del\s+på\s+\w+$|(?:luk|åben)\s+alle(?:\s+punkter)?(?:\s+referat)?$|se\s+alle\s+dagsordener\s+og\s+referater\s+(?:fra|for)\s+dette\s+\w+$")
# What a running head says that is of a meeting, and what makes its day that of the document.
MEETING_WORD = cue(r"\b[\wæøå-]*(?:møde(?:t|s)?|referat)\b")
OF_THE_DOCUMENT = cue(r"\b(?:udskrevet|udskrift|printet|version|ver\.|rev(?:ision|ideret)?\b|opdateret|udkast\s+af|gemt|dateret|dok(?:ument)?\.?\s?(?:nr|dato)|næste)")
# What approves the minutes of the meeting before, and is the title of an item, if of anything; and what is told below it: "ført til referat, at".
OF_AN_ITEM = cue(r"(?s:.*),\s+at\s|(?:\w+\s+og\s+)?(?:godkendelse|opfølgning|bemærkninger)\s+(?:af|på|til)\s+(?:\w+\s+){0,3}?(?:\w*referat|dagsorden|protokol)|(?:dagsorden|referat)\s*:\s(?s:.)*\b(?:er|blev|bliver|har|havde|skal|kan|ventes|gives|lægges|orienteres)\b(?s:.)*\.$")
# The title of a document.
TITLE = cue(
    r"(?!referat(?:et)?\s+(?:er\s+|blev\s+)?(?:godkendt|udsendes|udsendt)\b)(?!(?:referat|dagsorden)\w*\s.{0,80}?\s(?:er|blev|bliver)\s+(?:\w+\s+)?(?:godkendt|(?:ud|frem)?sendt|vedlagt|vedhæftet|lagt|offentliggjort)\b)(?:(?:udkast\s+til\s+|(?:godkendt|endeligt?|foreløbigt?|åbent?)\s+)?(?:dagsorden\s*/\s*[\w-]*referat|[\w-]*referat|dagsorden|mødeindkaldelse|[\w-]*protokol|mødenotat)\b(?=\s+\S|,\s)"
    r"|r\se\sf\se\sr\sa\st\s+(?=(?:af|fra|over)\s)|\d{1,2}[./]\s?(?:\d{1,2}[./-]|[a-zæøå]+)\s?(?:19|20)\d\d\s*(?:[–-]|\()\s*(?:(?:ekstra)?ordinær|møde|referat)"
    r"|[\wæøå-]*mødet?\s+(?:[a-zæøå]+dag\s+)?(?:den|d\.)\s*\d{1,2}[./]?\s*\w+.{0,20}\bkl\b"
    r"|[\d./-]{6,10}\s*[–-]\s*(?:referat|dagsorden)\s|(?:ekstraordinært\s+)?[\wæøå-]+(?:bestyrelses|råds|udvalgs|gruppe|bestyrelses)møde,\s+(?-i:[A-ZÆØÅ])|bestyrelsesmøde,\s+(?-i:[A-ZÆØÅ])"
    r"|(?-i:[A-ZÆØÅ])[\wæøå -]{2,50}\smøde\s+(?:[a-zæøå]+dag\s+)?(?:den|d\.)\s*\d{1,2}\.?\s*[a-zæøå]+\s+(?:19|20)\d\d\s*$"
    r"|[\wæøå-]*mødet?\s+(?:[a-zæøå]+dag\s+)?(?:den|d\.)\s*\d{1,2}[./-]\d{1,2}[./-]\d\d(?:\d\d)?\s*$|der\s+indkaldes\s+(?:hermed\s+)?til\s+[\w\s-]{0,20}møde\s+i\s"
    r"|(?-i:[A-ZÆØÅ])[\w -]{1,40}?(?:gruppe|udvalgs|råds|bestyrelses|nævns)møde\s+(?:[a-zæøå]+dag\s+)?(?:(?:den|d\.)\s*)?\d{1,2}(?:[./-]\s?\d{1,2}[./-]|\.?\s*[a-zæøå]+\s+)\d{2,4}\s*$"
    r"|referat:\s(?:.{3,60}\s)?\d{1,2}[./-].*(?:19|20)\d\d$|.*\b(?:referat|dagsorden)\b.*\b(?:møde|udvalg)|[^.:]{3,70}\s[–-]\s+(?:referat|dagsorden)$|(?:(?:ekstra)?ordinært?\s+|konstituerende\s+|stiftende\s+)?(?:[\wæøå-]*møde|generalforsamling)\b.*\d{1,2}[\s./-].*(?:19|20)\d\d)",
)
# A day before a title as files are named by it: year or day may come first.
FILED = cue(r"^\d\d[.-]\d\d[.-]\d\d\s*[–-]\s+")
# What stands before the day of the document in a title: "Endeligt referat udsendt 3. maj 2031".
SENT_OUT = cue(r"\b(?:udsendt|offentliggjort|publiceret|udskrevet|dateret|opdateret)\s+(?:(?:den|d\.)\s*)?$")
# The part of a title that says no more than that there was a meeting.
MEETING = cue(r"(?:ordinært\s+|ekstraordinært\s+)?(?:møde|referat|dagsorden)(?:\s+(?:af|fra|til)\s+møde\w*)?:?\s+(?:den\s|d\.|\d|[a-zæøå]+dag\b)")
# Who chairs is named again among the participants, mostly.
CHAIR = cue(r"(?:mødeleder(?:\s*(?:og|/)\s*referent)?|dirigent|(?:dagens\s+)?ordstyrer|(?:møde)?facilitator|tids?tager|stemmetæller(?:e)?|bisidder|mødet?\s+(?:blev\s+)?ledet\s+af|formand\s+for\s+mødet)\s*:\s*")
# A line of the head that says no more than what kind of document it is.
KIND_ALONE = cue(
    r"(?:r\se\sf\se\sr\sa\st|(?:(?:åben|åbent|lukket|godkendt|endeligt|underskrevet)\s+)?(?:\w*referat|dagsorden|dagsordener(?=\s+og\s)|mødeindkaldelse|\w*protokol|minutes)(?:\s+(?:med|og|/|&)\s+(?:\w*referat(?:er)?|dagsorden|beslutninger|bilag))?|(?:ordinært|ekstraordinært)\s+møde)[:\s]*$",
)
# A sentence that says when and where the meeting was held.
HELD = cue(
    r"\bmødtes\b|\b(?:af)?holdt\s+(?:et\s+|sit\s+)?(?:[\w-]+\s+)?møde\b|\bmødet\s+(?:foregik|varede)\b|\bdet\s+blev\s+(?:af)?holdt(?=\s+(?:på|i)\s+[A-ZÆØÅ])|\b\w*mødet(?=\s[^;:]{0,150}\b(?:begyndte|startede)\s+kl)|\b(?:mødet|det\s+[a-zæøå]+e\s+møde|møde\s+i\s+[\w\s-]{3,60}?)\s+(?:blev|er|var|fandt)?\s*(?:(?:af)?holdt(?:es)?|sted|gennemført)\b"
    r"|^mødet\s+(?:(?:af)?holdes|finder\s+sted)\b|\breferat(?:et)?\s+(?:fra|af)\s+mødet(?=\s+(?:[a-zæøå]+dag\b|den\b|d\.|\d))(?![^.]*\b(?:godkend|vedlagt|vedlægges|underskrev|udsendt|rettet|rettelse))"
)
# What a sentence says of the place besides: "…, og mødestedet var Prøvegården, salen.".
MET_AT = cue(r"\b(?:mødestedet|stedet|lokalet)\s+(?:var|er)\s+(?P<place>[^.;]{3,40}(?:\.[^.;]{1,40}){0,3}?)\.?$")
# Where a document was signed, or who sends it, before its day: "Prøveby, den 3. marts 2031".
SIGNED = cased(r"[A-ZÆØÅ][\w .-]{2,40},\s+(?=(?:den\s+|d\.\s*)?\d{1,2}\.\s*[a-zæøå]+\s+(?:19|20)\d\d\.?$)")
# How a line begins that is nothing but when and where: with the day.
DAY = cue(r"(?:(?:(?:for|fra|af|til)\s+)?mødet\s+(?=d))?(?:(?:man|tirs|ons|tors|fre|lør|søn)(?:dag\b|\.\s+(?:den\s|d\.|\d))|20\d\d-\d\d-\d\d\b|d\.\s*\d|den\s+\d|\d{1,2}[./-]\s*(?:\d|[a-z]{3})|\d{1,2}\s+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?\s+\d{4}\b)")
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
WEEKDAY = cue("|".join(WEEKDAYS))
# A line that is a room, below the one with the day and the hour.
ROOM = cue(r"(?:.*\b(?:[\wæøå]*lokalet?|sal|salen|byrådssalen|mødesal(?:en)?|teams|zoom|rådhus(?:et)?|kantinen|\w*lærerværelset?|personalerum(?:met)?|biblioteket|kulturhuset?|medborgerhuset?)\b|.*(?:huset|skolen|centret|salen|gården)\b,|(?:online|virtuelt|[\wæøå]{3,}(?<!er)salen)(?:\s*\([^()]*\))?$)")
# A building or an address, which a title has behind the hours: "Havnekontoret", "Prøvegade 3", "Hotel Prøve".
PLACE_NAME = cased(r"(?:[A-ZÆØÅ][\w.-]*,?\s+){0,3}(?:[A-ZÆØÅ]?[\wæøå-]*(?:hus|skole|cent(?:er|r)|gård|hal|kontor|administration|klub|kirke|kro|sal|lokale|stue|værksted|hjem|værk|bibliotek|rum|forvaltning|kaserne|station|bygning|museum|teater|slot|borg)(?:en?|et|ret)?|[A-ZÆØÅ]?[\wæøå]*(?:gade|vej|all[eé]|plads|torv|stræde|boulevard)(?:en|et)?\s+\d{1,3}\s?[A-Z]?)(?:,\s+[\w .-]{2,30})?$|(?:Hotel|Plejecenter|Kulturhus|Restaurant|Børnehuset|Foreningshuset|Frivilligcenter)\s+[A-ZÆØÅ][\wæøå-]+(?:\s[A-ZÆØÅ][\wæøå-]+)?$")
# The same where white stands between the two: it begins with the word for a room.
ROOM_ALONE = cue(r"(?:(?:møde)?lokale|(?:møde|byråds|råds|konference)sal(?:en)?|online|(?:microsoft\s+)?teams)\b.{0,50}$")
# Words of addresses that are printed short: their full stop ends no place.
SHORT_IN_ADDRESSES = ("vær", "udv", "lok", "bygn", "afd", "Sdr", "Ndr", "Nr", "Gl", "St", "Skt", "Sct", "Kgs", "Chr", "Vestre", "Kr", "H.C")
# What stands before the place in a sentence.
PLACE = cue(r"(?:^|[\s,])(?:på|i|hos|ved|via|over)\s+(?!(?:tidsrummet|perioden|overensstemmelse|forbindelse|forlængelse|henhold|stedet)\b)(?=\S)")
