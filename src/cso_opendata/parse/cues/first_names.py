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
    aage aase abbas abdi abdirahman abdul abdullah abdullahi abel abelone adam addis adelina adnan adrian
    afram agathe agne agner agnes agnete agnieszka ahmad ahmed aida aija aino aisha aksana aksel alan alba
    albert alberte albin alda aleksander alex alexander alexandra alf alfi alfred ali alice alida alina
    aline alis alisa allan allis alma almaz alva alvilda alvin amal amalie amanda amelie amina amir amira
    ana anahita anas anastasia anders andrea andreas andreea andrine andrzej ane anemone anette angela
    angelika anika anine anita anja anker ann anna annbritt anne annebeth annegrete annegrethe anneli
    annelie annelise annemarie annemette annette anni annie annika anny anton antonia antonio antonius
    anya aqqaluk arash araz ari ariana arif arild arly arman armand armin arna arne arnfinn arnold arthur
    arvid arzu asbjorn asbjørg asbjørn ase asger ashraf asim askan aslak aslan asma asmus asser asta
    astrid atena athena atle audun august augusta aurora axel aya ayesha ayla aylin ayse aziz azra bahar
    baldur baltasar barbara bashir bassam bastian beata beate beatrice bella bendt benedicte benedikte
    bengt benjamin benni benno benny bent bente benthe beret berit bernhard bernt bert berta bertel bertha
    bertil bess betina bettina betty bianca bibi bilal billy birga birger birgit birgitta birgitte birk
    birke birna birte birthe bitten bjarke bjarne bjarni bjoern bjørg bjørk bjørn blanka bo bob bobby
    bodil bolette bonnie borghild boris boye brian brigitte brit brita britt britta britte bruno buster
    bøje børge børje calle camilla camille carina carit carl carla carlo carmen carola carolina caroline
    carsten caspar casper cassandra catarina cathrin cathrine catrine cecil cecilia cecilie cedric celia
    celina cemil chano charles charlie charlotte cheyenne chris christa christel christence christi
    christian christiane christin christina christine christoffer christopher cilius cilla cille cindy
    claes claire clara claudia claudio claus clemens conni connie conny conrad cornelia cornelius cristian
    cristina cæcilie dag dagfinn dagmar dagni dagny dalia dan dana dania daniel daniella danielle danni
    danny daria dario darius david dea denise deniz dennis derya detlef diako diana dicte dilan dilek dina
    ditlev ditmer ditte dogan dolly dominik donna dora doris dorit doron dorota dorothea dorrit dorte
    dorthe dorthea dragan dragana duygu dyveke ea ebba ebbe eben eberhard ebru eckhard eda eddie edel
    edgar edin edina edit edith eduard edvard edvin edward edwin egil egild egill egon ehsan eigil eigild
    eik eila eileen eina einar einer eivind eja ejnar ejner ejvind elaine elena eleonora elfride elham
    elias elif elin elina elinor elis elisa elisabeth elise eliza elizabeth elke ella ellen elli ellinor
    elly elma elmer elna elo els elsa else elsebet elsebeth elsie elton elva elvin elvir elvira embla emil
    emilie emily emina emine emma emmy emrah emre ena enevold enid enna enrico enver erdem erhard eric
    erica erik erika erke erland erling erna ernestine ernst ervin esad esben eskil eskild esma esmail
    espen esra ester esther estrid ethel eugen eva evald evan eve eveline evelyn evy ewa eydis ezra fabian
    fadi fadime faisal fanny farah fardin farhad farid farida faruk fatih fatima fatma fatme fatos felicia
    felix fenja ferdinand ferhat fie filip filippa fillip finn fiona flemming flora folke folmer francesca
    frank frans frants franz franziska fred freddie freddy frede frederik frederikke fredrik frej freja
    freyja frida fridtjof friederike frits fritz frode gabriel gabriele gabriella gabrielle georg gerd
    gerda gerhard gerlinde gerner gert gertrud ghita gina gisela gitta gitte gladys glenn gorm gregers
    grete grethe grith gro gry gudmund gudrun gunda gunhild gunna gunnar gunner gunnhild gunvor guri gurli
    gurmit guro gustaf gustav gyda gyrith gyrithe gøran günter günther habib hafez hakan hakon halfdan
    halil hamid hamza hana hanan hanna hannah hannan hanne hanni hans harald hardy harriet harry hartvig
    hasan hassan hasse hatice hava heba hector hedda heddy hedvig hege heidi heike heine heino heinrich
    heinz helen helena helene helga helge helle hellen helmer helmut helmuth hemming hendrik henni henning
    henny henrica henrietta henriette henrik henrike henry herbert herdis herluf herman hermann hermod
    hilda hilde hildegard hildur hille hilmar hilmer hiva hjalmar hjalte hjørdis holger horst hossein
    houda hubert huda hugh hugin hugo hulda husein hussain hussein hüseyin ian ib ibi ibrahim ida idris ie
    ifeta igor ilhan ilona ilse imran ina inaam indira ines inga ingalill inge ingeborg ingelis ingelise
    ingemann ingemar inger ingerlise ingolf ingrid ingvar ingvard ingvor inna inuk ioana irena irene irina
    iris irma irmelin irmgard iryna isa isabel isabell isabella isabelle isak isam isik ismail ismet
    isolde issa iva ivalo ivalu ivan ivar iver ivy iwan iwona izabela jack jacob jacqueline jakob jakup
    jalal jamal james jamila jan jana jane janek janet janette janice janick janie janina janna janne
    janni jannick jannie jannik janny janus jarl jarle jaroslaw jasmin jasmina jaspreet javad jawad jean
    jeanet jeanett jeanette jeanne jeannette jeanni jeff jelena jemima jenni jennifer jennika jenny jens
    jeppe jeremy jerry jes jesper jessi jessica jessie jette jill jim jimmi jimmy jo joachim joakim
    joakima joan joanna jocelyn joe joel johan johann johanna johannah johanne johannes john johnni
    johnnie johnny johny jokum jolanta jon jonas jonatan jonathan jonna jonny jorid jorn josef josefine
    joseph josephine joshua josva joyce juana judith judy julia julian juliana juliane julianne julie
    julius june jurij jussi justyna jutta jytta jytte jóannes jónas jørg jørgen jørgine jørn jürgen kaare
    kabir kadir kai kaj kaja kajsa kalle kamal kamil kamilla kamille kamma karam karen kari karim karin
    karina karl karla karlo karna karol karolina karoline karsten kasim kaspar kasper katarina katarzyna
    kate katharina kathe kathleen kathrin kathrina kathrine katie katinka katja katrin katrina katrine
    katy kay kazim keith keld kelly kemal ken kennet kenneth kenni kenny kent kenth kerim kerstin kevin
    khadija khaled khalid khalil kia kian kim kimberly kimi kimie kimmie kira kirsa kirsten kirsti kirstin
    kirstina kirstine kis kit kitt kitte kitty kjartan kjeld klaes klara klarissa klas klaus klavs kleo
    knud knut konni konny konrad kordt kornelius kourosh kresta kresten krestine krista kristan kristen
    kristence kristian kristiane kristin kristina kristine kristoffer krystyna krzysztof kurt käte käthe
    kåre laila lailah lajla lana lara lars lasse latif lauge laura laurentius laurette laurids laurits
    lauritz laus laust lauzt layla lea leah leander leena leif leila leis leise lelia leman lena lene leni
    lennard lennart lenni lenny leo leon leonora leopold leslie levi leyla lia liam libby lidia lila lili
    lilian lilja lill lillemor lilli lillian lillie lillith lilly lily lina lincoln linda line linea
    linette linh linn linnea linus lir lis lisa lisbet lisbeth lisbett lise liselotte lisette lissa lissi
    lissie lissy liv liva livia liz liza lizette lizzi lizzie loa loke lola lone lonni lonnie lonny lora
    loreen lorens loretta loris lothar lotta lotte lotus louis louisa louise lovise luca lucas lucia lucie
    lucy ludmila ludovica ludvig luis luise lukas luna lydia lykke lyla lynette lynge lynn lærke løvinda
    maalik mabel mabell mable maddalena madelaine madeleine mads magda magdalena magdalene magna magne
    magnhild magni magnus mahmood mahmoud mahmut mai maibrit maibritt maik maike maikel maiken maise maj
    maja majbrit majbritt majken makbule malak malek malene malgorzata malik malin malina malou malte
    malthe malvina mamdouh mamoun manal mandana mandi mandy manfred manja mansour manuel manuela marc
    marcel marcin marco marcus mareike maren margaret margareta margareth margarethe margarita margit
    margot margrete margretha margrethe margrit margurite mari maria mariam marian mariana mariane mariann
    marianne marie mariella marielle mariette marija marijana marika marike marilyn marina mario marion
    marisa marit maritta maritza marius mariusz mark markus marlen marlene marlies marlon marna marta
    martha marthe martin martina martine martinus marvin mary maryam maryann marzena massimo massoud
    mateusz mathea mathias mathies mathilda mathilde mathis matias matilda matilde mats matt matthew
    matthias mattias mattis maud mauri maurice maurits mauritz max maya maybrit maybritt mazen mehdi
    mehmet melanie melek melina melisa melissa melitta melvin merete merethe meriam merima meryem meta
    mette mia miamaja michael michaela michala michella michelle mie mihaela mihai mikael mikala mike
    mikhail miki mikkel mikkeline mikko milad milan milena milla mille milo milos mimi mina minh minik
    minna minnie mira mirella miriam mirjam miroslav mirsad misha mitra mitzi moa mogens mohamad mohamed
    mohammad mohammed molly mona monica monika monique monir morgens morten moses moshe mostafa moustafa
    muhamed muhammad muhammed muharrem muna munia murad murat musa muska mustafa mustapha myriam märta
    målfrid müge nabil nadia nadine nadja naja najat najib nalan nalin nalle nana nancy nanette nanja
    nanna nanni nannie nantha naomi naser nasim nasrin nasser natacha natalia natalie natascha natasja
    nathali nathalia nathalie nathan navid nazan nazli neda neel neela negar nela nele nelli nellie nelly
    nermin nete netta nette nichlas nicholas nick nicki nickie nicklas niclas nico nicola nicolai nicolaj
    nicole nicoline niels nihad nikita nikki niklas niko nikola nikolai nikolaj nikolas nikole nikoline
    nille nils nimet nina ninette ninna ninni nis nisa nita nivi njal noah noel noemi noor nora norma
    norman nuno nurcan nuri nuria nynne obaid oda oddny oddvar odette odin ofelia oksana oktay ola olaf
    olav oldrich ole olea oleg olena olfert olga olgeir oline oliver olivia olivier olle olli olof oluf
    olya omar omid ophelia orhan orla osama oscar oskar osman osvald oswald othilie otilia otte ottilie
    otto oumaima ove owe pablo palle pamela parwin pascal patricia patrick patrik paul paula paulette
    paulina pauline paulus pavel paw pawel peder pedro peer pekka pelle penelope per pernilla pernille
    perry peter petra petrea petrine petronella philip phillip phillipa pi pia pie pierre piet pil pilar
    pinar piotr pola polly poul poula povl preben priscilla pya pål pæl quentin quinn rabia rachel radovan
    rafael ragna ragnar ragnhild rahima rahma rahmat raja ralf ralph ramazan rami ramin ramona ramzi randa
    randi rania raphael rashid rasmine rasmus raymond rebecca rebekka reem regin regina regine regitse
    regitze regnar reidar reidun reimer reina reiner reinhard reinhardt reinhold renate rene rené reza
    rhea ria riad ricarda riccardo richard richardt richart rick rickard ricki rickie ricky rico rie
    rigmor riina rikard rikke riko rina rine rino risa rita ritt ritta ritva roar robert roberta robertina
    robin roger roland rolf romeo romy ron ronald ronja ronni ronnie ronny rosa rosalie rosalina rose
    rosemarie rosita rositta rosmarie roxana roy roza rozan ruben rudi rudolf rudy ruhi runa rune runi
    rurik russel ruth rya ryan ryszard rønnaug rúna saad saba sabina sabine sabri sabrina sacha sadie safa
    sahar said saida saima salem salih sally salma salman salomon saloumeh sami samia samina samir samira
    samuel sana sander sandi sandie sandra sandy sanja sanna sanne sanni sara sarah sascha sasja saskia
    scott sebahat sebastian sebnem seher selim selin selina selma semra sena sepideh serap serdar serkan
    sevda severin sevgi sevim shabana shadi shahin shahnaz sharif sharon shaun sheila shirin shirley sia
    sibel sidra sidse sidsel sif sigfred sigga sigge sigismund signe signy sigri sigrid sigurd sigurdur
    sigvald siham siiri silas silje silke silla sille silvia simeon simon simone sinan sine sinja siri
    sirid sirine sisse sissel sissi siv sivan smilla snorre sofia sofie sofus solveig solvej solvejg sonia
    sonja sonny sophia sophie sophus staffan stanislaw steen stefan stefania stefanie steffan steffen
    steffi stella sten stephan stephanie stephen steve steven stig stina stine stinna stinne stuart sture
    sturla styrk suad suada sufian suha sukaina sulejman suleyman suna sune sunna sunniva sus susan susana
    susann susanna susanne susie susse sussi sussie suzan suzanne suzette svante svein sven svend svenn
    svenne svenning sverre sverri svetlana sydney sylvest sylvester sylvia syndi synne synnøve syver sóley
    sören sølvi søren sørenmarie sørine søs sünje tabita tabitha tage taha taher tahir tajana talal talha
    tamara tamer tamina tammes tania tanja tanya tara tarek tareq tarik tariq tarje tasha tasja tatiana
    tatjana taus ted teddy teis telma temur tenna teo teodor teresa terese terje terkel terry tessa
    tetyana thaer thanh thea theis thekla thelma theo theodor theodora theresa therese theresia therkel
    thiemo thilde thimo thit thomas thomasine thor thora thoralf thorben thorbjørg thorbjørn thordis thore
    thorkild thorleif thormod thorstein thorsten thorvald thure thurid thyge thyra tia tiana tilda tilde
    tilla tillie tilo tim timm timmy timo timothy tina tine tinna tinne tiril tirsa titus tiya tjarke
    tobias toke tom tomas tomasz tommy tone toni tonje tonni tonny tony tor tora torben torbjørn tordis
    tore torgeir torgny torill torkel torkild torleif torsten torunn torvald torveig tove tracy traian
    treena trille trine tristan troels trond trude trudi trygve tua tubba tudor tue tula tummas tuncay
    ture tyge tyra tyson uffe ugur ulf ulla ulrica ulrich ulriche ulrick ulrik ulrika ulrikke ulver umut
    una unni urd urs ursula uta ute uwe vagn vagner vahid valborg valde valdemar valdi valentin valentina
    valerie vanda vanessa vanja vasil vedad vega veida vera verena verner veronica veronika vesna vesta
    vibe vibeke vibekke vibiana vicki vickie vicky victor victoria vida vidar vidir vigdis vigga viggo
    viktor viktoria vilfred vilhelm vilhelmine villads villas villum villy vilma vincent vinnie viola
    violet violeta viorica virginia virginie virpi vita vitus viva vivi vivian viviana vivianne vivienne
    vivika vivike vladimir vojtech volkan volker volmer vuk vølund wahid walid walter walther wanda wayne
    wenche wencke wendy werner wibeke wiebke wiggo wiktoria wilfred wilhelm wilhelmine willads willi
    william willy wilma wilmer winni winnie wolfgang xander xavier xenia yael yahya yakup yana yasemin
    yasin yasir yasmin yasmine yasser yassin yavuz yelda yeliz ylba ylva yngve yoko yolanda yousef youssef
    yrsa yuliya yunus yuri yusra yusuf yvette yvonne zac zacharias zahid zahra zainab zakaria zaki zara
    zarah zaynab zdenka zehra zeina zeinab zelma zenia zeynab zeynep zia zilan zina zita zoe zoey zofia
    zohra zoran zubair zuhal zulfia ådel åge ågot åmund åsa åse åshild åsmund åsta åste æmilie ærling
    ólafur öz özge özlem øistein øjvin øjvind ørjan ørnulf østen øystein ümit
"""
FIRST_NAMES = frozenset(_NAMES.split())
