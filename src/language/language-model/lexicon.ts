/**
 * Everyday words as bokmål, nynorsk, Swedish, Danish and English write them: what tells near languages apart is how
 * they spell and inflect the same words. One meaning a line, a language a column; several forms stand side by side.
 */
export const lexicon = `
året åra årene årlig | året åra årleg | året åren årlig | året årene årlig | year years yearly
uke uka uken uker ukene | veke veka veker vekene | vecka veckan veckor veckorna | uge ugen uger ugerne | week weeks
måned måneder månedene månedlig | månad månader månadene månadleg | månad månaden månader månaderna | måned måneder månederne | month months monthly
dagen dager dagene daglig | dagen dagar dagane dagleg | dagen dagar dagarna daglig | dagen dage dagene daglig | days daily
tiden tider tidene tidlig tidligere | tida tider tidene tidleg tidlegare | tiden tider tiderna tidig tidigare | tiden tider tiderne tidlig tidligere | time times early earlier
timen timer timene | timen timar timane | timmen timmar timmarna | timen timer timerne | hour hours
mandag tirsdag onsdag torsdag fredag lørdag søndag | måndag tysdag onsdag torsdag fredag laurdag sundag | måndag tisdag onsdag torsdag fredag lördag söndag | mandag tirsdag onsdag torsdag fredag lørdag søndag | monday tuesday wednesday thursday friday saturday sunday
januar februar mars april mai juni juli august september oktober november desember | januar februar mars april mai juni juli august september oktober november desember | januari februari mars april maj juni juli augusti september oktober november december | januar februar marts april maj juni juli august september oktober november december | january february march april may june july august september october november december
sommeren høsten vinteren våren | sommaren hausten vinteren våren | sommaren hösten vintern våren | sommeren efteråret vinteren foråret | summer autumn winter spring
morgenen ettermiddagen kvelden natten | morgonen ettermiddagen kvelden natta | morgonen eftermiddagen kvällen natten | morgenen eftermiddagen aftenen natten | morning afternoon evening night
mennesket mennesker menneskene | mennesket menneske menneska | människan människor människorna | mennesket mennesker menneskene | human humans people
mannen menn mennene | mannen menn mennene | mannen män männen | manden mænd mændene | man men
kvinnen kvinner kvinnene | kvinna kvinner kvinnene | kvinnan kvinnor kvinnorna | kvinden kvinder kvinderne | woman women
barnet barn barna | barnet barn barna | barnet barn barnen | barnet børn børnene | child children
jenta jenter jentene gutt gutten guttene | jenta jenter jentene gut guten gutane | flickan flickor flickorna pojke pojken pojkarna | pigen piger pigerne dreng drengen drengene | girl girls boy boys
moren faren søsteren broren søsken | mora faren systera broren sysken | mamman pappan systern brodern syskon | moderen faderen søsteren broderen søskende | mother father sister brother siblings
familien familier | familien familiar | familjen familjer | familien familier | family families
vennen venner vennene | venen vener venene | vännen vänner vännerna | vennen venner vennerne | friend friends
huset husene hjemmet | huset husa heimen | huset husen hemmet | huset husene hjemmet | house houses home
leiligheten leiligheter rommet | leilegheita leilegheiter rommet | lägenheten lägenheter rummet | lejligheden lejligheder rummet værelset | apartment flat room
byen byer byene bygda | byen byar byane bygda | staden städer städerna bygden | byen byer byerne landsbyen | city town village
gaten gater gatene veien veier | gata gater gatene vegen vegar | gatan gator gatorna vägen vägar | gaden gader gaderne vejen veje | street streets road roads
landet land landene | landet land landa | landet länder länderna | landet lande landene | country countries
verden verdens | verda verdas | världen världens | verden verdens | world worldwide
skolen skoler elever lærer lærere | skulen skular elevar lærar lærarar | skolan skolor elever lärare lärarna | skolen skoler elever lærer lærere | school schools pupils teacher teachers
boken boka bøker | boka bøker | boken böcker | bogen bøger | book books
språket språk | språket språk | språket språk | sproget sprog | language languages
ordet ord ordene | ordet ord orda | ordet ord orden | ordet ord ordene | word words
navnet navn | namnet namn | namnet namn | navnet navn | name names
spørsmålet spørsmål svaret svarer | spørsmålet spørsmål svaret svarar | frågan frågor svaret svarar | spørgsmålet spørgsmål svaret svarer | question questions answer answers
måten måter | måten måtar | sättet sätt | måden måder | way ways manner
delen deler delene delvis | delen delar delane delvis | delen delar delarna delvis | delen dele delene delvis | part parts partly
begynnelsen slutten midten | byrjinga slutten midten | början slutet mitten | begyndelsen slutningen midten | beginning end middle
begynne begynner begynte begynt | byrje byrjar byrja byrja | börja börjar började börjat | begynde begynder begyndte begyndt | begin begins began begun
slutte slutter sluttet | slutte sluttar slutta | sluta slutar slutade slutat | slutte slutter sluttede stoppe | stop stops stopped
fortsette fortsetter fortsatte | halde fram held fram heldt fram | fortsätta fortsätter fortsatte | fortsætte fortsætter fortsatte | continue continues continued
arbeide arbeider arbeidet arbeidene | arbeide arbeider arbeidet arbeida | arbeta arbetar arbetade arbetet | arbejde arbejder arbejdede arbejdet | work works worked working
jobbe jobber jobbet | jobbe jobbar jobba | jobba jobbar jobbade | jobbe jobber jobbede | job jobs
kjøpe kjøper kjøpte kjøpt | kjøpe kjøper kjøpte kjøpt | köpa köper köpte köpt | købe køber købte købt | buy buys bought
selge selger solgte solgt | selje sel selde selt | sälja säljer sålde sålt | sælge sælger solgte solgt | sell sells sold
betale betaler betalte betalt | betale betaler betalte betalt | betala betalar betalade betalat | betale betaler betalte betalt | pay pays paid
koste koster kostet | koste kostar kosta | kosta kostar kostade | koste koster kostede | cost costs
bruke bruker brukte brukt | bruke bruker brukte brukt | använda använder använde använt | bruge bruger brugte brugt | use uses used
bygge bygger bygget bygd | byggje byggjer bygde bygd | bygga bygger byggde byggt | bygge bygger byggede bygget | build builds built
flytte flytter flyttet | flytte flyttar flytta | flytta flyttar flyttade | flytte flytter flyttede | move moves moved
finne finner fant funnet | finne finn fann funne | finna hitta hittar hittade | finde finder fandt fundet | find finds found
søke søker søkte søkt søknad | søkje søkjer søkte søkt søknad | söka söker sökte sökt ansökan | søge søger søgte søgt ansøgning | seek apply applied application
lete leter lette | leite leitar leita | leta letar letade | lede leder ledte | search searching searched
skrive skriver skrev skrevet | skrive skriv skreiv skrive | skriva skriver skrev skrivit | skrive skriver skrev skrevet | write writes wrote written
lese leser leste lest | lese les las lese | läsa läser läste läst | læse læser læste læst | read reads
snakke snakker snakket | snakke snakkar snakka | prata pratar pratade tala talar | snakke snakker snakkede tale taler talte | talk talks talked speak
fortelle forteller fortalte fortalt | fortelje fortel fortalde fortalt | berätta berättar berättade berättat | fortælle fortæller fortalte fortalt | tell tells told
høre hører hørte hørt | høyre høyrer høyrde høyrt | höra hör hörde hört | høre hører hørte hørt | hear hears heard
kjenne kjenner kjente | kjenne kjenner kjende | känna känner kände | kende kender kendte | know feel felt
føle føler følte følelse | føle føler følte kjensle | känna känner kände känsla | føle føler følte følelse | feel feels feeling
tenke tenker tenkte tenkt | tenkje tenkjer tenkte tenkt | tänka tänker tänkte tänkt | tænke tænker tænkte tænkt | think thinks thought
huske husker husket | hugse hugsar hugsa | minnas minns mindes komma ihåg | huske husker huskede | remember remembers
glemme glemmer glemte | gløyme gløymer gløymde | glömma glömmer glömde | glemme glemmer glemte | forget forgot forgotten
forstå forstår forsto forstått | forstå forstår forstod forstått skjøne skjønar | förstå förstår förstod förstått | forstå forstår forstod forstået | understand understands understood
bety betyr betydde | bety tyder tydde | betyda betyder betydde | betyde betyder betød | mean means meant
prøve prøver prøvde prøvd | prøve prøver prøvde prøvd | försöka försöker försökte prova provar | prøve prøver prøvede forsøge forsøger | try tries tried
håpe håper håpet | håpe håpar håpa vone vonar | hoppas hoppades | håbe håber håbede | hope hopes hoped
vente venter ventet | vente ventar venta | vänta väntar väntade | vente venter ventede | wait waits waited
møte møter møtte møtet møter | møte møter møtte møtet møta | möta möter mötte mötet möten | møde møder mødte mødet møder | meet meets met meeting
hjelpe hjelper hjalp hjulpet | hjelpe hjelper hjelpte hjelpt | hjälpa hjälper hjälpte hjälpt | hjælpe hjælper hjalp hjulpet | help helps helped
spille spiller spilte spilt | spele spelar spelte spelt | spela spelar spelade spelat | spille spiller spillede spillet | play plays played
leke leker lekte | leike leikar leikte | leka leker lekte | lege leger legede | play playing
leve lever levde livet | leve lever levde livet | leva lever levde livet | leve lever levede livet | live lives lived life
bo bor bodde | bu bur budde | bo bor bodde | bo bor boede | live lives lived
dø dør døde død | døy døyr døydde død | dö dör dog död | dø dør døde død | die dies died dead death
født fødd fødsel | fødd født fødsel | född födda födelse | født fødte fødsel | born birth
spise spiser spiste maten | ete et åt maten | äta äter åt maten | spise spiser spiste maden | eat eats ate food
drikke drikker drakk vann | drikke drikk drakk vatn | dricka dricker drack vatten | drikke drikker drak vand | drink drinks drank water
sove sover sov søvn | sove søv sov søvn | sova sover sov sömn | sove sover sov søvn | sleep sleeps slept
kjøre kjører kjørte bil bilen | køyre køyrer køyrde bil bilen | köra kör körde bil bilen | køre kører kørte bil bilen | drive drives drove car
reise reiser reiste | reise reiser reiste | resa reser reste | rejse rejser rejste | travel travels travelled
løpe løper løp | springe spring sprang | springa springer sprang löpa | løbe løber løb | run runs ran
sitte sitter satt | sitje sit sat | sitta sitter satt | sidde sidder sad | sit sits sat
stå står sto stått | stå står stod stått | stå står stod stått | stå står stod stået | stand stands stood
ligge ligger lå ligget | liggje ligg låg lege | ligga ligger låg legat | ligge ligger lå ligget | lie lies lay
legge legger la lagt | leggje legg la lagt | lägga lägger la lagt | lægge lægger lagde lagt | lay put puts
sette setter satte satt | setje set sette sett | sätta sätter satte satt | sætte sætter satte sat | set put
holde holder holdt | halde held heldt halde | hålla håller höll hållit | holde holder holdt | hold holds held
dra drar dro dratt | dra dreg drog drege | dra drar drog dragit | drage drager drog tage afsted | pull leave left
bære bærer bar båret | bere ber bar bore | bära bär bar burit | bære bærer bar båret | carry carries carried
bringe brakt hente henter hentet | bringe henta hente hentar | hämta hämtar hämtade | hente henter hentede bragt | fetch bring brought
sende sender sendte sendt | sende sender sende sendt | skicka skickar skickade sända | sende sender sendte sendt | send sends sent
åpne åpner åpnet åpen åpent | opne opnar opna open ope | öppna öppnar öppnade öppen öppet | åbne åbner åbnede åben åbent | open opens opened
lukke lukker lukket stenge stengt | lukke lukkar lukka stengje stengt | stänga stänger stängde stängt | lukke lukker lukkede lukket | close closes closed
vise viser viste vist | vise viser viste vist | visa visar visade visat | vise viser viste vist | show shows showed shown
se ser så sett | sjå ser såg sett | se ser såg sett | se ser så set | see sees saw seen
vinne vinner vant vunnet | vinne vinn vann vunne | vinna vinner vann vunnit | vinde vinder vandt vundet | win wins won
tape taper tapte tapt | tape taper tapte tapt | förlora förlorar förlorade | tabe taber tabte tabt | lose loses lost
velge velger valgte valgt valget | velje vel valde valt valet | välja väljer valde valt valet | vælge vælger valgte valgt valget | choose chose chosen election
endre endrer endret endring endringer | endre endrar endra endring endringar | ändra ändrar ändrade ändring ändringar förändring | ændre ændrer ændrede ændring ændringer | change changes changed
øke øker økte økning | auke aukar auka auke | öka ökar ökade ökning | øge øger øgede stige stigning | increase increases increased
minske redusere redusert | minke redusere redusert | minska minskar minskade | mindske reducere reduceret | reduce decrease reduced
skape skaper skapte skapt | skape skaper skapte skapt | skapa skapar skapade skapat | skabe skaber skabte skabt | create creates created
utvikle utvikler utviklet utvikling | utvikle utviklar utvikla utvikling | utveckla utvecklar utvecklade utveckling | udvikle udvikler udviklede udvikling | develop develops developed development
undersøke undersøker undersøkelse | undersøkje undersøkjer undersøking | undersöka undersöker undersökning | undersøge undersøger undersøgelse | examine investigate investigation
forklare forklarer forklaring | forklare forklarar forklaring | förklara förklarar förklaring | forklare forklarer forklaring | explain explains explanation
bestemme bestemmer bestemte | bestemme avgjere avgjer avgjorde | bestämma bestämmer bestämde | bestemme bestemmer bestemte afgøre | decide decides decided
foreslå foreslår forslag | foreslå foreslår framlegg forslag | föreslå föreslår förslag | foreslå foreslår forslag | suggest proposal proposed
kreve krever krevde krav | krevje krev kravde krav | kräva kräver krävde krav | kræve kræver krævede krav | require requires demand
motta mottar mottok mottatt | ta imot mottek mottok motteke | ta emot mottar mottog mottagit | modtage modtager modtog modtaget | receive receives received
oppnå oppnår oppnådde | oppnå oppnår nå | uppnå uppnår nå når nådde | opnå opnår opnåede | achieve reach reached
delta deltar deltok deltakere | delta deltek deltok deltakarar | delta deltar deltog deltagare | deltage deltager deltog deltagere | participate participants
gjelde gjelder gjaldt | gjelde gjeld galdt | gälla gäller gällde | gælde gælder gjaldt | concern concerning regarding
virke virker virket virkelig virkelighet | verke verkar verka verkeleg røyndom | verka verkar verkade verklig verklighet | virke virker virkede virkelig virkelighed | seem really reality
skje skjer skjedde | skje skjer skjedde hende hender | hända händer hände ske sker | ske sker skete | happen happens happened
bli blir ble blitt | bli vert vart vorte blei | bli blir blev blivit | blive bliver blev blevet | become becomes became
gjøre gjør gjorde gjort | gjere gjer gjorde gjort | göra gör gjorde gjort | gøre gør gjorde gjort | do does did done
komme kommer kom kommet | kome kjem kom kome | komma kommer kom kommit | komme kommer kom kommet | come comes came
gå går gikk gått | gå går gjekk gått | gå går gick gått | gå går gik gået | go goes went gone
få får fikk fått | få får fekk fått | få får fick fått | få får fik fået | get gets got
gi gir ga gitt | gje gjev gav gjeve | ge ger gav gett | give giver gav givet | give gives gave given
ta tar tok tatt | ta tek tok teke | ta tar tog tagit | tage tager tog taget | take takes took taken
si sier sa sagt | seie seier sa sagt | säga säger sa sagt | sige siger sagde sagt | say says said
vite vet visste visst | vite veit visste visst | veta vet visste vetat | vide ved vidste vidst | know knows knew known
spørre spør spurte spurt | spørje spør spurde spurt | fråga frågar frågade frågat | spørge spørger spurgte spurgt | ask asks asked
være er var vært | vere er var vore | vara är var varit | være er var været | be is was been
trenger behov nødvendig | treng behov naudsynt nødvendig | behöver behov nödvändig | behøver behov nødvendig | need needs necessary
mulig mulighet muligheter umulig | mogleg moglegheit moglegheiter umogleg | möjlig möjlighet möjligheter omöjlig | mulig mulighed muligheder umulig | possible possibility impossible
vanlig vanligvis uvanlig | vanleg vanlegvis uvanleg | vanlig vanligtvis ovanlig | almindelig normalt sædvanlig | usual usually common
viktig viktigste betydning | viktig viktigaste betydning tyding | viktig viktigaste betydelse | vigtig vigtigste betydning | important importance
forskjellig forskjell forskjeller | ulik skilnad skilnader | olika skillnad skillnader | forskellig forskel forskelle | different difference differences
vanskelig vanskelighet lett enkelt | vanskeleg vanske lett enkelt | svårt svårighet lätt enkelt | svært vanskelig let enkelt | difficult difficulty easy simple
tydelig egentlig endelig særlig | tydeleg eigentleg endeleg særleg | tydlig egentligen äntligen särskilt | tydelig egentlig endelig særlig især | clear clearly actually finally especially
offentlig privat personlig | offentleg privat personleg | offentlig privat personlig | offentlig privat personlig | public private personal
norsk svensk dansk engelsk tysk fransk | norsk svensk dansk engelsk tysk fransk | norska svenska danska engelska tyska franska | norsk svensk dansk engelsk tysk fransk | norwegian swedish danish english german french
norge sverige danmark tyskland frankrike | noreg sverige danmark tyskland frankrike | norge sverige danmark tyskland frankrike | norge sverige danmark tyskland frankrig | norway sweden denmark germany france
gammel gamle eldre eldst | gammal gamle eldre eldst | gammal gamla äldre äldst | gammel gamle ældre ældst | old older oldest
ung unge yngre | ung unge yngre | ung unga yngre | ung unge yngre | young younger
høy høye høyere høyest | høg høge høgare høgast | hög höga högre högst | høj høje højere højest | high higher highest tall
lav lave lavere | låg låge lågare | låg låga lägre | lav lave lavere | low lower lowest
sterk sterke svak svake | sterk sterke veik veike svak | stark starka svag svaga | stærk stærke svag svage | strong weak
rask raskt raskere sen sent | rask raskt raskare sein seint | snabb snabbt snabbare sen sent | hurtig hurtigt hurtigere sen sent | fast quickly faster late
dyr dyrt dyrere billig billigere | dyr dyrt dyrare billeg billegare | dyr dyrt dyrare billig billigare | dyr dyrt dyrere billig billigere | expensive cheap cheaper
vakker pen fin fint | vakker pen fin fint | vacker fin fint snygg | smuk pæn fin fint | beautiful nice fine pretty
varm varmt kald kaldt | varm varmt kald kaldt | varm varmt kall kallt | varm varmt kold koldt | warm cold hot
full fullt tom tomt | full fullt tom tomt | full fullt tom tomt | fuld fuldt tom tomt | full empty
fri fritt frihet | fri fritt fridom | fri fritt frihet | fri frit frihed | free freedom
sikker sikkert sikkerhet usikker | sikker sikkert tryggleik usikker | säker säkert säkerhet osäker | sikker sikkert sikkerhed usikker | safe sure security unsure
kjærlighet lykke sorg sannhet | kjærleik lykke sorg sanning | kärlek lycka sorg sanning | kærlighed lykke sorg sandhed | love happiness grief truth
virksomheten virksomheter nærhet enhet enheter | verksemda verksemder nærleik eining einingar | verksamheten verksamheter närhet enhet enheter | virksomheden virksomheder nærhed enhed enheder | operation operations proximity unit units
samfunnet samfunn | samfunnet samfunn | samhället samhällen | samfundet samfund | society societies community
regjeringen regjering statsministeren | regjeringa regjering statsministeren | regeringen regering statsministern | regeringen regering statsministeren | government prime minister
kommunen kommuner fylket fylker | kommunen kommunar fylket fylke | kommunen kommuner länet län | kommunen kommuner regionen regioner | municipality county counties region
loven lover regler regelen | lova lover reglar regelen | lagen lagar regler regeln | loven love regler reglen | law laws rules rule
politiet politiker politikere partiet | politiet politikar politikarar partiet | polisen politiker politikerna partiet | politiet politiker politikere partiet | police politician politicians party
krigen fred kriger | krigen fred krigar | kriget fred krig | krigen fred krige | war peace wars
kongen dronningen kirken | kongen dronninga kyrkja | kungen drottningen kyrkan | kongen dronningen kirken | king queen church
sykehuset lege legen syk sykdom | sjukehuset lege legen sjuk sjukdom | sjukhuset läkare läkaren sjuk sjukdom | sygehuset hospitalet læge lægen syg sygdom | hospital doctor sick illness disease
helsen helse kroppen hodet | helsa helse kroppen hovudet | hälsan hälsa kroppen huvudet | helbredet sundhed kroppen hovedet | health body head
øyet øyne øret ører hånden hender foten føtter | auget auge øyret øyre handa hender foten føter | ögat ögon örat öron handen händer foten fötter | øjet øjne øret ører hånden hænder foden fødder | eye eyes ear ears hand hands foot feet
hjertet blodet munnen nesen | hjartet blodet munnen nasen | hjärtat blodet munnen näsan | hjertet blodet munden næsen | heart blood mouth nose
vannet sjøen havet elven fjellet skogen | vatnet sjøen havet elva fjellet skogen | vattnet sjön havet älven floden fjället berget skogen | vandet søen havet floden bjerget skoven | water lake sea river mountain forest
øya øyer kysten fjorden | øya øyar kysten fjorden | ön öar kusten fjorden | øen øer kysten fjorden | island islands coast fjord
dyret dyr hunden katten hesten kua fisken fuglen | dyret dyr hunden katten hesten kua fisken fuglen | djuret djur hunden katten hästen kon fisken fågeln | dyret dyr hunden katten hesten koen fisken fuglen | animal animals dog cat horse cow fish bird
været regn snø vind sola | vêret regn snø vind sola | vädret regn snö vind solen | vejret regn sne vind solen | weather rain snow wind sun
brød melk ost smør kjøtt egg frukt grønnsaker | brød mjølk ost smør kjøt egg frukt grønsaker | bröd mjölk ost smör kött ägg frukt grönsaker | brød mælk ost smør kød æg frugt grøntsager | bread milk cheese butter meat egg fruit vegetables
kaffe te øl vin sukker | kaffi te øl vin sukker | kaffe te öl vin socker | kaffe te øl vin sukker | coffee tea beer wine sugar
klær sko jakke bukse | klede sko jakke bukse | kläder skor jacka byxor | tøj sko jakke bukser | clothes shoes jacket trousers
pengene kroner prisen priser | pengane kroner prisen prisar | pengarna kronor priset priser | pengene kroner prisen priser | money price prices
banken lånet renten gjelden | banken lånet renta gjelda | banken lånet räntan skulden | banken lånet renten gælden | bank loan interest debt
kunde kunder kundene markedet | kunde kundar kundane marknaden | kund kunder kunderna marknaden | kunde kunder kunderne markedet | customer customers market
selskapet selskaper bedriften bedrifter | selskapet selskap bedrifta bedrifter | bolaget bolag företaget företag företagen | selskabet selskaber virksomheden virksomheder | company companies business firms
ansatte arbeidere sjefen lederen ledelsen | tilsette arbeidarar sjefen leiaren leiinga | anställda arbetare chefen ledaren ledningen | ansatte medarbejdere chefen lederen ledelsen | employees workers boss leader management
lønnen skatten avgiften kostnader kostnaden | lønna skatten avgifta kostnader kostnaden | lönen skatten avgiften kostnader kostnaden | lønnen skatten afgiften omkostninger udgifter | wage tax fee costs expenses
støtte støtten tilskudd tilskuddet midler | støtte støtta tilskot tilskotet midlar | stöd stödet bidrag bidraget medel | støtte støtten tilskud tilskuddet midler | support grant funding funds
økonomi økonomisk økonomien | økonomi økonomisk økonomien | ekonomi ekonomisk ekonomin | økonomi økonomisk økonomien | economy economic finances
næringsliv næring industri | næringsliv næring industri | näringsliv näring industri | erhvervsliv erhverv industri | business industry trade
produkt produkter produksjon tjeneste tjenester | produkt produkt produksjon teneste tenester | produkt produkter produktion tjänst tjänster | produkt produkter produktion tjeneste ydelser | product products production service services
utdanning opplæring kunnskap ferdigheter | utdanning opplæring kunnskap ferdigheiter | utbildning upplärning kunskap färdigheter | uddannelse oplæring kundskab viden færdigheder | education training knowledge skills
forskning forskere vitenskap universitetet | forsking forskarar vitskap universitetet | forskning forskare vetenskap universitetet | forskning forskere videnskab universitetet | research researchers science university
informasjon organisasjon situasjon stasjon | informasjon organisasjon situasjon stasjon | information organisation situation station | information organisation situation station | information organisation situation station
internasjonal nasjonal tradisjon funksjon | internasjonal nasjonal tradisjon funksjon | internationell nationell tradition funktion | international national tradition funktion | international national tradition function
diskusjon kommisjon religion region | diskusjon kommisjon religion region | diskussion kommission religion region | diskussion kommission religion region | discussion commission religion region
kultur musikk teater kunst | kultur musikk teater kunst | kultur musik teater konst | kultur musik teater kunst | culture music theatre art
fotball kamp kampen laget spillere | fotball kamp kampen laget spelarar | fotboll match matchen laget spelare | fodbold kamp kampen holdet spillere | football match game team players
seier nederlag mål poeng | siger tap mål poeng | seger nederlag förlust mål poäng | sejr nederlag mål point | victory defeat goal points
avis nyheter artikkel journalist | avis nyhende artikkel journalist | tidning nyheter artikel journalist | avis nyheder artikel journalist | newspaper news article journalist
bilde bilder film lyd | bilete bilete film lyd | bild bilder film ljud | billede billeder film lyd | picture pictures film sound
brev telefon nummer adresse | brev telefon nummer adresse | brev telefon nummer adress | brev telefon nummer adresse | letter phone number address
datamaskin nettside nettet program | datamaskin nettstad nettet program | dator hemsida nätet program | computer hjemmeside nettet program | computer website network program
tog buss fly båt sykkel | tog buss fly båt sykkel | tåg buss flyg båt cykel | tog bus fly båd cykel | train bus plane boat bicycle
flyplass havn stasjon reise | flyplass hamn stasjon reise | flygplats hamn station resa | lufthavn havn station rejse | airport harbour station journey
problemet problemer løsning løsninger | problemet problem løysing løysingar | problemet problem lösning lösningar | problemet problemer løsning løsninger | problem problems solution solutions
saken saker sak grunn grunnen | saka saker sak grunn grunnen | saken saker ärende orsak skäl | sagen sager sag grund grunden | case matter reason cause
resultatet resultater følge følger | resultatet resultat følgje følgjer | resultatet resultat följd följer | resultatet resultater følge følger | result results consequence follow
sammen alene sammenheng | saman åleine samanheng | tillsammans ensam sammanhang | sammen alene sammenhæng | together alone context
mellom blant gjennom imot | mellom blant gjennom imot | mellan bland genom emot | mellem blandt gennem imod | between among through against
innenfor utenfor ovenfor nedenfor | innanfor utanfor ovanfor nedanfor | inom utanför ovanför nedanför | inden for uden for oven for neden for | inside outside above below
foran bak ved siden av | framfor bak ved sida av | framför bakom bredvid | foran bagved ved siden af | in front behind beside
venstre høyre rett fram | venstre høgre rett fram | vänster höger rakt fram | venstre højre lige ud | left right straight
nord sør øst vest | nord sør aust vest | norr söder öster väster | nord syd øst vest | north south east west
rød blå grønn gul hvit svart | raud blå grøn gul kvit svart | röd blå grön gul vit svart | rød blå grøn gul hvid sort | red blue green yellow white black
hvit hvete hval hverdag hvile | kvit kveite kval kvardag kvile | vit vete val vardag vila | hvid hvede hval hverdag hvile | white wheat whale everyday rest
hvert hverandre hvorvidt hvorav | kvart kvarandre korvidt | varje varandra huruvida varav | hvert hinanden hvorvidt hvoraf | each whether whereof
også bare kanskje likevel derfor | òg også berre kanskje likevel difor | också bara kanske ändå därför | også kun bare måske alligevel derfor | also only maybe anyway therefore
nesten omtrent minst høyst | nesten omtrent minst høgst | nästan ungefär minst högst | næsten omtrent cirka mindst højst | almost about least most
fremdeles ennå lenger lengst | framleis enno lenger lengst | fortfarande ännu längre längst | stadig endnu længere længst | still yet longer longest
fremtid fremover fremgang frem | framtid framover framgang fram | framtid framåt framgång fram | fremtid fremover fremgang frem | future forward progress
deretter etterpå samtidig plutselig | deretter etterpå samstundes brått | därefter efteråt samtidigt plötsligt | derefter bagefter samtidig pludselig | then afterwards simultaneously suddenly
ettersom dersom hvis selv om | ettersom dersom viss sjølv om | eftersom ifall om även om trots att | eftersom såfremt hvis selvom | since if unless although
imidlertid altså nemlig heller | derimot altså nemleg heller | emellertid alltså nämligen heller | imidlertid altså nemlig hellere | however thus namely rather
blant annet for eksempel og så videre | mellom anna til dømes og så vidare | bland annat till exempel och så vidare | blandt andet for eksempel og så videre | among others for example and so on
i løpet av på grunn av i forhold til | i løpet av på grunn av i høve til | under loppet av på grund av i förhållande till | i løbet af på grund af i forhold til | during because of in relation to
ifølge angående istedenfor unntatt | ifølgje om i staden for unnateke | enligt angående istället för utom | ifølge angående i stedet for undtagen | according to regarding instead of except
begge alle ingen flere flest | begge alle ingen fleire flest | båda alla ingen fler flera flest | begge alle ingen flere flest | both all none more most
tolv førti femti seksti sytti åtti nitti | tolv førti femti seksti sytti åtti nitti | tolv fyrtio femtio sextio sjuttio åttio nittio | tolv fyrre halvtreds tres halvfjerds firs halvfems | twelve forty fifty sixty seventy eighty ninety
første andre tredje fjerde femte | første andre tredje fjerde femte | första andra tredje fjärde femte | første anden tredje fjerde femte | first second third fourth fifth
halvparten dobbelt prosent | halvparten dobbelt prosent | hälften dubbelt procent | halvdelen dobbelt procent | half double percent
millioner milliarder tusenvis | millionar milliardar tusenvis | miljoner miljarder tusentals | millioner milliarder tusindvis | millions billions thousands
begrep begreper oppgave oppgaver | omgrep omgrepa oppgåve oppgåver | begrepp begreppen uppgift uppgifter | begreb begreber opgave opgaver | concept concepts task tasks
opprinnelig oppmerksom opplevelse | opphavleg merksam oppleving | ursprunglig uppmärksam upplevelse | oprindelig opmærksom oplevelse | original attentive experience
utgave utgang utenlands utvalg | utgåve utgang utanlands utval | utgåva utgång utomlands urval | udgave udgang udenlands udvalg | edition exit abroad selection
innhold inntekt inntekter innbyggere | innhald inntekt inntekter innbyggjarar | innehåll inkomst inkomster invånare | indhold indtægt indtægter indbyggere | content income inhabitants
avtale avtaler avdeling avstand | avtale avtalar avdeling avstand | avtal avtalen avdelning avstånd | aftale aftaler afdeling afstand | agreement department distance
myndigheter myndighetene rettigheter | styresmakter styresmaktene rettar | myndigheter myndigheterna rättigheter | myndigheder myndighederne rettigheder | authorities rights
ulykke ulykken skade skadet drept | ulukke ulukka skade skadd drepen | olycka olyckan skada skadad dödad | ulykke ulykken skade såret dræbt | accident injury injured killed
tilbud tilbudet tilbake tilsvarende | tilbod tilbodet tilbake tilsvarande | erbjudande erbjudandet tillbaka motsvarande | tilbud tilbuddet tilbage tilsvarende | offer back corresponding
regelverk veileder søker veiledning | regelverk rettleiar søkjar rettleiing | regelverk vägledare sökande vägledning | regelsæt vejleder ansøger vejledning | regulations adviser applicant guidance
kjøkken kjeller kjole kjent kjære | kjøken kjellar kjole kjend kjære | kök källare klänning känd kära | køkken kælder kjole kendt kære | kitchen basement dress known dear
kjærlig kjemi kjerne kilde kirke | kjærleg kjemi kjerne kjelde kyrkje | kärleksfull kemi kärna källa kyrka | kærlig kemi kerne kilde kirke | loving chemistry core source church
gjenstand igjen gjest gjerde | gjenstand igjen gjest gjerde | föremål igen gäst stängsel | genstand igen gæst hegn | object again guest fence
skjerm skjorte skip skille | skjerm skjorte skip skilje | skärm skjorta skepp skilja | skærm skjorte skib skille | screen shirt ship separate
stjerne stjele sjelden sjanse | stjerne stele sjeldan sjanse | stjärna stjäla sällan chans | stjerne stjæle sjælden chance | star steal seldom chance
natur jord jorda jorden himmelen | natur jord jorda himmelen | natur jord jorden himlen | natur jord jorden himlen | nature earth ground sky
steinen treet blomsten gresset | steinen treet blomen graset | stenen trädet blomman gräset | stenen træet blomsten græsset | stone tree flower grass
døren vinduet bordet stolen sengen | døra vindauget bordet stolen senga | dörren fönstret bordet stolen sängen | døren vinduet bordet stolen sengen | door window table chair bed
taket gulvet veggen hagen | taket golvet veggen hagen | taket golvet väggen trädgården | taget gulvet væggen haven | roof floor wall garden
fabrikken butikken kontoret verkstedet | fabrikken butikken kontoret verkstaden | fabriken butiken kontoret verkstaden | fabrikken butikken kontoret værkstedet | factory shop office workshop
maskinen utstyret verktøy materialer | maskina utstyret verktøy materialar | maskinen utrustningen verktyg material | maskinen udstyret værktøj materialer | machine equipment tools materials
strømmen kraft energi olje gass | straumen kraft energi olje gass | strömmen kraft energi olja gas | strømmen kraft energi olie gas | electricity power energy oil gas
miljøet klima forurensing utslipp | miljøet klima ureining utslepp | miljön klimat förorening utsläpp | miljøet klima forurening udledning | environment climate pollution emissions
fiske jordbruk skogbruk landbruk | fiske jordbruk skogbruk landbruk | fiske jordbruk skogsbruk lantbruk | fiskeri jordbrug skovbrug landbrug | fishing agriculture forestry farming
skuespiller forfatter kunstner sanger | skodespelar forfattar kunstnar songar | skådespelare författare konstnär sångare | skuespiller forfatter kunstner sanger | actor author artist singer
sangen låten dansen festen | songen låten dansen festen | sången låten dansen festen | sangen nummeret dansen festen | song dance party
jul påske ferie bursdag bryllup | jul påske ferie bursdag bryllaup | jul påsk semester födelsedag bröllop | jul påske ferie fødselsdag bryllup | christmas easter holiday birthday wedding
hilsen hilsener ønsker velkommen | helsing helsingar ynskjer velkomen | hälsning hälsningar önskar välkommen | hilsen hilsner ønsker velkommen | greeting regards wish welcome
virkelig faktisk ganske temmelig | verkeleg faktisk ganske nokså | verkligen faktiskt ganska rätt | virkelig faktisk ret temmelig | really actually quite fairly
noensinne noensteds noenlunde | nokon gong nokon stad nokolunde | någonsin någonstans någorlunda | nogensinde nogen steder nogenlunde | ever somewhere fairly
gang ganger gangen mange ganger | gong gonger gongen mange gonger | gång gånger gången många gånger | gang gange gangen mange gange | once twice times
sted steder stedet | stad stader staden | ställe ställen platsen plats | sted steder stedet | place places
ting tingene noe annet | ting tinga noko anna | sak saker någonting annat | ting tingene noget andet | thing things something
bruker brukere brukeren | brukar brukarar brukaren | användare användaren användarna | bruger brugere brugeren | user users
kjent kjente ukjent berømt | kjend kjende ukjend kjent | känd kända okänd berömd | kendt kendte ukendt berømt | known unknown famous
skrevet funnet vunnet kommet blitt | skrive funne vunne kome blitt | skrivit funnit vunnit kommit blivit | skrevet fundet vundet kommet blevet | written found won come
snakket jobbet flyttet ventet startet | snakka jobba flytta venta starta | pratade jobbade flyttade väntade startade | snakkede arbejdede flyttede ventede startede | talked worked moved waited started
bøkene husene tingene ordene | bøkene husa tinga orda | böckerna husen sakerna orden | bøgerne husene tingene ordene | books houses things words
bilene guttene dagene stedene | bilane gutane dagane stadene | bilarna pojkarna dagarna platserna | bilerne drengene dagene stederne | cars boys days places
bestemt ubestemt oftest vanligst | bestemt ubestemt oftast vanlegast | bestämd obestämd oftast vanligast | bestemt ubestemt oftest mest almindelig | certain often most common
størrelse lengde bredde høyde | storleik lengd breidd høgd | storlek längd bredd höjd | størrelse længde bredde højde | size length width height
farlig lovlig ulovlig kjedelig | farleg lovleg ulovleg keisam | farlig laglig olaglig tråkig | farlig lovlig ulovlig kedelig | dangerous legal illegal boring
vennlig hyggelig nydelig rolig | venleg hyggeleg nydeleg roleg | vänlig trevlig underbar lugn | venlig hyggelig dejlig rolig | friendly pleasant lovely calm
ensom trist glad sint redd | einsam trist glad sint redd | ensam ledsen glad arg rädd | ensom trist glad vred bange | lonely sad happy angry afraid
trøtt sliten sulten tørst | trøytt sliten svolten tyrst | trött sliten hungrig törstig | træt sulten tørstig | tired hungry thirsty
ærlig stolt modig dum klok | ærleg stolt modig dum klok | ärlig stolt modig dum klok | ærlig stolt modig dum klog | honest proud brave stupid wise
ekte falsk riktig galt | ekte falsk riktig gale | äkta falsk riktig fel | ægte falsk rigtig forkert | real false right wrong
mykje arbeid ekstra | mykje arbeid ekstra | mycket arbete extra | meget arbejde ekstra | much extra
slags slike slikt | slags slike slikt | slags sådana sådant | slags sådanne sådan | kind such
ifra nedover oppover utover innover | ifrå nedover oppover utover innover | ifrån nedåt uppåt utåt inåt | fra nedad opad udad indad | downwards upwards outwards
dessverre heldigvis selvsagt selvfølgelig | diverre heldigvis sjølvsagt sjølvsagt | tyvärr lyckligtvis självklart naturligtvis | desværre heldigvis selvfølgelig naturligvis | unfortunately luckily obviously
sannsynligvis antagelig visstnok | truleg venteleg visstnok | sannolikt antagligen visserligen troligen | sandsynligvis formentlig vistnok | probably presumably
forresten egentlig iblant av og til | forresten eigentleg stundom av og til | förresten egentligen ibland då och då | forresten egentlig indimellem af og til | by the way actually sometimes
ledig opptatt ferdig klar | ledig oppteken ferdig klar | ledig upptagen färdig klar | ledig optaget færdig klar | free busy finished ready
neppe knapt ellers annerledes | neppe knapt elles annleis | knappast knappt annars annorlunda | næppe knap ellers anderledes | hardly barely otherwise differently
gårsdagen overmorgen i fjor forleden | gårsdagen overmorgon i fjor her ein dag | gårdagen övermorgon i fjol häromdagen | gårsdagen overmorgen sidste år forleden | yesterday last year recently
skattefri momsfri arbeidsledig sykmeldt | skattefri momsfri arbeidslaus sjukmeld | skattefri momsfri arbetslös sjukskriven | skattefri momsfri arbejdsløs sygemeldt | unemployed sick leave
ønsker å søke | ynskjer å søkje | önskar att söka | ønsker at søge | wish to apply
bedriftens kundens kommunens | bedrifta sin kunden sin kommunen sin | företagets kundens kommunens | virksomhedens kundens kommunens | company's customer's
drive driver drev drevet | drive driv dreiv drive | driva driver drev drivit | drive driver drev drevet | run runs running
starte starter startet oppstart | starte startar starta oppstart | starta startar startade uppstart | starte starter startede opstart | start starts started startup
låne låner lånte utlån | låne låner lånte utlån | låna lånar lånade utlåning | låne låner lånte udlån | borrow lend borrowed
satse satser satsing | satse satsar satsing | satsa satsar satsning | satse satser satsning | invest focus
vokse vokser vokste vekst | vekse veks voks vekst | växa växer växte tillväxt | vokse vokser voksede vækst | grow grows grew growth
trives trivsel savner mangler | trivst trivsel saknar manglar | trivs trivsel saknar fattas | trives trivsel savner mangler | thrive miss lack
råd rådgiver rådgivning | råd rådgjevar rådgjeving | råd rådgivare rådgivning | råd rådgiver rådgivning | advice adviser counselling
søknadsfrist vedlegg skjema | søknadsfrist vedlegg skjema | ansökningstid bilaga blankett formulär | ansøgningsfrist bilag skema | deadline attachment form
eier eiere eierskap | eigar eigarar eigarskap | ägare ägarna ägarskap | ejer ejere ejerskab | owner owners ownership
oppfinnelse oppdager oppdaget | oppfinning oppdagar oppdaga | uppfinning upptäcker upptäckte | opfindelse opdager opdagede | invention discover discovered
forandring forventning forening | forandring forventning foreining | förändring förväntan förening | forandring forventning forening | alteration expectation association
betingelse forutsetning vilkår | vilkår føresetnad | villkor förutsättning | betingelse forudsætning vilkår | condition prerequisite
anbefale anbefaler anbefaling | tilrå tilrår tilråding | rekommendera rekommenderar rekommendation | anbefale anbefaler anbefaling | recommend recommends recommendation
tillate tillater tillatelse | tillate tillèt løyve | tillåta tillåter tillstånd | tillade tillader tilladelse | allow permit permission
forsøk forsøker eksperiment | forsøk freistar eksperiment | försök försöker experiment | forsøg forsøger eksperiment | attempt experiment
samarbeid samarbeide samarbeider | samarbeid samarbeide samarbeider | samarbete samarbeta samarbetar | samarbejde samarbejder | cooperation cooperate
medlem medlemmer medlemskap | medlem medlemmer medlemskap | medlem medlemmar medlemskap | medlem medlemmer medlemskab | member members membership
landskap vennskap kunnskaper | landskap venskap kunnskapar | landskap vänskap kunskaper | landskab venskab kundskaber | landscape friendship
egenskap egenskaper fellesskap | eigenskap eigenskapar fellesskap | egenskap egenskaper gemenskap | egenskab egenskaber fællesskab | property trait fellowship
kjærlighetens menneskelig barnslig | kjærleiken menneskeleg barnsleg | kärlekens mänsklig barnslig | kærlighedens menneskelig barnlig | human childish
behandling handling forhandling | behandling handling forhandling | behandling handling förhandling | behandling handling forhandling | treatment action negotiation
betydelig betraktelig omfattende | monaleg omfattande | betydande avsevärd omfattande | betydelig omfattende | considerable extensive
følgende kommende tidligere nåværende | følgjande komande tidlegare noverande | följande kommande tidigare nuvarande | følgende kommende tidligere nuværende | following coming former current
overraskende spennende skremmende | overraskande spanande skremmande | överraskande spännande skrämmande | overraskende spændende skræmmende | surprising exciting frightening
levende døende gående stående | levande døyande gåande ståande | levande döende gående stående | levende døende gående stående | living dying walking standing
gjennomsnitt gjennomføre gjennomført | gjennomsnitt gjennomføre gjennomført | genomsnitt genomföra genomfört | gennemsnit gennemføre gennemført | average carry out
kontrollere organisere finansiere | kontrollere organisere finansiere | kontrollera organisera finansiera | kontrollere organisere finansiere | control organise finance
fungerer studerer reagerer eksisterer | fungerer studerer reagerer eksisterer | fungerar studerar reagerar existerar | fungerer studerer reagerer eksisterer | functions studies reacts exists
produsert etablert presentert publisert | produsert etablert presentert publisert | producerad etablerad presenterad publicerad | produceret etableret præsenteret publiceret | produced established presented published
politisk historisk praktisk teknisk | politisk historisk praktisk teknisk | politisk historisk praktisk teknisk | politisk historisk praktisk teknisk | political historical practical technical
aktivitet kvalitet universitet identitet | aktivitet kvalitet universitet identitet | aktivitet kvalitet universitet identitet | aktivitet kvalitet universitet identitet | activity quality identity
bakgrunn grunnlag grunnleggende | bakgrunn grunnlag grunnleggjande | bakgrund grund grundläggande | baggrund grundlag grundlæggende | background basis fundamental
egne selve selvsikker | eigne sjølve sjølvsikker | egna själva självsäker | egne selve selvsikker | own self
rett rettferdig retning | rett rettferdig retning | rätt rättvis riktning | ret retfærdig retning | right fair direction
takk skal du ha ha det bra | takk skal du ha ha det bra | tack ska du ha ha det bra | tak skal du have hav det godt | thanks bye
hva heter du hvor gammel er du | kva heiter du kor gammal er du | vad heter du hur gammal är du | hvad hedder du hvor gammel er du | what is your name how old are you
hvor er du fra hva koster det | kvar er du frå kva kostar det | var kommer du ifrån vad kostar det | hvor er du fra hvad koster det | where are you from
jeg er syk jeg er sulten | eg er sjuk eg er svolten | jag är sjuk jag är hungrig | jeg er syg jeg er sulten | i am ill i am hungry
les mer se mer neste side forsiden | les meir sjå meir neste side framsida | läs mer se mer nästa sida startsidan | læs mere se mere næste side forsiden | read more see more next page front page
bestill kjøp handlekurv levering frakt | bestill kjøp handlekorg levering frakt | beställ köp varukorg leverans frakt | bestil køb indkøbskurv levering fragt | order buy basket delivery shipping
omtale omtaler anmeldelser vurdering | omtale omtalar meldingar vurdering | recension recensioner omdöme bedömning | anmeldelse anmeldelser vurdering bedømmelse | review reviews rating
innlegg kommentar svar skrevet av | innlegg kommentar svar skrive av | inlägg kommentar svar skrivet av | indlæg kommentar svar skrevet af | post comment reply written by
logg inn meld deg på nyhetsbrev | logg inn meld deg på nyhendebrev | logga in anmäl dig nyhetsbrev | log ind tilmeld dig nyhedsbrev | log in sign up newsletter
farge farger størrelser vekt lengde | farge fargar storleikar vekt lengd | färg färger storlekar vikt längd | farve farver størrelser vægt længde | colour colours sizes weight length
til salgs til leie ledige boliger | til sals til leige ledige bustader | till salu uthyres lediga bostäder | til salg til leje ledige boliger udlejning | for sale to let vacant homes
bolig boliger eiendom eiendommer | bustad bustader eigedom eigedomar | bostad bostäder fastighet fastigheter | bolig boliger ejendom ejendomme | home housing property
sysselsetting arbeidsledighet yrke yrker | sysselsetjing arbeidsløyse yrke yrka | sysselsättning arbetslöshet yrke yrken | beskæftigelse arbejdsløshed erhverv stilling | employment unemployment occupation
utdannet utdannelse eksamen fag | utdanna utdanning eksamen fag | utbildad utbildning examen ämne | uddannet uddannelse eksamen fag | educated degree exam subject
styret leder medlemmene møtene | styret leiar medlemmene møta | styrelsen ordförande medlemmarna mötena | bestyrelsen formand medlemmerne møderne | board chair members meetings
vedtak vedtatt beslutning besluttet | vedtak vedteke avgjerd avgjort | beslut beslutat beslutade | beslutning besluttet vedtaget afgørelse | decision decided resolved
utgift utgifter budsjett regnskap | utgift utgifter budsjett rekneskap | utgift utgifter budget redovisning bokslut | udgift udgifter budget regnskab | expense expenses budget accounts
skyld skylder skyldig skyldes | skuld skuldar skuldig kjem av | skuld skyldig beror på | skyld skylder skyldig skyldes | blame guilty owing to
veksle bytte byttet utskifte | veksle byte bytte byta utskifte | växla byta bytte bytt | veksle bytte byttede udskifte | exchange swap replace
hode hjerne hals mage rygg kne | hovud hjerne hals mage rygg kne | huvud hjärna hals mage rygg knä | hoved hjerne hals mave ryg knæ | head brain neck stomach back knee
takke taket tak takk | takke taket tak takk | tacka taket tak tack | takke taget tag tak | thank roof
bak rygg tykk takk nikk vekk | bak rygg tjukk takk nikk vekk | bak rygg tjock tack nick bort | bag ryg tyk tak nik væk | behind back thick away
opp ned ut inn bort hjem | opp ned ut inn bort heim | upp ner ut in bort hem | op ned ud ind bort hjem | up down out in away home
oppgi opptatt oppstå oppdrag opphold | oppgje oppteken oppstå oppdrag opphald | uppge upptagen uppstå uppdrag uppehåll | opgive optaget opstå opgave ophold | state arise assignment stay
innføre inngå innvandrere innsats | innføre inngå innvandrarar innsats | införa ingå invandrare insats | indføre indgå indvandrere indsats | introduce enter immigrants effort
utføre utdele utvide utsikt uttrykk | utføre utdele utvide utsikt uttrykk | utföra utdela utvidga utsikt uttryck | udføre uddele udvide udsigt udtryk | perform expand view expression
nettopp akkurat straks snart | nettopp akkurat straks snart | just precis strax snart | netop lige straks snart | just exactly soon
gjerne heller helst lite | gjerne heller helst lite | gärna hellre helst föga | gerne hellere helst lidt | gladly rather preferably little
mye mindre mest mange færre | mykje mindre mest mange færre | mycket mindre mest många färre | meget mindre mest mange færre | much less most many fewer
noen ganger noen få noen andre | nokre gonger nokre få nokre andre | några gånger några få några andra | nogle gange nogle få nogle andre | some times a few some others
også selv om av og til | òg sjølv om av og til | också även om då och då | også selvom af og til | also even though now and then
i mellomtiden i utgangspunktet | i mellomtida i utgangspunktet | under tiden i utgångsläget | i mellemtiden i udgangspunktet som udgangspunkt | in the meantime basically
seg meg deg selv sin | seg meg deg sjølv sin | sig mig dig själv sin | sig mig dig selv sin | self
møt møtt bedt gitt tatt sett hørt | møt møtt bede gjeve teke sett høyrt | möt mött bett gett tagit sett hört | mød mødt bedt givet taget set hørt | met asked given taken seen heard
brukt kjøpt solgt lånt lært prøvd | brukt kjøpt selt lånt lært prøvd | använt köpt sålt lånat lärt prövat | brugt købt solgt lånt lært prøvet | used bought sold borrowed learnt tried
åpnet endret dannet ventet samlet | opna endra danna venta samla | öppnat ändrat bildat väntat samlat | åbnet ændret dannet ventet samlet | opened changed formed waited gathered
tidligst seneste siste nyeste | tidlegast seinaste siste nyaste | tidigast senaste sista nyaste | tidligst seneste sidste nyeste | earliest latest last newest
nødt syk død brød rød | nøydd sjuk død brød raud | tvungen sjuk död bröd röd | nødt syg død brød rød | forced sick dead bread red
uker bøker kaker saker taker | veker bøker kaker saker tak | veckor böcker kakor saker tak | uger bøger kager sager tage | weeks books cakes matters roofs
bok kake tak sak rik lik | bok kake tak sak rik lik | bok kaka tak sak rik lik | bog kage tag sag rig lig | book cake roof matter rich like
mat vite hvite gate båt møte | mat vite kvite gate båt møte | mat veta vita gata båt möte | mad vide hvide gade båd møde | food know white street boat meeting
løpe kjøpe skip håpe tape grep | løpe kjøpe skip håpe tape grep | löpa köpa skepp hoppas tappa grepp | løbe købe skib håbe tabe greb | run buy ship hope lose grip
rolle alle ville fjell ball gull | rolle alle ville fjell ball gull | roll alla vilja fjäll boll guld | rolle alle ville fjeld bold guld | role all would mountain ball gold
land mann hånd venn sand vind | land mann hand ven sand vind | land man hand vän sand vind | land mand hånd ven sand vind | land man hand friend sand wind
kald vill full holdt skyld | kald vill full heldt skuld | kall vild full höll skuld | kold vild fuld holdt skyld | cold wild full held
språk måte gård skål blå få | språk måte gard skål blå få | språk sätt gård skål blå få | sprog måde gård skål blå få | language way farm bowl blue few
ettermiddag etterpå etternavn | ettermiddag etterpå etternamn | eftermiddag efteråt efternamn | eftermiddag bagefter efternavn | afternoon afterwards surname
avgjørelse avhengig avslutte avstemning | avgjerd avhengig avslutte røysting | avgörande avhängig avsluta omröstning | afgørelse afhængig afslutte afstemning | decision dependent finish vote
avbryte avlyst avslag avgang | avbryte avlyst avslag avgang | avbryta inställd avslag avgång | afbryde aflyst afslag afgang | interrupt cancelled refusal departure
skrift skriftlig muntlig skrivelse | skrift skriftleg munnleg skriv | skrift skriftlig muntlig skrivelse | skrift skriftlig mundtlig skrivelse | writing written oral
stemme stemmer stemte stemning | røyst røyster røysta stemning | röst röster röstade stämning | stemme stemmer stemte stemning | voice votes voted mood
lån lånet lånene låne lånte | lån lånet låna låne lånte | lån lånet lånen låna lånade | lån lånet lånene låne lånte | loan loans lend
enig enige uenig | einig einige samd ueinig | enig eniga överens oense | enig enige uenig | agree agreed disagree
garanti garantien investor investorer | garanti garantien investor investorar | garanti garantin investerare investor | garanti garantien investor investorer | guarantee investor investors
konkurs konkursen konkurrent konkurrenter | konkurs konkursen konkurrent konkurrentar | konkurs konkursen konkurrent konkurrenter | konkurs konkursen konkurrent konkurrenter | bankruptcy competitor competitors
system design frisør revisor bransje | system design frisør revisor bransje | system design frisör revisor bransch | system design frisør revisor branche | system design hairdresser auditor trade
kontor lokale lokaler leie leien | kontor lokale leige leiga | kontor lokal lokaler hyra hyran | kontor lokale lokaler leje lejen | office premises rent
rådgiver rådgivere veileder | rådgjevar rådgjevarar rettleiar | rådgivare rådgivarna vägledare | rådgiver rådgivere vejleder | adviser advisers guide
patent maskin maskiner motor motorer | patent maskin maskiner motor motorar | patent maskin maskiner motor motorer | patent maskine maskiner motor motorer | patent machine machines engine
frokost lunsj middag kake fisk | frukost lunsj middag kake fisk | frukost lunch middag kaka fisk | morgenmad frokost aftensmad kage fisk | breakfast lunch dinner cake fish
halv halve par tur hund seng | halv halve par tur hund seng | halv halva par tur hund säng | halv halve par tur hund seng | half couple trip dog bed
stige steg stiger spor lyst | stige steig stig spor lyst | stiga steg stiger spår lust | stige steg stiger spor lyst | rise rose track desire
tale taler stoppe stopper dele deler | tale talar stoppe stoppar dele deler | tala talar stoppa stoppar dela delar | tale taler stoppe stopper dele deler | speak stop share
ensom ensomme erfaren gammelt tungt | einsam einsame røynd gammalt tungt | ensam ensamma erfaren gammalt tungt | ensom ensomme erfaren gammelt tungt | lonely experienced old heavy
forslag forslaget familie fjord by varer | forslag forslaget familie fjord by varer | förslag förslaget familj fjord stad varor | forslag forslaget familie fjord by varer | proposal family fjord town goods
hvor hvordan hva hvem hvorfor når | kor korleis kva kven kvifor når | var hur vad vem varför när | hvor hvordan hvad hvem hvorfor hvornår | where how what who why when
nei ikke jeg deg meg seg noe noen | nei ikkje eg deg meg seg noko nokon | nej inte jag dig mig sig något någon | nej ikke jeg dig mig sig noget nogen | no not i you me something someone
av etter ut opp frem | av etter ut opp fram | av efter ut upp fram | af efter ud op frem | of after out up forward
it support app apper online service team data web startup design marketing business cash flow software feedback freelance | it support app apper online service team data web startup design marketing business cash flow software feedback freelance | it support app apper online service team data web startup design marketing business cash flow software feedback freelance | it support app apper online service team data web startup design marketing business cash flow software feedback freelance | it support app apper online service team data web startup design marketing business cash flow software feedback freelance
`;
