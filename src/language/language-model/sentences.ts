/**
 * The same short sentences in bokmål, nynorsk, Swedish, Danish and English, a sentence a line, a language a column.
 * Everyday life, news and work, so that the endings and small words of each language stand in many surroundings.
 */
export const sentences = `
Det er lenge siden vi har sett hverandre. | Det er lenge sidan vi har sett kvarandre. | Det var länge sedan vi såg varandra. | Det er længe siden vi har set hinanden. | It is a long time since we saw each other.
Hun sa at hun ikke hadde tid i dag. | Ho sa at ho ikkje hadde tid i dag. | Hon sa att hon inte hade tid i dag. | Hun sagde at hun ikke havde tid i dag. | She said she had no time today.
Barna går på skole i nærheten. | Barna går på skule i nærleiken. | Barnen går i skola i närheten. | Børnene går i skole i nærheden. | The children go to school nearby.
Jeg har aldri hørt om det før. | Eg har aldri høyrt om det før. | Jag har aldrig hört talas om det förut. | Jeg har aldrig hørt om det før. | I have never heard of it before.
Kan du fortelle meg hvor stasjonen er? | Kan du fortelje meg kvar stasjonen er? | Kan du tala om för mig var stationen ligger? | Kan du fortælle mig hvor stationen er? | Can you tell me where the station is?
De bygde et nytt hus ved vannet. | Dei bygde eit nytt hus ved vatnet. | De byggde ett nytt hus vid vattnet. | De byggede et nyt hus ved vandet. | They built a new house by the water.
Prisene har økt mye de siste årene. | Prisane har auka mykje dei siste åra. | Priserna har ökat mycket de senaste åren. | Priserne er steget meget de seneste år. | Prices have risen a lot in recent years.
Han ble født i en liten bygd på Vestlandet. | Han vart fødd i ei lita bygd på Vestlandet. | Han föddes i en liten by på västkusten. | Han blev født i en lille landsby på vestkysten. | He was born in a small village on the west coast.
Hva mener du egentlig om saken? | Kva meiner du eigentleg om saka? | Vad tycker du egentligen om saken? | Hvad synes du egentlig om sagen? | What do you really think of the matter?
Vi skulle gjerne hatt litt mer penger. | Vi skulle gjerne hatt litt meir pengar. | Vi skulle gärna ha lite mer pengar. | Vi ville gerne have lidt flere penge. | We would like to have a little more money.
Været blir bedre utover uken. | Vêret blir betre utover veka. | Vädret blir bättre längre fram i veckan. | Vejret bliver bedre senere på ugen. | The weather will be better later in the week.
Jeg vet ikke hvem som har skrevet boken. | Eg veit ikkje kven som har skrive boka. | Jag vet inte vem som har skrivit boken. | Jeg ved ikke hvem der har skrevet bogen. | I do not know who wrote the book.
Regjeringen la fram et forslag i går. | Regjeringa la fram eit framlegg i går. | Regeringen lade fram ett förslag i går. | Regeringen fremlagde et forslag i går. | The government put forward a proposal yesterday.
Hvor mange mennesker bor i denne byen? | Kor mange menneske bur i denne byen? | Hur många människor bor i den här staden? | Hvor mange mennesker bor der i denne by? | How many people live in this city?
Laget vant kampen med tre mål. | Laget vann kampen med tre mål. | Laget vann matchen med tre mål. | Holdet vandt kampen med tre mål. | The team won the match by three goals.
Hun jobber som lærer på en ungdomsskole. | Ho arbeider som lærar på ein ungdomsskule. | Hon jobbar som lärare på en högstadieskola. | Hun arbejder som lærer på en folkeskole. | She works as a teacher at a secondary school.
Noen må ta ansvar for det som skjedde. | Nokon må ta ansvar for det som hende. | Någon måste ta ansvar för det som hände. | Nogen må tage ansvar for det der skete. | Someone must take responsibility for what happened.
Jeg har kjøpt en ny bil til kona mi. | Eg har kjøpt ein ny bil til kona mi. | Jag har köpt en ny bil till min fru. | Jeg har købt en ny bil til min kone. | I have bought a new car for my wife.
Toget var forsinket på grunn av snø. | Toget var forseinka på grunn av snø. | Tåget var försenat på grund av snö. | Toget var forsinket på grund af sne. | The train was delayed because of snow.
Det finnes mange måter å gjøre det på. | Det finst mange måtar å gjere det på. | Det finns många sätt att göra det på. | Der findes mange måder at gøre det på. | There are many ways of doing it.
Han spurte om jeg kunne hjelpe ham. | Han spurde om eg kunne hjelpe han. | Han frågade om jag kunde hjälpa honom. | Han spurgte om jeg kunne hjælpe ham. | He asked whether I could help him.
Etter krigen flyttet familien til utlandet. | Etter krigen flytta familien til utlandet. | Efter kriget flyttade familjen utomlands. | Efter krigen flyttede familien til udlandet. | After the war the family moved abroad.
Vi spiste middag hos foreldrene mine. | Vi åt middag hos foreldra mine. | Vi åt middag hos mina föräldrar. | Vi spiste aftensmad hos mine forældre. | We had dinner with my parents.
Hvorfor gjorde dere ikke noe med det? | Kvifor gjorde de ikkje noko med det? | Varför gjorde ni inget åt det? | Hvorfor gjorde I ikke noget ved det? | Why did you not do anything about it?
Ingen visste hva de skulle si. | Ingen visste kva dei skulle seie. | Ingen visste vad de skulle säga. | Ingen vidste hvad de skulle sige. | Nobody knew what to say.
Det første huset på venstre side er mitt. | Det første huset på venstre side er mitt. | Det första huset på vänster sida är mitt. | Det første hus på venstre side er mit. | The first house on the left is mine.
Selskapet har over hundre ansatte. | Selskapet har over hundre tilsette. | Bolaget har över hundra anställda. | Selskabet har over hundrede ansatte. | The company has more than a hundred employees.
Kommunen vil bruke mer penger på veier. | Kommunen vil bruke meir pengar på vegar. | Kommunen vill lägga mer pengar på vägar. | Kommunen vil bruge flere penge på veje. | The council wants to spend more on roads.
Jeg gleder meg til ferien i sommer. | Eg gler meg til ferien i sommar. | Jag ser fram emot semestern i sommar. | Jeg glæder mig til ferien i sommer. | I look forward to the holiday this summer.
De fleste tror at det kommer til å gå bra. | Dei fleste trur at det kjem til å gå bra. | De flesta tror att det kommer att gå bra. | De fleste tror at det kommer til at gå godt. | Most people think it will go well.
Har du snakket med legen om dette? | Har du snakka med legen om dette? | Har du pratat med läkaren om det här? | Har du talt med lægen om det her? | Have you talked to the doctor about this?
Boken handler om en jente som reiser alene. | Boka handlar om ei jente som reiser åleine. | Boken handlar om en flicka som reser ensam. | Bogen handler om en pige der rejser alene. | The book is about a girl who travels alone.
Politiet leter fortsatt etter mannen. | Politiet leitar framleis etter mannen. | Polisen letar fortfarande efter mannen. | Politiet leder stadig efter manden. | The police are still looking for the man.
Det var ikke meningen å skremme deg. | Det var ikkje meininga å skremme deg. | Det var inte meningen att skrämma dig. | Det var ikke meningen at skræmme dig. | I did not mean to frighten you.
Hver høst plukker vi sopp i skogen. | Kvar haust plukkar vi sopp i skogen. | Varje höst plockar vi svamp i skogen. | Hvert efterår plukker vi svampe i skoven. | Every autumn we pick mushrooms in the forest.
Hun fikk et brev fra en gammel venn. | Ho fekk eit brev frå ein gammal ven. | Hon fick ett brev från en gammal vän. | Hun fik et brev fra en gammel ven. | She got a letter from an old friend.
Butikken åpner klokken ni om morgenen. | Butikken opnar klokka ni om morgonen. | Affären öppnar klockan nio på morgonen. | Butikken åbner klokken ni om morgenen. | The shop opens at nine in the morning.
Mange unge flytter fra bygda til byen. | Mange unge flytter frå bygda til byen. | Många unga flyttar från landet till staden. | Mange unge flytter fra landet til byen. | Many young people move from the country to the city.
Forskerne har funnet en ny metode. | Forskarane har funne ein ny metode. | Forskarna har hittat en ny metod. | Forskerne har fundet en ny metode. | The researchers have found a new method.
Hva skal vi gjøre hvis det begynner å regne? | Kva skal vi gjere viss det tek til å regne? | Vad ska vi göra om det börjar regna? | Hvad skal vi gøre hvis det begynder at regne? | What shall we do if it starts to rain?
Det ligger en katt på kjøkkenbordet. | Det ligg ein katt på kjøkenbordet. | Det ligger en katt på köksbordet. | Der ligger en kat på køkkenbordet. | There is a cat on the kitchen table.
Han ville ikke svare på spørsmålene. | Han ville ikkje svare på spørsmåla. | Han ville inte svara på frågorna. | Han ville ikke svare på spørgsmålene. | He would not answer the questions.
Vi må finne en løsning sammen. | Vi må finne ei løysing saman. | Vi måste hitta en lösning tillsammans. | Vi må finde en løsning sammen. | We must find a solution together.
Alle barn har rett til å lære å lese. | Alle barn har rett til å lære å lese. | Alla barn har rätt att lära sig läsa. | Alle børn har ret til at lære at læse. | All children have a right to learn to read.
Jeg er veldig glad i denne sangen. | Eg er svært glad i denne songen. | Jag tycker mycket om den här sången. | Jeg er meget glad for denne sang. | I am very fond of this song.
Sykehuset ligger tjue minutter herfra. | Sjukehuset ligg tjue minutt herifrå. | Sjukhuset ligger tjugo minuter härifrån. | Sygehuset ligger tyve minutter herfra. | The hospital is twenty minutes from here.
De har bodd her i mer enn tretti år. | Dei har budd her i meir enn tretti år. | De har bott här i mer än trettio år. | De har boet her i mere end tredive år. | They have lived here for more than thirty years.
Avisen skrev om ulykken på forsiden. | Avisa skreiv om ulukka på framsida. | Tidningen skrev om olyckan på förstasidan. | Avisen skrev om ulykken på forsiden. | The paper wrote about the accident on its front page.
Hun er flinkere enn meg til å synge. | Ho er flinkare enn meg til å syngje. | Hon är bättre än jag på att sjunga. | Hun er dygtigere end mig til at synge. | She is better at singing than I am.
Jeg skjønner ikke hva du snakker om. | Eg skjønar ikkje kva du snakkar om. | Jag förstår inte vad du pratar om. | Jeg forstår ikke hvad du taler om. | I do not understand what you are talking about.
Takk for hjelpen, det var hyggelig av deg. | Takk for hjelpa, det var hyggeleg av deg. | Tack för hjälpen, det var snällt av dig. | Tak for hjælpen, det var venligt af dig. | Thanks for your help, that was kind of you.
Vi får se hva som skjer i morgen. | Vi får sjå kva som skjer i morgon. | Vi får se vad som händer i morgon. | Vi må se hvad der sker i morgen. | We shall see what happens tomorrow.
Noe er galt med motoren igjen. | Noko er gale med motoren igjen. | Något är fel på motorn igen. | Der er noget galt med motoren igen. | Something is wrong with the engine again.
Elevene skulle skrive om yrket de drømte om. | Elevane skulle skrive om yrket dei drøymde om. | Eleverna skulle skriva om yrket de drömde om. | Eleverne skulle skrive om det erhverv de drømte om. | The pupils were to write about the job they dreamt of.
Kirken ble bygget på femtenhundretallet. | Kyrkja vart bygd på femtenhundretalet. | Kyrkan byggdes på femtonhundratalet. | Kirken blev bygget i femtenhundredetallet. | The church was built in the sixteenth century.
Hvilken farge liker du best, rødt eller gult? | Kva farge likar du best, raudt eller gult? | Vilken färg gillar du bäst, rött eller gult? | Hvilken farve kan du bedst lide, rød eller gul? | Which colour do you like best, red or yellow?
Strømmen ble borte midt på natten. | Straumen vart borte midt på natta. | Strömmen försvann mitt i natten. | Strømmen forsvandt midt om natten. | The power went out in the middle of the night.
Vi har ikke råd til å reise i år. | Vi har ikkje råd til å reise i år. | Vi har inte råd att resa i år. | Vi har ikke råd til at rejse i år. | We cannot afford to travel this year.
Sønnen vår studerer ved universitetet. | Sonen vår studerer ved universitetet. | Vår son studerar vid universitetet. | Vores søn studerer på universitetet. | Our son studies at the university.
Hun satt lenge og så ut av vinduet. | Ho sat lenge og såg ut av vindauget. | Hon satt länge och såg ut genom fönstret. | Hun sad længe og så ud ad vinduet. | She sat for a long time looking out of the window.
Filmen var både morsom og spennende. | Filmen var både morosam og spanande. | Filmen var både rolig och spännande. | Filmen var både sjov og spændende. | The film was both funny and exciting.
Jeg kommer hjem rundt klokka seks i kveld. | Eg kjem heim rundt klokka seks i kveld. | Jag kommer hem runt klockan sex i kväll. | Jeg kommer hjem omkring klokken seks i aften. | I will be home around six this evening.
Ifølge loven må alle betale skatt. | Etter lova må alle betale skatt. | Enligt lagen måste alla betala skatt. | Ifølge loven skal alle betale skat. | According to the law everyone must pay tax.
Det er flere biler enn sykler i gata. | Det er fleire bilar enn syklar i gata. | Det är fler bilar än cyklar på gatan. | Der er flere biler end cykler på gaden. | There are more cars than bicycles in the street.
Han glemte å låse døren da han gikk. | Han gløymde å låse døra då han gjekk. | Han glömde att låsa dörren när han gick. | Han glemte at låse døren da han gik. | He forgot to lock the door when he left.
Bestemor baker brød hver eneste uke. | Bestemor bakar brød kvar einaste veke. | Mormor bakar bröd varenda vecka. | Mormor bager brød hver eneste uge. | Grandmother bakes bread every single week.
Dette er den største byen i landet. | Dette er den største byen i landet. | Det här är den största staden i landet. | Dette er den største by i landet. | This is the largest city in the country.
Kanskje vi burde begynne på nytt. | Kanskje vi burde byrje på nytt. | Vi kanske borde börja om från början. | Måske burde vi begynde forfra. | Perhaps we ought to begin again.
Kunden klaget over maten på restauranten. | Kunden klaga over maten på restauranten. | Kunden klagade på maten på restaurangen. | Kunden klagede over maden på restauranten. | The customer complained about the food at the restaurant.
De mistet alt de eide i brannen. | Dei mista alt dei eigde i brannen. | De förlorade allt de ägde i branden. | De mistede alt hvad de ejede i branden. | They lost everything they owned in the fire.
Skipet gikk ned utenfor kysten i storm. | Skipet gjekk ned utanfor kysten i storm. | Fartyget sjönk utanför kusten i en storm. | Skibet gik ned ud for kysten i storm. | The ship sank off the coast in a storm.
Mesteparten av arbeidet ble gjort for hånd. | Mesteparten av arbeidet vart gjort for hand. | Det mesta av arbetet gjordes för hand. | Det meste af arbejdet blev gjort i hånden. | Most of the work was done by hand.
Jeg trenger noen å snakke med. | Eg treng nokon å snakke med. | Jag behöver någon att prata med. | Jeg har brug for nogen at tale med. | I need someone to talk to.
Vi holder åpent hele sommeren. | Vi held ope heile sommaren. | Vi har öppet hela sommaren. | Vi holder åbent hele sommeren. | We are open all summer.
Møtet er flyttet til neste torsdag. | Møtet er flytta til neste torsdag. | Mötet är flyttat till nästa torsdag. | Mødet er flyttet til næste torsdag. | The meeting has been moved to next Thursday.
Sjefen vil at vi skal jobbe hjemmefra. | Sjefen vil at vi skal jobbe heimanfrå. | Chefen vill att vi ska jobba hemifrån. | Chefen vil have at vi arbejder hjemmefra. | The boss wants us to work from home.
Vi mistet en stor kunde i forrige måned. | Vi mista ein stor kunde førre månad. | Vi förlorade en stor kund förra månaden. | Vi mistede en stor kunde i sidste måned. | We lost a big customer last month.
Firmaet vårt lager møbler av norsk tre. | Firmaet vårt lagar møblar av norsk tre. | Vårt företag gör möbler av svenskt trä. | Vores firma laver møbler af dansk træ. | Our firm makes furniture from local wood.
Vi trenger hjelp til å finne investorer. | Vi treng hjelp til å finne investorar. | Vi behöver hjälp att hitta investerare. | Vi har brug for hjælp til at finde investorer. | We need help to find investors.
Kan vi få støtte til å ansette flere? | Kan vi få støtte til å tilsetje fleire? | Kan vi få stöd för att anställa fler? | Kan vi få støtte til at ansætte flere? | Can we get support to hire more people?
Banken sa nei, så nå står vi uten penger. | Banken sa nei, så no står vi utan pengar. | Banken sa nej, så nu står vi utan pengar. | Banken sagde nej, så nu står vi uden penge. | The bank said no, so now we have no money.
Hvor søker man om tilskudd til nye maskiner? | Kvar søkjer ein om tilskot til nye maskiner? | Var söker man bidrag till nya maskiner? | Hvor søger man om tilskud til nye maskiner? | Where does one apply for a grant for new machines?
Vi ønsker å selge varene våre i utlandet. | Vi ønskjer å selje varene våre i utlandet. | Vi vill sälja våra varor utomlands. | Vi ønsker at sælge vores varer i udlandet. | We want to sell our goods abroad.
Hvem kan hjelpe oss med patent? | Kven kan hjelpe oss med patent? | Vem kan hjälpa oss med patent? | Hvem kan hjælpe os med patent? | Who can help us with a patent?
Jeg har en idé, men vet ikke hvor jeg skal begynne. | Eg har ein idé, men veit ikkje kvar eg skal byrje. | Jag har en idé men vet inte var jag ska börja. | Jeg har en idé, men ved ikke hvor jeg skal begynde. | I have an idea but do not know where to start.
Faren min vil at jeg skal overta gården. | Far min vil at eg skal ta over garden. | Min pappa vill att jag ska ta över gården. | Min far vil have at jeg overtager gården. | My father wants me to take over the farm.
Vi må si opp halvparten av de ansatte. | Vi må seie opp halvparten av dei tilsette. | Vi måste säga upp hälften av de anställda. | Vi er nødt til at opsige halvdelen af de ansatte. | We have to lay off half of the staff.
Fakturaene er sendt, men ingen har betalt ennå. | Fakturaene er sende, men ingen har betalt enno. | Fakturorna är skickade men ingen har betalat ännu. | Fakturaerne er sendt, men ingen har betalt endnu. | The invoices are sent but nobody has paid yet.
Vi driver et lite bakeri med fire ansatte. | Vi driv eit lite bakeri med fire tilsette. | Vi driver ett litet bageri med fyra anställda. | Vi driver et lille bageri med fire ansatte. | We run a small bakery with four employees.
Hva koster det å leie et kontor i sentrum? | Kva kostar det å leige eit kontor i sentrum? | Vad kostar det att hyra ett kontor i centrum? | Hvad koster det at leje et kontor i centrum? | What does it cost to rent an office in the centre?
Kursene er gratis for medlemmer. | Kursa er gratis for medlemmer. | Kurserna är gratis för medlemmar. | Kurserne er gratis for medlemmer. | The courses are free for members.
Vi vil gjøre produksjonen mer miljøvennlig. | Vi vil gjere produksjonen meir miljøvenleg. | Vi vill göra produktionen mer miljövänlig. | Vi vil gøre produktionen mere miljøvenlig. | We want to make production greener.
Nettsiden vår er gammel og må byttes ut. | Nettstaden vår er gammal og må bytast ut. | Vår hemsida är gammal och måste bytas ut. | Vores hjemmeside er gammel og skal skiftes ud. | Our website is old and must be replaced.
Er det noen som kan gi oss råd om dette? | Er det nokon som kan gje oss råd om dette? | Finns det någon som kan ge oss råd om det här? | Er der nogen der kan give os råd om det her? | Is there anyone who can advise us on this?
Det er ikke lett å være ny i bransjen. | Det er ikkje lett å vere ny i bransjen. | Det är inte lätt att vara ny i branschen. | Det er ikke let at være ny i branchen. | It is not easy being new in the trade.
Jeg ønsker å snakke med et menneske. | Eg ønskjer å snakke med eit menneske. | Jag vill prata med en människa. | Jeg vil gerne tale med et menneske. | I want to talk to a human being.
Kan dere slette opplysningene mine? | Kan de slette opplysningane mine? | Kan ni radera mina uppgifter? | Kan I slette mine oplysninger? | Can you delete my details?
Hvor mange er dere i bedriften? | Kor mange er de i bedrifta? | Hur många är ni i företaget? | Hvor mange er I i virksomheden? | How many are you in the company?
Vi er tolv stykker og holder til i Bergen. | Vi er tolv stykke og held til i Bergen. | Vi är tolv personer och håller till i Umeå. | Vi er tolv mand og holder til i Aarhus. | There are twelve of us and we are based in Leeds.
Byen ble grunnlagt av handelsmenn. | Byen vart grunnlagd av handelsmenn. | Staden grundades av köpmän. | Byen blev grundlagt af købmænd. | The town was founded by merchants.
Elven renner gjennom tre land før den når havet. | Elva renn gjennom tre land før ho når havet. | Floden rinner genom tre länder innan den når havet. | Floden løber gennem tre lande før den når havet. | The river runs through three countries before it reaches the sea.
Kongen åpnet utstillingen på lørdag. | Kongen opna utstillinga på laurdag. | Kungen öppnade utställningen i lördags. | Kongen åbnede udstillingen i lørdags. | The king opened the exhibition on Saturday.
Den nye loven trer i kraft ved nyttår. | Den nye lova tek til å gjelde ved nyttår. | Den nya lagen träder i kraft vid årsskiftet. | Den nye lov træder i kraft ved nytår. | The new law comes into force at new year.
Partiet tapte mange stemmer ved valget. | Partiet tapte mange røyster ved valet. | Partiet förlorade många röster i valet. | Partiet tabte mange stemmer ved valget. | The party lost many votes at the election.
Ledelsen ville ikke kommentere saken. | Leiinga ville ikkje kommentere saka. | Ledningen ville inte kommentera saken. | Ledelsen ville ikke kommentere sagen. | The management would not comment on the matter.
Forfatteren døde før boken ble ferdig. | Forfattaren døydde før boka vart ferdig. | Författaren dog innan boken blev klar. | Forfatteren døde før bogen blev færdig. | The author died before the book was finished.
Spillerne trener to ganger om dagen. | Spelarane trenar to gonger om dagen. | Spelarna tränar två gånger om dagen. | Spillerne træner to gange om dagen. | The players train twice a day.
Undersøkelsen viser at flere sover dårlig. | Undersøkinga viser at fleire søv dårleg. | Undersökningen visar att fler sover dåligt. | Undersøgelsen viser at flere sover dårligt. | The survey shows that more people sleep badly.
Området er kjent for sin vakre natur. | Området er kjent for den vakre naturen sin. | Området är känt för sin vackra natur. | Området er kendt for sin smukke natur. | The area is known for its beautiful nature.
Hun giftet seg med en dansk ingeniør. | Ho gifta seg med ein dansk ingeniør. | Hon gifte sig med en dansk ingenjör. | Hun giftede sig med en dansk ingeniør. | She married a Danish engineer.
Fuglene flyr sørover når det blir kaldt. | Fuglane flyg sørover når det blir kaldt. | Fåglarna flyger söderut när det blir kallt. | Fuglene flyver sydpå når det bliver koldt. | The birds fly south when it gets cold.
Melken er dyrere enn før jul. | Mjølka er dyrare enn før jul. | Mjölken är dyrare än före jul. | Mælken er dyrere end før jul. | Milk is dearer than before Christmas.
Det lukter godt av nystekt brød. | Det luktar godt av nysteikt brød. | Det doftar gott av nybakat bröd. | Det dufter godt af nybagt brød. | There is a lovely smell of fresh bread.
Vaskemaskinen har gått i stykker. | Vaskemaskina har gått i sund. | Tvättmaskinen har gått sönder. | Vaskemaskinen er gået i stykker. | The washing machine is broken.
Vi syklet hele veien hjem i regnet. | Vi sykla heile vegen heim i regnet. | Vi cyklade hela vägen hem i regnet. | Vi cyklede hele vejen hjem i regnen. | We cycled all the way home in the rain.
Klærne henger til tørk ute i hagen. | Kleda heng til tørk ute i hagen. | Kläderna hänger på tork ute i trädgården. | Tøjet hænger til tørre ude i haven. | The clothes are hanging out to dry in the garden.
Datteren min lærer seg å svømme. | Dottera mi lærer seg å symje. | Min dotter lär sig simma. | Min datter er ved at lære at svømme. | My daughter is learning to swim.
Du burde ha ringt meg først. | Du burde ha ringt meg først. | Du borde ha ringt mig först. | Du burde have ringet til mig først. | You should have called me first.
Legg nøkkelen under matten når du går. | Legg nykelen under matta når du går. | Lägg nyckeln under mattan när du går. | Læg nøglen under måtten når du går. | Put the key under the mat when you leave.
Hvis du vil, kan vi ta en kaffe etterpå. | Om du vil, kan vi ta ein kaffi etterpå. | Om du vill kan vi ta en kaffe efteråt. | Hvis du vil, kan vi tage en kop kaffe bagefter. | If you like we can have a coffee afterwards.
Ta det med ro, det ordner seg nok. | Ta det med ro, det ordnar seg nok. | Ta det lugnt, det ordnar sig nog. | Tag det roligt, det skal nok gå. | Take it easy, it will work out.
Ryggen gjør vondt når jeg løfter. | Ryggen gjer vondt når eg lyfter. | Ryggen gör ont när jag lyfter. | Ryggen gør ondt når jeg løfter. | My back hurts when I lift.
Øya ligger langt ute i havet. | Øya ligg langt ute i havet. | Ön ligger långt ute i havet. | Øen ligger langt ude i havet. | The island lies far out at sea.
Soldatene marsjerte gjennom gatene. | Soldatane marsjerte gjennom gatene. | Soldaterna marscherade genom gatorna. | Soldaterne marcherede gennem gaderne. | The soldiers marched through the streets.
Begge landene undertegnet avtalen. | Begge landa skreiv under avtalen. | Båda länderna skrev under avtalet. | Begge lande underskrev aftalen. | Both countries signed the agreement.
Ordet kommer opprinnelig fra latin. | Ordet kjem opphavleg frå latin. | Ordet kommer ursprungligen från latin. | Ordet kommer oprindeligt fra latin. | The word originally comes from Latin.
Kampen endte uavgjort etter ekstraomganger. | Kampen enda uavgjort etter ekstraomgangar. | Matchen slutade oavgjort efter förlängning. | Kampen endte uafgjort efter forlænget spilletid. | The match ended in a draw after extra time.
Han ble dømt til fire års fengsel. | Han vart dømd til fire års fengsel. | Han dömdes till fyra års fängelse. | Han blev idømt fire års fængsel. | He was sentenced to four years in prison.
Vinteren var uvanlig kald det året. | Vinteren var uvanleg kald det året. | Vintern var ovanligt kall det året. | Vinteren var usædvanlig kold det år. | The winter was unusually cold that year.
Gruppen ga ut sitt første album i fjor. | Gruppa gav ut det første albumet sitt i fjor. | Gruppen gav ut sitt första album i fjol. | Gruppen udgav sit første album sidste år. | The group released its first album last year.
Språket har mange ord for snø. | Språket har mange ord for snø. | Språket har många ord för snö. | Sproget har mange ord for sne. | The language has many words for snow.
Det er forbudt å røyke her inne. | Det er forbode å røykje her inne. | Det är förbjudet att röka här inne. | Det er forbudt at ryge herinde. | Smoking is not allowed in here.
De ville heller ha et større rom. | Dei ville heller ha eit større rom. | De ville hellre ha ett större rum. | De ville hellere have et større værelse. | They would rather have a larger room.
Vennligst fyll ut skjemaet nedenfor. | Ver venleg og fyll ut skjemaet nedanfor. | Vänligen fyll i formuläret nedan. | Udfyld venligst skemaet nedenfor. | Please fill in the form below.
Søknaden må være levert innen fredag. | Søknaden må vere levert innan fredag. | Ansökan måste vara inlämnad senast fredag. | Ansøgningen skal være afleveret senest fredag. | The application must be in by Friday.
Hvordan kan vi få flere kunder? | Korleis kan vi få fleire kundar? | Hur kan vi få fler kunder? | Hvordan kan vi få flere kunder? | How can we get more customers?
Utviklingen går i riktig retning. | Utviklinga går i riktig retning. | Utvecklingen går åt rätt håll. | Udviklingen går i den rigtige retning. | Things are moving in the right direction.
Eierne ønsker å trekke seg ut. | Eigarane ønskjer å trekkje seg ut. | Ägarna vill dra sig ur. | Ejerne ønsker at trække sig ud. | The owners want to pull out.
Jeg eier to tredeler av aksjene. | Eg eig to tredelar av aksjane. | Jag äger två tredjedelar av aktierna. | Jeg ejer to tredjedele af aktierne. | I own two thirds of the shares.
Noen har kopiert produktet vårt. | Nokon har kopiert produktet vårt. | Någon har kopierat vår produkt. | Nogen har kopieret vores produkt. | Somebody has copied our product.
Vi skulle ha startet for lenge siden. | Vi skulle ha starta for lenge sidan. | Vi borde ha börjat för länge sedan. | Vi skulle være startet for længe siden. | We should have started long ago.
Alt har blitt så dyrt i det siste. | Alt har vorte så dyrt i det siste. | Allt har blivit så dyrt på sistone. | Alting er blevet så dyrt på det sidste. | Everything has become so expensive lately.
Ingen vet når veien blir åpnet igjen. | Ingen veit når vegen blir opna att. | Ingen vet när vägen öppnas igen. | Ingen ved hvornår vejen åbner igen. | Nobody knows when the road will reopen.
Vi har hatt fem gode år på rad. | Vi har hatt fem gode år på rad. | Vi har haft fem bra år i rad. | Vi har haft fem gode år i træk. | We have had five good years in a row.
Snart er det slutt på ferien. | Snart er det slutt på ferien. | Snart är semestern slut. | Snart er ferien forbi. | Soon the holiday will be over.
Nå må dere høre etter alle sammen. | No må de høyre etter alle saman. | Nu måste ni lyssna allihop. | Nu må I høre efter allesammen. | Now listen, all of you.
Bonden har solgt halvparten av kyrne. | Bonden har selt halvparten av kyrne. | Bonden har sålt hälften av korna. | Bonden har solgt halvdelen af køerne. | The farmer has sold half of the cows.
Fiskerne kom tilbake med full båt. | Fiskarane kom attende med full båt. | Fiskarna kom tillbaka med full båt. | Fiskerne kom tilbage med fuld båd. | The fishermen came back with a full boat.
Været på fjellet kan skifte fort. | Vêret på fjellet kan skifte fort. | Vädret på fjället kan slå om snabbt. | Vejret i bjergene kan skifte hurtigt. | The weather in the mountains can change fast.
Dyrene lever i store flokker. | Dyra lever i store flokkar. | Djuren lever i stora flockar. | Dyrene lever i store flokke. | The animals live in large herds.
Maskinene står stille på grunn av feil. | Maskinene står stille på grunn av feil. | Maskinerna står stilla på grund av fel. | Maskinerne står stille på grund af fejl. | The machines are down because of a fault.
Hverken han eller hun svarte på telefonen. | Verken han eller ho svara på telefonen. | Varken han eller hon svarade i telefonen. | Hverken han eller hun tog telefonen. | Neither he nor she answered the phone.
`;

