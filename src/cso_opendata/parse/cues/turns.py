"""The words by which a sentence tells who speaks, though it does not begin with their name."""

from __future__ import annotations

from cso_opendata.parse.cues.items import OFFICES_IN_TEXT, SPEECH_VERBS
from cso_opendata.parse.cues.table import cased, cue

# fmt: off

# Who speaks for an organization, and what is said behind a colon: a sentence, and not an office.
_NAMED = r"(?P<name>[A-ZÆØÅ][\w'’.-]*(?:\s[A-ZÆØÅ][\w'’.-]*)+)"
FOR_A_UNIT = cased(r"(?P<unit>[A-ZÆØÅ0-9][\w/-]*(?:\s[A-ZÆØÅ][\w-]*){0,3})\s+(?:v/\s?|ved\s+|\()" + _NAMED + r"\)?(?=:?\s)")
WITH_A_UNIT = cased(_NAMED + r",\s+(?P<unit>[A-ZÆØÅ0-9][\w/-]*(?:\s[A-ZÆØÅ][\w-]*){0,3})(?=:\s)")
SAID_BEHIND = cased(r":\s+[A-ZÆØÅ]\w*(?:[\s,]+\S+){3}")
# The office of who speaks, and the name between commas; and whose opinion is told.
OFFICE_BEFORE = cased(rf"(?:[A-ZÆØÅ]?[\wæøå-]+\s+(?:og\s+|for\s+)?){{0,5}}?[A-ZÆØÅ]?[\wæøå-]*(?i:{'|'.join(OFFICES_IN_TEXT)})(?:en|eren)?(?:\s+(?:for|i|af)\s+[A-ZÆØÅ][\w-]*)?,\s+(?P<name>[A-ZÆØÅ][^,.:;()]{{3,60}}),(?=\s+[a-zæøå])")
OPINION = cased(r"[Ee]fter\s+(?P<name>[A-ZÆØÅ][^,.:;()]{1,60}?)['’]?s\s+(?:mening|opfattelse|vurdering|skøn)\b")
# What may stand before those who speak, and says that others did before: "Også Anna Berg spurgte".
ALSO = cue(r"(?:også|ligeledes|både)\s+(?=(?-i:[A-ZÆØÅ]))")
# Who is excepted from what all did has no turn: "Alle undtagen Anna Berg bakkede op".
EXCEPTED = cue(r"alle\s+(?:\w+\s+)?(?:undtagen|undtaget|bortset\s+fra|på\s+nær|med\s+undtagelse\s+af)\b")
# Who holds an office, by initials or by name.
HOLDER = r"(?-i:[A-ZÆØÅ]{2,4}|[A-ZÆØÅ][\w'’-]+(?:\s+[A-ZÆØÅ][\w'’-]+){1,3})"
# A letter or a label before a paragraph: "b. Anna Berg spurgte", "Protokoltilførsel: Anna Berg bemærker".
LABELLED = cue(
    r"(?:(?:ad\s+)?(?:[a-zæøå]|\d{1,2}(?:\.\d{1,2})?)[.):]+\s+|ad\s+\d{1,2}\.?\s+|(?:protokoltilførsel|protokolbemærkning|særudtalelse|særstandpunkt|mindretalsudtalelse|tilføjelse|kommentar(?:er)?|spørgsmål|svar)\s*:\s+"
    rf"|[a-zæøå]*(?:{'|'.join(OFFICES_IN_TEXT)})(?:en|eren)?\s*:\s+(?=(?-i:{HOLDER})\s+(?:{SPEECH_VERBS})\b))(?=(?-i:[A-ZÆØÅ]))"
)
# Whom the speaker behind the verb answers: "På spørgsmål fra Anna Berg svarede Bo Rask".
ANSWERS = cue(r"(?:(?:som\s+svar\s+)?(?:på|efter|til)\s+(?:et\s+|en\s+)?(?:[a-zæøå]+\s+)?(?:spørgsmål(?:et|ene)?|forespørgsel|opfordring(?:en)?|anmodning(?:en)?|ønsker?(?:t)?|bemærkning(?:en|er|erne)?|kommentar(?:en|er|erne)?|indlæg(?:get)?)\s+(?:fra|af)\b|som\s+svar\s+til|(?:på|efter|til)\s+(?:et\s+|en\s+)?(?:[a-zæøå]+\s+)?(?:oplæg(?:get)?|præsentation(?:en)?|orientering(?:en)?|gennemgang(?:en)?|forslag(?:et)?)\s+(?:fra|af|ved)\b|(?:med|under)\s+henvisning\s+til\b|med\s+tak\s+til\b|i\s+(?:modsætning|forlængelse|tilslutning)\s+(?:til|af)\b|i\s+stedet\s+for\b|over\s+for\b|(?:ad)?spurgt\s+af\b|støttet\s+af\b|opfordret\s+af\b|sammen\s+med\b)\s+(?=(?:[a-zæøå]+\s+)?(?-i:[A-ZÆØÅ]))")
# What stands before a verb as its subject: who is named behind the verb is spoken to. "Rådet takkede Anna Berg".
SUBJECT = cue(
    r"(?:(?:en|et|flere|nogle|den|de|alle|et\s+par)\s+)?(?:[a-zæøå]+e\s+)?(?:vi|man|han|hun|de|(?-i:[A-ZÆØÅ]{2,6})"
    r"|[\wæøå-]*(?:råd|udvalg|bestyrelse|nævn|kommission|gruppe|afdeling|forvaltning|side|forening|klub|sekretariat|administration|ledelse|medlem(?:mer)?|borger|beboer|forældre|elev|medarbejder|forsamling|formandskab|direktion|leder|formand|deltager)(?:e[nt]|e?rne|ne|e?n|e|t)?)$"
)
# What leads to a place, and verbs that say what something is: no one speaks by them whom nobody knows.
PREPOSITION = cue(r".*\s(?:i|på|ved|til|af|om|med|langs|nær)\s+$|(?:notat|brev|e?-?mail|rapport|skrivelse|hilsen|henvendelse|bilag)(?:en|et)?\s+fra\s+$")
IS = cue(r"\s+(?:er|var|har|havde|kom|viste|vendte|åbnede|startede|fik|tilbød|tilbyder|leverer|leverede|solgte|flyttede)\b")
# That something was said at another time than this meeting's.
ANOTHER_TIME = cue(r"(?:på\s+(?:det\s+|vores\s+)?(?:sidste|forrige|seneste)\s+\w*møde|i\s+(?:19|20)\d\d\b|sidste\s+år\b|for\s+(?:\w+\s+)?(?:år|måneder|uger)\s+siden\b)\s+")
# What stands behind somebody's name and a colon and is none of their words: a result, an office, a remark.
RESULT = cue(r"\s*(?:\([^()]{1,40}\)\s*)?:\s*(?:\d+\s*(?:stemmer?|/\s*\d+)?|(?:gen|ny)?valgt|ikke\s+valgt|(?:næst)?formand|kasserer|sekretær|referent|(?:\d\.\s*)?suppleant|menigt?\s+medlem|afbud|fraværende|forhindret|til\s*stede)\s*[.!]?\s*$")
# What is none of the turn before it: a label of others' words, somebody who has no name, a part of the item.
BREAKS = cue(
    r"(?:(?:mindretals?(?:udtalelse)?|flertallet|særstandpunkt|særudtalelse|protokol(?:tilførsel|bemærkning)|forbehold|dissens|ansvarlig|opfølgning|deadline|to[\s-]?do|opgaver)\b.{0,60}?(?::|\sfra\s)"
    r"|mindretallet\b|bemærkning(?:er)?\s+fra\s|(?:et|flere|nogle|enkelte|andre|et\s+par|en\s+række)\s+(?:af\s+)?(?:medlem\w*|deltager\w*|repræsentant\w*|borger\w*|beboer\w*|fremmødte)\s|(?:flere|andre|nogle)\s+(?:spurgte|mente|udtrykte|ønskede|foreslog|påpegede|fandt|bakkede|var)\s"
    r"|[ab]-siden\s*:|(?-i:[A-ZÆØÅ][\w-]*(?:\s+og\s+[A-ZÆØÅ][\w-]*)?)\s+kan\s+ikke\s+støtte\b|\d{1,2}\.\d{1,2}\.?\s+(?-i:[A-ZÆØÅ])[^.]{2,60}$|[IVX]{1,4}\.\s+(?-i:[A-ZÆØÅ]))"
)
# How a paragraph begins that goes on with the words of the one before, whomever it names.
GOES_ON = cue(r"(?:han|hun|de|vi|jeg|endvidere|desuden|herudover|derudover|ligeledes|samtidigt?|derfor|derefter|yderligere|dette|disse|denne|det(?!\s+blev)|der(?!\s+blev))\b")
# How a sentence goes on behind the name of who would or could do something: "Det ville Anna gerne se på".
GLADLY = cue(r"\s+(?:gerne|godt|heller|sagtens|kun)\b")
# What leads to who speaks, without a verb of their own: "Ifølge Anna Berg", "Fra Anna Berg lød spørgsmålet".
LEADS = cue(
    r"ifølge\s+(?=(?-i:[A-ZÆØÅ]))"
    r"|(?:heri|deri|det|dette)\s+var\s+(?=(?-i:[A-ZÆØÅ])[^.,;:]{2,60}?\s(?:ikke\s+)?(?:u?enige?|positive?|skeptiske?|tilfredse?|kritiske?)\b)"
    r"|af\s+(?=(?-i:[A-ZÆØÅ])[^.,;:]{2,60}?\sblev\s+(?:det|der)\s+(?:[a-zæøå]+\s+)?(?:nævnt|oplyst|bemærket|anført|fremført|foreslået|påpeget|understreget|spurgt|tilføjet|orienteret|redegjort|fortalt|fremhævet)\b)"
    r"|fra\s+(?=(?-i:[A-ZÆØÅ])[^.;:]{2,90}?\s(?:lød|kom|var\s+der)\b)"
    r"|(?:(?:u?enige?|positive?|skeptiske?|bekymrede?|kritiske?|tilfredse?)(?:\s+(?:heri|herom|i\s+(?:dette|det)|over\s+for\s+[a-zæøå]+|ved\s+(?:dette|det)))?|af\s+(?:samme|den)\s+(?:opfattelse|mening|holdning)|på\s+linje\s+hermed)\s+var\s+(?=(?-i:[A-ZÆØÅ]))"
    r"|(?:det|der|dette|spørgsmålet|forslaget|ønsket)\s+blev\s+(?:[a-zæøå]+\s+){0,2}?af\s+(?=(?-i:[A-ZÆØÅ])[^.,;:]{2,60}?\s(?:nævnt|oplyst|bemærket|anført|fremført|foreslået|påpeget|understreget|spurgt|rejst|stillet|tilføjet|orienteret|efterlyst|svaret|redegjort|fortalt|forklaret|gennemgået|fremlagt|fremhævet|præciseret|uddybet|kommenteret|meddelt|konstateret|udtrykt|opfordret|henvist|peget|takket|advaret|tilkendegivet|henledt|fremsat|givet(?=\s+(?:en\s+|et\s+)?(?:status|orientering|udtryk|oplæg))|gjort(?=\s+(?:opmærksom|rede)))\b)"
)
# The same in the passive, whatever its subject: "Planen blev ridset op af Anna Berg".
SAID_BY = cased(
    r"[A-ZÆØÅ][^.;:]{0,120}?\bblev\s+(?:[a-zæøå]+\s+){0,3}?(?:ridset|fremlagt|lagt|præsenteret|gennemgået|forklaret|nævnt|oplyst|bemærket|anført|fremført|foreslået|påpeget|understreget|uddybet|beskrevet|skitseret|kommenteret|opsummeret|orienteret|indledt|rejst|stillet|efterlyst|konkluderet|tilføjet|spurgt|svaret|fortalt|redegjort|fremhævet|præciseret|meddelt|konstateret|efterspurgt|udtrykt|introduceret|holdt(?=\s+(?:et\s+)?oplæg))(?:\s+(?:op|frem|for|om|(?:et\s+)?oplæg))?\s+af\s+(?:(?:[\wæøå-]*(?:" + "|".join(OFFICES_IN_TEXT) + r")\s+))?(?=[A-ZÆØÅ])"
)
# How a sentence begins that is turned around: with no noun, which might be its subject.
TURNS = cue(
    r"(?:det|dette|denne|disse|den|de|her\w{0,8}|der\w{1,6}|dertil|til|på|i|under|om|for|med|ved|efter|ud\s+over|udover|over\s+for|også|ligeledes|heller|modsat|omvendt|"
    r"først|dernæst|så|endelig|endeligt|sidst|slutteligt?|desuden|samtidig|senere|efterfølgende|indledningsvis|afslutningsvis|endvidere|yderligere|videre|tilsvarende|"
    r"imidlertid|alligevel|derimod|dog|nu|igen|omkring|angående|vedrørende|ifølge|på\s+samme\s+måde|spontant|kort|supplerende)\b"
)
# Verbs in the past behind which stands who speaks, besides those that end like a past tense.
STRONG_PAST = frozenset((
    "bad", "bød", "fandt", "gav", "holdt", "sagde", "så", "tog", "gjorde", "kunne", "skulle", "ville",
    "måtte", "burde", "foretrak", "forstod", "gennemgik", "beskrev", "gentog", "tilbød", "fortalte", "spurgte", "havde",
    "undlod", "foreslog", "fastslog", "bifaldt", "fremlagde", "redegjorde", "lagde", "indskød", "slog", "bragte",
))
# Verbs in the past that tell what somebody did or was, and not what they said.
NO_SPEECH = frozenset((
    "deltog", "mødte", "mødtes", "forlod", "ankom", "ansatte", "valgte", "udpegede", "afløste", "erstattede", "fratrådte",
    "tiltrådte", "udtrådte", "indtrådte", "overtog", "modtog", "besøgte", "arbejdede", "indkaldte", "åbnede", "lukkede",
    "stemte", "sluttede", "afsluttede", "dirigerede", "refererede", "noterede", "sendte", "udsendte", "inviterede", "kontaktede",
    "hædrede", "mindedes", "repræsenterede", "bestilte", "gratulerede", "ledte", "satte", "erklærede", "meldte", "stillede",
))
# Verbs in the present that tell what somebody says or thinks, besides those that report speech anyhow.
PRESENT = frozenset((
    "har", "tror", "tvivler", "frygter", "takker", "foreslår", "efterlyser", "efterspørger", "forklarer", "kommenterer",
    "understreger", "opfordrer", "anbefaler", "advarer", "beklager", "beder", "betoner", "bekræfter", "erkender", "fastholder",
    "forventer", "gennemgår", "glæder", "henleder", "informerer", "konstaterer", "kritiserer", "lover", "meddeler",
    "nævner", "orienterer", "opsummerer", "pointerer", "præciserer", "påpeger", "refererer", "replicerer", "roser", "savner",
    "siger", "supplerer", "svarer", "tilføjer", "tilkendegiver", "tilslutter", "uddyber", "udtaler", "udtrykker", "undrer",
    "vurderer", "ønsker", "mener", "oplyser", "bemærker", "anfører", "fremhæver", "spørger", "støtter", "håber", "afviser",
    "argumenterer", "protesterer", "redegør", "beskriver", "beretter", "indvender", "kræver", "minder", "peger", "tilbyder",
    "er", "bør", "bifalder", "bakker", "deler",
))
# The same in the passive voice: "blev rejst af Anna Berg", and what came from somebody.
BY = frozenset(("rejst", "stillet", "fremført", "nævnt", "foreslået", "bemærket", "anført", "påpeget", "efterlyst", "fremlagt", "fremsat"))
FROM = cue(r"(?:stor\s+)?ros\s+(?:til\s+[\w\s]{1,40}?\s+)?fra\s+(?=(?-i:[A-ZÆØÅ]))|(?:(?:der\s+(?:var|kom|lød)|herefter\s+var\s+der)\s+)?(?:et\s+|en\s+)?(?:spørgsmål(?:et|ene)?|kommentar(?:en|er|erne)?|bemærkning(?:en|er|erne)?|ønske(?:t|r)?|forslag(?:et)?|indvending(?:en|er)?|svar(?:et)?|opfordring(?:en)?|indlæg|(?:mindretals|sær)udtalelse|særstandpunkt|protokol(?:tilførsel|bemærkning))\s+fra\s+(?=(?-i:[A-ZÆØÅ]))(?![^.]{2,80}\s(?:blev|faldt|var)\s+(?:\w+\s+){0,2}?(?:sat\s+til|vedtaget|godkendt|forkastet|nedstemt|trukket|udsat|imødekommet)\b)(?![^.]{2,80}\sfaldt\b)")
# What stands between somebody and what they did: "Anna Berg, der bor i byen, spurgte".
ASIDE = cased(r",\s+[a-zæøå][^,.:;]{1,70},|\s+fra\s+(?:[A-ZÆØÅ]|\d+\.?\s?)[\wæøåÆØÅ.-]*(?:\s+(?:(?:og|for|i|af)\s+)?[A-ZÆØÅ][\wæøåÆØÅ-]*){0,4}(?=\s)")
# How the words for organizations end in the definite form: "Lærerforeningen".
ARTICLES = {"forening": "en", "forbund": "et", "råd": "et", "forvaltning": "en", "kreds": "en", "afdeling": "en"}
# Who else spoke, without a name, behind those who have one: "Anna Berg m.fl. støttede".
AND_MORE = cue(r"\s+m\.?\s?fl\.?(?=\s)|\s+med\s+flere(?=\s)")
# Verbs of speech by which others tell of a unit; and what a sentence begins with that tells what came next.
TOLD_OF = "er|var|havde|har|fik|kom|deltog|ledte|satte|åbnede|viste|fulgte|kaldte|vendte|startede"
LED_BY = "hertil|herefter|til\\s+dette|endeligt?|desuden|afslutningsvis|indledningsvis|slutteligt?|dernæst|derefter|derudover|endvidere|efterfølgende|samtidig|videre"
THEN = "hertil|herefter|dertil|derefter|endvidere|desuden"
# Verbs that a unit ("Forvaltningen") speaks with; what else it did is told with any verb.
# What a side or a unit would or could do, and so said.
WOULD = (
    "kunne\\s+(?:[a-zæøå]+\\s+){0,2}?(?:støtte|tilslutte|bakke|acceptere|genkende|bekræfte|oplyse|tiltræde)|"
    "ville\\s+(?:[a-zæøå]+\\s+){0,2}?(?:overveje|høre|vide|vende|undersøge|foretrække|bede|takke|følge|gerne\\s+(?:have|høre|vide|se))"
)
UNIT_SPEAKS = (
    "advarede|afviste|anbefalede|anerkendte|pegede\\s+på|var\\s+bekymret|beklagede|bekræftede|beroligede|efterlyste|erkendte|fandt|fastholdt|forsikrede|gjorde\\s+opmærksom|"
    "indrømmede|lovede|medgav|mindede|opfordrede|roste|tilbød|undrede\\s+sig|vurderede|kritiserede|savnede|bakkede\\s+op|var\\s+(?:glade?|positive?|enige?|tilfredse?|kritiske?|skeptiske?|bekymrede)"
)
# Words that tell: a verb, or what is left of one in a brief note ("Bo Rask valgt som referent"). A title has none.
TELLS = cue(r"\b(?:er|var|blev|bliver|har|havde|skal|kan|vil|må|skulle|kunne|ville|burde|bør|får|fik|kom|kommer|gik|går|holdt|holder|tog|tager|gav|giver|stod|står|lå|ligger|satte|bad|mødes|ønske[rs]|arbejder|sender|undersøger|følger|fortsætter|genvælges|vælges|godkendes|udsættes|drøftes|udgår|afholdes|holdes|valgt|genvalgt|godkendt|vedtaget|besluttet|aftalt|drøftet|udsat|taget|gennemgået|orienteret|fremlagt|nedsat|udpeget|spurgte|fortalte|sagde|mente|nævnte|viser|viste|mangler|(?!allerede|tilstede)[a-zæøå]{3,}(?:ede|lyste|delte|gjorde|gik|spurgte|lagde|fortalte|sagde|mente|nævnte))\b")
# A brief reply that is typed below a title, and nothing else on its line.
REPLY = cue(r"(?:ok(?:ay)?|godkendt|vedtaget|drøftet|udsat|udgår|udgik|intet(?:\s+(?:nyt|at\s+\w+))?|ingen(?:\s+(?:bemærkninger|kommentarer|punkter|nyt))?|taget\s+til\s+(?:efterretning|orientering)|gennemgået|afsluttet|se\s+bilag|ja|nej)(?:\s+(?:uden|med)\s+\w+)?\s*[.!]?$")
# fmt: on
# What stands in no name of where somebody comes from.
NO_PLACE = cue(r"[.:;()?!\d]|\b(?:som|der|det|at|om|hvis|til|på|blev|bliver|er|var|har|havde|kan|skal|vil)\b")
