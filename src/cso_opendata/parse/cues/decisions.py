"""How minutes say what was settled, and what was only proposed."""

from __future__ import annotations

from cso_opendata.parse.cues.table import cue, table

# fmt: off
# A label behind which stands what was settled, in whatever words, and what kind of decision that is.
SETTLED = table(
    ("agreed", r"(?:det\s+)?aftal(?:t|e|er)\s*:\s*(?=\S)"),
    ("concluded", r"konklusion(?:en)?\s*:\s*(?=\S)"),
)
# A reply that says yes to what a title puts to the meeting: "Godkendelse af dagsorden", "Ok".
PUT_TO_APPROVAL = cue(r"(?:godkendelse|underskrift|underskrivelse|vedtagelse)\b")
ASSENT = cue(r"(?:ok|o\.k\.|okay|ja)\s*[.!]?$")
DECIDED = cue(r"(?:beslutning(?:en|er)?|konklusion(?:en)?|aftal(?:t|e|er)|afgørelse|resultat|udfald)\s*:\s*(?=\S)")
# A committee that settled something, as a sentence says at its beginning.
SETTLED_BY = cue(r"[^.:;]{0,60}?\b(?P<noun>[\wæøåÆØÅ-]+(?:udvalg|råd|bestyrelse|nævn|kommission|gruppe))(?:et|en|n)\s+(?:har\s+(?:[\w-]+\s+){0,5}?)?(?:\w+\s+)?(?:godkend(?:te|t)|beslutte(?:de|t)|vedto?g|vedtaget|tiltråd(?:te|t)|aftalt?e?|udsat(?:te)?|tog|taget|valgte?|udpege(?:de|t))\b")
# The same of where it was settled: "På Prøverådsmødet blev det vedtaget", "I byrådet er det besluttet".
SETTLED_AT = cue(r"(?:på|ved|i)\s+(?:\w+\s+){0,3}?(?P<noun>[\wæøåÆØÅ-]*(?:udvalg|råd|bestyrelse|nævn|kommission|repræsentation|forsamling|repræsentantskab|årsmøde|landsmøde))(?:(?:et|en|n)s?(?:\s+\w*møde)?|s?\s?\w*møde(?:t|rne)?)?\s+(?:[\wæøå.]+\s+){0,5}?(?:blev|er|besluttede|vedtog|godkendte|valgte|aftalte)\b")
# And that it was another committee's, by whatever name the one that met goes.
OF_OTHERS = frozenset(("byråd", "kommunalbestyrelse", "borgerrepræsentation", "økonomiudvalg", "regionsråd", "generalforsamling", "repræsentantskab", "årsmøde", "landsmøde"))
# What was settled before, or was not: "På sidste møde blev det besluttet", "Det er tidligere aftalt".
SETTLED_BEFORE = cue(
    r"(?:på|ved)\s+(?:(?:det|et|vores|rådets|udvalgets|bestyrelsens)\s+)?(?:sidste|seneste|forrige|foregående|tidligere)\s+\w*møde"
    r"|[^.,;:]{0,60}?\b(?:er|blev|har|var)\s+(?:[\wæøå]+\s+){0,2}?(?:tidligere|ikke|endnu|aldrig|(?:på|ved)\s+(?:(?:det|et)\s+)?(?:sidste|seneste|forrige|foregående|tidligere)\s+\w*møde)\s+(?:\w+\s+){0,2}?(?:aftalt|besluttet|godkendt|vedtaget|valgt)\b"
)
# A sentence that tells of what is put to the meeting: it is in the present.
IN_THE_PRESENT = cue(r"\b(?:tager|tages|godkende[rs]|beslutte[rs]|vedtage[rs]|tiltræde[rs]|aftale[rs]|konkludere[rs]|udsætte[rs])\b")
# What is proposed, alone or one of a list.
PROPOSED_ONE = cue(
    r"(?:\d{1,2}[.)]\s*|[-–•]\s*)?at\s"
    r"|(?:(?:det|der)\s+(?:indstilles|foreslås|anbefales)|[^.,;:]{3,80}\s(?:indstiller|foreslår|anbefaler)(?:\s+til\s+[^.,;:]{3,60})?)\b\s*[,:]?\s+at\s"
)

