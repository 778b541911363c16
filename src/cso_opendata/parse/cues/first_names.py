"""First names that are common in Denmark: they tell a person from what merely looks like a name.

A name that begins otherwise is a name all the same; these are asked only where two readings are left, as in
"Anna Berg, Nordlys Software": a person with their organization, or two persons.
"""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=4096)
def is_first_name(word: str) -> bool:
    """Whether WORD, or the first part of it before a hyphen, is a common first name."""
    return word.lower().split("-")[0] in FIRST_NAMES


_NAMES = """
    aage aase abbas abdi abdirahman abdul abdullahi abel adam adelina adnan adrian afram agathe agne
    agnes agnete ahmad ahmed aida aisha aksana aksel alan albert alberte albin alda aleksander alex
    alexander alexandra alf alfi alfred ali alice alina alis alisa allan allis alma almaz alva alvilda
    alvin amal amalie amanda amelie amina amir amira ana anas anastasia anders andrea andreas ane
    anemone anine anja ann anna annbritt anne annebeth annegrete annegrethe anneli annelie annelise
    annemarie annemette annette anni annie annika anny anton antonia antonio antonius anya arash araz
    ari ariana arif arild arly armin arna arne arnfinn arnold arthur arvid asbjorn asbjørn ase asger
    ashraf asim aslan asma asmus asser asta astrid atena atle august augusta axel aya ayesha aylin ayse
    aziz azra bahar baldur baltasar barbara bashir bastian beate beatrice bella bendt benedicte
    benedikte bengt benjamin benni benny bent bente benthe beret berit bernt berta bertel bertha bertil
    bess betina betty bianca bibi bilal billy birga birger birgit birgitte birk birke birte birthe
    bitten bjarke bjarne bjarni bjoern bjørg bjørk bjørn bo bobby bodil bolette bonnie borghild boris
    boye brian brigitte brita britt britta britte bruno bøje børge børje calle camilla camille carina
    carit carl carla carlo carmen carola caroline carsten caspar casper cassandra catarina cathrin
    cathrine catrine cecilia cecilie cedric celina chano charles charlie charlotte cheyenne chris
    christa christel christence christi christian christiane christin christina christine christoffer
    christopher cilius cilla cille cindy claes claire clara claudia claudio claus conni connie conny
    cornelia cornelius cristian cristina cæcilie dag dagfinn dagmar dagny dan dania daniel daniella
    danielle danny daria dario darius david denise deniz dennis derya detlef diako diana dilan dilek
    dina ditlev ditmer ditte dogan dolly dominik donna dora doris dorit doron dorothea dorrit dorte
    dorthe dorthea dragana duygu dyveke ea ebba ebbe eben eberhard eckhard eda eddie edel edgar edin
    edina edit edith eduard edvard edwin egil egild egill egon ehsan eigil eigild eik eila eileen eina
    einar einer eivind eja ejnar ejner elaine elena eleonora elfride elham elias elin elina elis elisa
    elisabeth elise eliza elke ella ellen ellinor elly elma elmer elna elo els elsa else elsebeth elsie
    elton elva elvir elvira embla emil emilie emina emine emma emmy emrah emre ena enevold enna enrico
    enver erdem eric erica erik erika erke erland erling erna ernestine ernst ervin esad esben eskil
    eskild esma esmail espen esra ester esther estrid ethel eugen eva evald evan eve eveline evelyn ewa
    eydis ezra fadi fadime faisal fanny farah farid farida faruk fatih fatima fatma fatme fatos felicia
    felix fenja ferdinand ferhat fie filip filippa finn flemming flora folke folmer francesca frank
    frants franz fred freddie freddy frede frederik frederikke fredrik freja freyja frida fridtjof frits
    fritz frode gabriel gabriele gabriella georg gerd gerda gerhard gerner gert gertrud ghita gina
    gisela gitta gitte gladys glenn gorm grete grethe grith gro gudmund gudrun gunda gunhild gunna
    gunnar gunner gunnhild gunvor guri gurli gurmit guro gustav gyda gyrith gyrithe gøran günter günther
    habib hafez hakan hakon halfdan halil hamid hamza hana hanan hanna hannah hannan hanne hanni hans
    harald hardy harry hasan hassan hasse hatice hava hedda hedvig hege heidi heike heine heino heinrich
    heinz helen helena helene helga helge helle hellen helmer helmut helmuth hemming hendrik henni
    henning henny henrica henrietta henriette henrik henrike herbert herdis herluf herman hermann hermod
    hilda hilde hildegard hildur hilmer hiva hjalmar hjalte hjørdis holger horst hossein houda hubert
    huda hugh hugin hugo hulda husein hussain hussein hüseyin ian ib ibi ibrahim ida idris ie ifeta igor
    ilhan ilona ilse ina inaam indira ines inga ingalill inge ingeborg ingelis ingelise ingemann ingemar
    inger ingolf ingrid ingvar ingvard ingvor inna inuk irena irene irina iris irma irmelin irmgard
    isabel isabell isabella isabelle isak isam isik ismail ismet isolde issa iva ivalu ivan ivar iver
    ivy izabela jack jacob jakob jakup jalal jamal james jamila jan jana jane janek janette janice
    janick janie janina janna janne janni jannick jannie jannik janny janus jarl jarle jaroslaw jasmin
    jasmina jaspreet javad jawad jean jeanet jeanett jeanette jeanne jeannette jeanni jeff jelena jemima
    jenni jennifer jennika jenny jens jeppe jeremy jerry jes jesper jessi jessica jessie jette jill jim
    jimmi jimmy jo joachim joakim joakima joan joanna jocelyn joe joel johan johann johanna johannah
    johanne johannes john johnni johnny johny jokum jolanta jon jonas jonatan jonathan jonna jonny jorid
    jorn josef josefine joseph josephine joshua josva joyce juana judith judy julia julian juliana
    juliane julianne julie julius june jussi justyna jutta jytta jytte jóannes jónas jørg jørgen jørn
    jürgen kaare kabir kadir kai kaj kaja kalle kamal kamilla kamille karam karen kari karim karin
    karina karl karla karlo karna karol karolina karoline karsten kasim kasper katarina katarzyna kate
    kathe kathleen kathrin kathrina kathrine katie katinka katja katrin katrina katrine kay kazim keith
    keld kelly kemal ken kenneth kenni kenny kent kenth kerim kerstin kevin khadija khaled khalil kian
    kim kimberly kimi kimie kimmie kira kirsa kirsten kirstin kirstina kirstine kis kit kitte kitty
    kjeld klaes klara klarissa klas klaus kleo knud knut konni konny konrad kordt kornelius kourosh
    kresta kresten krestine krista kristan kristen kristence kristian kristiane kristin kristina
    kristine kristoffer krystyna krzysztof kurt käte käthe kåre laila lailah lajla lana lara lars lasse
    latif lauge laura laurentius laurids laurits laust lauzt layla lea leah leander leena leif leila
    leise lelia leman lena lene leni lennard lennart lenni lenny leo leon leonora leopold leslie levi
    lia liam libby lila lili lilian lilja lillemor lilli lillian lillie lilly lily lina lincoln linda
    line linea linette linn linnea lir lis lisa lisbet lisbeth lisbett lise liselotte lisette lissa
    lissi lissie lissy liv liva livia liz liza lizette lizzi lizzie loa loke lola lone lonni lonnie
    lonny loretta loris lothar lotte lotus louis louisa louise lovise luca lucas lucia lucie lucy
    ludmila ludvig luis luise lukas luna lydia lykke lyla lynge lynn lærke løvinda maalik mabel mabell
    maddalena madelaine madeleine mads magda magdalena magdalene magna magne magnhild magni magnus
    mahmood mahmoud mahmut mai maibritt maik maike maikel maiken maise maj maja majbrit majbritt majken
    makbule malak malek malene malik malin malina malou malte malthe malvina mamdouh mamoun mandana
    mandi mandy manfred manja mansour manuel manuela marc marcel marcin marco marcus mareike maren
    margaret margareta margareth margarethe margarita margit margot margrete margrethe margrit margurite
    mari maria mariam marian mariana mariane marianne marie marielle mariette marija marijana marika
    marike marilyn marina mario marion maritta maritza marius mariusz mark markus marlen marlene marlies
    marlon marta martha marthe martin martina martine martinus marvin mary marzena massoud mathea
    mathias mathilda mathilde mathis matias matilda matilde mats matt mattias mattis maud mauri maurice
    mauritz max maya maybrit maybritt mazen mehdi mehmet melanie melek melina melisa melissa melitta
    merete merethe meriam merima meryem meta mette mia miamaja michael michaela michala michelle mihaela
    mikael mike miki mikkel mikkeline mikko milad milan milena milla mille milo milos mimi mina minh
    minik minna minnie mira mirella miriam mirjam miroslav mirsad misha moa mogens mohamad mohamed
    mohammad mohammed molly mona monica monika monique monir morgens morten moses moshe mostafa moustafa
    muhamed muhammad muhammed muharrem muna murad murat musa muska mustafa mustapha myriam märta målfrid
    müge nabil nadia nadine nadja naja najat najib nalan nalin nalle nana nancy nanette nanna nanni
    nannie nantha naomi naser nasim nasrin nasser natacha natalia natalie natascha natasja nathali
    nathalia nathalie nathan navid nazan nazli neda neel neela negar nela nele nelli nellie nelly nermin
    nete netta nette nicholas nick nicki nickie nicklas niclas nico nicola nicolai nicolaj nicole
    nicoline niels nihad nikita nikki niklas niko nikola nikolai nikolaj nikolas nikole nikoline nille
    nils nimet nina ninna ninni nis nita njal noah noel noemi noor nora norma norman nuno nuri nuria
    nynne oda oddvar odette odin ofelia oktay ola olaf olav oldrich ole olea olena olfert olga olgeir
    oline oliver olivia olivier olle olli olof oluf olya omar omid ophelia osama oscar oskar osman
    osvald oswald otilia otte ottilie otto oumaima ove owe pablo palle pamela parwin pascal patricia
    patrick patrik paul paula paulina pauline paulus pavel pawel peder pedro pekka pelle penelope per
    pernilla pernille perry peter petra petrea petrine petronella philip phillip phillipa pi pia pie
    pierre piet pil pilar pinar piotr pola polly poul povl preben priscilla pya pål pæl quentin quinn
    rachel radovan rafael ragna ragnar ragnhild rahima raja ralf ralph rami ramin ramona ramzi randa
    randi rania raphael rasmine rasmus raymond rebecca rebekka reem regin regina regine regitse regitze
    regnar reidar reidun reimer reina reiner reinhardt reinhold renate rene rené reza riad ricarda
    riccardo richard richardt richart rickard ricki rickie ricky rico rie rigmor riina rikard rikke riko
    rina rine rino risa rita ritt ritta ritva robert roberta robertina robin roger roland rolf romeo
    romy ron ronald ronja ronni ronnie ronny rosa rosalie rosalina rose rosemarie rosita rositta
    rosmarie roxana roy rozan ruben rudi rudolf rudy ruhi runa rune runi rurik russel ruth rya ryan
    ryszard rønnaug rúna saad saba sabina sabine sabri sabrina sacha sadie safa sahar said saida saima
    salem sally salma saloumeh sami samia samina samir samira samuel sana sander sandi sandie sandra
    sandy sanja sanna sanne sanni sara sarah sascha sasja scott sebastian sebnem seher selim selin
    selina selma semra sena sepideh serap serdar serkan sevda severin sevgi sevim shabana shadi shahin
    shahnaz sharif sharon sheila shirin shirley sia sibel sidra sidse sidsel sif sigfred sigga sigge
    sigismund signe signy sigri sigrid sigurd sigvald siham siiri silas silje silke silla silvia simeon
    simon simone sinan sine sinja siri sirid sirine sisse sissel sissi siv sivan smilla snorre sofia
    sofie sofus solveig solvej solvejg sonia sonja sonny sophia sophie sophus stanislaw steen stefan
    stefania stefanie steffan steffen steffi stella sten stephan stephanie stephen steve steven stig
    stina stine stuart sturla styrk suad suada sufian suha sukaina suleyman suna sune sunna sunniva sus
    susan susana susann susanna susanne susse sussi sussie suzan suzanne suzette svein sven svend svenne
    svenning sverre sverri svetlana sydney sylvester sylvia syndi synnøve syver sóley sören søren
    sørenmarie sørine søs sünje tabita tabitha tage taha taher tahir talal talha tamara tamer tamina
    tammes tania tanja tanya tara tarek tareq tarik tarje tasha tasja tatiana tatjana taus ted teddy
    teis telma temur tenna teo teodor teresa terje terkel terry tessa tetyana thea theis thekla thelma
    theo theodor theodora theresa therese theresia therkel thiemo thilde thimo thit thomas thomasine
    thor thora thoralf thorben thordis thore thorkild thorleif thormod thorstein thorsten thorvald thure
    thurid thyge thyra tilda tilde tilla tillie tilo tim timm timmy timo timothy tina tine tinna tinne
    tiril tirsa titus tiya tobias toke tom tomas tomasz tommy tone toni tonje tonni tonny tony tor tora
    torben torbjørn tordis tore torgeir torgny torill torkel torkild torleif torsten torunn torvald
    torveig tove tracy traian treena trine tristan troels trond trude trudi trygve tua tubba tudor tue
    tula tummas tuncay tyge tyra tyson uffe ugur ulf ulla ulrica ulrich ulriche ulrick ulrik ulrika
    ulrikke ulver umut una urd urs ursula uta ute uwe vagn vagner vahid valborg valde valdemar valdi
    valentin valentina valerie vanessa vanja vasil vedad vega veida vera verena verner veronica veronika
    vesna vesta vibe vibeke vibekke vibiana vicki vickie vicky victor victoria vida vidar vidir vigdis
    vigga viggo viktor viktoria vilfred vilhelm vilhelmine villads villum villy vilma vincent vinnie
    viola violet violeta virginia virginie virpi vita vitus viva vivi vivian viviana vivianne vivika
    vivike vladimir vojtech volkan volker volmer vuk vølund wahid walid walter walther wanda wayne
    wenche wencke wendy werner wibeke wiebke wiggo wiktoria wilfred wilhelm wilhelmine willads willi
    william willy wilma wilmer winni winnie wolfgang xander xavier xenia yael yahya yakup yana yasemin
    yasin yasir yasmin yasmine yasser yavuz yelda yeliz ylba ylva yngve yoko yolanda yousef youssef yrsa
    yuliya yunus yuri yusra yusuf yvette yvonne zac zacharias zahid zahra zainab zakaria zaki zara zarah
    zdenka zehra zeina zelma zenia zeynab zeynep zia zina zita zoe zoey zofia zohra zoran zubair zuhal
    zulfia ådel åge åmund åsa åse åshild åsta åste ærling ólafur öz özge özlem øistein øjvin øjvind
    ørjan ørnulf østen øystein ümit
"""
FIRST_NAMES = frozenset(_NAMES.split())
