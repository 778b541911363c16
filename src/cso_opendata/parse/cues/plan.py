"""The phrasings of plans: titles, tracks, phases, deadlines, forums, themes."""

from __future__ import annotations

from cso_opendata.parse.cues.table import cased, cue, table

# A cue is one line, however long; a list of words has several on a line.
# fmt: off

# What says that a document is a timetable, alone or with what it is for: "Procesplan for ...", "X - plan".
PLAN_TITLE = cue(
    r"(?:.*[\s–:-])?[a-zæøå]*(?:(?:tids|proces|milepæls?|arbejds|projekt|aktivitets|implementerings|udrulnings|hørings|forløbs)(?:-,?\s+(?:og|\w+-\s+og)\s+\w*)?plan(?:en|er)?|køreplan(?:en)?|årshjul(?:et)?|tidslinje(?:n)?|handleplan|plan)\b"
    r"(?:\s*(?:\(.*\)|20\d\d(?:\s*[-–/]\s*(?:20)?\d\d)?|(?:for|vedr\.?|vedrørende|om|til|og)\s+\S.*|[:–-]\s*\S.*))?[.:\s]*$",
)
# The same of a title that names what a plan holds; as a heading of a part it says no more than that.
TITLE_OF_MILESTONES = cue(r"(?:[a-zæøå]+e\s+)?(?:milepæle|tidsfrister|faser)(?:ne)?\s+(?:for|ved|i|om|vedr\.?|vedrørende)\s+\S.*$|(?:\S.{3,90}?\s*(?:\s[–-]|:)\s+)?(?:[a-zæøå]+e\s+)?milepæle(?:ne)?(?:\s+(?:i\s+)?20\d\d(?:\s*[-–/]\s*(?:20)?\d\d)?)$|\S.{3,90}?\s*(?:\s[–-]|:)\s+milepæle$")
# Titles of documents whose dates are not all their content.
WEAK_TITLE = cue(r"(?!.*(?:tids|proces|køre|milepæls?|forløbs)-?plan)(?!.*(?:årshjul|tidslinje|milepæle\b)).*")
# What minutes, agendas and letters begin a line with; a document that has such a line is no timetable.
MEETING = cue(
    r"(?:(?:møde|beslutnings)?referat|dagsorden|protokol)(?:\s+(?:af|fra|for|til|med|over)\b.*)?[:\s]*$|(?:mødeindkaldelse|indkaldelse|pressemeddelelse)\b|(?:referent|mødeleder|ordstyrer|dirigent|mødedeltagere|til\s*stede|fraværende|afbud)\s*(?::|$)",
)
# The subject of a letter or a memo, and the labels of its head.
SUBJECT = cue(r"(?:emne|vedr(?:ørende)?\.?|overskrift|titel|sag)\s*:\s*")
MEMO_LABEL = cue(r"(?:emne|vedr(?:ørende)?\.?|overskrift|titel|sag|til|fra|kopi(?:\s+til)?|cc|dato|afsender|modtagere?|(?:sags|journal)n(?:umme)?r\.?|sagsbehandler|udarbejdet\s+af)\s*:?$")
# The salutation of a letter, which may tell a plan.
LETTER = cue(r"kære\s+\S")
# A title that says no more than what kind of document it is; what it is for stands below.
KIND_ALONE = cue(r"(?:foreløbig\s+|overordnet\s+)?(?:[\wæøå]+-,?\s+og\s+)?[\wæøå-]*plan[:\s]*$")

