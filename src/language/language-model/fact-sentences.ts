/**
 * What companies say about themselves without asking for anything: size, age, place, trade. The classifier learns it
 * as a label of its own, so that a bare fact is not taken for the need whose examples happen to mention such facts.
 * The facts themselves are found by the entity recognizer.
 */
export const factSentences = `
Vi er tolv ansatte
4 ansatte
ca 30 årsverk
bare meg selv
vi er tre stykker og en lærling
femten på det meste, om sommeren flere
jeg driver alene
Vi holder til i Bergen
Bedriften ligger i Alta
kontoret er i Drammen, lageret på Gjøvik
vi har base i Lofoten
fra en liten kommune i Innlandet
et sted utenfor Trondheim
i Bodø
Vi driver en kafé
vi er en mekanisk bedrift
rørleggerfirma
Jeg har frisørsalong på Hamar
vi lager programvare for skoler
et lite bakeri med to utsalg
gårdsbruk med sau og litt utleie
Nystartet firma i Tromsø
oppstartsbedrift, fire ansatte
Vi startet i 2019
firmaet ble stiftet i 1987
familiebedrift i tredje generasjon
vi har holdt på i tjue år
Omsetningen er på 8 millioner
vi omsetter for rundt 25 mill i året
det er et aksjeselskap
enkeltpersonforetak
vi er ikke registrert ennå
organisasjonsnummeret vårt er 999 999 999
vi selger mest til Sverige og Danmark
vi eksporterer ikke
kundene våre er i hele landet
det haster ikke, til neste år en gang
vi har ikke begynt på prosjektet
det gjelder et byggefirma
bransjen er transport
Vi er sju tilsette
5 tilsette
berre meg
eg driv åleine
om lag tjue årsverk
Vi held til i Førde
Verksemda ligg på Stord
kontoret er i Volda, men eg bur på Sandane
frå ei lita bygd i Vestland
ein stad på Nordmøre
i Sogndal
Vi driv ein kafé
me er ei mekanisk verksemd
eg har ein liten salong
vi lagar programvare
gardsbruk med geit og litt utleige
Nystarta firma på Voss
oppstartsbedrift med tre tilsette
Vi byrja i 2019
firmaet vart skipa i 1987
familiebedrift i tredje generasjon
vi har halde på i tjue år
Omsetninga er på 8 millionar
det er eit aksjeselskap
vi er ikkje registrerte enno
vi sel mest til utlandet
kundane våre er i heile landet
det hastar ikkje, ein gong til neste år
vi har ikkje teke til med prosjektet
det gjeld eit byggjefirma
bransjen er reiseliv
Vi är tolv anställda
4 anställda
ungefär trettio personer
bara jag
vi är tre stycken och en lärling
jag driver det själv
Vi håller till i Göteborg
Företaget ligger i Kiruna
kontoret finns i Borås och lagret i Ulricehamn
vi sitter i Luleå
från en liten kommun i Värmland
någonstans utanför Sundsvall
i Umeå
Vi driver ett kafé
vi är ett verkstadsföretag
rörmokarfirma
Jag har frisörsalong i Falun
vi gör programvara för skolor
ett litet bageri med två butiker
lantbruk med får och lite uthyrning
Nystartat bolag i Lund
startup med fyra anställda
Vi startade 2019
firman grundades 1987
familjeföretag i tredje generationen
vi har hållit på i tjugo år
Omsättningen är på 8 miljoner
vi omsätter runt 25 miljoner om året
det är ett aktiebolag
enskild firma
vi är inte registrerade än
organisationsnumret är 555555-5555
vi säljer mest till Norge och Danmark
vi exporterar inte
kunderna finns i hela landet
det är ingen brådska, till nästa år någon gång
vi har inte börjat med projektet
det gäller en byggfirma
branschen är transport
We are twelve employees
4 staff
about thirty people
just me
three of us and an apprentice
I run it on my own
We are based in Bergen
The company is in Malmö
our office is in Oslo and the warehouse in Moss
we're located in a small municipality up north
somewhere outside Gävle
in Umeå
We run a café
we are an engineering workshop
plumbing firm
I have a hair salon in Falun
we make software for schools
a small bakery with two shops
sheep farm with some cabins to let
Newly started company in Lund
startup with four employees
We started in 2019
the firm was founded in 1987
family business, third generation
we've been going for twenty years
Turnover is about 8 million
it's a limited company
sole trader
we aren't registered yet
we mostly sell to Norway and Denmark
we don't export
our customers are all over the country
no hurry, some time next year
we haven't started the project
it's a construction company
the industry is transport
Vi er en etablert bedrift
vi driver et etablert firma
bedriften er godt etablert
Vi er ei etablert bedrift
vi driv eit etablert firma
Vi är ett etablerat företag
vi driver en etablerad firma
We are an established company
we run an established business
Vi utvikler programvare
vi utvikler medisinsk utstyr
Vi utviklar programvare
vi utviklar måleutstyr
Vi utvecklar programvara
vi utvecklar medicinteknik
We develop software
we develop medical devices
4 folk
30 folk
vi er 25 folk
12 mann
8 personer
15 årsverk
to mann og en lærling
verksted
mekanisk verksted
møbelfabrikk
trevarefabrikk på Gjøvik
7 tilsette
40 tilsette
vi er 12 mann
9 årsverk
møblar, 20 tilsette
mekanisk verkstad
vi driv verkstad
trevarefabrikk i Vinje
6 anställda
35 anställda
vi är 20 pers
10 personer
14 årsanställda
verkstad
mekanisk verkstad
vi driver en verkstad
möbelfabrik
trävarufabrik i Småland
9 people
30 people
12 staff
40 employees
18 of us
workshop
we run a machine shop
furniture factory
plastprodukter
vi lager deler i plast
selger til Danmark fra før
plastprodukt
vi lagar delar i plast
sel til Danmark frå før
plastprodukter till industrin
vi gör delar i plast
säljer redan till Finland
plastic products
we make plastic parts
already selling to Finland
vi eksporterer allerede
eksporterer i dag
vi eksporterer ikke og har ingen planer om det
det er sånn det er
sånn er livet
vi eksporterer alt i dag
vi eksporterer ikkje og har ingen planar om det
slik er det berre
slik er livet
vi exporterar redan
vi exporterar idag
vi exporterar inte och har inga planer på det
så är det bara
sådant är livet
we already export
we export today
we do not export and have no plans to
that is just the way it is
that is how it is these days
that is how things go
things are as they are
such is life
we are 20 people
we are 30 people in Drammen
about 15 people work here
vi er 20 mennesker
vi er 30 stykker i Drammen
det jobber 15 folk her
vi er 20 menneske
det arbeider 15 folk her
vi är 20 personer i Borås
här jobbar 15 personer
i vekst
firmaet er i vekst
startet i 2015
verksemda er i vekst
starta i 2015
i tillväxt
bolaget är i tillväxt
startat 2015
growing
founded in 2015
`;
