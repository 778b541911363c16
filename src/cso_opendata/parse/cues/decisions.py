"""How minutes say what was settled, and what was only proposed."""

from __future__ import annotations

from cso_opendata.parse.cues.table import cue, table

# fmt: off
# A label behind which stands what was settled, in whatever words, and what kind of decision that is.
SETTLED = table(
    ("agreed", r"(?:det\s+)?aftal(?:t|e|er)\s*:\s*(?=\S)"),
    ("concluded", r"konklusion(?:en)?\s*:\s*(?=\S)"),
)
DECIDED = cue(r"(?:beslutning(?:en|er)?|konklusion(?:en)?|aftal(?:t|e|er)|afgørelse|resultat|udfald)\s*:\s*(?=\S)")
# A committee that settled something, as a sentence says at its beginning.
SETTLED_BY = cue(r"[^.:;]{0,60}?\b(?P<noun>[\wæøåÆØÅ-]+(?:udvalg|råd|bestyrelse|nævn|kommission))(?:et|en|n)\s+(?:\w+\s+)?(?:godkendte|besluttede|vedtog|tiltrådte|aftalte|udsatte|tog)\b")
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
    r"(?:udvalget|gruppen|bestyrelsen|rådet|nævnet|kommissionen|komit[eé]en|forum|med)\b|\b[A-ZÆØÅ][\wæøå]+\s+råd\b)"
)
# What stands for the name of the body that met, where the cues below do not know it.
THE_BODY = "Mødet"
# A paragraph that the body itself is the subject of.
OWN_BODY = cue(rf"(?:det\s+samlede\s+|et\s+enigt\s+)?{_OWN}\s")
DECISIONS = tuple(
    (kind, stem, cue(pattern))
    for kind, stem, pattern in (
        ("approved", "odkendt", r"blev\s+(?:\w+\s+){0,4}?godkendt(?!\s+(?:i|af)\s+(?!cso|udvalget|mødet))(?!\s+på\s+mødet\s+den)"),
        ("approved", "odkendt", r"(?:^|(?<=[.:]\s))(?:(?!(?:ikke|tidligere|allerede|endnu|skal|kan|bliver|blive|når|hvis|hvis|som|der|at)\b)[\w-]+\s+){0,5}?godkendt(?:\s+(?:uden|med)\s+(?:\w+\s+){0,2}?\w+|\s+og\s+underskrevet(?:\s+af\s+[^.]{3,60})?|(?:,?\s+idet|,\s+dog|\s+med\s+(?:den|de|følgende)\s+\w*(?:bemærkning|tilføjelse|ændring|rettelse|præcisering)(?:er)?)\b[^.]*)?[.:]?$"),
        ("approved", "odkendte", rf"{_OWN}\s+godkendte"),
        ("approved", "odkendtes", r"\b(?:dagsordenen|referatet|indstillingen|planen|\w+)\s+(?:\w+\s+){0,3}?godkendtes\b"),
        ("approved", "odkendt", r"\b(?:dagsorden(?:en)?|(?:\w*referat)(?:et)?)\b[^.]{0,80}?\b(?:er|blev|blevet)\s+(?:\w+\s+){0,3}?godkendt"),
        ("approved", "odkendt", r"^(?:indstilling(?:en|erne)?|forslaget|sagen)\s+(?:er|blev)\s+(?:dermed|hermed|således|derfor|herefter)\s+godkendt"),
        ("approved", "iltrådt", r"(?:indstillingen|indstillingerne|forslaget|det\s+indstillede)\s+(?:blev\s+)?(?:\w+\s+)?tiltrådt(?:es|e)?\b"),
        ("approved", "iltrådte", rf"{_OWN}\s+tiltrådte"),
        ("agreed", "aftalt", r"(?:det|der)\s+(?:blev|er|var)\s+(?:\w+\s+){0,4}?aftalt"),
        ("agreed", "enighed om", r"(?:det|der)\s+(?:blev|er|var)\s+(?:\w+\s+){0,4}?enighed\s+om"),
        ("agreed", "aftalt", r"blev\s+(?:det|der)\s+(?:\w+\s+){0,4}?aftalt"),
        ("agreed", "aftalt", r"\b(?:møde)?(?:datoer|dage|tidspunkter|punkter)\s+blev\s+(?:\w+\s+){0,2}?aftalt"),
        ("agreed", "aftalte", rf"{_OWN}\s+aftalte"),
        ("agreed", "enige om", rf"{_OWN}\s+(?:blev|er|var)\s+enige\s+om"),
        ("agreed", "enedes", rf"{_OWN}\s+enedes\s+om|\b(?:det|der)\s+enedes\b"),
        ("agreed", "aftaltes", r"\baftaltes\b"),
        ("agreed", "aftale om", r"(?:det|der)\s+blev\s+(?:\w+\s+){0,2}?(?:truffet|indgået|lavet)\s+aftale\s+om"),
        ("decided", "vedtoges", r"\bvedtoges\b"),
        ("decided", "vedtaget", r"(?:det|der)\s+blev\s+(?:\w+\s+){0,4}?vedtaget|blev\s+(?:det|der)\s+(?:\w+\s+){0,4}?vedtaget"),
        ("concluded", "konkluderedes", r"\bkonkluderedes\b"),
        ("decided", "besluttet", r"(?:det|der)\s+blev\s+(?:\w+\s+){0,4}?besluttet"),
        ("decided", "besluttet", r"blev\s+(?:det|der)\s+(?:\w+\s+){0,4}?besluttet"),
        ("decided", "besluttede", rf"{_OWN}\s+besluttede"),
        ("decided", "vedtog", rf"{_OWN}\s+vedtog"),
        ("decided", "udsatte", rf"{_OWN}\s+udsatte"),
        ("decided", "besluttedes", r"\bbesluttedes\b"),
        ("concluded", "konkluderede", r"\bkonkluderede\b"),
        ("concluded", "konkluderet", r"blev\s+(?:det|der)?\s*(?:\w+\s+){0,4}?konkluderet"),
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
