"""The words by which a sentence tells who speaks, though it does not begin with their name."""

from __future__ import annotations

from cso_opendata.parse.cues.table import cased, cue

# fmt: off
# What may stand before those who speak, and says that others did before: "Også Anna Berg spurgte".
ALSO = cue(r"(?:også|ligeledes)\s+(?=(?-i:[A-ZÆØÅ]))")
# How a sentence begins that is turned around: with no noun, which might be its subject.
TURNS = cue(
    r"(?:det|dette|denne|disse|den|de|her\w{1,6}|der\w{1,6}|dertil|til|på|i|under|om|for|med|ved|efter|ud\s+over|udover|over\s+for|også|ligeledes|heller|modsat|omvendt|"
    r"først|dernæst|så|endelig|endeligt|sidst|slutteligt?|desuden|samtidig|senere|efterfølgende|indledningsvis|afslutningsvis|endvidere|yderligere|videre|tilsvarende|"
    r"imidlertid|alligevel|derimod|dog|nu|igen|omkring|angående|vedrørende|ifølge|på\s+samme\s+måde|spontant|kort|supplerende)\b"
)
# Verbs in the past behind which stands who speaks, besides those that end like a past tense.
STRONG_PAST = frozenset((
    "bad", "bød", "fandt", "gav", "holdt", "sagde", "så", "tog", "gjorde", "kunne", "skulle", "ville",
    "måtte", "burde", "foretrak", "forstod", "gennemgik", "beskrev", "gentog", "tilbød", "fortalte", "spurgte", "havde",
    "undlod", "foreslog", "fastslog", "bifaldt", "fremlagde", "redegjorde", "lagde",
))
# Verbs in the past that tell what somebody did or was, and not what they said.
NO_SPEECH = frozenset((
    "deltog", "mødte", "mødtes", "forlod", "ankom", "ansatte", "valgte", "udpegede", "afløste", "erstattede", "fratrådte",
    "tiltrådte", "udtrådte", "indtrådte", "overtog", "modtog", "besøgte", "arbejdede", "indkaldte", "åbnede", "lukkede",
    "sluttede", "afsluttede", "dirigerede", "refererede", "noterede", "sendte", "udsendte", "inviterede", "kontaktede",
    "hædrede", "mindedes", "repræsenterede", "bestilte", "gratulerede", "ledte", "satte", "erklærede", "meldte", "stillede",
))
# The same in the passive voice: "blev rejst af Anna Berg", and what came from somebody.
BY = frozenset(("rejst", "stillet", "fremført", "nævnt", "foreslået", "bemærket", "anført", "påpeget", "efterlyst", "fremlagt", "fremsat"))
FROM = cue(r"(?:et\s+|en\s+)?(?:spørgsmål(?:et)?|kommentar(?:en)?|bemærkning(?:en)?|ønske(?:t)?|forslag(?:et)?|indvending(?:en)?|svar(?:et)?)\s+fra\s+(?=(?-i:[A-ZÆØÅ]))")
# What stands between somebody and what they did: "Anna Berg, der bor i byen, spurgte".
ASIDE = cased(r",\s+[a-zæøå][^,.:;]{1,70},")
# Verbs that a unit ("Forvaltningen") speaks with; what else it did is told with any verb.
UNIT_SPEAKS = (
    "advarede|afviste|anbefalede|beklagede|bekræftede|beroligede|efterlyste|erkendte|fandt|fastholdt|forsikrede|gjorde\\s+opmærksom|"
    "indrømmede|lovede|medgav|mindede|opfordrede|roste|tilbød|undrede\\s+sig|vurderede|kritiserede|savnede|bakkede\\s+op"
)
# fmt: on
