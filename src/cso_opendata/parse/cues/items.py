"""The phrasings of the items: sections, kinds, speech, decisions, meetings to come, the committee's name."""

from __future__ import annotations

from cso_opendata.parse.cues.table import cased, cue, table

# A cue is one line, however long; a list of words has several on a line.
# fmt: off

# The headings between which the agenda and the minutes stand.
SECTIONS = table(
    ("agenda", r"(?:dagsorden(?:en)?(?:,?\s+jf\.[^:]{3,50}|\s*\((?:som\s+)?udsendt\b[^():]{0,30}\)|,?\s+som\s+udsendt\b[^.:]{0,20})?|(?:den\s+)?udsendte?\s+dagsorden|d\sa\sg\ss\so\sr\sd\se\sn|(?:åbne\s+)?(?:dagsordens?punkter|punkter)(?:\s+på\s+dagsordenen)?|følgende\s+(?:sager|punkter)\s+behandles|(?:(?:\w*møde|generalforsamling)(?:et|en)?\s+)?(?:har|med)\s+følgende\s+dagsorden|dagsorden(?:en)?\s+(?:ifølge|iht\.?|jf\.?)\s+vedtægterne|dagsordenens\s+punkter)[:\s]*$"),
    ("minutes", r"(?:referat|møde\s?referat|beslutningsreferat|referat\s+af\s+mødet)[:\s]*$"),
)

# The label that leads to the title of an item where nothing numbers them.
TITLE_LABEL = cue(r"(?P<label>(?:dagsordens?)?punkt|emne|sag|tema|titel|overskrift|sagstitel)\s?:\s+(?P<title>(?-i:[A-ZÆØÅ0-9\"»”]).*)$")
# What stands over a part of them: those behind open doors, and those behind closed ones.
OPEN_OR_CLOSED = cue(r"(?:(?:åbe?n|åbent|åbne|offentlige?|lukkede?|lukket|fortrolige?|ikke-?\s?offentlige?)\s+(?:(?:del(?:\s+af\s+(?:mødet|dagsordenen))?|møde(?:del)?|dagsorden|referat|(?:dagsordens?)?punkter|sager|session))|(?:sager|punkter|møde)\s+(?:for|bag)\s+(?:åbne|lukkede)\s+døre|(?:for\s+)?lukkede\s+døre|(?:dagsorden|referat|sager|punkter)\s*[-–,:(]?\s*(?:åben|åbent|åbne|lukket|lukkede)\)?)\s*:?$")

# The names of two of them: of what is put to the meeting, and of what came of it.
ASKS = cue(r"(?:dagsorden(?:spunkt(?:er)?)?|(?:menu|program)punkt(?:er)?|punkt(?:er)?|pkt\.?|emne|sag|titel|indstilling|indhold)\s*:?\s*$")
ANSWERS = cue(r"(?:referat|beslutning(?:er)?|konklusion(?:er)?|drøftelse|bemærkninger|opfølgning)(?:\s*(?:/|og)\s*\w+)?\s*:?\s*$")
# And of those that say who does what is settled, and when.
DOERS = cue(r"(?:ansvar(?:lige?)?|type|kl\.?|ansv\.|hvem|tovholdere?|initialer|frist|deadline|hvornår|tid(?:spunkt|sforbrug)?|varighed|min(?:\.|utter)?)(?:\s*(?:/|og)\s*\w+)?\s*:?\s*$")
# The head of a column of days by which something is to be done.
DEADLINE = cue(r"(?:(?:tids)?frist|deadline|senest)\s*:?\s*$")

# The label of a list of appendices, which are no parts of the item above.
APPENDICES = cue(r"(?:bilag(?:s?liste|soversigt)?|(?:vedlagte|tilhørende)\s+(?:bilag|dokumenter)|vedlagt|vedhæftet|dokumenter)\s*:?\s*$")

# What a letter opens and closes with.
GREETING = cue(r"(?:med\s+|mange\s+|de\s+bedste\s+)?(?:venlig(?:e|st)?\s+)?hils(?:en|ner)\b|kære\s|tak\s+for\s+(?:nu|et\s+godt)")
# A rule by its number, of which statutes and rules of procedure have many.
RULE = cue(r"§\s*\d")
# A table of contents.
CONTENTS = cue(r"(?:indhold(?:sfortegnelse)?|(?:sags)?oversigt|(?:pkt\.?|punkt|nr\.?)\s+(?:tekst|emne|titel)|punkter\s+på\s+dagsordenen)\b(?:[:\s]*|\s+side)$")

