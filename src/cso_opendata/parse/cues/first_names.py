"""First names that are common in Denmark: they tell a person from what merely looks like a name.

A name that begins otherwise is a name all the same; these are asked only where two readings are left, as in
"Anna Berg, Nordlys Software": a person with their organization, or two persons.
"""

from __future__ import annotations


def is_first_name(word: str) -> bool:
    """Whether WORD, or the first part of it before a hyphen, is a common first name."""
    return word.lower().split("-")[0] in FIRST_NAMES


_NAMES = """
    aage aase abdi abdul adam agnes agnete ahmad ahmed aksel albert alberte alex alexander alfred ali alice
    allan alma alva amalie amanda amina amir anders andrea andreas anja ann anna anne annelise annette anni
    annie annika anny anton arne arthur asbjørn ase asger aslan asta astrid august aya ayse bahar bashir
    beate bendt bengt benjamin benny bent bente berit bernt bertel bertil bilal birger birgit birgitte
    birthe bitten bjarke bjarne bjørn bo bodil boris brian brita britt britta bruno camilla carina carl
    carla caroline carsten casper cathrine cecilie charlotte christel christian christina christine
    christoffer claes clara claus connie dan daniel daniella david dennis diana dina ditte dorit dorrit
    dorte dorthe ebba ebbe eddie edith egil egon eigil einar ejnar ejner elena elin elisa elisabeth elke
    ella ellen else elsebeth elvira emil emilie emma emmy emrah eric erik erling ernst esben eskil ester
    esther eva fatima fatma fie filip finn flemming frank fred freddy frede frederik frederikke freja frida
    frode gerda gerner gert gitte gorm grete grethe gudrun gunhild gunnar gunner gunvor gustav hamid hanna
    hannah hanne hans harald hardy hasan hassan heidi heine helen helena helene helga helge helle hendrik
    henning henny henriette henrik herdis herman hilde hjalte hjørdis holger hugo hussein ib ibrahim ida
    inga inge ingelise inger ingrid irene iris isabella isak ivan iver jacob jakob jan jane janne jasmin
    jean jenny jens jeppe jes jesper jessica jette jim jimmy joachim joakim joan johan johanna johanne
    johannes john johnny jon jonas jonatan jonathan jonna josef josefine julie julius jytte jørgen jørn
    kaare kai kaj karen karin karina karl karla karna karoline karsten kasper kate kathrine katja katrine
    kay keld kenneth kent khaled kim kirsa kirsten kirstine kis kit kjeld klara klaus knud konrad kresten
    kristen kristian kristina kristine kristoffer kurt lara lars lasse laura laurits laust lea leif leila
    lena lene lennart leo lilian lillian lily linda line lis lisa lisbet lisbeth lise lissi liv liva liza
    lone lotte louise lucas ludvig lukas lærke mads magnus mahmoud mai maj maja majbritt malene malou mamoun
    marcus maren margit margrethe maria mariam mariana marianne marie marlene martha martin mathias mathilde
    matilde max mehmet merete mette mia michael michelle mikael mike mikkel milla mille mina minna mira
    mogens mohamed mohammad mohammed mona monica monika morten moses muhammad muhammed murat mustafa nabil
    nadia nana nanna natalie nicklas niclas nicolai nicolaj niels nikolaj nikoline nils nina noah nora ola
    olav ole olga oline oliver oluf omar oskar osman otto ove pablo palle pauline peder per pernille peter
    petra philip pia poul preben rahima ralf rasmus regitse regitze renate rene rené richard rie rikke rita
    robert robin rolf ronni ronnie rosa ruben rune ruth sabine sabrina said salem samir samira samuel sandra
    sanna sanne sara sarah sebastian selma sidse sidsel signe sigrid sigurd silas silje simon simone sine
    sisse sofia sofie solveig sonja steen steffen stella sten stig stine sune sus susan susanne susse svein
    svend svetlana søren sørine tage tania tanja teis tenna teresa thea theis theodor theresa therese thomas
    thor thora thorben thorkild thyge tim tina tine tobias tom tommy tonny tor torben tore torkild torsten
    tove trine troels tue tyge uffe ulf ulla ulrich ulrik ulrikke una ursula vagn valdemar vera vibe vibeke
    victor victoria vigga viggo viktor viktoria villads villy vita vivi vivian walther werner wilhelm willy
    winnie yasmin yasmine ylva yousef yusuf yvonne zara zeynep zoe åge åse øjvind ørjan
"""
FIRST_NAMES = frozenset(_NAMES.split())