/** Danish on its own: no example utterance of the project is Danish, and it lies nearest to bokmål. */
export const danishSentences = `
Vi vil gerne høre om I kan hjælpe os med at finde et lån
Min virksomhed har brug for flere penge inden udgangen af måneden
Hej, jeg driver et lille værksted uden for Odense
Kan man søge om støtte til at købe en ny maskine?
Vi er en nystartet virksomhed og ved ikke rigtig hvad vi skal gøre nu
Jeg skal bruge noget hjælp til min ansøgning
Hvad er forskellen på et lån og et tilskud?
Vores kunder betaler alt for sent, og vi kan ikke betale lønningerne
Banken siger nej hver gang vi spørger
Jeg overvejer at sælge min butik til min søn
Hvordan kommer man i gang med at eksportere til Tyskland?
Vi mangler dygtige medarbejdere, især håndværkere
Er der nogen der kan hjælpe mig med et patent?
Vi har fået en god idé og vil gerne udvikle den sammen med universitetet
Hvor meget skal man betale i skat af sit overskud?
Jeg vil gerne tale med en rådgiver, tak
Vil du være så venlig at slette mine oplysninger
Nej tak, jeg skal ikke bruge noget lige nu
Det ved jeg ikke noget om
Vi bor i Danmark, men vil åbne en afdeling i Sverige
Hvornår åbner I i morgen?
Jeg er ked af det, men jeg forstår ikke spørgsmålet
Kan du ikke lige sige det en gang til?
Tusind tak for hjælpen, det var virkelig dejligt
Vores lager er fyldt med varer som ingen vil købe
Vi skal have en ny hjemmeside og et bedre system til bestillinger
Elregningen er blevet dobbelt så stor som sidste år
Vi vil gerne blive mere grønne og bruge mindre energi
Lejen er steget så meget at vi må flytte
Min kompagnon og jeg kan ikke blive enige
Hvad koster det at få registreret et varemærke?
Jeg har mistet mit arbejde og vil gerne være selvstændig
Der er ikke flere penge tilbage på kontoen
Vi har været i gang siden nittenhundrede og halvfems
Hun blev uddannet som tømrer og fik sit svendebrev sidste forår
Det bliver nok svært at nå inden sommerferien
Du skal bare trykke på knappen nederst på siden
Hvor lang tid tager det at få et svar?
Jeg glæder mig til at høre fra jer
Med venlig hilsen
Han kunne ikke finde ud af at bruge computeren
De havde aldrig været i udlandet før
Vi spiste rugbrød med leverpostej til frokost
Børnene legede ude i gården hele eftermiddagen
Jeg kan godt lide at læse bøger om aftenen
Det regnede og blæste hele natten
Hun cyklede ned til havnen for at købe friske fisk
Min bedstemor boede på en gård i Jylland
Kan du huske dengang vi rejste til København?
Statsministeren holdt en tale om fremtiden
Politiet har anholdt to mænd efter røveriet
Folketinget skal stemme om loven på tirsdag
Kommunen har besluttet at lukke skolen
Ifølge avisen er priserne på boliger faldet igen
Han spillede fodbold indtil han blev fyrre
Holdet tabte kampen med to mål mod nul
Forskerne mener at havet vil stige mere end ventet
Byen ligger ved en smal fjord med høje bakker omkring
Kirken er opført i det tolvte århundrede
Slottet blev ødelagt under krigen mod svenskerne
Filmen fik mange priser og blev set over hele verden
Bogen udkom første gang for halvtreds år siden
Sangeren har solgt over en million plader
Hun er gift og har tre børn, to piger og en dreng
Lægen sagde at jeg skulle holde mig i ro et par uger
Hvad hedder du, og hvor kommer du fra?
Jeg hedder Mette, og jeg er femogtyve år gammel
Klokken er halv otte, så vi må skynde os
Vejret bliver dejligt i weekenden
Har du lyst til at gå en tur i skoven?
Sluk lyset når du går i seng
Den sorte hund løb efter den hvide kat
Vi skal huske at købe mælk, æg, kød og grøntsager
Toget kører hver halve time fra spor syv
Der er ikke noget at være bange for
Det gør ikke noget, vi kan bare prøve igen
Jeg synes ikke at det er en særlig god idé
Måske skulle vi hellere vente til næste uge
Hvorfor har ingen sagt noget til mig?
Det har jeg aldrig tænkt over før
Efter min mening burde alle have lov til at stemme
Selvom han var træt, blev han ved med at arbejde
Ingen af dem vidste hvad der var sket
Alle vores værktøjer blev stjålet i nat
Hver gang jeg ringer, er der optaget
Det er lige meget hvem der gør det
Nogle af eleverne har svært ved at læse og skrive
Mændene arbejdede på marken, mens kvinderne lavede mad
Regeringen vil afsætte flere midler til sygehusene
Virksomhederne efterspørger unge med en teknisk uddannelse
Produktionen foregår på en fabrik i nærheden af Aalborg
Omsætningen steg med tyve procent i forhold til året før
Ejerne har besluttet at lukke to af afdelingerne
Aktionærerne stemte for forslaget på generalforsamlingen
Vi søger en erfaren sælger til vores kontor i Aarhus
Ansøgningsfristen er udløbet, men I kan prøve igen til foråret
Udgifterne er meget højere end indtægterne
Gælden er vokset, og renterne bliver ved med at stige
Medarbejderne fik besked i går eftermiddags
Opgaven blev løst hurtigere end forventet
Både mænd og kvinder kan deltage i løbet
Øen har omkring tusind indbyggere og kun én skole
Området er kendt for sine hvide strande og gamle huse
Sproget tales af omkring seks millioner mennesker
Floden udspringer i bjergene og løber ud i havet
Landet blev selvstændigt efter den anden verdenskrig
Han døde i sit hjem omgivet af sin familie
Dronningen besøgte udstillingen sammen med kronprinsen
Ulykken skete på motorvejen tidligt om morgenen
En ung mand er blevet alvorligt såret
Der er fundet spor af gift i drikkevandet
Undersøgelsen viser at hver tredje dansker sover dårligt
Mange ældre føler sig ensomme, især om vinteren
Det er blevet forbudt at bruge mobiltelefon i timerne
Læreren bad eleverne om at række hånden op
Nøglen ligger under måtten ved bagdøren
Jeg har glemt mit kodeord igen
Kaffen er kold, og brødet er gammelt
Maden smagte virkelig godt, men den var lidt for dyr
Du må ikke tage det så tungt
Hold nu op med at drille din søster
Godmorgen, har du sovet godt?
Vi ses i morgen, kør forsigtigt hjem
Tillykke med fødselsdagen
God weekend og på gensyn
Undskyld, må jeg komme forbi?
Hvad synes du selv?
Hvad laver du til daglig?
Hvor skal I hen?
Det kan man ikke vide
Det lyder rigtig godt
Ja, det vil jeg meget gerne
Nej, det tror jeg ikke på
Selvfølgelig kan du det
Jo mere, jo bedre
Sådan er det bare
Det var så lidt
Lige præcis
Måske
I lige måde
Hvem ejer virksomheden nu?
Hvilken kommune ligger firmaet i?
Vi er fem ansatte og har kontor i Esbjerg
Vi laver udstyr til landbruget
Mit firma sælger tøj og sko på nettet
Jeg er frisør og har min egen salon
Vi bygger både og reparerer motorer
Vores mejeri laver ost af økologisk mælk
Kan I anbefale en god revisor?
Findes der puljer til grøn omstilling?
Vi skal omstille hele produktionen
Er det muligt at få en garanti, så banken tør låne os pengene?
Vi vil gerne møde andre virksomheder i samme branche
Vi har brug for et laboratorium til vores forsøg
Vores konkurrent har efterlignet vores design
Hvordan byder man på en offentlig opgave?
Jeg vil gerne trække mig tilbage og finde en køber
Vi går konkurs hvis der ikke sker noget snart
Medarbejderne skal på kursus i efteråret
Vi vil gerne lære noget om ledelse og regnskab
Kan du hjælpe mig med at finde en investor?
Skriv til mig på dansk, tak
Jeg taler kun dansk og lidt engelsk
`;