# The names of the columns of a table of items.
COLUMNS = cue(r"(?:(?:nr\.?|pkt\.?|punkt(?:er)?|dagsordens?punkt|dagsorden|emner?|titel|sag|referat|beslutning(?:er)?|konklusion(?:er)?|ansvar(?:lige?)?|ansv\.|aktion(?:er)?|aftaler?|status|initialer|init\.|opfølgning|bemærkninger|noter|tid|tidspunkt|tidsfrist|hvem|hvornår|drøftelse|indhold|indstilling|sagsfremstilling|formål|deadline|frist)[\s/:]*){2,}$")
# A line that says when an item is due, and nothing else.
SLOT = cue(r"(?:kl\.?\s*)?(?P<hour>\d{1,2})[.:](?P<minute>\d\d)\s*[–—-]\s*(?:kl\.?\s*)?\d{1,2}[.:]\d\d$")
SLOT_BEFORE = cue(r"(?:kl\.?\s*)?\d{1,2}[.:]\d\d\s*[–—-]\s*(?:kl\.?\s*)?\d{1,2}[.:]\d\d:?\s+(?=(?:(?:pkt\.?|punkt)\s*)?(?P<number>\d{1,2})[.):]\s)")
# The column of an agenda that says when each item is due.
WHEN_DUE = cue(r"(?:tid(?:spunkt)?|kl(?:\.|okken)?)\s*:?$")
# What calls itself an agenda, and what calls itself minutes.
AGENDA_TITLE = cue(r"(?:(?:udkast\s+til\s+)?dagsorden(?:en)?|mødeindkaldelse|indkaldelse|der\s+indkaldes\s+(?:hermed|herved)?\s*til|her(?:med|ved)\s+indkaldes\s+(?:der\s+)?til|.{3,60}?\sindkalder\s+(?:her(?:med|ved)\s+)?til)\b(?!\s*(?:og|/|med)\s*(?:\w+\s+)?(?:referat|vedtagelser|beslutninger))")
# Titles in small letters behind the word for an item: "Punkt 5 valg af revisor".
SMALL_TITLE = cue(r"(?:valg|genvalg|godkendelse|indkomne|orientering|status|regnskab|budget|kontingent|fastsættelse|fremlæggelse|beretning|eventuelt|evt\.?|næste\s+møde)(?![\wæøå])")
# With these words begins a sentence, and no title that ends with a full stop.
NO_TITLE = frozenset(("vi", "der", "det", "man", "ingen", "intet", "alle", "begge"))
# What is no item of an agenda, though it has a row of its own.
BREAK = cue(r"(?:kaffe|frokost|spise|te)?-?pause\b")
# What was told of an item, right behind its number: "Punkt 4 der var ingen indkomne forslag".
TOLD_AT_ONCE = cue(r"(?:der\s+(?:er|var|blev)|ingen|intet|udgik|udgår|udsat|godkendt)\b")
# A sentence that leads to an agenda: "Der indkaldes til møde med følgende dagsorden:".
LEADS_TO_AGENDA = cue(r"(?!.*\b(?:havde|mødtes|fulgte|var|blev|holdt(?:es)?)\b).*\b(?:med|indkald\w*|inviter\w*|(?:af)?holdes)\b.*\bfølgende\s+dagsorden\s*:?$")
MINUTES_TITLE = cue(r".*(?:referat|r\se\sf\se\sr\sa\st|beslutningsprotokol|protokol|dagsorden\s*(?:og|/|med)\s*(?:vedtagelser|beslutninger))\b")

