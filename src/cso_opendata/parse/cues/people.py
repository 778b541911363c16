"""The words in and around names: institutions, offices, particles, remarks on who came when."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from cso_opendata.parse.cues.table import cased, cue, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


# A shorter word that ends like an institution may well be a name ("Konråd").
_LONG = 8
# The words of offices and organizations, and of first names, come again and again.
_KEPT = 4096
# Endings are looked up by so many of their last letters, since there are many of them.
_TAIL = 3


@lru_cache(maxsize=_KEPT)
def is_institution(word: str) -> bool:
    """Whether WORD is a word for an institution, or a longer one that ends in it ("Lærerforening")."""
    word = word.lower().rstrip(".,:")
    ends = word.endswith(_INSTITUTIONS.get(word[-_TAIL:], ()))
    return ends and (len(word) > _LONG or word in INSTITUTIONS or word in PLACES)


@lru_cache(maxsize=_KEPT)
def is_office(word: str) -> bool:
    """Whether WORD is, or ends in, the name of an office."""
    word = word.lower().rstrip(".,:")
    return word in SHORT_OFFICES or word.endswith(_OFFICES.get(word[-_TAIL:], ()))


def is_surname(word: str) -> bool:
    """Whether WORD, though it names an office, may as well be a surname ("Mester")."""
    return word[:1].isupper() and word.lower().rstrip(".,:") in SURNAMES


# A cue is one line, however long; a list of words has several on a line.
# fmt: off

# Endings of words of institutions: what holds one of them is no person's name.
INSTITUTIONS = (
    "kommune", "kommunen", "region", "center", "centret", "udvalg", "udvalget", "forvaltning",
    "forvaltningen", "råd", "rådet", "forening", "foreningen", "forbund", "forbundet", "styrelse",
    "styrelsen", "ministerium", "ministeriet", "kartel", "fællesskabet", "gruppen", "sekretariatet",
    "skole", "skolen", "universitet", "hospital", "hospitalet", "sygehuset", "psykiatrien", "fond", "fonden", "service", "københavn", "københavns",
    "danmark", "hovedstaden", "rådhus", "kapitel", "politik", "strategi", "budget", "repræsentationen",
    "organisation", "organisationen", "organisationerne", "kreds", "afdeling", "kontor", "enhed", "siden",
    "venner", "familier", "plejehjem", "plejehjemmet", "boldklub", "centeret", "centrene", "centrum", "lokaludvalg", "bestyrelse", "bestyrelsen", "nævn", "nævnet", "organisationer",
    "foreninger", "foreningerne", "laug", "lauget", "selskab", "selskabet", "klub", "klubben", "netværk", "netværket",
    "hjemmet", "hjemmene", "huset", "husene", "plejen", "plejecenter", "området", "områderne", "afdelingen", "enheden",
    "kontoret", "teamet", "børnehave", "børnehaven", "vuggestue", "dagtilbud", "dagtilbuddet", "institution", "skoler",
    "institutionen", "institutioner", "bibliotek", "biblioteket", "museum", "museet", "gymnasium", "akademi", "kommuner",
    "byråd", "byrådet", "kommunalbestyrelse", "kommunalbestyrelsen", "arkitekter", "arkitekterne", "ingeniører", "rådgivning", "entreprenører",
    "partiet", "fagforening", "landsforbund", "kooperativ", "politi", "politiet", "værket", "værftet", "direktionen",
    "ledelsen", "lokale", "sal", "salen", "grundejerforening", "boligforening", "rengøring", "rådgivning", "uddannelse",
    "beredskab", "beredskabet", "ejendomme", "komité", "kommission", "kommissionen", "styregruppe", "følgegruppe",
    "arbejdsgruppe", "forum", "samråd", "samrådet", "borgerservice", "kursus", "projekt", "projektet", "planen", "sagen", "møde", "mødet", "fortegnelse", "fortegnelsen", "sagsliste",
)
# Endings of words of places: what ends in one is nobody's name and speaks for nobody either.
PLACES = ("svømmehal", "svømmehallen", "idrætshal", "idrætshallen", "sportshal", "sportshallen", "stadion", "station", "stationen")
# Words that begin a sentence or a heading and are never part of a name.
NO_NAME = frozenset((
    "det", "den", "de", "der", "dette", "disse", "denne", "hertil", "herefter", "endvidere", "endeligt",
    "endelig", "desuden", "derudover", "herudover", "på", "i", "af", "til", "fra", "for", "om", "med",
    "ved", "uden", "som", "når", "hvis", "efter", "under", "over", "mellem", "alle", "alt", "andet", "en", "et",
    "at", "men", "og", "eller", "samt", "så", "nu", "her", "hun", "han", "man", "vi", "jeg", "ad", "bilag",
    "punkt", "pkt", "dagsorden", "dagsordenpunkt", "dagsordenspunkt", "punkter", "emner", "ansvarlig", "referat", "møde", "mødet", "afbud", "status", "budget", "orientering",
    "drøftelse", "temadrøftelse", "godkendelse", "eventuelt", "ingen", "indstilling", "beslutning",
    "sagsfremstilling", "medlemmer", "sekretariat", "sekretariatet", "lokale", "sal", "adresse", "vedlagt", "følgende", "nyt", "evt", "udskriv", "hent", "download", "næste", "kommende", "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december", "mandag", "tirsdag", "onsdag",
    "torsdag", "fredag", "lørdag", "søndag", "angående", "vedrørende", "ifølge", "derfor", "således",
    "samtidig", "dansk", "danske", "danmarks", "kære", "venlig", "hilsen", "side", "lederne", "ledernes", "nye", "ny",
    "deltagere", "gæster", "gæst", "referent", "mødeleder", "ordstyrer", "dirigent", "observatør", "observatører",
    "fraværende", "suppleanter", "suppleant", "formand", "næstformand", "kopi", "emne", "sendt", "tid", "dato", "sted",
    "landsforeningen", "foreningen", "forbundet", "fonden", "høring", "valg", "økonomi", "besøg", "indhold", "røde",
    "grønt", "grøn", "grønne", "alternativet", "venstre", "radikale", "konservative", "liberal", "enhedslisten",
    "socialdemokratiet", "nordisk", "fri", "frie", "hotel", "restaurant", "café", "kulturhuset",
))
# Of these the first words of names of institutions ("Dansk Sygeplejeråd").
OF_UNITS = frozenset(("dansk", "danske", "danmarks", "nordisk", "røde", "grønt", "frie"))
PARTICLES = frozenset((
    "von", "van", "de", "der", "den", "del", "di", "da", "du", "la", "le", "el", "al", "af", "zu", "ten", "ter", "bin", "ibn", "y", "dos",
))

# Endings of the last word of an office or a title, and the offices that are printed short.
OFFICES = (
    "formand", "forkvinde", "forperson", "chef", "direktør", "konsulent", "sekretær", "repræsentant",
    "leder", "mægtig", "rådgiver", "læge", "sygeplejerske", "medarbejder", "inspektør", "ansvarlig",
    "koordinator", "assistent", "ingeniør", "arkitekt", "jurist", "økonom", "borgmester", "rådmand",
    "medlem", "suppleant", "studerende", "praktikant", "analytiker", "specialist", "partner", "pædagog",
    "lærer", "rektor", "provst", "forstander", "bestyrer", "kasserer", "revisor", "advokat", "professor",
    "psykolog", "terapeut", "kaptajn", "controller", "manager", "planlægger", "skoleelev", "kontorelev", "hjælperelev", "assistentelev", "betjent", "mester", "præsident",
    "ordfører", "owner", "master", "plejerske", "plejer", "biolog", "geolog", "sociolog", "antropolog", "kommunikatør", "redaktør",
    "journalist", "bibliotekar", "arkivar", "historiker", "tekniker", "vicevært", "pedel", "tolk", "coach", "kurator",
    "underviser", "behandler", "forhandler", "formidler", "udvikler", "designer", "kontrollør", "bogholder",
    "medhjælper", "kommissær", "præst", "diætist", "forsker", "lektor", "adjunkt", "stedfortræder", "fortaler",
    "rep", "repr", "talsmand", "talsperson", "kontaktperson", "tovholder", "pårørende", "beboer", "forælder", "vikar", "controlling", "rådgiver", "stabschef",
    "tillidsmand", "fysioterapeut", "gartner", "chauffør", "forvalter", "fuldmægtig", "korrespondent", "skovfoged", "dekan", "kirkeværge", "kordegn",
)
SHORT_OFFICES = frozenset((
    "elev", "dir", "adm", "vicedir", "afd", "dr", "vice", "konst", "fg", "tr", "ftr", "fællestr", "amr", "hr", "suppl", "fmd", "nfmd", "mf", "repr", "prof", "sekr", "arb", "fælles-tr", "fællesamr", "famr", "hkftr", "tr-suppleant", "amir",
))
# First names that are printed short: no office.
SHORT_NAMES = frozenset(("johs.", "jørg.", "nic.", "ch.", "chr.", "th.", "fr.", "joh.", "kr.", "vald.", "wilh.", "edv.", "chrst.", "alb.", "ths."))
# Offices that are surnames too: behind another word with a capital they are the end of a name.
SURNAMES = frozenset(("mester", "provst", "præst", "lærer", "elev", "læge", "gartner", "tolk", "partner"))
# First names that are surnames or the middle of a name as well: no other name begins with one there.
MIDDLE_NAMES = frozenset(("birk", "bjørn", "boye", "hermann", "lauge", "lykke", "lynge", "otte", "otto", "rose", "rosa", "steen", "sten", "thor", "werner"))
# What is short for an office and stands before a name only: alone it is a department ("HR").
NOT_ALONE = frozenset(("hr", "dr", "afd", "vice", "fg", "konst", "adm", "arb"))

# That somebody was away, in words that are no note otherwise.
_NO_DEPUTY = r"(?:stedfortræder|suppleant)(?:en)?\s+(?:(?:er|var|blev)\s+)?ikke\s+(?:indkaldt|mødt|udpeget|til\s*stede)|(?:ingen|uden)\s+(?:stedfortræder|suppleant)(?:\s+(?:(?:er|var|blev)\s+)?(?:indkaldt|mødt|udpeget))?"
_AWAY = r"(?:" + _NO_DEPUTY + r"|afb\b\.?|udeblevet\b|(?:har|havde|måtte)\s+(?:melde?t?|sendt)\s+(?:afbud|fra)|meldt?e?\s+fra\b|er\s+(?:syg|på\s+(?:ferie|barsel|orlov|kursus|\w*orlov|\w*rejse))|barns?\s+(?:1\.\s+)?sy(?:g|ge)\w*|har\s+(?:orlov|ferie|barsel)|lovligt\s+forfald|(?:kom|mødte|deltog|var|kan|kunne)\s+(?:desværre\s+)?ikke\b|(?:var|blev)\s+(?:syg\w*|forhindret|bortrejst)|(?:sendte|meldte)\s+(?:afbud|fra)|måtte\s+blive\s+hjemme|ikke\s+(?:indkaldt|med)\b|udtrådt\b|kunne\s+ikke\s+(?:deltage|komme|være)|ikke\s+(?:fremmødt|tilstede)|ej\s+(?:mødt|til\s*stede)|frameldt|afmeldt|barselsorlov|langtidssyg|fravær\b|på\s+kursus|÷)"
# A remark on when somebody took part.
NOTE = cue(
    r"(?:" + _AWAY + r"|(?:kom|gik|kommer|møder|går)\s+(?:lidt\s+|først\s+)?(?:senere|tidligere|(?:ca\.?\s+)?kl|efter\s+(?:pkt|punkt)|\d)|forlader\s+mødet|måtte\s+(?:gå|forlade)|første\s+del\b|kl\.?\s*\d|ikke\s+(?:pkt|punkt)|(?:(?:der|som)\s+(?:har|havde|var)|(?:ændret\s*/\s*)?(?:flyttet|udskudt|rykket)|(?:med|uden|ved)\s+afbud|delto[gk]|deltager|deltog\s+ikke|pkt|punkt(?:erne|et)?|dagsordens?\s?punkt(?:erne|et)?|sag(?:\s+nr)?(?=[\s.]*\d)|delvist?|meldt|forlod|ankom|mødte|mødt|udebl[ei]v|forhindret|forsinket"
    r"|(?:ikke|ej)\s+(?:under|til|ved)?\s*(?:pkt|punkt|sag)|ad\s+(?:pkt|punkt)|frem\s+til\s+(?:ca\.?\s+)?kl|afgik|gået\s+(?:ca\.?\s+)?kl|(?:pr\.?|per)\s+(?:telefon|video|link)|fremmødt|nyvalgt|på\s+vegne\s+af|gik\s+(?:ca|kl|efter|ved|før|hjem|tidlig|inden|fra)|kom\s+(?:ca|kl|til|ind|efter|senere|for\s+sent|\d)|under\s+(?:pkt|punkt|sag|hele|dele|behandling|mødet|besøg|oplæg|dagsordens?|eventuelt)|kun|indtil|stødte|afbud|fraværende|forfald|syg(?:dom|emeldt)?|kursus|bortrejst|ferie|orlov|barsel|inhabil|til\s*stede|ikke\s+til\s*stede|tilstede|ikke\s+mødt|stedfortræder\s+for|vikar\s+for|suppleant\s+for|i\s+stedet(?=\s+(?:for|mødte|deltog|møder|deltager|kom))"
    r"|pga\.?|grundet|på\s+grund\s+af|via\s+(?:teams|video|telefon|skype|zoom|link)|online|virtuelt|på\s+(?:teams|skype|zoom|video|telefon|ferie|barsel|orlov)|(?:fra|til|ved|efter|for)\s+(?:ca\.?\s+)?(?:kl|pkt?|punkt|sag|dagsorden)|til\s+og\s+med|fra\s+og\s+med|tilknyttet\s+pkt|undtagen|bortset\s+fra|ja|nej)\b)",
)
# That nobody came in somebody's place: "Anna Berg (X). Stedfortræder er ikke indkaldt."
NO_DEPUTY = cue(r"\s*[.,;(–-]*\s*(?P<said>" + _NO_DEPUTY + r")\s*\)?\.?$")
# The same of one who is named anew in it: "(Anna kom dog senere)".
NAMED_ANEW = cased(r"[A-ZÆØÅ][a-zæøå]+\s+(?:kom|deltog|ankom|gik|forlod|mødte)\b")
NOTE_ITEMS = cue(
    r"(?:pkt?\.?|punkt(?:erne|et)?|pkt\.erne|dagsordens?\s?punkt(?:erne)?|sag(?:erne)?(?:\s+nr\.?)?|§§?)\s*\(?((?:\d{1,3}(?:[a-h](?![a-zæøå]))?|[,\s]|og(?:\s+med)?|-|–|samt|til)+)",
)
# What stands before the number of an item that somebody did not come for: until, from or after it they were there.
NOT_FOR = cue(
    r"\b(?:fra|indtil|til\s+og\s+med|fra\s+og\s+med|efter|før|inden|undtagen|(?:fra|til|indtil|efter|før)\s+(?:ca\.?\s+)?(?:kl|klokken)\b[^,;]*\bi|ikke(?:\s+\w+){0,4}|inhabil(?:\s+\w+){0,4}|(?:forlod|gik|ankom|kom|afbud|fraværende)\b.*)\s*$"
)
# That somebody was away from one item: a range may be all of them.
FOR_ONE_ITEM = cue(r"(?:under|ved|til|fra)?\s*(?:pkt\.?|punkt(?:et)?)\s*\d{1,3}\.?$")
CAME = cue(r"(?:(?:der|som)\s+)?(?:kun\s+)?(?:delto[gk]|deltager|mødte?\b|kom\b|ankom\b|til\s*stede)")
ABSENCE = cue(
    _AWAY + r"(?!.*\b(?:pkt|punkt(?:er(?:ne)?|et)?|sag(?:\s+nr)?\.?\s*\d|behandlingen)\b)|(?:(?:der|som)\s+)?(?:har\s+|havde\s+|var\s+)?(?:meldt\s+|med\s+|uden\s+)?(?:afbud|fraværende|forfald|syg(?:emeldt|dom)?|kursus|bortrejst|(?:på\s+)?(?:ferie|barsel|orlov)|udebl[ei]v|udeblevet|forhindret|nej\b|deltog\s+ikke|deltager\s+ikke|ikke\s+(?:til\s*stede|mødt|deltaget)|(?:(?:suppleant|stedfortræder|vikar)(?:en)?\s+)?(?-i:[A-ZÆØÅ][\w'’-]+\s[A-ZÆØÅ])[^,;]{1,60}\s(?:deltog|deltager|mødte|møder|var\s+mødt|kom)\b)(?!.*\b(?:pkt|punkt(?:er(?:ne)?|et)?|kl|behandlingen|sag(?:\s+nr)?\.?\s*\d+)\b)",
)
PARTIAL = cue(
    r"delvis|\(fra\s+(?:kl\.?\s*)?\d{1,2}[.:]\d\d\)|afgik|gået\s+(?:ca\.?\s+)?kl|frem\s+til\s+(?:ca\.?\s+)?kl|(?:ikke|ej)\s+(?:under|til|ved)?\s*(?:pkt|punkt|sag)|ikke\s+(?:i|under|ved)\s+behandlingen|måtte\s+(?:gå|forlade)|første\s+del\b|^kl\.?\s*\d|\bundtagen\b|\bbortset\s+fra\b|forl(?:od|ader)|\bgik\b|ankom|\bkom\b|(?:går|kommer|møder)\s+(?:lidt\s+|først\s+)?(?:senere|tidligere|(?:ca\.?\s+)?kl|efter|\d)|stødte\s+til|forsinket|inhabil|(?:mødte|møder|kommer)\s+(?:ca\.?\s+)?(?:kl|senere|først)|(?:(?:fra|til\s+og\s+med|indtil|efter)\s+(?:og\s+med\s+)?(?:ca\.?\s+)?(?:kl|pkt|punkt)|til\s+(?:ca\.?\s+)?kl)|(?:afbud|fraværende|ikke)\b.*\b(?:pkt|punkt(?:er(?:ne)?|et)?|kl)\b",
)
# That somebody came late, as a list of those who were away has it before the name: "møder senere Anna Berg".
LATE = cue(r"(?:mødte|møder|kommer|kom|ankom(?:mer)?)\s+(?:lidt\s+|først\s+)?senere$|forsinket$")
# A remark of one word at the end of an entry, with a capital: no surname is like it.
AT_THE_END = cue(r"(?:afbud|fraværende|forfald|udeblev|udeblevet)[.!]?$")
# That somebody was there, as a column or a remark says it; and that a column is ticked.
_TOO = r"(?:også|desuden|endvidere|ligeledes|selv)"
PRESENT = cue(r"(?:for(?:\s+(?-i:[A-ZÆØÅ][\w.'-]+(?:\s+[A-ZÆØÅ][\w'-]+)+))?|i\s*stedet(?:\s+for)?|som\s+(?:stedfortræder|suppleant|vikar)\s+for|(?:repræsenteret|erstattet|afløst)\s+(?:af|ved)|for\s+(?:ham|hende|vedkommende)\s+(?:deltog|mødte|kom)|(?:som\s+(?:stedfortræder|suppleant|vikar|afløser)|i\s+(?:hans|hendes)\s+sted|i\s*stedet)\s*(?::|deltog|mødte|kom|deltager|møder)|(?:er|var|som)\s+(?:suppleant|stedfortræder|vikar|afløser)|i\s+(?:hans|hendes)\s+sted|kom|suppl\.:?|suppleant(?:en)?|stedfortræder(?:en)?|vikar(?:en)?)$|(?:(?:(?:des|for)uden|(?:der|her)?udover|endvidere|også|samt|i\s+stedet)\s+)?(?:(?:var|er)\s+)?(?:" + _TOO + r"\s+)?(?:deltog|deltager|deltaget|til\s*stede|mødte?|fremmødt|med|ja|ok)(?:\s+" + _TOO + r")?\.?$|(?:deltog|deltager|mødte|møder|var\s+med)\s+(?:online|virtuelt|digitalt|telefonisk|(?:via|på|over|pr\.?)\s+(?:teams|zoom|skype|telefon|video\w*|link)\b)|(?:deltog|deltager|mødte|møder|kom)\s+(?:i\s+stedet|i\s+(?:hans|hendes)\s+sted|for|som\s+(?:stedfortræder|suppleant|vikar))\b")
# What stands for an address or a number that was taken out (see `mask`): nobody comes from there.
MASKED = cased(r"\s*(?:[,;]\s*)?[(\[]?(?:(?:tlf|mobil|mail|e-mail)\.?:?\s*)?\[(?:e-mail|telefon|CPR)\][)\]]?")
# A company by its legal form, and by nothing else: "Prøvens Affald I/S".
COMPANY = cased(r"[^,;:()–]*\s(?:[AIKP]/S|A\.?m\.?b\.?a\.?|ApS|S\.?M\.?B\.?A\.?)$")
# What somebody said or did at the meeting is told in a sentence, and that is no entry of a list.
SPEAKS = cased(r"[\w)]\s+(?:orienterede|oplyste|bemærkede|spurgte|bød|takkede|fortalte|redegjorde|indstillede|foreslog|svarede|påpegede|udtalte|præsenterede|fremlagde|gennemgik|informerede|konstaterede|understregede|nævnte|meddelte|besluttede|godkendte)\s")
# What a list ends with that names some of those who came.
AND_OTHERS = cue(r"\s*,?\s*(?:(?:og\s+)?m\.?\s?fl(?:\.|ere)?|o\.?\s?a\.|osv\.?|(?:samt|og|\+)\s+(?:andre|en\s+del\s+\w+|flere\s+\w+|et\s+par\s+\w+|mange\s+\w+|\d+\s+(?:borgere|tilhørere|gæster|beboere|deltagere|medlemmer)))\s*\.?$")
# All but one are named by their body; and one amid a list of others was away: "afbud fra Anna Berg".
EXCEPT = cue(r"\b(?:på\s+nær|undtage[nt]|bortset\s+fra|med\s+undtagelse\s+af)\s+(?-i:[A-ZÆØÅ])")
AWAY_FROM = cue(r"(?P<how>afbud)(?:\s+fra)?\s+(?=(?-i:[A-ZÆØÅ]))")
# The same behind the organization: "ØKF: afbud fra Anna Berg".
AWAY_AT = cased(r"(?P<place>[^:,;]{2,60}):\s+(?P<how>(?i:afbud))(?:\s+fra)?\s+(?P<name>\S.*)$")
# Whose parent somebody is tells neither who they are nor where they come from.
PARENT_OF = cased(r"\s*\([^()]*\b(?:mor|far|forælder|bedstemor|bedstefar)\)")
# A sentence has a verb, and ends nobody's entry.
VERB = cue(r"\s(?:var|er|blev|bliver|har|havde|skal)\s")
# What stands for no tick in a column where others have one.
DASH = cue(r"(?:[÷–—-]|%|0)$")
# The side that somebody is of, beside the name in a list of both.
SIDE_ALONE = cue(r"(?:for\s+)?(?:ledelsen?|medarbejder(?:ne|siden)?|ledelsessiden|a-siden|b-siden)$")
# What somebody does for others at the meeting, or brings: nobody comes from there.
DUTY = cue(r"(?:(?:møde)?forplejning|kage|kaffe|brød|frugt|morgenbrød|madordning|oprydning|kage-?\w*|opvask|vagt|presse|talerække\b.*|(?:kage|kaffe|brød|forplejning|ordstyrer|mødeleder|referent|dirigent)\s+(?:næste\s+(?:gang|møde)|til\s+næste\s+møde))$")
# The same before the name: "Observatør Anna Berg".
ROLE_BEFORE = cue(r"(?P<role>observatør|tilforordnet|gæst|referent|protokolfører)\s+(?=\w)")
# The same behind it: "konsulent Anna Berg som referent", "Anna Berg var referent".
ROLE_BEHIND = cue(r"(?:,?\s+(?:som|(?:der\s+|og\s+)?(?:var|er)|deltog\s+som|fungerede\s+som))\s+(?P<role>(?:møde)?referent|protokolfører|observatør|gæst|tilhører)[.\s]*$")
# A street that is called after somebody is nobody.
STREET = cased(r"s\s(?:Vej|Gade|Plads|Allé|Alle|Stræde|Boulevard|Torv|Vænge|Kvarter|Skole|Hus|Minde|Have)$")
# What somebody is at the meeting besides a member.
ROLES = table(
    ("secretariat", r"(?:(?:møde)?referent|ref\.?|protokolfører|sekretariat)$"),
    ("guest", r"(?:gæst|oplægsholder)$"),
    ("observer", r"(?:observatør|tilhører|tilforordnet)(?:\s*/\s*[^/]+)?$"),
)
# An organization that ends with one of these goes on on the next line.
UNFINISHED = frozenset(("dansk", "danske", "danmarks", "og", "&", "for", "af", "i", "til", "under", "ved", "pkt.", "punkt", "region", "kreds", "afdeling", "center", "hk", "foa"))
# Abbreviations of unions, parties and the like, which are nobody's initials.
ABBREVIATIONS = frozenset((
    "HK", "FOA", "AC", "DS", "DSR", "DLF", "SL", "BUPL", "LFS", "DM", "TL", "DJ", "IDA", "KL", "FH", "LO", "DA", "HR",
    "SF", "DF", "LA", "KD", "NB", "DD", "EL", "RV", "PPR", "IT", "DH", "DN", "BL", "KLF", "SOSU", "MED", "AMR", "TR",
))
# What is behind an office and a part of it: "Områdeleder Nord".
DIRECTIONS = frozenset(("Nord", "Syd", "Øst", "Vest", "Midt", "Centrum", "Nordvest", "Nordøst", "Sydvest", "Sydøst", "City"))
# The unions of municipal employees and their federations, by their short names and as their names end.
UNION = cased(r"(?:FOA|HK|3F|BUPL|DLF|KLF|LFS|SL|DS|DSR|AC|FTF|LO|FH|DM|DJØF|Djøf|IDA|TL|JA|HI|OAO|BJMF)(?:$|[\s/-].*)|(?i:.*(?:forbund(?:et)?|lærer(?:kreds|forening)|fagforening|akademikerne|socialpædagogerne|sygeplejeråd|socialrådgiverforening)(?:\b.*)?$)")
# The side of a joint committee that holders of an office sit on.
SIDES = table(
    ("employee", r".*(?:tillidsrepræsentant|arbejdsmiljørepræsentant|medarbejderrepræsentant|\b(?:f?tr|amr|fællestr))\b"),
    ("management", r".*(?:direktør|\bdir\.?|chef|leder|ledelsesrepræsentant|inspektør)$"),
)
# What is no office, and says of whom it stands before that they were not there: "Afbud er modtaget fra".
NO_OFFICE = cue(r".*\b(?:afbud|fravær\w*|forfald|forhindret|udeblev\w*)\b|.*\btil\s*stede\b|(?:.*\s)?(?:fra|også|desuden|endvidere|samt|tillige)$")
# What a list says of somebody behind a colon: "Anna Berg: afbud".
STATE_BEHIND = cased(r"(?P<person>(?:[a-zæøå.]+\s)?[A-ZÆØÅ][\w'’.-]+(?:\s[A-ZÆØÅ][\w'’.-]+){1,5}(?:,\s[^:,]{2,40}|\s\([^()]{2,40}\))?):\s+(?P<how>(?i:(?:meldt\s+|med\s+|uden\s+)?(?:afbud|fravær(?:ende)?|forfald)|(?:ikke\s+|delvist?\s+)?til\s*stede|mødt|ikke\s+mødt|udeblevet|syg|ferie|barsel|orlov|deltog(?:\s+ikke)?)(?:[\s,(][^:]*)?)$")
# What an office is held for or in: "formand for rådet", "leder i Hjemmeplejen".
HELD_FOR = cased(r"(?P<office>.+?)\s+(?P<how>for|af|om|vedr\.?|i|hos|fra|ved|på)\s+(?P<where>\S.*)$")
# All of a committee, without a name.
WHOLE_BODY = cue(r"[\w-]*(?:rådet|udvalget|bestyrelsen|gruppen|medlemmerne|formandskabet)$|(?:alle|øvrige)(?:\s+medlemmer)?$")
# What was done, and by or for whom: no organization.
DONE_BY = cue(r"(?:udarbejdet|skrevet|udfærdiget|godkendt|underskrevet|indkaldt|sendt|udsendt|fordelt|afsendt|referat)\s+(?:af|til|ved)$|(?:bilag|vedlagt)\b")
# What is no organization: a question or a sentence, what begins or is parted as none does, words on several.
NO_PLACE = cue(r"[^\w(\"'»“”„]|(?:da|fordi|idet|eftersom|hvis|når|grundet|pga\.?|på\s+grund\s+af)\s|.*[?!|]|(?:alle|begge)\b|[\W\d_]+$|(?:n/a|ingen|ukendt|vakant|ubesat|n\.?\s?n\.?|(?:pladsen?\s+)?(?:er\s+)?(?:endnu\s+)?ikke\s+(?:besat|udpeget|valgt)|ledig(?:\s+plads)?)$|(?:samt|hele|nb|obs|se\s+bilag|\d+\s+(?:medlem|elev|repræsentant|tilhører|borger|gæst|beboer)\w*)\b")
# Who came, or was called, in somebody's place.
IN_PLACE = cased(r"(?P<name>[A-ZÆØÅ].+?)\s+(?:(?:er|var|blev)\s+)?(?:indkaldt|indkaldes|deltog|deltager|mødte|møder)\b")
# The number of somebody's house or plot.
PLOT = cue(r"(?:hus\s+)?nr\.?\s*\d{1,4}[a-z]?$|#\s?\d{1,4}$")
# What a later sentence of a list of absentees begins with.
AWAY_TOO = cue(r"(?:(?:uden|med)\s+afbud|ikke\s+mødt|udeblevet)\s*(?:var\s+)?:?\s+(?=\S)")
# The same of those who came besides the others, before their names or behind them.
CAME_TOO = cue(r"(?P<how>(?:(?P<besides>(?:des|for)uden|(?:der|her)?udover|endvidere)|også|samt|i\s+stedet)\s+(?:deltog|deltager|mødte|var\s+til\s*stede))\s*:?\s+(?=\S)")
WAS_THERE = cue(r"\s+(?P<how>(?:var|er)\s+(?:(?:også|desuden|ligeledes|endvidere|selv)\s+)?(?:til\s*stede|mødt|fremmødt|med)|(?:deltog|deltager|mødte)(?:\s+(?:også|desuden|endvidere|ligeledes))?)\.?$")
# The last of a list, who come from elsewhere than the others: "A, B samt fra elevrådet C".
FROM_WITHIN = cue(r"(?:,|\s)\s*(?:og|samt|plus)\s+(?:fra|for)\s+(?=\S)")
# What leads to the organization that sent somebody.
LEADS_TO = cue(r"(?:(?:kommer\s+)?fra(?!\s+(?:(?:kl|ca|pkt?|punkt|sag|dagsorden|og|start|begyndelsen)\b|\d))|(?:er\s+)?(?:udpeget|valgt|indstillet)\s+(?:af|for|blandt)|ansat\s+(?:i|ved|hos|på))\s+(?=\S)")
# Those who hold these offices for others come from them.
STANDS_FOR = ("repræsentant", "tr", "ftr", "fællestr", "tillidsmand", "medlem")
# Those who hold these for others may come from elsewhere.
CHAIRS = ("formand", "forperson", "forkvinde", "kasserer", "sekretær")
# Words in small letters before an organization: "Anna Berg (lægesekr., Prøvehospitalet)"; one that may be an office.
SMALL_BEFORE = cased(r"(?P<words>[a-zæøå][\w/-]*\.?(?:\s[a-zæøå][\w/-]*\.?){0,2}),\s+(?=[A-ZÆØÅ])")
MAY_BE_OFFICE = cased(r"(?!\w*(?:ene|rne|et|en|ig|sk|lig)$)[a-zæøå]{5,}\.?$")
HELD_IN = frozenset(("i", "hos", "fra", "ved", "på"))
# Words of units and firms, by which they are told from people of whose first names nobody knows.
UNIT_WORD = cue(r"(?:.*\b)?(?:(?:intern\s+)?revision|læger|jurister|ingeniører|pædagoger|lærere|team|koncern[\wæøå]*|løn|personale|management|group|consulting|partners?|energi|post|indkøb|udvikling|arbejdsmiljø|service|center|it|hr|jura|økonomi|kommunikation|[\wæøå]*(?:forvaltning(?:en)?|afdeling(?:en)?|kontor(?:et)?|enhed(?:en)?|sekretariat(?:et)?|styrelse(?:n)?|forbund(?:et)?|forening(?:en)?|skole(?:n)?))\b")
# fmt: on


def _by_tail(endings: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """ENDINGS by their last letters; none of them is shorter."""
    found: dict[str, tuple[str, ...]] = {}
    for ending in endings:
        found[ending[-_TAIL:]] = (*found.get(ending[-_TAIL:], ()), ending)
    return found


_INSTITUTIONS, _OFFICES = _by_tail((*INSTITUTIONS, *PLACES)), _by_tail(OFFICES)