# What the columns of a table hold, by their labels.
COLUMNS = table(
    ("start", r"(?:start(?:dato|tidspunkt|er)?|fra|begyndelse|opstart|påbegyndes)\s*$"),
    ("end", r"(?:slut(?:dato|tidspunkt|ter)?|til|afslutning|afsluttes|færdig)\s*$"),
    ("date", r"(?:dato(?:er)?|tid(?:spunkt|sramme|speriode|splan)?|hvornår|periode|måned|uge|kvartal|år|(?:tids|svar)?frist(?:er)?|deadlines?|termin|mødedato|tid\s*/\s*dato|dato\s*/\s*(?:uge|tid|periode)|uge\s*/\s*dato|måned\s*/\s*uge)\s*:?\s*$"),
    ("phase", r"(?:fase|etape|delproces)\s*$"),
    ("forum", r"(?:forum|udvalg|råd|instans|mødeforum|møde\s+i|organ|politisk\s+(?:udvalg|niveau|forum)|besluttende\s+organ|(?:behandles|drøftes|besluttes|forelægges|godkendes|behandling)\s+(?:i|af|på|for|hos))\s*:?$"),
    ("who", r"(?:ansvarlig(?:e|t)?|deltagere|hvem|aktør(?:er)?|tovholder|ejer|involverede|interessenter|målgruppe)\b"),
    ("aside", r"(?:bemærkning(?:er)?|note(?:r)?|status|sted|lokale|kl\.?|klokken|ressource(?:r)?|økonomi|produkt|output|resultat|formål|metode|bilag|link|nr\.?|#|id|kommentar(?:er)?|varighed)\b"),
    ("title", r"(?:(?:faste|årlige|øvrige|særlige)\s+)?(?:aktivitet|opgave|milepæl|hvad|handling|indhold|emne|proces|trin|begivenhed|møde|behandling|beskrivelse|leverance|arbejde|høring|inddragelse|politisk|tema|overskrift|skridt|sag|punkt|delmål|tiltag|indsats)"),
)
# The label of a column of days that lack their months, and such a day: "Onsdag den 8.", "d. 8.".
DAYS = cue(r"(?:dag|dato|mødedag|den)\s*:?$")
BARE_DAY = cue(r"(?:[a-zæøå]+dag\s+(?:den\s+|d\.\s*)?|den\s+|d\.\s*)\d{1,2}\.?(?:,?\s+kl\.?\s.*)?$")
# The same below its month in a column of dates: "8.", "8.-9.".
DAY_NUMBER = cue(r"(?:[a-zæøå]+dag\s+)?(?:den\s+|d\.\s*)?\d{1,2}\.(?:\s*[-–]\s*\d{1,2}\.)?(?:,?\s+kl\.?\s.*)?$")
# The label of a line that says when what the heading above names happens: "Hvornår: marts 2031".
WHEN_LABEL = cue(r"(?:hvornår|tid(?:spunkt|sramme|splan|speriode)?|periode|dato|termin)\s*:\s*")
# The label of a column of meetings, and that of what each of them is about.
MEETINGS = cue(r"møde(?:r|række|t)?\s*:?$")
TOPICS = cue(r"(?:emner?|tema(?:er)?|indhold|dagsorden|(?:hoved|møde)?punkter|overskrift(?:er)?)(?:\s+(?:for|på|til)\s+mødet)?\s*:?$")
# The year that a label gives to all the dates of its column: "Tidspunkt (2025)", "Dato 2025".
YEAR_OF_LABEL = cased(r"[\s,]+(?:i\s+)?\(?(?P<year>20\d\d)\)?\s*:?\s*$")
# The label of a column of the numbers of weeks, and the word that each of them lacks.
WEEK = "uge"
WEEKS = cue(r"uge(?:r|nr\.?|nummer)?\s*:?$")
# What says that the numbers behind it, over the columns of a timetable, are weeks.
WEEK_CORNER = cue(r"(?:[\wæøå]+\s*/\s*)?uge(?:r|nr\.?|nummer)?\s*:?(?:\s*\d{1,2})?$")
# Whose work a row of a timetable is; meetings are involvement where another row is the analysis.
TRACKS = table(
    ("analysis", r".*(?:analyse|aktivitet|udarbejdelse|arbejdsspor)"),
    ("involvement", r".*(?:inddragelse|involvering)"),
    ("meetings", r".*(?:møder|politisk|behandling|styregruppe)"),
)
# Of both tracks at once.
BOTH_TRACKS = cue(r"analyse\w*-?\s*(?:og|samt|/|\+|&|,)\s*(?:inddragelse|involvering|møder)|(?:inddragelse|involvering)\w*-?\s*(?:og|samt|/|\+|&|,)\s*analyse")
# The label of a column that says whose work each row is.
TRACK_COLUMN = cue(r"(?:\w*spor|(?:aktivitets)?type|kategori|art|track|del)\s*:?$")
# A heading that names a track, whatever stands above it: "Analysespor", "Politisk spor".
TRACK_ALONE = cue(r"(?:[\wæøå-]+\s+)?[\wæøå-]*spor(?:et)?\s*:?$")
# A phase by its number ("Fase 1: Analyse", "2. fase – høring"), or by its name ("1. halvår – analysefase").
NUMBERED_PHASE = cue(
    r"(?:(?:fase|etape|trin|spor|delfase)\s*(?:\d{1,2}|[IVX]{1,4}|[A-H])\b|(?:\d{1,2}\.|første|anden|tredje|fjerde|femte)\s*(?:fase|etape)\b)"
)
_SEASON = r"(?:forår|sommer|efterår|vinter)(?:et|en)?"
PHASE = cue(
    rf"(?:\d\.\s*(?:halvår|kvartal)|fase\s*\d+|{_SEASON}(?:\s+20\d\d(?:/(?:20)?\d\d)?)?|\d{{4}})?\s*[–:-]?\s*(?P<phase>(?:[\wæøå-]+\s+)?[\wæøå-]*fasen?)\b\s*$",
)
# The season of one year, in a heading: "Forår 2031 – idéfase", "Idéfase (forår 2031)"; and a name before it.
SEASON = cue(rf"{_SEASON}\s+(?P<year>20\d\d)\b(?!\s*[/–-]\s*\d)")
BEFORE_SEASON = cue(rf"(?P<name>\S.{{2,60}}?)\s*(?:[–:(,]|\s-)\s*(?:i\s+)?{_SEASON}\s+20\d\d\b(?:/(?:20)?\d\d)?\s*\)?$")
# What stands before a date: a deadline, the last day, the first day, a reservation, or nothing that counts.
WHEN = table(
    ("deadline", r"(?:(?:med\s+)?frist(?:en)?|deadline|senest|inden|før)\b(?:\s+(?:er|den|d\.|i|ved|pr\.)(?=\s))*\s*:?\s*(?:udgangen\s+af\s+)?"),
    ("until", r"(?:frem\s+til|indtil|til\s+og\s+med|til)\s+(?:og\s+med\s+|udgangen\s+af\s+)?"),
    ("from", r"(?:fra\s+og\s+med|fra|f\.?o\.?m\.?|start(?:er)?:?)\s+"),
    ("tentative", r"(?:evt\.|eventuelt|forventet|forventeligt|foreløbigt?|muligvis)\s+"),
    ("rest", r"resten\s+af\s+"),
    ("plain", r"(?:(?:i\s+)?løbet\s+af|i\s+perioden|løbende\s+i|ca\.|cirka|omkring|medio(?=\s+uge)|ved\s+udgangen\s+af|udgangen\s+af|den|pr\.|d\.|i|på|ved|hele|dato|tid|tidspunkt|periode)\s*:?\s+"),
    ("plain", r"d\.(?=\d)|(?:(?:man|tirs|ons|tors|fre|lør|søn)dag|(?:ma|ti|on|to|fr|man|tirs?|ons|tors?|fre)\.)\s*(?:,\s*)?(?:den\s+|d\.\s*)?"),
)
# What may follow a date that belongs to it: the time of day, its week, a remark.
WHEN_TAIL = cue(
    r"(?:\s+måned\b|,?\s*(?:fra\s+)?kl(?:\.|okken|\b)\s*\d{1,2}(?:[.:]\d\d)?(?:\s*(?:-|–|til)\s*(?:kl\.?\s*)?\d{1,2}(?:[.:]\d\d)?)?|\s*\((?:uge\s*\d{1,2}|[a-zæøå]+dage?|begge\s+dage[^()]{0,20}|incl?\.|inkl\.|\d\.\s*(?:kvartal|halvår)|(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zæøå]*\.?\s*(?:-|–|til|og)\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zæøå]*\.?)\))*",
)
# What may follow a date and tells that it is not sure yet: "Maj [dato afventer]", "12. maj (forventet)".
UNSURE_TAIL = cue(
    r"[\s,–-]*(?:[\[(](?:(?:(?:endelig\s+)?(?:dato|tidspunkt)(?:en|et)?\s+)?(?:er\s+)?(?:afventer|afventes|følger|mangler|tilgår|aftales|fastsættes|fastlægges|(?:endnu\s+)?ikke\s+(?:fastlagt|fastsat|kendt|endelig))(?:\s+(?:senere|nærmere))?|forventet|foreløbigt?|evt\.?|tb[adc]|\?+)[\])]|(?:dato|tidspunkt)(?:en|et)?\s+(?:afventer|afventes|følger|mangler|aftales|fastsættes|fastlægges|(?:endnu\s+)?ikke\s+(?:fastlagt|fastsat|kendt))(?:\s+(?:senere|nærmere))?(?=\s*(?:$|[:.,–-])))",
)
# Times that no interval of the contract stands for: seasons, holidays, the turn of the year, parts of a year.
SOME_TIME = cue(
    r"(?:(?:efter|før|omkring|over|hen\s+over|i|til|tidligt?|sent|det\s+(?:tidlige|sene))\s+){0,2}(?:forår|sommer|efterår|vinter)(?:et|en)?(?:ferien)?\b(?:\s+(?:19|20)\d\d(?:/(?:20)?\d\d)?)?"
    r"|(?:(?:efter|før|omkring|inden|ved)\s+)?(?:årsskiftet|påske(?:n|ferien)?|jule(?:n|ferien)\b|pinse(?:n)?|budgetvedtagelsen)(?:\s+(?:19|20)\d\d(?:/(?:20)?\d\d)?)?"
    r"|(?:primo|medio|ultimo|(?:begyndelsen|starten|midten|slutningen)\s+af)\s+(?:19|20)\d\d(?!\d)"
    r"|løbende\b|hele\s+(?:perioden|forløbet|året)\b|efterfølgende\b",
)
DEADLINE = cue(r"(?:(?:sidste\s+|endelig\s+)?[a-zæøå]*(?:frist(?:en)?|deadline)|senest|aflevering|sidste\s+dag)\b")
TENTATIVE = cue(r"(?:\(?evt\.?\)?|eventuel(?:t|le)?|muligvis|mulig(?:t|e)?|forventeligt|forventet)\s")
DATE_PENDING = cue(
    r"\s*[\[(]?(?:dato|tidspunkt)(?:en|et)?\s*(?:er\s+)?(?:afventer|afventes|følger|mangler|tilgår|tba|tbd|fastsættes|fastlægges|aftales|(?:endnu\s+)?ikke\s+(?:fastlagt|fastsat|kendt))(?:\s+(?:senere|nærmere))?[\])]?|\s*[\[(](?:afventer|tba|tbd)[\])]",
)
# A cell of the column of dates that says that there is none yet.
PENDING_CELL = cue(r"[\[(]?(?:(?:dato|tidspunkt)(?:en|et)?\s+)?(?:afventer|afventes|følger|tba|tbd|fastsættes\s+senere|\?+|ikke\s+fastlagt)[\])]?\.?$")
# What numbers a milestone, before its date: "M3 – 15. marts".
MILESTONE_NUMBER = cue(r"(?:m|mp|milepæl)\s?\d{1,2}\s*(?:[.:)]|[–—-](?=\s))\s*(?=\S)")
# A part of the month that another cell names.
PART_ALONE = cue(r"(?:primo|medio|ultimo|start(?:en)?|midt|slut(?:ningen)?)\.?$")
ORDINALS = {
    "første": 1, "andet": 2, "anden": 2, "tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6, "syvende": 7, "ottende": 8,
    "niende": 9, "tiende": 10, "ellevte": 11, "tolvte": 12,
}
# Who meets or treats something; with regard to case, since short names are in capitals, as names begin.
_JOINED = r"(?:[A-ZÆØÅ][\wæøå]*-(?:,\s+[A-ZÆØÅ]?[\wæøå]*-)*\s+og\s+|[A-ZÆØÅ][\wæøå]*,\s+[A-ZÆØÅ][\wæøå]*\s+og\s+)"
_COUNCIL = rf"(?:{_JOINED}?(?:[A-ZÆØÅ]+-)?(?:[A-ZÆØÅ]?[a-zæøå]*(?:udvalget|rådet|bestyrelsen|repræsentationen)|[Uu]dvalget|[Rr]ådet|[Bb]estyrelsen|[Mm]agistraten|[A-ZÆØÅ]?[a-zæøå]*direktione(?:n|rne)|[Dd]irektionen)|[A-ZÆØÅ][a-zæøå]+(?:-\s+og\s+[A-ZÆØÅ]?[a-zæøå]+)?\s+Udvalg|[Uu]dvalget\s+for\s+[A-ZÆØÅ][\wæøå]*(?:(?:,|\s+og)?\s+[A-ZÆØÅ][\wæøå]*){{0,4}}|[A-ZÆØÅ][a-zæøå]+-?MED|[A-ZÆØÅ][a-zæøå]*(?:ledelsen|forum|forummet|kredsen|udvalgene|rådene|bestyrelserne|formandskabet)|[Ff]ormandskabet|[Dd]e\s+stående\s+udvalg)"
_GROUP = r"(?:(?:den\s+)?(?:politiske?|administrative?|tværgående|faglige?|strategiske?)\s+)?(?:[A-ZÆØÅ]?[a-zæøå]*gruppe(?:n|rne)?|[Pp]artnerskabet|[Ff]ølgeudvalget)"
_ONE = rf"(?:\d+-dir|{_COUNCIL}|{_GROUP}|[A-ZÆØÅ]{{2,5}}(?![\wæøå])|politiske\s+grupper)"
FORUM = rf"(?:{_ONE}(?:(?:,\s+{_ONE})*\s+(?:og|samt)\s+{_ONE})?)"
_TREATS = r"(?:drøfter|forelægges|behandler|orienteres|orienterer\s+sig|godkender|præsenteres|beslutter|får|træffer|har|holder|afholder|vedtager|tager|prioriterer|kvalificerer|indstiller|udtaler|afgiver|inddrages|høres|mødes|evaluerer|udpeger|fastlægger|tiltræder|følger\s+op|afslutter|igangsætter|anbefaler|vælger|kommenterer|gennemgår|besøger|frigiver|bevilger|afsætter|nedsætter|udsender|lukker|afgør|indleder|afrapporterer|gør\s+status|sender|modtager|informeres|underrettes|aftaler|debatterer|diskuterer|forhandler|stemmer|bekræfter|tilslutter\s+sig|samles|samler\s+op|1\.?\s*-?behandler|2\.?\s*-?behandler|(?:første|anden|færdig)behandler|(?!(?:ell|eft|und|ov|deref|hereft|herund|derund)er\b)[a-zæøå]{2,}er)"
_TREATED = r"(?:godkendes|behandles|drøftes|forelægges|præsenteres|vedtages|besluttes|fremlægges|fremsendes|prioriteres|kvalificeres|afrapporteres)"
_TREATING = r"(?:møde|seminar|behandling|præsentation|drøftelse|orientering|forelæggelse|godkendelse|vedtagelse|beslutning|fremlæggelse|stillingtagen|status|workshop|konference|temadag|gennemgang)"
FORUM_LEADS = cased(
    rf"(?P<forum>{FORUM})(?:(?=\s+{_TREATS}\b|\s+(?:[12]\.|første|anden)\s+behandling|[-–]?(?:seminar|møde|behandling)|\s*$|\s*[:,–]\s|\s+-\s)|(?=s\s+(?:\w+\s+)?\w*{_TREATING}\b))"
)
FORUM_MEETS = cased(
    rf"(?:[\wæøå.]+\s+){{0,2}}?[\wæøå-]*(?:(?i:{_TREATING})\b(?:.*?\b(?:i|for|på|mellem)(?:\s+de(?=\s+politiske))?|\s+af(?=\s+[A-ZÆØÅ]))|\s*\b{_TREATED}\s+(?:endeligt\s+|igen\s+)?(?:i|af|for))\s+(?P<forum>{FORUM})(?=\s|$|[.,:;()–-])"
)
_ORDINAL = rf"(?:(?P<ordinal>{'|'.join(ORDINALS)}|\d{{1,2}}\.)\s+(?:og\s+sidste\s+)?)?(?:(?:ekstra)?ordinære?t?\s+|ekstra\s+|fælles\s+|konstituerende\s+)?"
FORUM_MEETING_IN = cased(
    rf"(?i:{_ORDINAL}(?:opstarts|tema|fælles|dialog|status|midtvejs)?møde(?:\s+(?:nr\.\s*)?(?P<number>\d{{1,2}}))?\s+i)\s+(?P<forum>{FORUM}(?=\s|$|[.,:;()–-])|[^–:,.()]+?(?=\s*[–:,.(-](?:\s|$)|\s+om\s|\s*$))"
)
# "STG, 2. møde: status", "Styregruppen holder sit første møde".
FORUM_MEETS_AGAIN = cased(
    rf"(?P<forum>{FORUM})(?:,?|\s+(?:af)?holder\s+(?:sit|deres|det)?)\s*(?<=[\s,])(?i:(?P<ordinal>{'|'.join(ORDINALS)}|\d{{1,2}}\.)\s+(?:og\s+sidste\s+)?(?:opstarts|tema|fælles|dialog|status|midtvejs)?møde(?P<number>)(?!\w))"
)
# "2. styregruppemøde", "Følgegruppemøde 3".
FORUM_COMPOUND = cased(
    rf"(?i:{_ORDINAL}(?P<forum>[a-zæøå-]*(?:gruppe|udvalg|råd|bestyrelse|direktion))s?-?møde(?:\s+(?:nr\.\s*)?(?P<number>\d{{1,2}}))?)(?![\wæøå])"
)
# The how-manieth meeting, where who meets stands elsewhere: "Andet møde: status", "Møde 3 – oplæg".
MEETING_ALONE = cue(
    rf"(?:(?P<ordinal>{'|'.join(ORDINALS)}|\d{{1,2}}\.)\s+(?:(?:ekstra)?ordinære?t?\s+|fælles\s+)?(?:opstarts|tema|fælles|dialog|status|midtvejs)?møde|møde\s+(?:nr\.\s*)?(?P<number>\d{{1,2}})(?!\s*[./]\s*\d))(?=\s*$|\s*[:.,(–-]|\s+(?:om|med|vedr\.)\s)",
)
# A cell of its own that says who meets; of those that say who does the work only a committee or a group.
FORUM_CELL = cased(rf"(?P<forum>{FORUM})\s*$")
# In a column of those who meet any group of people with a name will do.
MEETING_CELL = cased(r"(?P<forum>[A-ZÆØÅ][\wæøå-]*(?:\s+[\wæøå-]+){0,3}(?:(?<=en)|(?<=et)|(?<=ne)))\s*$")
# The same by what it is, and not by a name; and the how-manieth meeting behind who meets: "styregruppe (2. møde)".
GROUP_CELL = cue(r"(?P<forum>(?:politisk|administrativ|tværgående|faglig|strategisk)\s+[a-zæøå]*(?:gruppe|udvalg|forum))\s*$")
NTH_CELL = cue(rf"(?P<cell>.*?\S)\s*[(,]?\s*\b(?P<ordinal>{'|'.join(ORDINALS)}|\d{{1,2}}\.)\s+(?:og\s+sidste\s+)?møde\)?\s*$")
# Groups that do the work: what they do is no meeting of theirs, unless it says so.
WORKING_GROUP = cue(r"(?:projekt|arbejds|skrive|analyse|byg(?:ge|herre)|drifts|faggruppe|redaktions)\w*gruppe(?:n|rne)?\b")
TREATED_THERE = cue(rf"(?:(?:evt\.?|eventuel|ekstra|første|anden|endelig|politisk|fornyet)\s+){{0,2}}[\w-]*{_TREATING}\b")
COUNCIL_CELL = cased(rf"(?P<forum>(?:{_COUNCIL}|{_GROUP})(?:\s+(?:og|samt)\s+(?:{_COUNCIL}|{_GROUP}))?)\s*$")
PREPOSITIONS = frozenset((
    "i", "på", "af", "til", "fra", "for", "om", "med", "ved", "mellem", "under", "over", "uden", "efter",
    "før", "hos", "mod", "som", "og", "eller", "samt", "the", "de", "den", "det", "en", "et",
))