# The parts that some committees divide an item into: what was put to the meeting, and what came of it.
# Alone on a line, or with the text behind a colon.
# What a page prints before them that folds them.
_FOLDS = r"(?:fold\s+dette\s+punkt\s+(?:ind|ud)\s+)?"
PARTS = table(
    ("agenda", _FOLDS + r"indstilling\s+og\s+beslutning\s*(?::\s*|$)"),
    ("agenda", _FOLDS + r"[^.:;]{3,80},\s+(?:den\s+)?\d{1,2}(?:\.\s*[a-zæøå]+\s+|[./-]\d{1,2}[./-])(?:19|20)\d\d,\s+(?:pkt\.?|punkt|sag(?:\s+nr\.?)?)\s*\d+\s*:$"),
    ("agenda", _FOLDS + r"(?:(?:udvalgs|råds|bestyrelses)?formanden|formandskabet|borgmesteren|sekretariatet|direktionen|administrationen|(?:[\w-]+-?\s+(?:og\s+)?)?[\w-]*forvaltningen|(?:[\w-]*direktør|[\w-]*chef)(?:en)?(?:\s+for)?(?:\s+[\w&]+){0,4}?)\s+(?:indstiller|foreslår|anbefaler)(?:\s+til\s+[^.:,;]{3,60})?\s*[,;:]?\s*(?:at\b\s*:?\s*|$)"),
    ("agenda", _FOLDS + r"det\s+indstilles(?:\s+til\s+[^.:,;]{3,60})?\s*,?\s*(?:at\b\s*:?\s*(?:(?-i:[A-ZÆØÅ])[\w-]+\s*:?)?)?$"),
    ("agenda", _FOLDS + r"(?:indstilling(?:en)?|til\s+dagsorden(?:en)?|dagsordens?tekst|punktbeskrivelse|oplæg|materiale(?:r)?|sagsfremstilling|sagsbeskrivelse|(?:indledning\s*/\s*)?baggrund|(?:sags)?resum[eé]|økonomi(?:ske\s+(?:konsekvenser|forhold)(?:\s+og\s+finansiering)?)?|(?:administrativ|alternativ|administrationens|forvaltningens)\s+indstilling|beskrivelse\s+af\s+(?:sagen|alternativ\s+indstilling)|sagsgang(?:\s+og\s+sagstype)?|forventet\s+sagsgang|sagsforløb|sagens\s+(?:opståen|indhold|kerne|baggrund)|sagen(?:\s+kort)?|(?:beslutnings)?kompetence|anledning|udtalelser(?:\s+og\s+høring)?|løsning|lovgrundlag|retsgrundlag|høring|bilag|formål|kommunikation|beslutningstema|supplerende\s+sagsfremstilling|sagens\s+behandling|videre\s+(?:forløb|proces)|tidsplan|problemstilling|vurdering|redegørelse|forslag|indhold|punktet\s+er\s+sat\s+på\s+af|præsentation|historik|medinddragelse|inddragelse)\s*(?::\s*|$)"),
    ("minutes", _FOLDS + r"(?:beslutning(?:en|er)?|referat|konklusion(?:er)?|drøftelse(?:n)?|bemærkninger|opfølgning|aftale(?:r|t)?|afgørelse|resultat|udfald|beslutning\s+(?:fra|i)\s+[^:.]{3,60}|beslutning(?:er)?\s+[^:.]{0,40}?(?:råd|udvalg|nævn|bestyrelse|kommission|repræsentation)\w*(?:\s+(?:den|d\.)\s+[^:]{4,20})?)\s*(?::\s*|$)"),
    ("minutes", _FOLDS + r"(?:beslutning(?:er)?|besluttet)\s+(?:(?:i|på|fra|af)\s+)?(?-i:[A-ZÆØÅ])[^:.]{3,80}?\s(?:den|d\.)\s+\d[^:]{4,50}:?$"),
    ("minutes", _FOLDS + r"(?-i:[A-ZÆØÅ])[^.:;]{3,80},\s+(?:den\s+)?\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d,\s+(?:pkt\.?|punkt|sag(?:\s+nr\.?)?)\s*\d+$"),
    ("minutes", _FOLDS + r"(?-i:[A-ZÆØÅ])[\w\s-]{3,60}s\s+møde\s+(?:den|d\.)\s+\d[^:]{4,30}:$"),
    ("minutes", _FOLDS + r"behandling\s+(?:i|på)\s+[^:.]{3,90}?\s(?:den|d\.)\s*\d[^:]{4,40}$"),
    ("minutes", _FOLDS + r"beslutning\s+for\s+punkt\s+\d{1,3}\s*:[^.]{0,150}$"),
    ("minutes", _FOLDS + r"[\w\s-]{3,60}s\s+beslutning\s+(?:i|på|fra)\s+(?:sit\s+)?møde[^:]{0,40}\s*(?::\s*|$)"),
)

# The label of what was put to the meeting that a web page may have below what came of it.
CASE = cue(r"(?:sagsfremstilling|sagsbeskrivelse|beskrivelse\s+af\s+sagen|(?:sags)?resum[eé]|problemstilling|(?:\w+s\s+)?indstilling)\s*(?::|$)")
# The label of what came of an item, by itself.
DECISION_ALONE = cue(r"beslutning(?:er)?\s*:?$")
# The label that parts what was said from what the agenda has.
DECIDED_ON = cue(_FOLDS + r"(?:beslutning(?:er)?|besluttet)\s+[^.:]{3,90}?\s(?:den|d\.)\s+\d[^:]{4,50}:?$")
REPORT = cue(r"referat\s*(?:$|:(?!\s*(?-i:[A-ZÆØÅ][\w-]+(?:\s+[A-ZÆØÅ][\w-]+)+)\s*(?:,|$)))")

