"""The phrasings of a committee's name: in a title, on a line by itself, in running text.

With regard to case, since names begin with a capital.
"""

from __future__ import annotations

from cso_opendata.parse.cues.table import cased, cue

# A cue is one line, however long; a list of words has several on a line.
# fmt: off

# The noun that a committee's name ends in, or that stands before what it is for.
STEM = r"[\wÆØÅæøå.-]*?(?:(?<![Oo]m)råd|udvalg|bestyrelse|gruppe|nævn|kommission|komit[eé]|samarbejdsorgan|repræsentantskab|repræsentation|panel|(?<!eneral)forsamling|netværk|forum|ledelse|hovedmed)"
NOUN = cased(
    rf"(?i:{STEM}(?:et|en|n|met)?|direktionen)$|(?:[A-ZÆØÅ][a-zæøå]+-?|[A-ZÆØÅ]-|[A-ZÆØÅ]{{2,}}-?)MED(?:-?[Uu]dvalg(?:et)?)?$|MED-(?:[a-zæøå]*udvalg(?:et)?|gruppe(?:n)?|organ(?:et)?)$|KKR$|[A-ZÆØÅ]{{1,3}}(?:MU|SU|SO|MED)$"
)
# Nouns that name no committee by themselves.
PLAIN = frozenset(("rådet", "udvalget", "bestyrelsen", "gruppen", "nævnet", "panelet", "kommissionen", "ledelsen", "forsamlingen"))
# What ends the name of the committee of a "Prøverådsmøde", behind its noun.
DEFINITE = {"bestyrelse": "n", "råd": "et", "udvalg": "et", "nævn": "et", "styregruppe": "n", "arbejdsgruppe": "n", "følgegruppe": "n", "repræsentantskab": "et"}
# Words that say what kind of document or meeting it is, and are no part of a name.
KIND = cue(r"(?:udkast|\w*referat|dagsorden|protokol|mødeindkaldelse|\w*møde[rt]?|ordinært|ekstraordinært|med|af|fra|til|nr\.?|indkaldelse|link|se|om)$")
# What a running head prints right behind the name of a committee.
KIND_OF_DOCUMENT = cue(r"(?:\w*referat|dagsorden|\w*protokol)$")
# The words that lead on to what a committee is for.
FOR = frozenset(("for", "om", "vedr.", "vedr", "vedrørende"))
# With what a name goes on that a title seemed to end: "i sundhedsvæsenet".
REST_OF_NAME = cased(r"(?:i|på|ved|og|med)\s+[a-zæøå]+(?:\s+[a-zæøå]+){0,4}$")
ARTICLES = frozenset(("Det", "Den"))
# Whose committee it is, in small letters behind the noun: "Områdeudvalg administrationen".
WHOSE = cue(r"(?:[\w-]*området|administrationen|[\w-]*forvaltningen|[\w-]*afdelingen|(?-i:[a-zæøå]{4,})(?:,\s+(?-i:[a-zæøå]{4,}))*\s+og\s+(?-i:[a-zæøå]{4,}))$")
AND = frozenset(("og", "&"))
# A joint committee by its short name, and whose it is: "HMU Prøve og Afprøvning".
OF_A_UNIT = cased(r"(?:[A-ZÆØÅ]{0,4}MU|[A-ZÆØÅ]{0,4}MED|[A-ZÆØÅ]SU)(?:\s(?:og|&|for|i)(?=\s[A-ZÆØÅ])|\s[A-ZÆØÅ][a-zæøå-]+){1,6}$|(?:Tværgående|Lokalt?|Fælles|Center|Område|Hoved)\sMED(?:-?[Uu]dvalg(?:et)?)?$")
# Whose general assembly a title is of: an association's, by its genitive, or behind the word; and where it was.
_CAPITALS = r"[A-ZÆØÅ][\w.&-]*?(?:\s+[A-ZÆØÅ0-9][\w.&-]*?){0,5}?"
_ASSOCIATION = r"(?:[A-ZÆØÅ][\w.-]*\s+){0,3}(?:[\wæøåÆØÅ-]*(?:forening|klub|lav|laug|selskab|forbund|værk|fællesskab)(?:en|et)?|[EAG]/[FB])(?:\s+[A-ZÆØÅ][\w-]*)*?"
_OF_KIND = r"(?:(?i:\w*referat|dagsorden|indkaldelse|udkast|endeligt|fra|af|for|til|den|(?:ekstra)?ordinær|stiftende|årlig)\s+)*"
ASSEMBLY = cased(
    rf"{_OF_KIND}(?P<whose>(?!(?:Årets|Dagens|Sankt|(?:Man|Tirs|Ons|Tors|Fre|Lør|Søn)dags)\b){_CAPITALS})\s?['’]?s['’]?\s+(?:(?:ekstra)?ordinære\s+|årlige\s+|stiftende\s+)?(?:generalforsamling|årsmøde)(?:en|et)?\b"
    rf"|{_OF_KIND}[Gg]eneralforsamling(?:en)?\s+(?:for\s+(?P<of>{_CAPITALS})|i\s+(?P<within>{_ASSOCIATION}))(?=\s+[a-zæøå]|\s+\d|,|\s+[–-]\s|$)"
)
ASSEMBLED_AT = cased(rf"(?:.*\s)?[Gg]eneralforsamling(?:en)?\s+(?:i|på|hos)\s+(?!{_ASSOCIATION}(?=[\s,]|$))(?P<place>[A-ZÆØÅ][\w/.-]*(?:\s+[A-ZÆØÅ][\w/.-]*)*)")
# How a title goes on that says when the general assembly is held, and not whose: "Årets generalforsamling".
OF_AN_ASSEMBLY = cased(r"\s+generalforsamling")
# A committee, what it is for, and where that is.
FOR_A_PLACE = cased(r"(?P<body>\S+\s+(?:for|vedr\.|vedrørende|om)\s+\S.*?)\s+(?:på|ved|i)\s+[A-ZÆØÅ][\w-]+(?:\s+[A-ZÆØÅ][\w-]+)?$")
# With these a name within a title is at its end.
ENDS = cue(r"(?:den|d\.?|kl\.?|klokken|afholdt|holdt|møde\w*|(?:man|tirs|ons|tors|fre|lør|søn)dag|i|på|ved|af|fra|til|er|blev|har)$")
# Where a name may begin in a title, and what parts a title.
LEADS = cased(r"(?:[Mm]øde\w*|MØDE\w*|[Rr]eferat|REFERAT|[Dd]agsorden|DAGSORDEN|[Pp]rotokol)\s+(?:[\w./-]+\s+){0,3}?(?:i|for|fra|af|I|FOR|FRA|AF)\s+(?!møde)(?=\S)")
TITLE_PARTS = cased(r"\s+[–—|·-]\s+|:\s+|(?<!-),\s+")
# The kind of its document behind a committee: "Prøverådet (referat)".
KIND_IN_BRACKETS = cue(r"\s*\((?:\w*referat|dagsorden(?:\s+og\s+referat)?|(?:\w+s)?protokol)\)$")
# What stands between a committee and the day on which it met.
DAY_BEHIND = cue(r"\s*[,|·–—-]?\s*(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s*,?\s*)?(?:(?:den|d\.)\s*)?$")
# A line that is of a meeting, and what it holds where it is a sentence, or is of another one.
OF_A_MEETING = cue(r"\b\w*møde(?:t|ts)?\b")
OF_OTHER_TIMES = cue(r"\b(?:næste|kommende|forrige|sidste|seneste|fra\s+og\s+med|er|var|blev|bliver|skal|kan|vil|har|udsendt|godkendt|godkendelse|udsættes|aflyst|indkaldt|indkaldes|frist|senest|inden)\b")
# A title that names whom the committee met, and not the committee.
MEETS_OTHERS = cue(r"(?:fælles)?(?:dialog)?møde\w*\s+med\s")
# The short name behind a long one: "Arbejdsmiljøudvalget (AMU)".
SHORT_NAME = cased(r"\s*\(\s*(?:(?:herefter|forkortet)\s+)?[\"”»]?(?P<short>[A-ZÆØÅ][A-ZÆØÅa-zæøå-]{0,6}[A-ZÆØÅ][A-ZÆØÅa-zæøå]{0,3})[\"”«]?\s*\)")
# The short name before a long one: "SNS - Det Store Nye Samarbejdsråd".
SHORT_BEFORE = cased(r"(?P<short>[A-ZÆØÅ]{2,6})(?:\s+[–—-]|,)\s+(?P<long>[A-ZÆØÅ].{3,80})$")
# The municipality beside a name: "Prøverådet i Eksempelkøbing Kommune".
TOWN = cased(r"[\wæøåÆØÅ-]+(?:\s+[\wæøåÆØÅ-]+)?\s+(?:Kommune|KOMMUNE)$")
OF_TOWN = cased(r"\s+(?:i|I)\s+[\wæøåÆØÅ-]+(?:\s+[\wæøåÆØÅ-]+)?\s+(?:Kommune|KOMMUNE)$")
# Which of its meetings, beside a name: "Prøverådet, møde nr. 9", "Prøverådet – 3. møde".
NTH_MEETING = cue(r"(?:(?:ordinært|ekstraordinært|ordinære)\s+)?(?:møde|mødenr\.?|mødenummer)\s*(?:nr\.?|nummer|#)?\s*\d{1,3}(?:\s*[/-]\s*(?:20)?\d\d)?\.?$|\d{1,3}\.\s+(?:ordinære\s+)?møde(?:\s+i\s+(?:20)?\d\d)?$")
# A unit of a municipality below its name: "Social og Sundhed", "Ejendomscentret", "Teknisk Forvaltning".
UNIT = cased(r"(?:[A-ZÆØÅ][\wæøåÆØÅ-]+,?\s+(?:[A-ZÆØÅ][\wæøåÆØÅ-]+,?\s+){0,2}(?:og|&)\s+[A-ZÆØÅ][\wæøåÆØÅ-]+|(?:[A-ZÆØÅ][\wæøåÆØÅ-]+\s+){0,2}(?:[A-ZÆØÅ]?[\wæøå-]*(?:[Ff]orvaltning|[Cc]enter|[Aa]fdeling|[Ss]ekretariat|[Ss]taben?|[Ss]tab|[Ee]nhed|[Kk]ontor|[Ss]ervice|[Oo]mråde)(?:en|et)?|[A-ZÆØÅ][\wæøå]*centret))$")
# A page that has the agendas and minutes of one committee: "Dagsordener og referater fra Prøverådet".
ARCHIVE = cased(r"(?i:dagsord(?:e)?n(?:er)?\s*(?:og|-|/)\s*referater)\s*,?\s+(?:(?:fra|for|til|af)\s+)?(?P<body>\S(?:.{0,80}\S)?)$")
# A page that has those of its meetings: "Referater af Prøverådets møder i 2031".
MEETINGS_OF = cased(r"(?i:(?:dagsord(?:e)?n(?:er)?|\w*referater)(?:\s+(?:og|/)\s+(?:dagsordener|referater))?)\s+(?:fra|for|til|af)\s+(?P<body>[A-ZÆØÅ][\w ,&-]{2,60}?)s\s+møder(?:\s+(?:i\s+)?(?:19|20)\d\d)?$")
# A municipality, and what is its own: "Prøveby Kommunes Byråd".
MUNICIPALITY = cased(r"\b(?P<name>[A-ZÆØÅ][\w-]+)\s+(?:Kommunes?|KOMMUNES?)\b")
# An association whose board met: "Referat af bestyrelsesmøde i Prøveby Boldklub den 3. maj".
ASSOCIATION = cased(r"(?i:(?:bestyrelses|ledelses|udvalgs|repræsentantskabs)?møde)\w*\s+(?:i|for|hos)\s+(?P<name>[A-ZÆØÅ][\w.-]*(?:\s+(?:(?:og|&|for|i|af)\s+)?[A-ZÆØÅ][\w.-]*){0,6})")
# How what came of an item is headed with the committee: "Prøverådets beslutning i mødet den 3. maj".
DECIDED = cased(r"(?:(?P<genitive>[A-ZÆØÅ][\w ,&-]{2,60}?)s\s+(?:beslutning\s+(?:(?:i|på|fra)\s+(?:sit\s+)?møde|(?:den|d\.)\s)|møde\s+(?:den|d\.)\s+\d[^:]{4,30}:$)|(?:[Bb]eslutning|[Bb]ehandling)\s+(?:(?:i|fra)\s+)?(?P<body>[A-ZÆØÅ][\w ,&-]{2,60}?)(?:\s\([^()]{2,20}\))?(?:\s+(?:den|d\.|\d).{0,30})?\s*:?$|(?P<met>[A-ZÆØÅ][\w ,&-]{2,60}?),\s+(?:den\s+)?\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d,\s+(?:pkt\.?|punkt|sag(?:\s+nr\.?)?)\s*\d+$)")
# A committee with a name of its own that settled or discussed something.
ACTS = cased(r"(?P<body>[A-ZÆØÅ][\wæøå-]*[a-zæøå](?:udvalget|rådet|bestyrelsen|gruppen|nævnet|kommissionen))\s+(?:drøftede|besluttede|godkendte|tog|vedtog|tiltrådte|anbefalede|var\s+enige?)\b")
# A name before the word for a meeting: "Prøverådets møde", "Bestyrelsesmøde".
BEFORE_MEETING = cased(rf"(?P<stem>\b(?i:{STEM}))(?i:s)?(?:-|\s)?(?i:møde|referat)")
# The same behind a name of what the group is for, and with no noun of a committee: "OS2prøve styregruppemøde".
GROUP_OF = cased(r"(?P<body>(?:[A-ZÆØÅ][\w-]*(?<!s)\s+){1,4}[a-zæøå]+gruppe)møde")
PROJECT = cased(r"(?P<body>[A-ZÆØÅ][\w-]*(?:\s+[A-ZÆØÅ][\w-]*){1,4}(?<=[a-zæøå]))\s+(?i:(?:projekt|status|opstarts)?møde)\b")

