"""The phrasings of lists of people that say more than whom they name: who came for whom, and from where."""

from __future__ import annotations

from cso_opendata.parse.cues.table import cased, cue, table

# A cue is one line, however long.
# fmt: off
# The title of an item that is those who were away and no more.
AWAY_ALONE = cue(r"(?:afbud|fraværende)[:.\s]*$")

# The heading of a list of those who came; of the members of a body, and of their deputies, come or not.
# A heading or a remark that says that people came; "Deltagere" and "Indkaldte" say so in minutes only.
CAME_AS_PRINTED = cue(r".*\b(?:til\s*stede\w*|fremmødt\w*|mødte?|deltog|var\s+med|kom)\b")
WHO_CAME = cue(r"(?:(?:møde)?deltager(?:e|liste|fortegnelse|oversigt)|fremmødeliste|til\s*stede(?:værende)?|(?:frem)?mødte?|fremmødt|deltog|(?:i|på)\s+mødet\s+deltog|følgende\s+(?:var\s+(?:til\s*stede|mødt)|deltog|mødte))(?:\s+(?:var|er|medlemmer|(?:ved|på|i|under)\s+mødet))*\s*:?$")
MEMBERS = cue(r"(?:indkaldte?|mødeindkaldte)\s*:?$|(?:(?:udvalgets|rådets|bestyrelsens|alle|bestyrelses|råds|udvalgs)\s*)?medlemmer(?:ne)?\s*:?$")
DEPUTIES = cue(r"(?:suppleanter(?:ne)?|stedfortrædere(?:ne)?)\s*:?$")
# What leads to the organization over its people; and the municipality, which meets those of the employees.
COMES_FROM = cue(r"(?:deltagere\s+|til\s*stede\s+|mødt\s+|medlemmer\s+|repræsentanter\s+)?(?:fra|for)\s+(?=\S)")
OF_THE_TOWN = cue(r"(?:(?:(?:deltagere|til\s*stede|mødt|medlemmer|repræsentanter)\s+)?(?:fra|for)\s+(?:[\wæøå-]+\s+kommune|kommunen)|kommunen)\s*:?$")
# From where people are, or whom they stand for, over a list of them.
OF_SOME_PLACE = cue(
    r"(?!.*\b(?:fratrådte?|udtrådte?|afgående|tidligere|nye?|kommende|kandidat\w*|valgbare)\b)"
    r"(?:(?:fra|for)\s+(?!(?:oven|neden|nu|sidst)\b)\S.{2,50}|.{0,40}(?:repræsentant(?:er(?:ne)?)?|udpegede|valgte|siden))\s*:?$"
)
OWN_BOARD = cue(r"(?:bestyrelsen|udvalget|rådet|gruppen|styregruppen|projektgruppen|forretningsudvalget|formandskabet)$")
FROM_ALONE = cased(r"(?i:fra|for)\s+(?P<place>(?:[A-ZÆØÅ]|d(?:en|et)\s)[^():]{2,60}):$")
# Who came in somebody's place, behind that one's name: "(suppleant Anna Berg deltog i stedet)".
_NAME = r"[A-ZÆØÅ][\w'’-]+(?:\s+(?:(?!og\s)[a-zæøå]{2,3}\s+)?[A-ZÆØÅ](?:[\w'’-]+|\.(?=\s)))+"
_CAME = r"(?:deltog|deltager|mødte|møder|var\s+mødt|kom)"
INSTEAD = cased(r"(?P<away>.+?)\s*(?:[,;(.]|\s[–—-])\s*(?P<said>(?:(?i:hans|hendes)\s+)?(?P<office>(?i:suppleant(?:en)?|stedfortræder(?:en)?|vikar(?:en)?),?\s+)?(?P<name>" + _NAME + r"(?:\s\([^()]*\))?)\s+(?P<how>" + _CAME + r"(?:\s+(?:i|på)\s+mødet)?(?P<place>\s+(?:i\s*stedet|i\s+(?:hans|hendes)\s+sted|for\s+(?:ham|hende|vedkommende)|som\s+(?:stedfortræder|suppleant|vikar))\b[^.]*?)?))\)?\.?$")
# The same of one who was sent, or is somebody's deputy: "A, som havde sendt B i stedet", "A (B er suppleant)".
# A line that is cut before the one who came.
CAME_NEXT = cased(r"(?:For|I\s+stedet\s+for)\s.*\s(?:mødte|deltog|kom|var\s+mødt)$|.*\s(?:i\s+stedet\s+for|som\s+(?:stedfortræder|suppleant|vikar)\s+for)$")
# Whose deputy somebody is stands before this.
A_DEPUTY = cue(r"(?:suppleant|stedfortræder|vikar)(?:en)?\b")
CAME_FOR_AWAY = cased(r"(?:For|I\s+stedet\s+for)\s+(?P<away>[^.:;]{4,90}?)\s+(?P<how>mødte|deltog|var\s+mødt|kom)\s+(?P<name>[^.:;]{4,90}?)\.?$")
IN_THE_PLACE_OF = cased(r"(?P<name>[^.:;()]{4,70}(?:\([^()]*\)(?:\s\([^()]*\))?)?),?\s+\(?(?P<how>(?i:i\s*stedet\s+for|som\s+(?:stedfortræder|suppleant|vikar)\s+for))\s+(?P<away>[A-ZÆØÅa-zæøå][^.:;()]{3,70}?(?:\s\([^()]*\))?)\)?\.?$")
# The same amid a list: "Anna Berg (i stedet for Bo Holm), Ida Rask".
IN_THE_PLACE_AMID = cased(r"(?<!,)(?<!\bog)\s+\(?(?P<how>(?i:i\s*stedet\s+for|som\s+(?:stedfortræder|suppleant|vikar)\s+for))\s+(?P<away>" + _NAME + r"(?:\s\([^()]*\))?)\)?\s*(?=[,;]|og\s)")
FOR_WHOM_AHEAD = cased(r"(?:,|\s+og,?)\s+(?P<how>(?i:som\s+(?:stedfortræder|suppleant|vikar)\s+for|i\s*stedet\s+for))\s+(?P<away>[^,;]{4,70}?),\s+(?P<name>[^,;]{4,70}?)\.?$")
INSTEAD_IN_BRACKETS = cased(r"\s*\((?P<how>i\s*stedet\s+(?:deltog|mødte|kom|var))\s+(?P<name>[^()]{4,70})\)")
# Whom somebody came for stands before the two: "Anna Berg (Bo Rask for Anna Berg)".
NAMED_AGAIN = cased(r"(?P<away>" + _NAME + r")(?:\s+\(|,\s+|\s+[–—-]\s+)(?P<name>" + _NAME + r")\s+(?P<how>for)\s+(?P=away)\)?\.?$")
SENT_INSTEAD = cased(r"(?P<away>[^,(]+?),?\s+(?P<said>(?:som\s+)?(?:(?:har|havde)\s+)?(?:sendt|sendte|sender)\s+(?P<name>" + _NAME + r")\s+(?P<how>i\s*stedet|i\s+(?:sit|hans|hendes)\s+sted))\.?$")
IS_DEPUTY = cased(r"(?P<away>[^,(]+?)\s*\((?P<said>(?P<name>" + _NAME + r")\s+(?:er|var)\s+(?P<how>suppleant|stedfortræder|vikar))\)\.?$")
# The same behind a dash: "Anna Berg, A - Bo Rask stedfortræder".
DEPUTY_BEHIND = cased(r"(?P<away>.+?)\s+[–—-]\s+(?P<said>(?P<name>" + _NAME + r")\s+(?:som\s+)?(?P<how>(?:stedfortræder|suppleant|vikar)))\.?$")
# Who came, at the end of what is said of one who was away, in brackets or behind a mark: "afbud, suppleant: Anna Berg".
_DEPUTY = r"(?i:suppl\.|(?:suppleant|stedfortræder|vikar|afløser)(?:en)?)"
_INSTEAD = r"(?:i\s*stedet|i\s+(?:hans|hendes)\s+sted|for\s+(?:ham|hende|vedkommende)|som\s+(?:stedfortræder|suppleant|vikar|afløser))"
_CAME_BEHIND = r"(?:(?:har\s+)?deltaget|(?:er\s+|var\s+)?(?:frem)?mødt|" + _CAME[3:-1] + r")(?:\s+(?:i|på)\s+mødet)?"
_SOMEBODY = _NAME + r"(?:,\s[A-ZÆØÅ][A-ZÆØÅa-zæøå]{1,11}|\s\([^()]{1,30}\))?"
REPLACED_WORDS = (
    "sted", "suppl", "Suppl", "vikar", "Vikar", "fløs", "epræsenteret ", "rstattet ", " deltog", " deltag", " mødt", " møder", " kom",
)
REPLACED_BY = cased(
    r"(?P<mark>\s*[,;.(]|\s[–—-]|(?<=\))(?=\s))\s*(?:"
    r"(?P<office>" + _DEPUTY + r")\s*:?\s+(?P<deputy>" + _SOMEBODY + r")(?:\s+(?P<deputy_how>" + _CAME_BEHIND + r"(?:\s+" + _INSTEAD + r")?))?"
    r"|(?P<first_how>(?i:" + _INSTEAD + r")\s*(?::|" + _CAME_BEHIND + r"))\s+(?P<behind>" + _SOMEBODY + r")"
    r"|(?P<by_how>(?:repræsenteret|erstattet|afløst)\s+(?:af|ved))\s+(?P<by>" + _SOMEBODY + r")"
    r"|(?P<before>" + _SOMEBODY + r")\s+(?P<how>" + _CAME_BEHIND + r"(?P<instead>\s+" + _INSTEAD + r")?|(?P<only>" + _INSTEAD + r"|(?:er\s+|var\s+)?" + _DEPUTY + r"))"
    r")\)?\.?$"
)
# The same with these words first: "I stedet deltog Anna Berg", "i stedet suppleant Anna Berg".
CAME_INSTEAD = cased(r"(?P<how>(?:for\s+(?:ham|hende|vedkommende)\s+)?" + _CAME + r"(?=\s+[A-ZÆØÅ])|(?:repræsenteret|erstattet|afløst)\s+(?:af|ved)(?=\s+[A-ZÆØÅ])|(?i:i\s*stedet)(?:\s+for\s+(?:ham|hende))?(?:\s+" + _CAME + r"(?:\s+som\s+(?:stedfortræder|suppleant|vikar))?|\s*:|(?=\s+(?:(?i:suppleant|stedfortræder|vikar)|[A-ZÆØÅ])))|(?=(?i:suppl\.|suppleant|stedfortræder|vikar)(?:en)?\s*:))(?:\s*(?P<office>(?i:suppleant(?:en)?|stedfortræder(?:en)?|vikar(?:en)?))\s*:?)?\s+(?P<name>" + _NAME + r"(?:\s\([^()]*\))?)\)?\.?$")
# What stands between who was away and the words that somebody came instead.
BEFORE_INSTEAD = cue(r"(?:[.,]|\s[–—-]|\s?\()\s*(?=(?:i\s+stedet|(?:for\s+(?:ham|hende|vedkommende)\s+)?(?:deltog|mødte|kom)|(?:repræsenteret|erstattet|afløst)\s+(?:af|ved))\b|(?:suppl\.|suppleant|stedfortræder|vikar)(?:en)?\s*:)")
# Whose place somebody took, before the name: "Suppleant for Anna Berg: Bo Rask", "I stedet for Anna Berg deltog Bo Rask".
SUBSTITUTED = cased(r"(?i:(?:som\s+)?(?:suppleant|stedfortræder|vikar)\s+for|i\s*stedet\s+for)\s+(?P<away>" + _NAME + r")\s*(?P<how>:|(?:deltog|mødte|kom))\s+(?P<name>" + _NAME + r")")
# The same before it, as a sentence: "Anna Berg deltog for Bo Rask".
STOOD_IN = cased(r"(?P<name>" + _NAME + r"(?:\s\([^()]{1,30}\))?)\s+(?P<how>" + _CAME + r"\s+(?:(?:i|på)\s+mødet\s+)?(?:som\s+(?:stedfortræder|suppleant|vikar)\s+)?(?P<place>(?:i\s*stedet\s+)?for\s+(?P<away>" + _NAME + r"(?:\s\([^()]{1,30}\))?)))")
# Who was there for a part of the meeting: "Anna Berg forlod mødet kl. 17".
LEFT = cased(r"(?P<name>" + _NAME + r"(?:\s\([^()]{1,30}\))?)\s+(?P<how>(?:(?:forlod|ankom(?:mer)?\s+til)\s+mødet|(?:deltog\s+ikke|var\s+ikke\s+til\s*stede)\s+(?:under|i|ved)\s+(?:behandlingen\s+af\s+)?(?:pkt\.?|punkt(?:et|erne)?)(?=\s*\d)|(?:ankom(?:mer)?|gik|mødte)\s+(?:først\s+)?(?:ca\.\s+)?(?:kl\b|klokken))[^.]*(?:\.(?=\s?\d)[^.]*)*)\.?$")
# The same in the text of an item: who left the meeting, or came to it, and when.
LEFT_LATER = cased(r"(?P<name>" + _NAME + r")\s+(?P<how>(?:(?:forlod|måtte\s+forlade|forlader|ankom(?:mer)?\s+til)\s+mødet\b|(?:gik|måtte\s+gå|ankom|kom\s+til\s+stede|kom)\s+(?:først\s+)?(?:ca\.\s+)?(?:kl\b|klokken))[^.]{0,60}(?:\.(?=\s?\d)[^.]{0,20}){0,3})\.?$")
# And behind it with no mark between: "Afbud fra Anna Berg stedfortræder Bo Rask".
DEPUTY = cased(r"(?P<away>" + _NAME + r")\s+(?P<office>(?i:suppleant|stedfortræder|vikar))\s*:?\s+(?P<name>" + _NAME + r")\.?$")
# One of these stands in a sentence on who was away: a quick look.
AWAY_WORDS = ("afbud", "fravær", "forhindre", " ikke", " syg", " orlov", " ferie", " barsel", "bortrejst", "udeblev")
# What a letter or a mark behind a name stands for: "A = afbud", "*) fraværende".
# The letter that stands for a side, as a legend explains it: "L = ledelse, M = medarbejdere".
SIDE_MARK = cue(r"(?<![\w*])(?P<letter>(?-i:[A-ZÆØÅ]{1,2}))\s*(?:=|:|betyder)\s*(?:(?P<management>(?:ledelses?|leder|arbejdsgiver)[a-zæøå]*)|(?P<employee>(?:medarbejder|personale|organisations?|arbejdstager|lønmodtager)[a-zæøå]*))")
LEGEND_MARK = cue(r"(?<![\w*])(?:(?P<letter>(?-i:[A-ZÆØÅ]))\s*(?:=|(?P<colon>:)|betyder)|(?P<mark>\*{1,3}|÷)\)?\s*(?:=|:|betyder)?)\s*(?:(?P<absent>(?:meldt\s+)?afbud|fravær\w*|ikke\s+(?:til\s*stede|mødt|fremmødt)|forhindret|udeblevet)|(?:til\s*stede|mødt|fremmødt|deltog|deltaget))\b")
# That names in brackets are those of who was away; and such a name in a list.
IN_BRACKETS = cue(r"(?:(?:meldt\s+)?afbud|fravær\w*|ikke\s+\w+|forhindrede?)\b[^()]{0,40}\bparentes|(?:parentes|\(\s*\))\s*(?:=|:|betyder|angiver|markerer|er)\s*(?:meldt\s+)?(?:afbud|fravær\w*|ikke\s+\w+)")
BRACKETED = cased(r"(?:^|(?<=[,;:]\s)|(?<=\sog\s))\((?P<name>[A-ZÆØÅ][^()]{2,60})\)(?=\s*(?:$|[,;.]|og\s))")
# A head of two words, of which letters stand in the cells below: "Til stede/Afbud", "T/A"; and the one for absence.
EITHER = cue(r"(?P<one>\w+)(?:\s+stede)?\s*(?:/|,|og|eller|[–-])\s*(?P<other>\w+)")
AWAY_WORD = cue(r"[aiu]$|afbud|fravær|forfald|ikke|udebl")
# The items that one of a list came for, between commas: "Anna Berg (X), der deltog i pkt. 3, og Bo Rask".
BETWEEN_COMMAS = cue(r"(?:,\s+(?:(?:der|som)\s+)?|\s+(?:[–—-]\s+)?(?=(?:deltog|deltager|mødte|kom|var\s+(?:med|til\s*stede))\s))(?:var\s+med\s+)?(?P<note>(?:(?:deltog|deltager|mødte|kom|var\s+til\s*stede)\s+)?(?:(?:kun\s+)?(?:under|i|ved|til|på)\s+)?(?:pkt\.?|punkt(?:erne)?)\s*\d{1,2}(?:(?:\s*[-–,]\s*|\s+(?:og|samt)\s+)\d{1,2}\b)*)(?=\s*(?:[,;]|\.?$|\s(?:og|samt)\s))(?![^()]{0,300}\))")
# One of these stands in such a sentence: a quick look.
CAME_WORDS = ("delt", "var med")
# What a sentence says of one who came for an item or two, behind the name.
CAME_FOR = cue(r"[^.:]{0,60}\b(?:delto[gk]|var\s+med)\s+(?:kun\s+)?(?:under|i|ved|til)\s+(?:behandlingen\s+af\s+)?(?:pkt|punkt|sag|dagsordens?punkt)[^:;]{0,40}\.$")
# The officers of a board, each behind the name of the office.
BOARD = cue(r"(?:formand|næstformand|forperson|forkvinde|kasserer|menigt\s+medlem|suppleant(?:er)?|borgmester)\s*:\s*(?=\S)")
# A line may head a list of people behind a gap: a quick look.
MAY_HEAD = cue(r".*\S(?:\s{3,}|\t)(?:(?:(?:meldt|med|uden)\s+)?(?:afbud|fravær|ikke|udeblev|forhindre)|[^\s:][^:]{2,40}(?::|$))")
# Where a list of people goes on with another group that no capital or no colon shows: "A, B – afbud: C", "A, B Afbud fra C".
_OTHERS = r"(?:afbud|fravær(?:ende)?|(?:møde)?referent|sekretær|gæst(?:er)?)"
NEXT_GROUP = cue(r"(?:(?:\s[–—-]|[,;.])\s+|\s\()(?=" + _OTHERS + r"(?:\s+(?:fra|var|er))?\s*:\s+(?-i:[A-ZÆØÅ])[\w.-]+(?:,|\s+(?:og|(?-i:[A-ZÆØÅ]))))|\.?\s+(?=(?-i:Afbud\s+(?:(?:var|er)\s+)?(?:meldt\s+)?fra|Fraværende\s+var)\s+(?-i:[A-ZÆØÅ]))")
# Where it goes on with a sentence on the meeting, with no full stop between.
RUN_INTO = cased(r"\s+(?=(?:Mødet|Dagsordenen|Der)\s+(?:blev|er|var|startede|begyndte|indledtes)\s)")
# How a sentence on the meeting itself begins: no list of people goes on with it.
TELLS_OF_THE_MEETING = cased(r"(?:Mødet|Dagsordenen|Referatet|Der|Formanden|Næstformanden)\s+(?:blev|er|var|startede|begyndte|indledtes|sluttede|bød|åbnede)\s")
# Who chaired is told in a sentence, with who was away for that: "Mødet blev ledet af A i formandens fravær".
LED_BY = cue(r"mødet\s+(?:blev|er|var)\s+ledet\b")
# With what more people are told of below a list of those who were away: these came.
ALSO_CAME = cue(r"(?:des?uden|endvidere|herudover|derudover|samt|også)\s+(?=\S)")
# The heading of what is said besides: no list of people goes on below it.
REMARKS_ALONE = cue(r"(?:(?:øvrige\s+)?bemærkninger(?:\s+til\s+\w+)?|meddelelser|andet|øvrigt)\s*:?$")
# What stands behind the hours and is no place: "efterfulgt af frokost".
WHAT_FOLLOWS = cue(r"(?:efterfulgt|efterfølgende|derefter|herefter|inkl(?:\.|usive)?|med\s+efterfølgende|afbud|fraværende|fællesmøde|(?:for|efter|gruppe|side)møde|referent|mødeleder|pause|frokost|alle|bemærk|obs|husk|ekstraordinært|ordinært)\b")
# Who gets the minutes; it says nothing of who was there.
SENT_TO = cue(r"(?:kopi|cc|fordeling|distribution|til\s+orientering)\s*:?$|(?:(?:referat|dagsorden)(?:et|en)?\s+)?(?:(?:ud|rund|frem)?send(?:es|t)\s+til|(?:fordeles|omdeles)\s+til|kopi(?:\s+til)?|cc|modtagere?|fordeling(?:sliste)?|distribution(?:sliste)?)\s*:")
# That nobody stayed away, or came besides, as a sentence.
NONE_AWAY = cue(r"(?:afbud|fraværende)\s+ingen\s*\.?$|(?:der\s+)?(?:(?:var|er|forelå|var\s+meldt)\s+)?ingen\s+(?:\w+\s+)?(?:afbud|fraværende|fravær|gæster)(?:\s+til\s+(?:dagens\s+)?mødet?)?\s*\.?$|alle\s+(?:\w+\s+)?(?:var|er)\s+(?:mødt|til\s*stede|fremmødt)\s*\.?$")
# What stands before the day of a paper that the meeting went by, and is not the day on which it was held.
OF_A_PAPER = cue(r".*\b(?:dagsorden(?:en)?|indkaldelse(?:n)?|mødeindkaldelse(?:n)?|(?:forretnings|køre)plan(?:en)?|forretningsorden(?:en)?|vedtægt(?:er(?:ne)?)?|e?-?mail(?:en)?|brev(?:et)?|skrivelse(?:n)?|beslutning(?:en)?|aftale(?:n)?|plan(?:en)?)\s+(?:(?:udsendt|sendt|dateret|vedtaget|offentliggjort|godkendt)\s+)?(?:(?:af|fra|pr\.?)\s+)?(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s+)?(?:den\s+|d\.\s*)?$")
# fmt: on
# The label of a remark on who was there.
_REMARK = r"(?:øvrige\s+|særlige\s+|evt\.?\s+|eventuelle\s+)?(?:bemærkning(?:er)?|noter?|kommentar(?:er)?)(?:\s+(?:til|om)\s+\w+)?"
REMARK = cue(_REMARK + r"\s*:\s+(?=\S)")
REMARKS = cue(_REMARK + r"\s*:?$")
# Nothing else stands in the cell.
_ALONE = r"[:.\s]*$"
_FROM = r"(?:organisation|forvaltning|enhed|afdeling|parti|liste|repræsenterer|repræsentant\s+for|forening|arbejdsplads|virksomhed|firma|område|fagcenter|center|udpeget\s+af|valgt\s+af|tilknytning|fag(?:lig)?\s+organisation|institution|råd|hvorfra)"
# What a column of a table of people holds, as its first row says it.
COLUMNS = table(
    (
        "name",
        r"(?:navne?|gæst(?:er)?|medlem(?:mer)?|repræsentant(?:er)?|(?:møde)?deltagere?|person(?:er)?|navn\s+(?:og|/)\s+\w+)"
        + _ALONE,
    ),
    ("first_name", r"fornavne?" + _ALONE),
    ("surname", r"efternavne?" + _ALONE),
    (
        "organization",
        r"(?:kommer\s+)?fra$|" + _FROM + r"(?:\s*(?:/|,|og|eller)\s*(?:" + _FROM + r"|\w+))?" + _ALONE,
    ),
    (
        "title",
        r"(?:titel|stilling(?:sbetegnelse)?|funktion|rolle|hverv|post)(?:\s*(?:/|,|og|i)\s*\w+)?" + _ALONE,
    ),
    (
        "present",
        r"(?:til\s*stede|fremmødt?|fremmøde|mødt|deltog|deltager|deltagelse|status|ja)(?:\s*(?:/|,|og|eller|[–-])\s*(?:ikke\s+(?:til\s*stede|mødt)|afbud|fravær(?:ende)?|forfald|nej)|\s*\(?ja\s*/\s*nej\)?|\s*\((?:sæt\s+)?(?:x|v|✓|kryds)\))?"
        + _ALONE,
    ),
    ("present", r"[tmf]\s*/\s*[afiu]|[afiu]\s*/\s*[tmf]" + _ALONE),
    (
        "present",
        r"(?:afbud|fravær(?:ende)?)\s*(?:/|,|og|eller|[–-])\s*(?:til\s*stede|mødt|fremmødt?|fremmøde)"
        + _ALONE,
    ),
    (
        "absent",
        r"(?:fravær(?:ende)?|afbud|ikke\s+til\s*stede|udeblevet|forfald|nej)(?:\s*\((?:sæt\s+)?(?:x|v|✓|kryds)\))?"
        + _ALONE,
    ),
    ("side", r"(?:side|part|gruppe)" + _ALONE),
    ("note", r"(?:bemærkning(?:er)?|note|kommentar(?:er)?)" + _ALONE),
    ("initials", r"(?:initialer|ini(?:t)?\.?)" + _ALONE),
    (
        "other",
        r"(?:forkortelse|nr\.?|e-?mail|telefon|tlf\.?|mail|suppleant(?:\s+for)?|periode|kontakt)" + _ALONE,
    ),
)
# A tick by itself.
TICK = cue(r"(?:x|✓|✔|✅|☑|☒|■|\+|\[x\]|\(x\))$")
# What is a tick below a head that says who was there: a figure and a letter too.
COLUMN_TICK = cue(r"(?:x|✓|✔|✅|☑|☒|■|\+|\[x\]|\(x\)|v|1)$")
# A box without a tick, in a column of its own.
NO_TICK = cue(r"(?:[☐□◻✗✘✖❌]|\[\s?\]|\(\s?\))$")
# That somebody was not away, below a head that says so.
NOT_AWAY = cue(r"(?:nej|no|[-–—]|0)$")