# What an item is called, or a part of it, that says who came to the meeting.
ROLL = cue(r"(?:møde)?(?:deltager(?:e|ne|liste)?|information(?:er)?|fakta)\s*:?$|(?:frem)?møde(?:\s+og\s+(?:afbud|fravær))?\s*:?$|(?:afbud|fravær)(?:\s+og\s+(?:frem)?møde)?\s*:?$|navneopråb\s*:?$")
# The item with which a meeting opens.
OPENS_MEETING = cue(r".*\b(?:velkomst|velkommen|åbning|dagsorden(?:en)?|konstituering|ordstyrer|dirigent|mødeleder|referent|formalia|formelt|formaliteter|indledning|(?:frem)?møde(?:t|ts)?\s+(?:er\s+)?(?:lovlig\w*|beslutningsdygtig\w*)|beslutningsdygtig\w*|fremmøde|navneopråb)\b")
# The title that most agendas end with, and nothing else.
LAST_ITEM = cue(r"(?:eventuelt|evt\.?|(?P<round>bordet\s+rundt))(?:\s*(?:og|/|\+|samt|&)\s+(?:\w+\s+){0,2}?(?:(?:næste|kommende)\s+(?:\w+\s+)?møder?|mødedatoer|bordet\s+rundt|afslutning|evaluering))?\s*:?$")
# A title that ends with a full stop, for it is printed short.
SHORTENED = cue(r"(?:evt|vedr|div)\.$")
# What may be a part of each item, and an item as well.
TOPIC = cue(r"(?:økonomi|høring(?:er)?|kommunikation|tidsplan|videre\s+(?:forløb|proces)|forslag|inddragelse|opfølgning|bemærkninger)\s*:?$")
# What an ordinal number counts, and no item: "1. behandling", "2. kvartal", "3. marts".
ORDINAL = cue(r"(?:(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b|(?:behandling|halvår|halvdel|kvartal|klasse|sal|etape|udgave|del|gang|gangs|år|års|viceborgmester|næstformand|suppleant|møde|pinsedag|juledag|påskedag|plads|runde|fase|version)\b)")
# How a title ends that announces a list of what it is about: "Orientering om:".
ANNOUNCES = cue(r".*\b(?:om|af|til|fra|for|på|med|vedr\.?|vedrørende|angående|herunder)\s*:$")
# What is proposed, one of a list ("1. At planen godkendes"), and who proposes it.
PROPOSAL = cue(r"at\s")
PROPOSES = cue(r"\b(?:indstilles?|indstiller|anbefaler?|foreslås?|foreslår)\b|\bindstilling(?:en)?[:.]?$")
# The same where a list of proposals follows.
PROPOSES_THAT = cue(r"\b(?:indstilles?|indstiller|anbefaler?|foreslås?|foreslår)\b[^.]*,?\s+at\s*[:,]?$")
# What came of an item, behind nothing but its number or right behind its title.
AD = cue(r"ad\b\.?\s*(?:(?:pkt|(?:dagsordens)?punkt)\.?\s*)?(?P<number>\d{1,3})\b\s*[.):]*\s*")
ANSWERED = cue(r"(?:[.:]|(?<=\w)(?=\s[–-]\s|\s\())\s+(?:[–-]\s+|\()?(?:(?:(?:dagsorden(?:en)?|referat(?:et)?)\s+)?(?:(?:blev|er)\s+)?)?(?:enstemmigt\s+)?(?:godkendt|vedtaget|tiltrådt|anbefalet|udsat|drøftet|taget\s+til\s+(?:efterretning|orientering)|(?:der\s+(?:er|var)\s+)?(?:intet(?:\s+at\s+(?:bemærke|referere))?|ingen(?:\s+(?:bemærkninger|kommentarer|punkter))?)|udgår|udgik|aflyst)\b(?=[^?]{0,80}$)")
# The number of an item that a paragraph answers, without its title: "Til pkt. 3: Godkendt", "3. Godkendt".
ANSWER = cue(r"(?P<word>(?:(?:til|ad|vedr\.?|vedrørende)\s+)?(?:(?:pkt|punkt)\b\.?\s*)?)(?P<number>\d{1,2})\b\s*(?:[.)]?\s*:|[.)]|\s[–-])\s+(?P<told>\S)")
# The same on a line of its own.
ANSWER_BELOW = cue(r"(?:til\s+)?(?:pkt\.?|punkt)\s*(?P<number>\d{1,2})(?:\s*(?:og|-|–|,)\s*\d{1,2})*\s*[.):]?(?P<told>$)")
# The same behind a comma, where the title says that something is to be approved.
APPROVED = cue(r"(?:godkendelse|underskrift|underskrivelse|dagsorden|referat)\b[^,;:?]{0,120}(?=,\s+(?:(?:blev|er)\s+)?(?:enstemmigt\s+)?(?:godkendt|underskrevet)(?:\s+(?:uden|med)\s+\w+|\s+og\s+underskrevet)?[.!]?$)")