# A line that says whose meeting it was, and nothing more: "Ordinært møde i XSO", "XSO – møde nr. 3/2031".
MEETING_ALONE = cased(r"(?i:(?:(?:ekstra)?ordinært\s+)?møde(?:\s+i\s+|:\s+))(?P<of>[A-ZÆØÅ][A-ZÆØÅ]{1,5})(?:\s\([a-zæøå -]{3,60}\))?$|(?P<whose>[A-ZÆØÅ]{2,6})(?:\s+[–—-]|,)\s+(?i:(?:ekstra)?ordinært\s+møde|møde)(?:\s+(?:nr\.?\s*)?\d{1,3}(?:/\d{2,4})?)?$")
# The same by its noun: "Bestyrelsesmøde", "Forældrebestyrelsesmøde for Børnehusene Prøven".
COMPOUND_ALONE = cased(rf"(?i:(?:ekstra)?ordinært\s+)?(?P<stem>(?i:{STEM}))s?-?møde(?:\s+(?:for|i|på|ved)\s+[A-ZÆØÅ][^.:;,\d]{{2,60}}|\s+(?:i\s+)?[a-zæøå]{{3,9}}\s+(?:19|20)\d\d|,?\s+(?i:nr\.?\s*)?\d{{1,3}}(?:\s*[/-]\s*(?:20)?\d\d)?|\s+[–—|-]\s+[A-ZÆØÅ][^.:;]{{2,60}})?$")
# The same by its genitive: "Prøveudvalgets ordinære møde", "Prøverådets møde nr. 4/2031".
GENITIVE_ALONE = cased(r"(?P<body>[A-ZÆØÅ§][^.:;()\d]{2,80}?)['’]?s\s+(?:(?:(?:ekstra)?ordinære|konstituerende|årlige|første|\d{1,2}\.)\s+){0,2}(?:[a-zæøå]*møde)(?:,?\s+(?:nr\.?\s*)?\d{1,3}(?:\s*[/-]\s*(?:20)?\d\d)?)?(?:\s+i\s+(?:[a-zæøå]+\s+)?(?:19|20)\d\d)?$")