# Formal decisions: the kind, a stem that the sentence must hold (a quick look), and the pattern. What
# another body decided is none of this meeting's: those words name the body.
_OTHER = r"(?:byrådet|kommunalbestyrelsen|borgerrepræsentationen|økonomiudvalget|regionsrådet|folketinget|regeringen)"
_OWN = (
    r"(?:^vi|cso|\b[a-zæøå]mu|mødet|udvalgets medlemmer|parterne|forsamlingen|\b(?!" + _OTHER + r")[\w-]*"
    r"(?:udvalget|gruppen|bestyrelsen|rådet|nævnet|kommissionen|komit[eé]en|klyngen|kredsen|forum|med)\b|\b[A-ZÆØÅ][\wæøå]+\s+råd\b)"
)
# All that may be the subject of what was settled.
_WE = rf"(?:vi|man|{_OWN})"
# Words that lead to what others did or said, or that take it back.
_NOT = r"(?:ikke|endnu|aldrig|tidligere|allerede|skal|kan|vil|bør|når|hvis|såfremt|som|der|at|om|hvad|hvorvidt|fordi|da|sidst|sidste|seneste|forrige)"
# What stands before the subject of a main clause, between its verbs, and what it did before.
_LED, _ADV = rf"^(?:(?!{_NOT}\b)[\w-]+\s+){{0,8}}?", rf"(?:(?!{_NOT}\b)[\w-]+\s+){{0,5}}?"
_AND = rf"(?:(?!{_NOT}\b)[\w-]+,?\s+){{1,14}}?og\s+"
# What stands before who was elected; whom others elected is no decision of this meeting.
_NAMED = rf"^(?![^.]*(?:generalforsamling|årsmøde|landsmøde))(?:(?!(?:{_NOT}|er|var|blevet|har|havde)\b)[\w.'’()-]+,?\s+){{0,12}}?"
# By whom, and how: what may stand behind what was settled.
_ALL = r"(?:alle|samtlige|enstemmigt|en\s+enig\b|et\s+enigt\b|de\s+(?:fremmødte|tilstedeværende|deltagende)|medlemmerne|forsamlingen|mødet)"
_THEN = rf"(?=[.!]?$|\s*[,;(]|\s+(?:med|uden|enstemmigt|ved\s+\w*(?:afstemning|håndsoprækning)|som|og|efter\s+\w*afstemning|af\s+{_ALL}|af\s+{_OWN}))"
_ENDS = rf"(?:\s+(?:enstemmigt|(?:med|uden)\s+[^.]{{2,60}}|som\s+(?:indstillet|fremlagt|foreslået|udsendt|forelagt)|af\s+(?:{_ALL}|{_OWN})[^.]{{0,40}}))?[.!]?$"
# What is put to a vote, and what somebody is elected for.
_MOTION = r"(?:[\w-]*forslag(?:et|ene)?|indstilling(?:en|erne)?|vedtægt(?:en|erne)|vedtægtsændring(?:en|erne)|ændring(?:en|erne)|forretningsorden(?:en)?|kommissori(?:et|um)|dagsorden(?:en)?|\w*referat(?:et)?|udtalelsen|resolutionen|høringssvaret|punktet|[\w-]*princip(?:pet|perne)|retningslinje(?:n|rne)|[\w-]*politik(?:ken|kerne)|handle?planen|årshjulet|budgettet)"
_POST = (
    r"(?:som|til)\s+(?:(?!(?:og|at|som)\b)[\w-]+\s+){0,3}?(?:[\w-]*(?:formand|formænd|formandskab|forperson|forkvinde|leder|styrer|dirigent|referent|kasserer|sekretær|suppleant(?:er)?|repræsentant(?:er)?|ansvarlig|tæller(?:e)?|revisor(?:er)?|person|tovholder|observatør)|(?:bestyrelses)?medlem(?:mer)?)\b"
    r"(?!\s+(?:i|for|af|hos)\s+(?!(?:rådet|udvalget|bestyrelsen|gruppen|mødet|medarbejderne|perioden|de\s+næste|det\s+næste|det\s+kommende|resten|et\s+år|20\d\d|\w*(?:udvalget|rådet|bestyrelsen))\b))(?![^.]*(?:\bi\s+20\d\d|\bpå\s+(?:\w+\s+)?(?:generalforsamling|årsmøde|sidste)))"
)
# What stands for the name of the body that met, where the cues below do not know it.
THE_BODY = "Mødet"
# A paragraph that the body itself is the subject of.
OWN_BODY = cue(rf"(?:det\s+samlede\s+|et\s+enigt\s+)?{_OWN}\s")
DECISIONS = tuple(
    (kind, stem, cue(pattern))
    for kind, stem, pattern in (
        ("approved", "odkendt", r"blev\s+(?:\w+\s+){0,4}?godkendt(?!\s+(?:i|af)\s+(?!cso|udvalget|rådet|bestyrelsen|gruppen|mødet|alle\b|samtlige\b|en\s+enig|et\s+enigt|de\s+fremmødte|forsamlingen))(?!\s+på\s+mødet\s+den)"),
        ("approved", "odkendt", r"(?:^|(?<=[.:]\s))(?:(?!(?:ikke|tidligere|allerede|endnu|skal|kan|bliver|blive|når|hvis|hvis|som|der|at)\b)[\w-]+\s+){0,5}?godkendt(?:\s+(?:uden|med)\s+(?:\w+\s+){0,2}?\w+|\s+(?:[mu]\.|[mu]/)\s*[^.]{3,60}|\s+og\s+underskrevet(?:\s+af\s+[^.]{3,60})?|\s+som\s+(?:indstillet|fremlagt|foreslået|udsendt|forelagt)|\s+enstemmigt|\s+med\s+\d+\s+stemmer[^.]{0,40}|\s+af\s+(?:alle|samtlige|en\s+enig|et\s+enigt|de\s+(?:fremmødte|tilstedeværende)|medlemmerne|bestyrelsen|rådet|udvalget)\b[^.]{0,40}|(?:,?\s+idet|,\s+dog|\s+med\s+(?:(?:den|de|følgende|en|et|enkelte|små|mindre|visse|få|\d)\s+)?(?:\w+\s+)?\w*(?:bemærkning|tilføjelse|ændring|rettelse|præcisering|punkt|forbehold)(?:er)?)\b[^.]*(?:\.(?=\s[a-zæøå\d])[^.]*){0,2})?[.:]?$"),
        ("approved", "odkendte", rf"{_OWN}\s+godkendte"),
        ("approved", "odkende", rf"{_OWN}\s+(?:kan|kunne)\s+godkende\s+(?:indstillingen|indstillingerne|forslaget|planen|sagen)\b"),
        ("approved", "odkende", rf"{_WE}\s+besluttede\s+at\s+godkende\b"),
        ("approved", "odkendtes", r"\b(?:dagsordenen|referatet|indstillingen|planen|\w+)\s+(?:\w+\s+){0,3}?godkendtes\b"),
        ("approved", "odkendt", r"(?<!når\s)(?<!hvis\s)(?<!såfremt\s)(?<!inden\s)(?<!før\s)\b(?:dagsorden(?:en)?|(?:\w*referat)(?:et)?)\b[^.]{0,80}?\b(?:er|blev|blevet)\s+(?:\w+\s+){0,3}?godkendt"),
        ("approved", "odkendt", r"^(?:indstilling(?:en|erne)?|forslaget|sagen)\s+(?:er|blev)\s+(?:dermed|hermed|således|derfor|herefter)\s+godkendt"),
        ("approved", "iltrådt", r"(?:indstillingen|indstillingerne|forslaget|det\s+indstillede)\s+(?:blev\s+)?(?:\w+\s+)?tiltrådt(?:es|e)?\b"),
        ("approved", "iltrådte", rf"{_OWN}\s+tiltrådte"),
        ("approved", "iltræde", rf"(?:et\s+flertal\s+i\s+|et\s+enigt\s+)?{_OWN}\s+(?:kan|kunne)\s+tiltræde\s+(?:indstillingen|indstillingerne|forslaget)\b"),
        ("approved", "iltrådte", rf"et\s+flertal\s+i\s+{_OWN}\s+tiltrådte\b"),
        ("approved", "flertal", r"^et\s+(?:enigt\s+)?flertal(?:\s+(?:af|i|blandt)\s+[^.]{3,60}?)?\s+(?:godkendte|tiltrådte)\b"),
        ("approved", "odkendt", r"^(?:\[x\]\s*)?(?:\w*referat(?:et)?|dagsorden(?:en)?)\s+(?:(?:er|blev)\s+)?godkendt\s+(?:(?:fra|efter|ved|på)\s+[^.]{3,60}|af\s+(?-i:[A-ZÆØÅ])[\w-]+(?:\s+(?:og\s+)?(?-i:[A-ZÆØÅ])[\w-]+){0,4})[.]?$"),
        ("approved", "odkende", r"^(?!\w+(?:en|et)\b)(?-i:[A-ZÆØÅ])[\w-]+\s+godkend(?:er|te)\s+(?:\w+\s+)?(?:dagsorden(?:en)?|\w*referat(?:et)?)(?:\s+(?:fra|af|for)\s+[^.,]{3,60})?[.]?$"),
        ("agreed", "aftalt", r"(?:(?<!,\sat\s)det|(?<!,\s)der)\s+(?:blev|er|var)\s+(?:\w+\s+){0,4}?aftalt"),
        ("agreed", "nighed om", r"^enighed\s+om(?:\s*,?\s+at\b|\s+[\w-]+\s*\.?$)"),
        ("agreed", "enighed om", r"(?:det|der)\s+(?:blev|er|var)\s+(?:\w+\s+){0,4}?enighed\s+om"),
        ("agreed", "enighed", r"(?:det|der)\s+(?:blev|er|var)\s+(?:(?!ikke\b)\w+\s+){0,4}?enighed\s+(?:i|blandt|mellem|hos)\s+[^.;:]{3,60}?\s+om\b"),
        ("agreed", "aftalt", r"^følgende\s+(?:er|blev|var)\s+(?:\w+\s+)?aftalt\s*(?::|$)"),
        ("decided", "besluttet", r"^følgende\s+(?:er|blev|var)\s+(?:\w+\s+){0,1}?(?:besluttet|vedtaget)\s*(?::|$)"),
        ("decided", "eslutningen", r"^beslutningen\s+(?:blev|er)\s*,\s+at\b"),
        ("agreed", "aftalt", r"blev\s+(?:det|der)\s+(?:\w+\s+){0,4}?aftalt"),
        ("agreed", "aftalt", r"\b(?:møde)?(?:datoer|dage|tidspunkter|punkter)\s+blev\s+(?:\w+\s+){0,2}?aftalt"),
        ("agreed", "aftalte", rf"{_OWN}\s+aftalte"),
        ("agreed", "enige om", rf"{_OWN}\s+(?:blev|er|var)\s+enige\s+om"),
        ("agreed", "enedes", rf"{_OWN}\s+enedes\s+om|\b(?:det|der)\s+enedes\b|^(?:man|vi|alle)\s+enedes\s+om\b"),
        ("agreed", "aftaltes", r"\baftaltes\b"),
        ("agreed", "aftale om", r"(?:det|der)\s+blev\s+(?:\w+\s+){0,2}?(?:truffet|indgået|lavet)\s+aftale\s+om"),
        ("decided", "vedtoges", r"\bvedtoges\b"),
        ("decided", "vedtaget", r"(?:det|(?<!,\s)der)\s+blev\s+(?:\w+\s+){0,4}?vedtaget|blev\s+(?:det|der)\s+(?:\w+\s+){0,4}?vedtaget"),
        ("concluded", "konkluderedes", r"\bkonkluderedes\b"),
        ("decided", "besluttet", r"(?:det|(?<!,\s)der)\s+blev\s+(?:\w+\s+){0,4}?besluttet"),
        ("decided", "besluttet", r"blev\s+(?:det|der)\s+(?:\w+\s+){0,4}?besluttet"),
        ("decided", "besluttede", rf"{_OWN}\s+besluttede"),
        ("decided", "vedtog", rf"{_OWN}\s+vedtog"),
        ("decided", "udsatte", rf"{_OWN}\s+udsatte"),
        ("decided", "dsættes", r"^(?:sagen|punktet|behandlingen|drøftelsen|beslutningen)\s+udsættes\b"),
        ("decided", "besluttedes", r"\bbesluttedes\b"),
        ("concluded", "konkluderede", r"\bkonkluderede\b"),
        ("concluded", "konkluderet", r"blev\s+(?:det|der)?\s*(?:\w+\s+){0,4}?konkluderet"),
        ("approved", "odkendt", rf"{_LED}{_WE}\s+har\s+{_ADV}godkendt\b|{_LED}har\s+{_WE}\s+{_ADV}godkendt\b"),
        ("approved", "odkendte", rf"{_LED}godkendte\s+{_WE}\b|{_LED}{_WE}\s+{_AND}godkendte\b"),
        ("approved", "odkendes", rf"^(?:dagsorden(?:en)?|\w*referat(?:et)?|indstilling(?:en|erne)?|forslaget)\s+{_ADV}godkendes{_ENDS}"),
        ("approved", "odkendes", rf"^(?:{_MOTION}|[\w-]*(?:budget(?:tet)?|regnskab(?:et)?|planen))(?:\s+(?:for|til|af|om)\s+[^.,]{{2,60}}?)?\s+godkendes{_ENDS}"),
        ("approved", "odkender", rf"^{_WE}\s+godkender\s+(?:\w+\s+){{0,2}}?(?:dagsorden(?:en)?|\w*referat(?:et)?|indstilling(?:en|erne)|forslaget|regnskab(?:et)?|budget(?:tet)?){_ENDS}"),
        ("approved", "iltrådt", rf"^(?:(?:enstemmigt|indstilling(?:en|erne)?|forslag(?:et)?|blev|er)\s+){{0,3}}tiltrådt{_ENDS}"),
        ("agreed", "aftalt", rf"{_LED}{_WE}\s+har\s+{_ADV}aftalt\b|{_LED}har\s+{_WE}\s+{_ADV}aftalt\b"),
        ("agreed", "ftalt", r"^aftalt\s*,?\s+at\b"),
        ("agreed", "aftalte", rf"{_LED}aftalte\s+{_WE}\b|{_LED}{_WE}\s+{_AND}aftalte\b"),
        ("agreed", "aftales", rf"{_LED}(?:(?:det|der)\s+aftales|aftales\s+(?:det|der))(?:\s+(?:derfor|herefter|dermed))?\s*,?\s+at\b|^aftales\s*,?\s+at\b"),
        ("agreed", "aftaler", rf"^{_WE}\s+aftaler\s*,?\s+at\b"),
        ("agreed", "enige om", rf"{_LED}{_WE}\s+(?:er|blev|har)\s+{_ADV}enige\s+om\b|{_LED}(?:er|blev)\s+{_WE}\s+{_ADV}enige\s+om\b"),
        ("agreed", "enig om", rf"{_LED}{_WE}\s+(?:er|blev|har)\s+{_ADV}enig\s+om\b|{_LED}(?:er|blev)\s+{_WE}\s+{_ADV}enig\s+om\b"),
        ("agreed", "nighed om", r"^(?:(?:bred|fuld|stor|generel|almindelig)\s+)?enighed\s+om\s*,?\s+at\b"),
        ("decided", "besluttet", rf"{_LED}{_WE}\s+har\s+{_ADV}besluttet\b|{_LED}har\s+{_WE}\s+{_ADV}besluttet\b"),
        ("decided", "besluttet", rf"{_LED}{_WE}\s+{_AND}(?:vi\s+)?har\s+{_ADV}besluttet\b"),
        ("decided", "besluttet", rf"{_LED}(?:det\s+er|er\s+det|der\s+er|er\s+der)\s+{_ADV}besluttet\b"),
        ("decided", "esluttet", r"^(?:det\s+)?besluttet\s*,?\s+at\b"),
        ("decided", "besluttede", rf"{_LED}besluttede\s+{_WE}\b|{_LED}{_WE}\s+{_AND}besluttede\b"),
        ("decided", "besluttes", rf"{_LED}(?:(?:det|der)\s+besluttes|besluttes\s+det)(?:\s+(?:derfor|herefter|dermed))?\s*,?\s+at\b|^besluttes\s*,?\s+at\b"),
        ("decided", "beslutter", rf"^{_WE}\s+beslutter\s*,?\s+at\b"),
        ("decided", "vedtaget", rf"{_LED}{_WE}\s+har\s+{_ADV}vedtaget\b|{_LED}har\s+{_WE}\s+{_ADV}vedtaget\b|{_LED}(?:det\s+er|er\s+det)\s+{_ADV}vedtaget\s*,?\s+at\b"),
        ("decided", "vedtaget", rf"^(?:(?!{_NOT}\b)[\w-]+\s+){{0,3}}?{_MOTION}\s+(?:(?!(?:som|der|at)\b)[\w-]+\s+){{0,8}}?(?:blev|er)\s+{_ADV}vedtaget{_THEN}"),
        ("decided", "vedtaget", rf"^(?:(?!{_NOT}\b)[\w-]+\s+){{0,6}}?blev\s+(?:(?:enstemmigt|efter\s+\w*afstemning|med\s+\d+\s+stemmer[^.,;:]{{0,40}})\s+vedtaget\b|{_ADV}vedtaget\s+(?:enstemmigt|med\s+(?:\d|stemmerne|stemmetallene|alle\s+stemmer)|ved\s+\w*(?:afstemning|håndsoprækning)|af\s+{_ALL}))"),
        ("decided", "edtaget", rf"^(?:(?:enstemmigt|endeligt|{_MOTION}|budget(?:tet)?(?:\s+20\d\d)?|regnskab(?:et)?(?:\s+20\d\d)?|[\w-]*plan(?:en)?|(?:blev|er)(?:\s+(?:enstemmigt|endeligt))?)\s+){{0,3}}vedtaget(?:\s*,?\s+at\b|{_ENDS})"),
        ("decided", "beslutning om", rf"(?:det|(?<!,\s)der)\s+blev\s+{_ADV}truffet\s+{_ADV}beslutning\s+om\b|^{_WE}\s+(?:traf|har\s+truffet)\s+{_ADV}beslutning\s+om\b"),
        ("decided", "bestemt", rf"(?:det|(?<!,\s)der)\s+blev\s+{_ADV}bestemt\s*,?\s+at\b|^{_WE}\s+bestemte\s*,?\s+at\b"),
        ("decided", "vedtages", rf"{_LED}(?:det\s+vedtages|vedtages\s+det)(?:\s+(?:derfor|herefter))?\s*,?\s+at\b"),
        ("decided", "vedtog", rf"{_LED}vedtog\s+{_WE}\b|{_LED}{_WE}\s+{_AND}vedtog\b"),
        ("decided", "valgt", rf"^{_WE}\s+(?:har\s+)?{_ADV}(?:gen)?valgte?\s+(?!at\b)[^.;:]{{2,90}}?\s{_POST}"),
        ("decided", "valgt", rf"{_NAMED}blev\s+{_ADV}(?:gen|ny)?valgt\s+(?:enstemmigt\s+)?{_POST}"),
        ("decided", "valgt", rf"^(?:enstemmigt\s+)?{_POST}\s+(?:valgtes|genvalgtes|blev\s+(?:[^.;:]{{2,60}}?\s)?(?:gen|ny)?valgt)\b"),
        ("decided", "algt", rf"{_NAMED}valgt(?:es)?\s+(?:enstemmigt\s+)?{_POST}|^valgt\s+blev\s|^til\s+(?:bestyrelsen|udvalget|rådet|formandskabet|arbejdsgruppen)\s+(?:valgtes|blev\s+valgt)\s"),
        ("decided", "valgt", rf"^(?!{_NOT}\b)(?![^.]*(?:generalforsamling|årsmøde|landsmøde))(?:[^;:]{{3,200}},\s+|(?:[\w-]+\s+){{0,4}}?)blev\s+(?:(?-i:[A-ZÆØÅ])[\w'’-]+\s+(?:og\s+)?){{1,6}}(?:enstemmigt\s+)?(?:gen|ny)?valgt\s+{_POST}"),
        ("decided", "genvalgt", rf"{_NAMED}(?:blev\s+{_ADV}genvalgt|genvalgtes)\b(?!\s+(?:til|i)\s+(?:byrådet|kommunalbestyrelsen|folketinget))"),
        ("decided", "envalg", r"^(?:der\s+(?:var|blev|er)\s+)?genvalg\s+(?:til|af|på)\b"),
        ("decided", "onstituere", rf"^{_WE}\s+(?:har\s+)?konstituere(?:de|t)\s+sig\b"),
        ("decided", "dpegede", rf"^{_WE}\s+{_ADV}udpegede\s+[^.;:]{{2,90}}?\s(?:som|til)\b|{_LED}udpegede\s+{_WE}\b"),
        ("decided", "dpeget", rf"^{_WE}\s+har\s+{_ADV}udpeget\s+[^.;:]{{2,90}}?\s(?:som|til)\b|{_NAMED}blev\s+{_ADV}udpeget\s+{_POST}"),
        ("concluded", "konkluderes", rf"{_LED}(?:det\s+konkluderes|konkluderes\s+det)\s*,?\s+at\b"),
        ("noted", "il efterretning", r"^til\s+efterretning[.]?$"),
        ("noted", "til efterretning", r"til\s+efterretning"),
        ("noted", "til orientering", r"(?:tog|taget|tages|toges)\s+(?:\w+\s+){0,6}?til\s+orientering"),
    )
)
# The stems that hold no other one: none of them in a paragraph means no decision in it.
_STEMS = {stem for _, stem, _ in DECISIONS}
DECISION_STEMS = tuple(sorted(stem for stem in _STEMS if not any(one in stem for one in _STEMS - {stem})))
WITH_REMARKS = cue(
    r"\bmed\s+(?:\w+\s+){0,3}?(?:bemærkning|rettelse|ændring|tilføjelse|præcisering)"
)
SUBJECTS = table(
    ("order", r".*(?:behandles?\s+(?:før|efter|som)|rækkefølge|byttes?\s+om|pkt\.?\s*\d+.*\bfør\b.*pkt)"),
    ("minutes", r".*\breferatet?\b"),
    ("meeting_dates", r".*(?:mødeplan|møderække|mødedato|mødekalender)"),
)
# fmt: on