# The word before the number of an item, where there is one.
ITEM_WORD = r"(?:(?:åbent|lukket)(?:\s+punkt)?|§(?!\s*\d+\s*,?\s*(?:stk|nr))|tema|emne|(?:ad\.?\s+)?(?:(?:dagsordens)?punkt|pkt\.?)(?:\s+nr\.?)?|ad\.?\s+dagsordenens\s+(?:pkt\.?|punkt)|pkt\.?|ad\.?|sag(?:\s+nr\.?)?|nr\.?)"

ITEM_KINDS = table(
    ("approval_of_minutes", r"(?:opfølgning\s+på\s+)?referat(?:et)?\s+fra\s+(?:sidst\w*|forrige|seneste)(?:\s+møde)?\s*:?$"),
    ("approval_of_minutes", r".*\bgodkendelse\s+af\s+(?:\w+\s+)*?(?:\w*referat|protokol)"),
    ("any_other_business", r"(?:eventuelt|evt\.?|bordet\s+rundt)\b"),
    ("meeting_dates", r".*\b(?:møde(?:datoer|række|plan|kalender)|kommende\s+møder|næste\s+møde|møder\s+i\s+(?:(?:\d\.\s+halvår|resten\s+af|foråret|efteråret)\s+)?20\d\d|møder\s+i\s+det\s+(?:kommende|nye)\s+(?:halv)?år)"),
    ("information", r".*\b(?:orientering|status|afrapportering|præsentation|meddelelser|nyt\s+fra|gensidig)"),
    ("discussion", r".*(?:drøftelse|dialog|debat)"),
)

# The two sides of a joint committee as speakers; written with the slips seen in minutes.
SIDES = table(
    ("employee", r"organisations?siden|(?:medarbejdernes|organisationernes|personalets)\s+side|medarbejdersiden?|personalesiden|lønmodtagersiden|b-siden|medarbejderrepræsentanterne|organisationerne|(?:medarbejderne|personalet)(?=\s+(?:lagde\s+vægt|gjorde\s+opmærksom|bakkede\s+op|var\s+enige|anførte|bad|bemærkede|efterlyste|foreslog|fremførte|fremhævede|mente|nævnte|opfordrede|oplyste|pegede\s+på|påpegede|spurgte|svarede|tilsluttede|udtrykte|understregede|ønskede)\b)"),
    ("management", r"ledelses?siden|ledelsens\s+side|arbejdsgiversiden|a-siden|ledelsesrepræsentanterne"),
)
# Offices and units that speak for themselves; only with a verb of speech behind them.
UNITS = r"(?:[\wæøå-]*(?:direktøren|chefen|lederen|borgmesteren|inspektøren|konsulenten|kassereren|præsten|kirkeværgen|arkitekten|rådgiveren|formanden|forkvinden|forpersonen|dekanen|koordinatoren|repræsentante(?:n|rne))|(?:pro)?rektor(?:en)?|ordstyreren|skolerne|dagtilbuddene|institutionerne|elevrådet|eleverne|oplægsholderen|sekretariatet|forvaltningen|sekretæren|direktionen|temagruppen|arbejdsgruppen|mødelederen|dirigenten|ledelsen|foreningen|kommunen|administrationen|formandskabet)"

