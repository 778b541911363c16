"""How minutes tell of meetings to come, and what they say of days that tells of none."""

from __future__ import annotations

from cso_opendata.parse.cues.table import cased, cue

# fmt: off
# None of these in a paragraph means no meeting to come in it: a quick look.
NEXT_STEMS = ("æste", "rets ", "ommende", "OMMENDE", "hold", "finder sted", "lytte", "følgende", ":", "igen", "efter", "fastlagt", "fastsat", "planlagt", "aftalt", "kommer", "ligger", "ykke", "udsk", "møde i 20", "-mødet i", "mødes ", "i ses ", "yt møde")
# What was, and when, is said besides: "på Prøvegården, som blev åbnet i".
WAS = cue(r",\s+(?:som|der|hvor)\s[^,.;:]{0,80}\b(?:blev|var|havde)\b[^,.;:]{0,80}$")
NEXT_MEETING = cue(
    r"(?:årets\s+(?:første|sidste)|næste|kommende|førstkommende)\s+(?:ordinære\s+|ekstraordinære\s+|(?-i:[A-ZÆØÅ]{2,6})\s+)?[\w-]*møde\w*"
    r"|(?<![a-zæøå])møde\w*\s+(?:\w+\s+){0,6}?(?:(?:af)?holdes(?!\s+med\s+(?-i:[A-ZÆØÅ]))|finder\s+sted|(?:flytte[st]|rykke[st]|flyttet|rykket|udskudt|udskydes)\s+til)"
    r"|\b(?:første|andet|sidste)\s+møde\s+i\s+20\d\d\s+(?:er|bliver|ligger)\b|(?<![a-zæøå])møderne\s+(?:i\s+[\wæøå ]{3,30}\s+)?ligger\b"
    r"|(?:af)?hold(?:er|es|e|t)\s+(?!(?:sit|deres)\s+første\b|ikke\b)(?:[\w-]+\s+){0,4}?(?:[\w-]*-|dialog|fælles|tema|stor|års|ekstra)?møde\w*(?!\s+for\s+(?:alle|medarbejder|borger|forældre|beboer|ansatte))"
    r"|(?<![a-zæøå])møder(?:ne)?\s+i\s+(?:foråret|efteråret|(?:resten\s+af\s+)?(?:året|halvåret)|(?:første|andet|1\.|2\.)\s+halvår)(?:\s+20\d\d)?\s*:"
    r"|mødet\s+(?:(?:den|d\.)\s+\d{1,2}\.\s+\w+\s+(?:20\d\d\s+)?|(?:den|d\.)\s+\d{1,2}[./]\s?\d{1,2}(?:[-./]\d{2,4})?\s+|i\s+[a-zæøå]+\s+)?(?:(?:er|blev|bliver)\s+)?(?:flytte[st]|rykke[st]|flyttet|rykket|udskudt)\s+(?:dog\s+|derfor\s+|i\s+stedet\s+)?til"
    r"|(?<![a-zæøå])møde\s+(?:nr\.\s*\d{1,3}\s+(?:(?:af)?holdes|finder\s+sted)|(?:nr\.\s*)?\d{1,3}:\s+(?=\d{1,2}\.\s))"
    r"|\b(?:forinden|inden\s+da)\s+(?:mødes|holder)\s+(?-i:[A-ZÆØÅ]{2,6})\s+(?:møde\s+)?med\s+[^.:;]{3,60}?\s(?=(?:den|d\.|(?:man|tirs|ons|tors|fre)dag)\s)"
    r"|\bvi\s+(?:ses|mødes)\s+(?:(?:[a-zæøå]+dag\s+)?(?:den|d\.)\s+(?=\d)|(?=\d{1,2}\.\s(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)|\d{1,2}[./-]\d))"
    r"|næste\s+gang\s+(?:mødes|ses)\s+(?:vi|rådet|udvalget|bestyrelsen|gruppen|styregruppen|følgegruppen)\s"
    r"|(?<![a-zæøå])nyt\s+møde\s*:?\s+(?=(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\b|den\s|d\.|i\s+uge\s|\d))"
    r"|\bmødes\s+(?:rådet|udvalget|bestyrelsen|gruppen|styregruppen|følgegruppen)\s+(?:igen\s+)?(?=(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\b|den\s|d\.|i\s+uge\s))"
    r"|(?:års|fælles|dialog|kontakt)?mødet?\s+(?:med|mellem)\s+(?!alle\b)[^.:;]{3,60}?\s(?:(?:af)?holdes|finder\s+sted|(?:for)?ventes\s+(?:af)?holdt|planlægges\s+(?:til|(?:af)?holdt))"
    r"|\bmødes\s+(?:kl\.?\s*\d[\d.:]*\s+)?(?:på\s+)?følgende\s+(?:dage|datoer|(?:man|tirs|ons|tors|fre)dage)\s*:"
    r"|(?:mødes|ses)\s+(?:vi\s+)?(?:igen|næste\s+gang|til)|(?:derefter|herefter|dernæst)\s+(?:mødes|ses)"
    r"|møde(?:plan|datoer|kalender|række)(?:en)?\s+(?:\w+\s+){0,2}?(?:for\s+)?20\d\d\s*:"
    r"|^møde(?:plan|datoer|kalender|række)(?:en|n)?\s*:(?=[^:.]{1,12}\d)"
    r"|(?:følgende|nedenstående|kommende)\s+møde(?:plan|datoer|kalender|række)(?:en)?\s*:|\bmøder(?:ne)?\s+(?:i|for)\s+(?:resten\s+af\s+)?20\d\d\s*:"
    r"|(?<![a-zæøå])møde(?:rne|datoerne)\s+(?:er|blev|bliver)\s+(?:\w+\s+)?(?:aftalt|fastsat|fastlagt|planlagt)\s+til\b"
    r"|møde(?:planen|rækken|datoerne|kalenderen)\s+(?:blev|er)\s+(?:\w+\s+){0,2}?(?:godkendt|vedtaget|aftalt|fastlagt)[^.:]{0,30}:\s*(?=[^:.]{0,20}\d)"
    r"|(?:møde)?dato(?:er(?:ne)?)?(?:\s+for\s+[\w-]*møder?(?:ne)?)?\s+(?:blev|er)\s+(?:\w+\s+)?(?:aftalt|fastsat|fastlagt|planlagt)\s+(?:til|for)\b|møder(?:ne)?\s+(?:\w+\s+){0,4}?er\s+(?:den|d\.)",
)
# The same by the short name of a committee: "PSO-mødet i juni", "PSO mødes den 3. maj".
WHOSE_MEETING = cue(r"\b(?:udvalget|rådet|bestyrelsen|styregruppen|følgegruppen|(?P<named>[\wæøå-]+(?:udvalget|rådet|bestyrelsen|gruppen)))\s+mødes\s+(?:(?:igen|næste\s+gang|(?:før|inden|efter)\s+(?:\w+\s+)?\w*mødet(?:\s+med\s+\w+)?)\s+)?(?=(?:den|d\.|(?:man|tirs|ons|tors|fre|lør|søn)dag)\s)|(?<!\w)(?-i:(?P<whose>[A-ZÆØÅ]{2,6}))(?:\s+mødes\s+(?=(?:den|d\.)\s)|-mødet\s+i\s+(?=(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b(?![^.]*\b(?:blev|var|havde)\b)))")
# How a sentence goes on with the meeting after the one that the sentence before tells of.
AFTERWARDS = cue(r"(?:(?:her|der)efter|dernæst|og\s+igen)\s+(?=(?:den|d\.|(?:man|tirs|ons|tors|fre|lør|søn)dag)\s)")
# In an item on the dates of meetings: what announces them in a sentence; a date that has been moved comes before.
DATES_AGREED = cue(r"(?:følgende|nye|kommende)\s+(?:(?:møde)?(?:datoer|dage|dato)|møder)\b")
# The year of the dates that a list of them is announced for: "følgende møder i 2031: 3. marts, 5. maj".
YEAR_OF_DATES = cue(r"(?:i|for)\s+(?:(?:resten|\d\.\s+halvår)\s+(?:af\s+)?)?(?P<year>20\d\d)(?:[^\d.:][^.:]{0,40}:|[^\d].{0,80}:\s*$|\s*:)")
# In such an item the body's own meetings need no more words than these, with the day right behind.
_DAY = r"(?=(?:(?:man|tirs|ons|tors|fre|lør|søn)dage?\b|den\s|d\.|i\s+uge|uge\s|primo|medio|ultimo|\d))"
OWN_MEETING = cue(
    r"mødet\s+(?:er|blev|bliver)\s+(?:aftalt|fastsat|fastlagt|planlagt|berammet)\s+til\s+" + _DAY + r"|(?:lægge|placere|holde|afholde|flytte|rykke)\s+[\w-]*mødet\s+(?=(?:til\s+)?(?:den|d\.)\s)|(?:her|der)til\s+kommer\s+[\w\s,-]{0,40}?(?<![a-zæøå])mødet?\b|(?:dertil|hertil|desuden|derudover|herudover|endvidere)\s+(?:[a-zæøå]+\s+){0,3}?møde\s+mellem\s+|(?:der\s+er|der\s+(?:af)?holdes|der\s+foreslås|vi\s+har|er\s+der)\s+(?:\w+\s+){0,2}?[\w-]*møder?\s+(?:igen\s+)?" + _DAY
    + r"|(?<![a-zæøå])mødes\s+(?:vi\s+)?(?:(?:igen|næste\s+gang|derefter|herefter|atter|fremover|desuden|endvidere|også)\s+)?" + _DAY
    + r"|(?<![a-zæøå])(?:møder(?=\s+i\s+20)|møde(?:rne|datoerne)|datoerne)\s+(?:i\s+(?:\w+\s+){1,3}?)?(?:er|bliver|ligger(?:\s+fast)?|fastsættes|fastlægges|placeres)(?:\s+(?:herefter|derefter|hermed|derfor|nu))?(?:\s+(?:til|således|følgende))?\s*:?\s*" + _DAY
)
# How an entry of a list of them begins: "Møde nr. 7:", "2. møde", "Ordinært møde".
MEETING_LEAD = cue(
    r"(?:(?:(?:ekstra)?ordinært|fælles|næste|\d{1,2}\.|første|andet|tredje|fjerde)\s+)?[a-zæøå]*-?møde(?:\s+(?:nr\.?\s*)?\d{1,3})?\s*[:–-]?\s*(?:[a-zæøå]+dag\s*,?\s*)?(?:den|d\.)?\s*$"
)
# What an entry of such a list says that tells of no meeting: what is due by a day.
DUE = cue(r".{0,80}\b(?:frist|deadline|(?:ud|ind|frem)?sendes|udsendt|senest|offentliggøres)\b")
# Days with dashes between them that are no spans: "7/9 - 4/10 - 9/11".
ROW_OF_DAYS = cue(r"\d{1,2}/\d{1,2}(?:\s+[-–]\s+\d{1,2}/\d{1,2}){2,}")
# That a head announces several meetings.
SEVERAL = cue(r"[^:]{0,40}(?:møder|datoer|række|plan|kalender)")
MOVED = cue(r"(?:flytte[st]|rykke[st]|flyttet|rykket|udskudt|udskydes)\s+til$")
# What stands behind the day or the month that a meeting is moved from, or will not be on.
MOVED_FROM = cue(r"\s+(?:måned\s+)?(?:er\s+|bliver\s+)?(?:flytte[st]|flyttet|rykkes|rykket|(?:foreslås|ønskes)\s+(?:flyttet|aflyst)|aflyse[st]|aflyst|udgår|udgået|undtage[tn]|fraregnet)\b")
# What stands before it: "hver måned, undtagen juli".
EXCEPTED = cue(r"\b(?:undtage[tn]|bortset\s+fra|på\s+nær|med\s+undtagelse\s+af|dog\s+ikke)\s+(?:i\s+)?$|\bikke\s+(?:den\s+|d\.\s*)?$")
# What else is on a day: "Den 3. maj begynder messen, og mødet holdes i stedet ...".
OF_OTHERS = cue(r"\s+(?:begynder|starter|åbner|indledes|indvies)\s+(?!møde(?:t|rne)?\b)")
# What stands before a date at the beginning of an entry.
DAY_BEFORE = cue(r"(?:[a-zæøå]+dag\s*,?\s*)?(?:den|d\.)?\s*$")
PLAN_OF_YEAR = cue(r"(?:følgende\s+)?møde(?:plan|datoer|kalender|række)(?:en)?\s+(?:\w+\s+){0,2}?(?:for\s+)?(?P<year>20\d\d)\b")
# The same in a sentence: "Møderne i 2031 ligger den 3. marts".
YEAR_OF_MEETINGS = cue(r"(?:\b(?:møder(?:ne)?|møde)\s+i\s+(?=20\d\d\s+(?:er|ligger|bliver|holdes|afholdes)\b)|\bi\s+(?=20\d\d\s+mødes\b))(?P<year>20\d\d)\b")
# Who else meets, by the noun of a committee; and what is told of no meeting to come: a deadline, one that was held.
OF_ANOTHER = cue(r"(?:møde\w*\s+i\s+|^|\bat\s+)(?P<body>[\wæøå-]*?(?:udvalget|rådet|bestyrelsen|gruppen|nævnet|kommissionen))(?=\s*:|\s+(?:mødes|holder|er\s+(?:den|d\.)|den\s|d\.))")
# The same by what meetings committees do not hold, but associations: "KL holder årsmøde i maj".
ASSOCIATION_MEETS = cased(r"(?P<body>[A-ZÆØÅ][\wÆØÅæøå&-]*(?:\s+[A-ZÆØÅ][\wÆØÅæøå&-]*){0,3})\s+(?:af)?hold(?:er|t)\s+(?:sit\s+|deres\s+)?(?:årsmøde|landsmøde|generalforsamling|kongres|topmøde|repræsentantskabsmøde)")
NO_MEETING = cue(r".*\ber\s+der\s+(?:[a-zæøå]*ferie|fri|lukket)\b|(?:deadline|(?:svar|indsendelses|tilmeldings)?frist)\b(?!.*\bnæste\s+møde)|(?:[a-zæøå]*ferie|[a-zæøå]*fest)\b|(?:næste\s+)?møde\w*\b.{0,80}\b(?:(?:er|bliver)\s+aflyst|(?:af)?holdes\s+ikke)\b(?!.*\d)|.*\b(?:ses|mødes)\s+til\s+\w*(?:fest|frokost|tur|ferie)\b|.*\bhar\s+(?:\w+\s+){0,3}?(?:af)?holdt\s+\w*møde|.*\bmøde(?:t)?\s+(?:aftales|fastsættes|planlægges)\s+(?:pr\.?|via|over|senere|på\s+mail)")
# A day and an hour, with a place behind: no sentence on what else happens then.
ONLY_WHEN = cue(r"(?:[a-zæøå]+dag\s+)?(?:den\s+|d\.\s*)?\d[^.]*\.?[^.]*\bkl\.?\s*\d{1,2}(?:[.:]\d\d)?[^.]{0,80}\.?$")
PROPOSED = cue(r"forsl[aåo]|foreslå")
ALTERNATIVE = cue(r"\beller\b")
_BODIES = r"[A-ZÆØÅ]{2,}(?:\s+og\s+[A-ZÆØÅ]{2,})+"
WITH_OTHER_BODY = cased(rf"møde\s+mellem\s+(?P<bodies>{_BODIES})|(?P<hosts>{_BODIES})\s+(?:(?:af)?holde\w*|mødes)")