# The committee that a title names, where it has no such noun.
BODY_IN_TITLE = (
    cased(
        r"(?:[Mm]øde\w*|[Rr]eferat|[Dd]agsorden)\s+(?:\w+\s+){0,2}?(?:i|for|fra|af)\s+(?!møde)(?P<body>[A-ZÆØÅ][\wæøåÆØÅ-]*(?:\s+(?:for\s+|og\s+)?[A-ZÆØÅ][\wæøåÆØÅ-]*)*)"
    ),
    cased(r"\b(?!(?:Ekstrao|O)rdinær|Konstituerende|Næste|Kommende|Fælles|Formøde|Temamøde|Møde)(?P<body>[A-ZÆØÅ][A-ZÆØÅa-zæøå]*?)(?:['’]?s)?(?:-|\s)?møde"),
    cased(r"\b(?!REFERAT\b|DAGSORDEN\b|MED\b|OG\b|MØDE\w*\b|AF\b|FRA\b|UDKAST\b)(?P<body>[A-ZÆØÅ]{2,}(?:\s(?!REFERAT\b|DAGSORDEN\b|OG\b|MØDE|AF\b|FRA\b|DEN\b)[A-ZÆØÅ]{2,})?)\b"),
)
BODY_IN_TEXT = cased(r"\b(?P<body>[A-ZÆØÅ]{2,6})(?:-mødet|-møde|'s\s+møde|s\s+møde(?:række|r)?)")
# How a title goes on below "REFERAT", which stands by itself: "af møde i Prøverådet den 3. marts 2031".
OF_THE_MEETING = cased(r"(?:af|fra|over|til|for)\s+(?:[a-zæøå]+\s+)?(?:[Mm]øde|[A-ZÆØÅ])")