# Verbs that report speech, in the past and the present; what else ends like a past tense is taken
# where a known person stands before it.
SPEECH_VERBS = (
    "anbefaler|anbefalede|anerkendte|anførte|anfører|anmodede|bad|bakkede|bekræftede|bekræfter|beklagede|"
    "bemærkede|bemærker|beskrev|besvarede|betonede|betonedede|bidrog|bifaldt|bød|efterlyste|efterspurgte|"
    "erindrede|erklærede|fandt|fastholdt|fastslog|foreslog|foreslår|forelagde|forklarede|fortalte|fortæller|"
    "forsikrede|forventede|fremførte|fremhævede|fremhæver|fremlagde|fremlægger|fremsatte|fulgte|gav|"
    "gennemgik|gennemgår|gentog|giver|glædede|gjorde|havde|henledte|henviste|henviser|hilste|holdt|"
    "indledte|indleder|informerede|informerer|indvendte|kommenterede|konkluderede|konkluderer|"
    "konstaterede|kvitterede|kvitterer|lagde|ledte|lovede|lykønskede|læste|meddelte|mente|mener|"
    "nuancerede|nævnte|nævner|opfordrede|oplyste|oplyser|oplæste|opponerede|opsummerede|opridsede|"
    "orienterede|orienterer|perspektiverede|pointerede|præciserede|præsenterede|præsenterer|påpegede|"
    "påpeger|redegjorde|redegør|refererede|rejste|replicerede|roste|rykkede|sagde|siger|sammenfattede|"
    "satte|spurgte|spørger|startede|stillede(?!\\s+(?:op|sig|som)\\b)|støttede|supplerede|supplerer|svarede|svarer|så|takkede|"
    "tilføjede|tilføjer|tilkendegav|tilsluttede|tog|udbad|uddybede|uddyber|udtalte|udtrykte|udtrykker|"
    "underbyggede|understregede|understreger|undrede|var|ville|viste|vurderede|ønskede|ønsker|åbnede|"
    "deltog|fik|efterkom|afsluttede|afviste|advarede|argumenterede|appellerede|citerede|debatterede|"
    "drøftede|erindrede|kunne(?=\\s+(?:godt|ikke|genkende|støtte|tilslutte|bekræfte|oplyse|fortælle|forstå|bakke|acceptere|berette)\\b)|kom|mindede|opdaterede|udlagde|varslede|vendte|er|klagede|erkendte|medgav|indrømmede|savnede|frygtede|håbede|tvivlede|protesterede|anslog|berettede|skitserede|motiverede|tilbød|tilbageviste|imødegik|kaldte|"
    "stiller(?=\\s+(?:\\w+\\s+)?(?:forslag|spørgsmål|sig\\s+(?:positiv|kritisk|tvivlende))\\b)|finder(?=,?\\s+(?:at|det|ikke|derfor)\\b)|delte(?=\\s+(?:[\\w'’-]+\\s+){0,2}?(?:syn(?:et)?|bekymring(?:en|er)?|opfattelse(?:n)?|holdning(?:en)?|vurdering(?:en)?|mening|glæde(?:n)?)\\b)|krævede|hæftede|begrundede|beroligede|pegede|undskyldte|ytrede|fortsatte|indskød|forudså|gik(?=\\s+(?:ind\\s+for|imod)\\b)|talte(?=\\s+(?:for|imod)\\b)|noterede(?=\\s+(?:sig|med)\\b)|samlede(?=\\s+op\\b)|slog(?=\\s+fast\\b)|skød(?=\\s+ind\\b)|rettede(?=\\s+en\\s+tak\\b)|gør(?=\\s+opmærksom\\b)|udfoldede|advokerede|problematiserede|støtter|foretrak|forsvarede|kritiserede|undrer|savner|håber"
)
# Verbs that may stand before the speaker's name: "Til dette svarede ...".
INVERTED_VERBS = (
    "anførte|bad|bemærkede|forklarede|foreslog|fortalte|fremhævede|fremlagde|gav|gennemgik|gentog|gjorde|"
    "holdt|indledte|informerede|kommenterede|konkluderede|konstaterede|kvitterede|lagde|meddelte|mente|"
    "nævnte|bekræftede|beklagede|tilsluttede|efterlyste|efterspurgte|opfordrede|oplyste|opsummerede|orienterede|pointerede|præciserede|præsenterede|påpegede|"
    "redegjorde|sagde|spurgte|supplerede|svarede|takkede|tilføjede|tilkendegav|uddybede|udtalte|udtrykte|"
    "understregede|ønskede|rejste|fastslog|henviste|replicerede|bød|tog|startede|fortsatte|pegede|advarede|mindede|fastholdt|indskød|"
    "slog(?=\\s+[^.,;]{3,60}?\\s+fast\\b)|skød(?=\\s+[^.,;]{3,60}?\\s+ind\\b)|samlede(?=\\s+[^.,;]{3,60}?\\s+op\\b)|stillede(?=\\s+[^.,;]{3,60}?\\s+sig\\s)|lød\\s+(?:det|svaret|spørgsmålet|kommentaren|bemærkningen|opfordringen|indvendingen|meldingen)\\s+fra|roste|noterede(?=\\s+[^.,;]{3,60}?\\s+sig\\b)|"
    "ville(?=\\s+[^.,;]{3,60}?\\s+gerne\\s+(?:vide|høre)\\b)"
)
# What a sentence with its verb before the speaker begins with, up to the speaker: "Til dette svarede".
_ANSWERED = r"(?:her(?:til|efter|udover|på)|der(?:til|efter|udover|på)|til\s+(?:dette|det|sidst|slut|spørgsmålet|punktet)|på\s+(?:dette|spørgsmålet)|som\s+svar\s+(?:herpå|på\s+(?:dette|spørgsmålet))|endeligt?|endvidere|desuden|yderligere|afslutningsvis|indledningsvis|efterfølgende|samtidig|videre|ligeledes|i\s+forlængelse\s+(?:af\s+(?:dette|det)|heraf))"
INVERTED_LEAD = cue(rf"{_ANSWERED}\s+(?:[a-zæøå]+\s+){{0,4}}?(?:{INVERTED_VERBS})\s+(?=\S)")
# Behind a person of the head any finite verb will do: these have not its usual ending; those only look like it.
STRONG_VERBS = frozenset((
    "er", "var", "bad", "bød", "fandt", "fik", "gav", "gik", "greb", "holdt", "kom", "lod", "lå", "løb", "sad",
    "sagde", "satte", "skrev", "slog", "så", "stod", "tog", "trak", "vandt", "vil", "kan", "skal", "må", "ved",
    "bør", "hørte", "gjorde", "kunne", "skulle", "ville", "måtte", "burde", "synes", "syntes", "mødtes",
    "foretrak", "forstod", "gennemgik", "beskrev", "gentog", "indvilgede", "tilbød", "fortalte", "spurgte", "havde", "roste", "tog", "undlod", "fremgik", "foreslog", "drog", "indskød", "skød", "bragte", "lagde",
))
NO_VERBS = frozenset((
    "eller", "under", "over", "efter", "der", "her", "for", "før", "hvor", "hver", "per", "især", "både", "hvorefter",
    "herunder", "ifølge", "heller", "især", "altså", "til", "fra", "ved", "sammen", "herefter", "derefter", "ikke",
))
# How somebody took part, told behind their name: who was away, came late or left said nothing by that.
ATTENDED = cased(
    r"\s+(?:(?:var|er|blev)\s+(?:\w+\s+)?(?:fraværende|forhindret|inhabil(?:e|t)?|bortrejst|syge?(?:meldte?)?)\b|(?:var|er)\s+ikke\s+til\s*stede\b|(?:(?:var|er)\s+til\s*stede|(?:tog|tager|skrev|skriver)\s+referat(?:et)?)\b(?![^.]{0,200}\bog\s+[a-zæøå]+(?:ede|te|gde|lagde|gav|gik|log|og|rev|agde)\b)|(?:deltog|deltager)\s+(?:derfor\s+)?ikke\b|(?:forlod|ankom|indtrådte|udtrådte|fratrådte)\b|(?:måtte|skulle)\s+(?:gå|forlade|af\s+sted)\b|havde\s+(?:forladt|sendt|meldt)\b|har\s+(?:fødselsdag|jubilæum|meldt|fået|overtaget|opsagt|nøglen)\b|(?:modtog|modtager)\b|(?:var|er)\s+(?:ordstyrer|dirigent|referent|mødeleder|tovholder)\b|kom\s+til\s+stede\b|meldte\s+(?:afbud|fra)\b|stødte\s+til\b|erklærede\s+sig\s+inhabil"
    r"|(?:deltog|deltager)\.?$|deltager\s+(?:i|på|ikke|også)\b|(?:deltog|deltager|mødte)\s+(?:som\s+(?:suppleant|stedfortræder|gæst|observatør)|i\s+stedet|for\s+(?-i:[A-ZÆØÅ])|(?:(?:kun|delvist?)\s+)?(?:under|i\s+behandlingen|til\s+og\s+med|fra\s+(?:kl|p)|indtil|online|virtuelt|via\s)|på\s+(?:mødet|teams))(?![^.]{0,200}\bog\s+[a-zæøå]+(?:ede|te|gde|lagde|gav|gik|log|og|rev|agde)\b)"
    r"|(?:(?:går|gik|trådte|træder)\s+(?:\w+\s+)?(?:af|ud|ind(?!\s+for\b))\b|(?:gen)?opstille(?:r|de)\b|stille(?:r|de)\s+(?:\w+\s+)?op\b|(?:af|ud|ind)træder\b|stopper\b|(?:er|var|blev)\s+(?:\w+\s+)?(?:på\s+valg|valgt)\b)"
    # Who was away, and who came instead; where somebody is; how somebody voted.
    r"|(?:har|havde)\s+(?:\w+\s+)?meldt\s+(?:afbud|forfald|fra)\b|udeblev\b|(?:mødte|deltog|dukkede)\s+(?:\w+\s+)?ikke\b|(?:var|er|blev)\s+(?:\w+\s+)?(?:indkaldt|stedfortræder|suppleant\s+for|udeblevet)\b"
    r"|(?:er|var|bliver)\s+(?:[a-zæøå]+\s+){0,2}?(?:på\s+(?:kursus|ferie|orlov|barsel|besøg|tur|arbejde|lejr|efteruddannelse|studietur)|ansat|vikar|nye?|medlem|formand|hjemme|væk|stoppet|gået\s+(?:på|ned|hjem)|syge?|med\s+i\s+(?:udvalget|gruppen|arbejdsgruppen|bestyrelsen|rådet|styregruppen)|inviteret|udpeget|valgt|blevet\s+(?:valgt|udpeget|ansat|kontaktet|syg|inviteret))\b"
    r"|(?:stemte|stemmer)\b|(?:undlod|undlader)\s+at\s+stemme\b"
    r"|(?:var|er)\s+(?:blevet\s+)?(?:ind|ud|til|fra)trådt\b|(?:deltog|mødte)\s+i\s+(?:dagens\s+)?mødet?\b"
    # What others told them and what came of them; and what they said elsewhere, or will say.
    r"|(?:er|blev|var)\s+(?:blevet\s+)?(?:orienteret|hørt|takket|spurgt|informeret|inviteret|bedt)\b|fik\b|kunne\s+ikke\s+deltage\b|lyttede\b|er\s+(?:desværre\s+)?afgået\b"
    r"|[a-zæøå]+\s+(?:[a-zæøå]+\s+)?(?:på|ved)\s+(?:sidste|forrige|seneste|næste|kommende)\s+\w*møde|[a-zæøå]+r\s+[^.,]{0,40}?\spå\s+(?:næste|kommende)\s+\w*møde|spørger\s+[A-ZÆØÅ]"
    # What somebody is to do is no turn either: in the present, another person told or asked.
    r"|(?:orienterer|informerer|underretter|briefer|kontakter|ringer\s+til|hjælper|afløser)\s+[A-ZÆØÅ][a-zæøå]+(?=\s|[.,])"
    r"|(?:er|bliver|blev)\s+(?:[a-zæøå]+\s+){0,3}?(?:ansvarlige?|tovholdere?|kontaktperson(?:er)?)\b|(?:(?:har|havde)\s+)?meld(?:t|te|er)\s+sig\b|(?:sender|skriver|indkalder|kontakter|udarbejder|bestiller|køber|rundsender|udsender|fremsender|booker|inviterer)\b|(?:sørger|står)\s+for\b|(?:følger\s+op|vender\s+tilbage|tager\s+(?:kontakt|sig\s+af))\b)"
)
# Verbs of speech that leave no doubt, where only a first name stands before them.
PLAINLY_SPEAKS = (
    "anførte|bemærkede|bemærker|efterlyste|foreslog|foreslår|forklarede|fortalte|fortæller|fremlagde|fremlægger|"
    "gennemgik|informerede|informerer|kommenterede|meddelte|mente|mener|nævnte|opfordrede|oplyste|oplyser|"
    "opsummerede|orienterede|orienterer|påpegede|præsenterede|præsenterer|redegjorde|redegør|refererede|"
    "spurgte|spørger|supplerede|svarede|takkede|tilføjede|uddybede|udtrykte|understregede|ønskede"
)
# Offices that stand before a name in the text: the last letters of the word.
OFFICES_IN_TEXT = (
    "formand", "formanden", "chef", "direktør", "konsulent", "leder", "sekretær", "repræsentant", "medlem",
    "kasserer", "kassereren", "direktøren", "chefen", "lederen", "sekretæren", "borgmesteren", "inspektøren", "rektor", "præst", "sognepræst",
    "borgmester", "rådmand", "borger", "lærer", "læge", "inspektør", "koordinator", "mægtig", "planlægger", "rådgiver",
)
PAST_TENSE = cased(r"[a-zæøå]{2,}(?:ede|te|ste|lte|kte)$")

ORDER_CHANGED = cue(
    r"(?:behandle[st]?|drøfte[st]?|tage[st]?|flytte[st]?)\b[^.]*?\b(?P<how>før|inden|efter)\s+(?:pkt\.?|punkt)\s*(?P<anchor>\d+)",
)
ITEM_MENTION = cue(r"(?:pkt\.?|punkt)\s*(\d+)")