# The label of a column that has a theme in each row.
THEMES_LABEL = cue(r"(?:(?:under)?temaer|(?:under)?tema|emner?|beskrivelse|indhold|spørgsmål|ansvarlig|bemærkninger)\s*:?$")
THEMES_HEADING = cue(
    r"(?:\d{1,2}[.)]?\s+)?(?:(?:de|\w+s|\w+e)\s+){0,3}(?:\w*tema(?:er|erne)|tema|(?:indsats|fokus)områder(?:ne)?|fokuspunkter(?:ne)?)(?:\s+(?:i|for|til)\s+(?:\w+\s+)?\w+|,?\s+(?:som|der)\s+(?:\w+\s+){1,5}\w+)?[:\s]*$",
)
# The end of a sentence that leads to a list of themes: "Vi arbejder med fem temaer:".
THEMES_LEAD = cue(r"(?:.*\s)?(?:\w*tema(?:er|erne)|(?:indsats|fokus)områder(?:ne)?)(?:,?\s+[\wæøå-]+){0,12}\s*:$")
# What labels a theme one by one: "Tema 1: Navn", "Indsatsområde 2 – Navn".
THEME_LABEL = cue(r"(?:tema|hovedtema|indsatsområde|fokusområde)\s+(?P<value>\d{1,2}|[A-H]\b)\s*(?:[:.]|[–-](?=\s))\s*(?=\S)")
# The labels of the columns of a table of themes: the names of these, and their parts.
THEME_COLUMN = cue(r"(?:(?:prioriteret|prioriterede|overordnede?)\s+)?(?:tema(?:er)?|hovedtema(?:er)?|indsatsområde(?:r)?|fokusområde(?:r)?)\s*:?$")
PARTS_COLUMN = cue(r"(?:undertema(?:er)?|undertemaer|del(?:temaer|emner|områder)|underpunkter|underemner)\s*:?$")
# A theme may end as some of them do ("Drift og økonomi"): before these stands one word at most.
PLAN_HEADINGS = cue(
    r"(?:\S+\s+)?(?:økonomi|opgaver)[:\s]*$|(?:.*\b)?(?:indhold|fremgangsmåde|formål|baggrund|\w*organisering|input|temaer(?:\s+og\s+kontekst)?|hensyn(?:/kontekst)?|hensyn,?\s+(?:som|der|til)\b.*|(?:forhold|rammer|vilkår),?\s+(?:som|der)\b.*|kontekst|(?:tids|arbejds)plan(?:\s+for\s+.*)?|"
    r"uddybning\s+af\s+.*|hvorfor|hvordan|milepæle|leverancer|risici|afgrænsning|bilag)[:\s]*$",
)
# Headings over what is no timetable, though it may hold dates: what went before, who takes part, the cost.
ASIDE_HEADING = cue(
    r"(?:\d{1,2}[.)]?\s+)?(?:baggrund|historik|formål|indledning|resumé|økonomi|ressourcer|organisering|projektorganisering|organisation|deltagere|medlemmer|bemanding|styregruppens?\s+sammensætning|kontakt|kontaktpersoner?|spørgsmål|yderligere\s+oplysninger|læs\s+mere|bilag|dokumenter|links|kilder|lovgrundlag|tidligere\s+\S+|afgrænsning|risici|succeskriterier|mål|kommissorium|rammer|hvem\s+.*|om\s+\S+)\b(?:\s+(?:og|for|til|af|i|med)\b.*)?[:?\s]*$",
)
# A phase among the other words of a heading: "Tidsplan for analysefasen, 1. halvår".
PHASE_IN_TITLE = cue(r"(?:[\wæøå]*plan(?:en)?\s+for\s+)?(?P<phase>(?!(?:den|denne|hver|alle)\s)(?:[\wæøå-]+\s+)?[\wæøå-]+fasen?)(?:\s+(?:i|for))?\s*$")
# Headings over lists of milestones.
LISTING_HEADING = cue(
    r"(?:\d{1,2}[.)]?\s+)?(?:(?:overordne[dt]e?|foreløbige?|forvente(?:t|de)|politiske?|vigtige|vigtigste|centrale|kommende|den|det|videre|samlede?t?|detaljerede?t?)\s+){0,3}(?:tids\w*plan|milepæls?plan(?:en)?|milepæle|process?(?:en|plan)?|faser(?:ne)?|aktiviteter(?:ne)?|køreplan|datoer|tidslinje|forløb(?:et)?|frister|kalender|møder(?:ække)?|leverancer|tidsfrister)(?:\s+(?:for|i|og|under|20\d\d)\b.*)?(?:\s*\(.*\))?[:?\s]*$|hvornår\b.{0,40}$",
)
# The year of all the dates of a plan, in its title or above a table; a budget's year is that of the budget.
YEAR_OF_PLAN = cue(
    r"^(?!.*(?:budget|regnskab|politik|strategi|vision|kommuneplan|helhedsplan|handleplan))(?:(?:.*\b)?(?:\w*plan(?:en)?|årshjul(?:et)?|milepæle|aktiviteter|\w*kalender|datoer|forløb|møder|i|år(?:et)?|for|perioden)\s+(?P<year>20\d\d(?:\s*[-–/]\s*20\d\d)?)\s*(?:[:.]?$|for\b)|(?:årshjul|\w*kalender)\b.*\s(?P<last>20\d\d)$)"
    r"|^(?:(?:tids|proces|milepæls|arbejds|projekt|aktivitets|møde|hørings|forløbs|års|handle)plan(?:en)?|årshjul(?:et)?)\s+(?:for\s+)?(?P<titled>20\d\d(?:\s*[-–/]\s*20\d\d)?)\s*(?:$|[:–-]\s*\S)",
)
# The year that ends a title: that of its dates where nothing else has one, unless something new is made.
YEAR_OF_TITLE = cue(
    r"^(?!.*(?:budget|regnskab|politik|strategi|vision|\bmål|\bnye?t?\b|(?<!tids)(?<!proces)plan(?:en)?\s+20))(?:(?:overordnet|foreløbig|detaljeret|revideret|samlet|opdateret|forventet)\s+)?(?:[\wæøå]+-\s+og\s+)?\w*plan\w*\b.*\s(?P<year>20\d\d)$"
)
# A year that the text above a timetable speaks of, in a sentence on what is to come.
YEAR_IN_TEXT = cue(r"\b(?:i|for|år|året)\s+(?P<year>20\d\d)\b(?!\s*[-–/]\s*\d)")
PAST_OR_TARGET = cue(r"\b(?:besluttede|vedtog|vedtaget|godkendte|blev|bad|siden|budget\w*|regnskab\w*|frem\s+(?:mod|til)|inden)\b")
# What stands before the date of the document itself.
ISSUED = cue(
    r"(?:(?:senest\s+|sidst\s+)?(?:opdateret|revideret|udarbejdet|dateret|offentliggjort|udgivet|redigeret)|dato|version\s+[\d.]+|[\d.]+\s*\.?\s*(?:udgave|version)|udkast(?:\s+af)?)\b(?:\s+af\s+[^,]{1,60})?[\s,:–-]*(?:den|d\.)?\s*",
)
# What a bullet below a dated heading begins with where it tells of the work and is none.
NO_TITLE = cue(
    r"(?:hvornår|hvem|hvad|hvor|hvordan|tid(?:spunkt|sramme|splan|speriode)?|periode|dato|termin|formål(?:et)?|ansvarlig(?:e)?|deltagere?|leverance(?:r)?|produkt(?:er)?|resultat(?:er)?|output|indhold|metode|kontakt(?:person)?|sted|varighed|økonomi|tovholder|bemærk|obs|note|version|opdateret|udarbejdet|revideret|godkendt|vedtaget|senest\s+opdateret|sagsn(?:r|ummer)|side)\b\.?\s*(?::|\d|den\b|$)",
)
# How the parts of a theme begin where nothing on paper tells them from the themes: an infinitive or a
# comparative ("Styrke ...", "Mere ..."); a theme is a noun phrase.
SUB_THEME = cue(
    r"(?:afdække|afklare|begrænse|bevare|bedre|bidrage|effektivisere|fastholde|flere|forankre|forbedre|forebygge|forenkle|fremme|færre|gentænke|gøre|højere|håndtere|indføre|"
    r"inddrage|klarere|koordinere|kortlægge|lette|mere|mindre|mindske|modernisere|nedbringe|opbygge|optimere|prioritere|reducere|samle|samtænke|sikre|skabe|styrke|større|synliggøre|"
    r"tilpasse|tydeligere|tænke|udbrede|udbygge|udnytte|udvikle|undgå|understøtte|øge|øget)\b",
)
