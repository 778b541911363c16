"""The phrasings of what stands around a document: the cover of an e-mail, a web page's lines, signatures."""

from __future__ import annotations

from cso_opendata.parse.cues.table import cased, cue, table

# A cue is one line, however long; a list of words has several on a line.
# fmt: off

# The labels of an e-mail's head, and what stands above one that is quoted: "-----Oprindelig meddelelse-----".
MAIL_LABEL = cue(r"(?:fra|sendt|til|cc|bcc|emne|dato|vedhæftede?\s+filer|vedhæftninger|from|sent|to|subject|date)\s*:")
MAIL_SENT = cue(r"(?:sendt|sent)\s*:")
QUOTED = cue(r"[-_\s]*(?:oprindelig|videresendt|original|forwarded)\s+(?:meddelelse|besked|mail|message)\b[-_:\s]*$")
# How the cover of an e-mail begins and ends.
GREETING = cue(r"(?:kære|hej|goddag|godmorgen|hejsa)\b\s*[^.!?:;]{0,60}[,.!:]?$")
CLOSING = cue(r"(?:(?:med\s+|mange\s+|de\s+bedste\s+|bedste\s+)?(?:(?:venlig(?:e|st)?|kærlig|bedste)\s+)?hils(?:en|ner)\b|(?:mvh|vh|dbh)\b\.?)[^.:;?]{0,60}$")
# Where those stand who have signed.
SIGNED = cue(r"(?:underskrift(?:er|sside|sark|sblad)?|underskrevet\s+af|referatets?\s+underskrift(?:er)?|(?:referat(?:et)?|protokollen)\s+(?:er\s+)?godkendt\s+(?:af\s+[a-zæøå]+\s+)?(?:ved|med)\s+underskrift(?:er)?)\s*:?$")
SIGNED_BY = cue(r"(?-i:[A-ZÆØÅ]{2,4}),\s+\d{1,2}[./]\s?\d{1,2}[./-]\s?\d{2,4}$|(?:for\s+(?:rigtigt\s+)?referat(?:et)?|referat(?:et)?\s+underskrevet\s+af|underskrevet\s+af)\s*:\s*[^.:]{3,60}$")
# What a page of the web, or an e-mail, has above and below its text.
WEB = table(
    ("skip", r"(?:gå|spring|hop)\s+til\s+(?:hoved)?indhold\w*$|skip\s+to\s+content$"),
    ("menu", r"(?:forside|menu|hovedmenu|søg|log\s+(?:ind|ud)|luk|tilbage|til\s+toppen|kontakt(?:\s+os)?|cookies|(?:udskriv|print|del|læs\s+højt)(?:\s+(?:siden|denne\s+side))?|tilgængelighed(?:serklæring)?|privatlivspolitik|cookie-?politik|databeskyttelse|om\s+hjemmesiden)\.?$"),
    ("follow", r"(?:find|følg)\s+os\s+på\b[^.]{0,60}$"),
    ("cookies", r"(?:vi|denne\s+(?:side|hjemmeside)|hjemmesiden)\s+(?:bruger|anvender)\s+cookies\b|(?:læs\s+mere\s+om\s+)?cookies\s+og\s+privatliv"),
    ("screen", r"[^.]{0,80}(?:siden|hjemmesiden)\s+ses\s+bedst\b"),
    ("updated", r"(?:denne\s+side\s+(?:er|blev)\s+|siden\s+er\s+)?(?:senest|sidst)\s+(?:opdateret|ændret)\b.{0,60}$"),
    ("owner", r"(?:ansvarlig|kontakt)\s+for\s+(?:siden|hjemmesiden)\b"),
    ("made", r"[^.:]{0,80}\b(?:genereret|udskrevet|dannet)\s+(?:af|fra|via)\s+[\w-]*(?:system|portal|agenda)[\w-]*$"),
    ("page", r"side\s+\d{1,3}(?:\s*(?:af|/)\s*\d{1,3})?$"),
    ("secret", r"denne\s+(?:e-?mail|mail|meddelelse)\b[^.]{0,60}\b(?:fortrolig|udelukkende|kun\s+beregnet)"),
)
# The way to a page: "Forside > Politik > Referater"; its parts are a few words each.
TRAIL = cue(r"(?:du\s+er\s+her\s*:\s*)?[^.:;>/»›|]{2,40}(?:\s*[>»›]\s*[^.:;>/»›|]{2,40}){2,}$|(?:forside|hjem|start)(?:\s*/\s*[^.:;>/»›|]{2,40}){2,}$")
# What the way to a page begins with where it is a list.
HOME = cue(r"(?:du\s+er\s+her\s*:?\s*)?(?:forside(?:n)?|hjem|start(?:side)?(?:n)?)$")
# The label of a part of an item that has lost the break before its text: "BeslutningGodkendt".
GLUED_LABEL = cased(r"(?:Beslutning|Referat|Konklusion|Sagsfremstilling|Sagsbeskrivelse|Indstilling|Resum[eé]|Baggrund|Økonomi|Bilag)(?=[A-ZÆØÅ][a-zæøå])")
# What leads from below an item to the top of its page, wherever it stands.
TO_THE_TOP = cue(r"(?:(?:gå\s+|tilbage\s+)?til\s+(?:sidens\s+)?top(?:pen)?|luk\s+punkt(?:et)?|op\s+til\s+toppen|(?:(?:tilbage|retur)\s+til\s+(?:indhold(?:et|sfortegnelsen)?|hoved\s?menu(?:en)?|forsiden|oversigten|listen)(?:\s*[|·]\s*)?){1,3})\.?$")
# What a page offers to do with an item or with all of it, wherever it stands: "Hent som pdf | Udskriv".
_TOOL = r"(?:(?:hent|download|åbn|vis|gem)\s+(?:(?:referat(?:et)?|dagsorden(?:en)?|punkt(?:et)?|side(?:n)?|dokument(?:et)?)\s+)?(?:som\s+|i\s+)?pdf(?:-fil)?|(?:udskriv|print)(?:\s+(?:siden|denne\s+side|punktet|referatet|dagsordenen))?|(?:læs|lyt)\s+(?:højt|op)|del\s+(?:på|via)\s+\w+|kopi[eé]r\s+link|(?:vis|se)\s+(?:alle|flere|færre|mere|mindre)(?:\s+bilag)?|åben(?:t)?(?:\s+(?:punkt|sag))?|(?:fold|luk|åbn)\s+alle\s+punkter(?:\s+(?:ud|ind|sammen))?|fold\s+(?:alle?\s+)?(?:ud|ind|sammen))"
TOOLS = cue(rf"{_TOOL}(?:\s*[|·•/]\s*{_TOOL})*\.?$")
# What folds a part of a page, printed before its label or behind its title: "BudgetKlik her for at folde ud".
# All words of buttons hold it: a look at a text that holds none takes no time.
FOLD_STEM = "fold"
FOLDS = cue(r"\s*\bfold\s+dette\s+punkt\s+(?:ind|ud)\b")
UNFOLDS = cased(r"\s*Klik\s+(?:her\s+)?for\s+at\s+folde\s+(?:ind|ud)\b[^.!?]*$")
# A sentence that passes on what stands below.
LEAD_IN = cue(r"(?:nedenfor|herunder|hermed|vedlagt|vedhæftet|her)\s+(?:følger|ses|fremsendes|udsendes|sendes|er|bringes|kommer)\b[^.!?]{0,150}\.$")
# A list of the appendices, and one of these.
ATTACHMENTS = cue(r"bilag(?:sliste|soversigt|sfortegnelse)?\s*:?$")
OVERVIEW = cue(r"(?:bilags(?:liste|oversigt|fortegnelse)|(?:oversigt|liste)\s+over\s+(?:alle\s+)?bilag(?:ene)?|(?:alle|samtlige)\s+bilag)\s*:?$")
ATTACHED = cue(r"bilag\s+(?:nr\.?\s*)?(?:\d{1,2}|[a-zæøå])\s*[.:–-]\s*\S[^.]{1,100}$")
# The heading of an appendix, alone on its line.
APPENDIX = cue(r"(?:bilag|appendiks)\s+(?:nr\.?\s*)?(?:\d{1,2}|[a-zæøå])\s*[.:]?$")
# A part of an address or the like: no sentence.
ADDRESS = cue(r"(?:e-?mail|ean|telefon|tlf|mobil|cvr|www\.|https?:|hjemmeside)\b[^.?!]{0,60}(?:\.\w+)*$|(?:dk-?)?\d{4}\s{1,2}[a-zæøå]+(?:\s+[a-zæøå]+)?$|(?:[\wæøå.]+\s+){0,2}[\wæøå.-]+(?:gade|vej|plads|pladsen|allé|alle|boulevard|stræde)\s+\d{1,4}\s?[a-z]?$|rådhuset$|\w[\w-]+(?:\s+[\w-]+)?\s+kommune$")
