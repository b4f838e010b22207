import { expect } from "chai";
import type { CompanyFacts } from "../../../src/domain/company.ts";
import type { Hearing, PlaceMention } from "../../../src/language/recognizer.ts";
import { recognise, table } from "./recognise.ts";

/** `Bodø`; `Herøy (Møre og Romsdal) / Herøy (Nordland)` where it has to be asked; `(Oslo)` for somebody else's. */
function written({ candidates, role }: PlaceMention): string {
  const labels = candidates.map(({ label }) => label).join(" / ");
  return role === "company" ? labels : `(${labels})`;
}

function placesIn(text: string, hearing: Partial<Hearing> = {}): string {
  return recognise(text, hearing).places.map(written).join(", ") || "-";
}

const known = (country: "NO" | "SE", county: string | null = null): CompanyFacts => ({
  country: { value: country, how: "said", turn: 1 },
  ...(county === null
    ? {}
    : { place: { value: { country, county, municipality: null }, how: "said", turn: 1 } }),
});

const arePlaces = table(`
  Bodø | Vi er en bedrift i Bodø
  Bodø | vi er ein bedrift i bodø
  Bodø | Bodøs beste bakeri trenger lån
  Bodø | Bodø-basert selskap
  Bodø | firma i Bodo
  Tromsø | Vi holder til i Tromso
  Tromsø | vi är ett företag i Tromsö
  Tromsø | Romsa
  Ålesund | Holder til i Alesund
  Ålesund | holder til i aalesund
  Trondheim | gründer i Trondheim
  Trondheim | vi er i trondhiem
  Trondheim | vi er i Trondhjeim
  Trondheim | Trondheims største trykkeri
  Stavanger | vi ligger i stavanger sentrum
  Rogaland | bedrift i Stavangerregionen
  Rogaland | på Jæren
  Vestland | vi er i Bergensregionen
  Bergen | fire ansatte i Bergen
  Bergen | 5003 Bergen
  Bergen | BERGEN
  Oslo | Oslo
  Oslo | kafé på Grünerløkka
  Oslo | vi sitter på Aker Brygge
  Oslo | barnehage på Tøyen i Oslo
  Oslo | oslobasert startup
  Lillehammer | Er det støtte å få på Lillehammer?
  Lillehammer | er det støtte på Lilehammer
  Moss | vi er i moss
  Moss | Moss kommune
  Moss | frisørsalong i Moss
  Nordre Follo | kontor på Ski
  Vara | Vara kommun
  Vara | vi är ett företag i Vara kommun
  Vara | Vara, Västra Götaland
  Vara | @place | Vara
  Vara | @place | i vara
  Mark | Marks kommun
  Mark | @place | mark
  Ale | Ale kommun
  Os, Innlandet / Bjørnafjorden, Vestland | @place | Os
  Os | Os i Østerdalen
  Bø, Nordland / Midt-Telemark, Telemark | Vi driver gård i Bø
  Bø | Bø i Vesterålen
  Midt-Telemark | Vi driver gård i Bø i Telemark   // the former municipality; its post town reaches into Seljord
  Nes, Akershus / Nesbyen, Buskerud / Ringsaker, Innlandet | vi bor i Nes
  Nes | Nes på Romerike
  Nesbyen | Nes i Hallingdal
  Hå | Hå kommune
  Hå | vi driver gardsbruk i Hå
  Ås | vi er et biotek-selskap på Ås
  Rana | Mo i Rana
  Rana | mo i rana, verksted med 12 mann
  Rana | vi bor i Rana
  Herøy (Møre og Romsdal) / Herøy (Nordland) | Vi driver fiskeoppdrett i Herøy
  Herøy (Nordland) | oppdrett i Herøy på Helgeland
  Herøy (Nordland) | Herøy i Nordland
  Herøy (Møre og Romsdal) | Herøy på Sunnmøre
  Våler (Østfold) / Våler (Innlandet) | sagbruk i Våler
  Våler (Innlandet) | sagbruk i Våler i Solør
  Lund (Skåne län) | biotech i Lund
  Lund (Rogaland) | Lund i Rogaland
  Lund (Rogaland) | Lund, Rogaland
  Sandviken | stålverk i Sandviken
  Karlstad | Vi håller till i Karlstad
  Halmstad | startup i Halmstad
  Arendal | havvind i Arendal
  Göteborg | Vi sitter i Göteborg
  Göteborg | We are based in Gothenburg
  Göteborg | bolag i Gbg
  Göteborg | vi finns i goteborg
  Göteborg | vi finns på Lindholmen
  Göteborg | Gøteborg
  Malmö | Malmö
  Malmö | verkstad i Malmo
  Malmö | Malmø
  Örebro | Örebro
  Örebro | Orebro
  Örebro | Ørebro
  Örebro | snickeri i Örebrotrakten
  Örebro | Örebro-regionen
  Örebro | vi är i Örebroområdet
  Örebro | Örebro kommun
  Örebro län | Örebro län
  Örebro län | Region Örebro
  Örebro län | Region Örebro län
  Örebro län | företag i Örebro lan
  Stockholm | Stockholm
  Stockholm | sthlm
  Stockholm | @place | Kista
  Stockholm | Stockholms stad
  Stockholms län | Stockholms län
  Stockholms län | Storstockholm
  Stockholms län | Region Stockholm
  Uppsala | Upsala
  Uppsala län | Uppsala län
  Borås | Boras
  Borås | vi finns i borås
  Borås | Boråsföretag med tio anställda
  Lindesberg | Lindesberg
  Lindesberg | Lindesbergs kommun
  Lindesberg | bageri i Lindesbergs
  Norrköping | bolag i Norrkopping
  Norrköping | in Norrköping
  Linköping | in Linkoping
  Jönköping | Jönköping
  Jönköpings län | Jönköpings län
  Västerås | Vasteras
  Örnsköldsvik | Övik
  Örnsköldsvik | Ö-vik
  Örnsköldsvik | Ornskoldsvik
  Malung-Sälen | stugor i Sälen
  Malung-Sälen | Malung-Salen
  Skellefteå | batterier i Skelleftea
  Kiruna | Giron
  Gotland | gårdsbutik på Gotland
  Gotland | Visby
  Skåne län | Skåne
  Skåne län | Region Skåne
  Skåne län | skane
  Västra Götalands län | Västra Götaland
  Västra Götalands län | VGR
  Värmlands län | brygeri i Värmland
  Norrbottens län | Norrbotten
  Dalarnas län | Vi väver mattor i Dalarna
  Kalmar län | camping på Öland
  Västra Götalands län | Bohuslän
  Jönköpings län / Kronobergs län / Kalmar län | sågverk i Småland
  Stockholms län / Uppsala län | vi finns i Roslagen
  Vestland | Vestland fylke
  Vestland | fjordguide i Sogn og Fjordane
  Vestland | Hordaland
  Vestland | Hardanger
  Rogaland / Vestland / Møre og Romsdal | matverksemd på Vestlandet
  Nordland / Troms / Finnmark | vi er i Nord-Norge
  Nordland / Troms / Finnmark | in northern Norway
  Østfold / Akershus / Buskerud / Höganäs, Skåne län | vi er i Viken
  Østfold / Akershus / Buskerud | bedrift i Viken fylke
  Innlandet | Hedmark
  Innlandet | vi holder til i Oppland
  Innlandet | traineeordning i Innlandet
  Agder | Aust-Agder
  Troms / Finnmark | Troms og Finnmark
  Vestfold / Telemark | Vestfold og Telemark
  Trøndelag | Nord-Trøndelag
  Trøndelag | Trondelag
  Møre og Romsdal | Møre & Romsdal
  Nordland | Lofoten
  Nordland | gjestehus i Lofoten
  Svalbard | vi driver turisme på Svalbard
  Svalbard | Longyearbyen
  Sunnfjord | Førde
  Sunnfjord | Sunnfjord
  Indre Østfold, Østfold / Göteborg, Västra Götalands län | maler i Askim
  Hustadvika | kaféen min i Eide på Nordmøre
  Narvik, Nordland / Hamarøy, Nordland | Tysfjord
  Time, Rogaland / Klepp, Rogaland | vi holder til på Bryne
  Sør-Varanger | verksted i Kirkenes
  Sør-Varanger | verkstad i kirkenes
  Kinn | Florø
  Kinn | Måløy
  Kautokeino | Guovdageaidnu
  Sel | Otta, Innlandet
  Sel | @place | otta
  Vestvågøy | butikk på Leknes
  Härjedalen | Sveg
  Åre | skiduthyrning i Åre
  Ringerike | Hønefoss
  Ringerike | honefoss
  Kongsvinger | Kongsvingerfirma
  Gran | Vi holder til i Gran på Hadeland
  Time | Time kommune
  Time | Vi holder til i Time
  Stad | kommunen Stad
  Fjord | @place | vi er i Fjord kommune
  Norge | Vi er et selskap i Norge
  Norge | vi er et norsk selskap
  Norge | @country | norsk
  Norge | We are a small company based in Norway
  Sverige | vi är ett svenskt bolag
  Sverige | @country | Sverige
  Sverige | @place | sverige
  Lindesberg | Lindesberg, Örebro län, Sverige
  Stryn | lån, Stryn
  Stryn | vi treng lån, stryn
  Stryn | Stryn
  Moss | Vi trenger råd. Moss.
  Moss | lån, Moss, 4 ansatte
  Vara | grant, Vara
  Vara | lån, Vara
  Nordre Follo | we need a grant, Ski, 4 employees
  Os, Innlandet / Bjørnafjorden, Vestland | Vi er i Os
  Bjørnafjorden | @place | Bjørnafjorden, Vestland
  Bjørnafjorden | @place | Os, Vestland
  Hamar | Vi er i Hamar, Innlandet
  Bodø, Narvik | Vi er i Bodø og Narvik
  Mark | bageriet i Mark behöver en ny ugn
  Grue | mekaniske verkstedet i Grue har ordrestopp
  Gran | sagbruket i Gran må ha ny tørke
  Lom | Vi driver et lite gjestehus i Lom og vil vokse
  Sel | me driv gard i Sel
  Uppsala | Danmarks kommun
`);

const areNone = table(`
  - | Vi er to søstre
  - | det är bara vi två
  - | Det kan vara svårt
  - | vi vill vara med
  - | Bara vi vet
  - | vad ska man göra
  - | vi har mark och maskiner
  - | trenger 2 mill nå
  - | nå haster det
  - | hva er det nå
  - | har dere tro på oss
  - | vi har ikke tid til å lage søknad
  - | en time med en rådgiver
  - | hvor er det beste stedet
  - | is this the best time
  - | in time
  - | in a year's time
  - | who the hell decides
  - | we need more sand
  - | vi leverer sand og grus
  - | vi bor i et hus
  - | heim til oss
  - | ein stad å vere
  - | i staden for lån
  - | vi ser ein stad i landet
  - | vi er en gran lund               // no preposition
  - | det er i sol og regn
  - | herre min hatt
  - | vi må grue oss
  - | slik er det på land
  - | lånet er fra banken
  - | på lista over ordninger
  - | står på lista
  - | maskinene står i hallen
  - | vi går på ski
  - | vi har alt i handen
  - | et tak på skåla
  - | på stranda
  - | vi har en kista
  - | kroken på døra
  - | ut i sundet
  - | vi bygger på jordet
  - | korgen er full
  - | på plassen vår
  - | kampen om kundene
  - | vi trenger et fjell av penger
  - | vi har en bok om fjord og fjell
  - | skog og mark
  - | vi hugger skog
  - | hvor mye av hans, hennes og vårt
  - | alt er i hennes navn
  - | his company
  - | ask us anything
  - | can I ask something
  - | vi ber om bud
  - | bud på en båt
  - | det är en bra backe
  - | vi vill backa
  - | vi ska falla tillbaka
  - | vi kosta på oss
  - | horn och hov
  - | kode og data
  - | en ny bro
  - | vi bygger en bru
  - | en dal med hus
  - | vi fikk fall i salget
  - | jag bor hemma
  - | hun bor her
  - | rot och rut
  - | vi söker ROT
  - | vi ser en vik
  - | vi liker berg og dal
  - | ali mo
  - | Kari Moen er daglig leder
  - | Ola Berg eier selskapet
  - | Nora er gründer
  - | Lena og Moa driver salongen
  - | Vi heter Lund og sønner
  - | Hei, jeg heter Vinje
  - | Fjellheim AS
  - | Hamar Bakeri AS
  - | Vi driver Trondheim Maskin AS
  - | Bolaget heter Örebro Plåt AB
  - | et AS
  - | vi er et AS
  - | as soon as possible
  - | ab i morgen
  - | Vi er et AB
  - | vi kan ikke vente
  - | vi er fra 1998
  - | send mail til post@bodo.kommune.no
  - | se www.bergen.no
  - | bedriften.hamar.no
  - | vi er barcodes of all kinds
  - | scan barcodes
  - | kosttilskudd i Finland
  - | firma i Estland
  - | handel med Russland
  - | messe i Milano
  - | Grekland är vackert
  - | kunder fra Irland og Island
  - | Danmark
  - | vi eksporterer til Danmark
  - | vi kommer från Danmark
  - | Norges beste ostemaker
  - | hele Norge
  - | er det støtte i Norge
  - | finns det stöd i Sverige
  - | Innovasjon Norge
  - | Hvorfor ikke Innovasjon Norge?
  - | Universitetet i Bergen
  - | samarbeid med Universitetet i Bergen
  - | stora drag
  - | den stora frågan
  - | en person till
  - | på person
  - | i salen
  - | vi ska träna personalen
  - | en röst för oss
  - | det ska finnas en plan
  - | vi söker bostad
  - | i dagarna
  - | vi är i full gång i dagarna
  - | i signal
  - | vi sender en signal
  - | hjelp med modulen
  - | the capital we need
  - | we need capital
  - | vi trenger lister over kunder
  - | en lister av oss
  - | hva med salten i maten
  - | vi driver med fiske
  - | hovedkontor og lager
  - | å lage mat
  - | å
  - | vi er på å starte
  - | er vi for små
  - | vi e små
  - | det går i ett
  - | vi trenger re-finansiering
  - | we're ready
  - | you're right
  - | ed
  - | he said so
  - | let it be
  - | lit and ready
  - | moi
  - | vi liker paradis
  - | tau og garn
  - | vi selger tau
  - | tinn og malm
  - | vi graver malm
  - | reine hender
  - | rena pengar
  - | ren energi
  - | vi ville gjerne vite
  - | leka med barnen
  - | en flora av ordninger
  - | klepp klepp
  - | kjeller og loft
  - | vi holder til i kjeller og på loft
  - | strand og sjø
  - | i vår bransje
  - | i år
  - | til hausten
  - | til sommeren
  - | ut av landet
  - | på nett
  - | 12 ansatte
  - | 556016-0680
  - | for tretten år siden
  - | i tretten år
  - | grant, vara
  - | lån, moss
  - | Hei, Nora
  - | Mvh, Lena
  - | firmaet "Vinje"
  - | vi er i Danmark
  - | ein fabrikk i Danmark
  - | vi söker jobb i Vara
  - | 👍
`);

const areOthers = table(`
  (Oslo), Hamar | Vi flyttet fra Oslo til Hamar
  (Oslo), Hamar | flytta frå Oslo til Hamar i fjor
  (Stockholm), Lindesberg | vi flyttade från Stockholm till Lindesberg
  (Oslo), Bodø | we moved from Oslo to Bodø
  (Oslo) | flyttet hjem fra Oslo
  (Hamar), Gjøvik | Nei, vi er ikke i Hamar, vi er i Gjøvik
  Sverige, (Norge) | jeg mente Sverige, ikke Norge
  Hamar | vi er ikke langt fra Hamar
  (Norge), Karlstad | har kunder i Norge men sitter i Karlstad
  Bergen | vi er fra Bergen
  Lund (Skåne län) | Vi är ett gäng från Lund
  (Stockholm) | vi har kunder i Stockholm
  (Stockholm), (Göteborg) | vi har kunder i Stockholm og Göteborg
  (Stockholm), (Göteborg), (Malmö) | kunder i Stockholm, Göteborg och Malmö
  Bodø, (Oslo) | Vi er i Bodø og har kunder i Oslo
  (Oslo), Bodø | Vi har kunder i Oslo, men holder til i Bodø
  (Oslo) | I Oslo har vi mange kunder
  (Bergen) | vi vil selge til Bergen
  (Bergen) | vi ønskjer å selje meir til Bergen
  (Sverige) | eksportere til Sverige
  (Sverige) | vi vil eksportere til Sverige
  (Norge) | vi vill exportera till Norge
  (Sverige) | we want to export to Sweden
  (Norge) | All our customers are in Norway
  (Norge) | Vi selger bare i Norge i dag
  Moss | vi selger klær i Moss
  (Västerås) | Vi ska leverera stålstommar till ett bygge i Västerås
  Halmstad | vi leverer fra Halmstad
  Halmstad | ship everything from Halmstad
  (Bergen) | leverandør i Bergen
  (Kinn) | Kunden i Måløy gikk konkurs
  (Göteborg) | Jag ska pitcha i Göteborg på torsdag
  (Oslo) | messe i Oslo
  (Oslo) | banken har flyttet alle beslutninger til Oslo
  (Sør-Varanger) | starter ny avdeling i Kirkenes
  Vefsn | Vi vil etablere oss i Mosjøen
  (Sverige) | vi vil etablere oss i Sverige
  (Tromsø) | samarbeidsprosjekt med universitetet i Tromsø
  (Oslo) | konkurrenten i Oslo
  (Oslo) | we have customers in Oslo
  (Oslo) | our market is Oslo
  Volda | hjelp til å selje til Polen, Volda, garn, 12 folk // an item of its own says where the company is
  Gislaved | sälja till Danmark, Gislaved, lampor
  Vadsø | selling to Spain, Vadsø
  (Norge), Arvika | vill sälja till Norge, Arvika, fönster
  (Sverige), Lindesnes | selge til Sverige, Mandal, båter
  (Norge), (Oslo), (Bergen) | säljer till Norge, Oslo och Bergen
  Hamar, (Oslo) | kontor i Hamar, kunder i Oslo
  Strömstad, (Halden) | Vi är i Strömstad och har anbud i Halden
  Bodø, (Oslo) | vi er i Bodø og jobber i Oslo
  Voss, (Bergen) | me held til på Voss og har anbod i Bergen
  Moss, (Oslo) | we are based in Moss and have a tender in Oslo
  Halden | vi har anbud i Halden
  (Umeå) | project with the faculty in Umeå
  Lycksele, (Stockholm) | de hadde kontor i Lycksele, nå sitter de i Stockholm
  (Lillehammer), Gjøvik | Ikke Lillehammer, Gjøvik
  (Kinn), Sunnfjord | ikkje Florø, Førde
  (Umeå), Skellefteå | inte Umeå, Skellefteå
  (Malmö), Lund (Skåne län) | not Malmö, Lund
  (Bodø), Midt-Telemark | ikke Bodø, Bø i Telemark
  (Bergen), (Oslo), (Stavanger) | ikke Bergen, Oslo eller Stavanger
  (Stavanger) | kundene våre er i Stavanger
  (Rana) | den største kunden vår ligger i Mo i Rana
  (Linköping) | vår största kund sitter i Linköping
  (Molde), Volda | Kunden vår held til i Molde, men me er i Volda
  Hofors | leverantör till bruket i Hofors, vi har sex anställda
  Ulstein | underleverandør til verftet i Ulsteinvik
  (Gällivare), Boden | vi är leverantörer till gruvan i Gällivare och sitter i Boden
  Gällivare, (Luleå) | I Gällivare bor vi, men kunderna finns i Luleå
  Alta | Kunder en time fra Alta, alle sju bor her
  Narvik | All our clients are an hour from Narvik, but all of us live here
  Falun, (Borlänge) | i Falun håller vi till, kunderna finns i Borlänge
  Norrtälje | Vi vill växa, folk från Åland ringer till oss i Norrtälje
  Elverum | utvide verkstedet i Elverum
  Rogaland | vi skal utvida fjøset på Jæren og treng lån
  Kiruna | expand our bakery in Kiruna
  (Stockholm) | vi vill expandera till Stockholm
  (Oslo) | expand to Oslo
  (Norge) | we want to expand into Norway
  (Åre) | Söker jobb som kock i Åre
  (Kristiansand) | Ser etter jobb i Kristiansand
  (Gävle) | I want a job as a nurse in Gävle
  (Røros) | hvordan blir været på Røros
  (Gotland) | hur blir vädret i Visby
  (Halden) | bussen til Halden
  (Trondheim) | when does the train from Trondheim arrive
  (Gävle), Sandviken | Tåget till Gävle tar tid, men vi sitter i Sandviken
  Ullensvang, (Oslo) | sider frå Lofthus inn i butikkar i Oslo
  (Lund (Skåne län)), Vara | Vi har flyttat firman från Lund till Vara
`);

describe("places", () => {
  describe("named", () => {
    for (const { expected, asked, text } of arePlaces) {
      it(`${asked === undefined ? "" : `${asked}? `}${text}: ${expected}`, () => {
        expect(placesIn(text, { asked })).to.equal(expected);
      });
    }
  });

  describe("not named", () => {
    for (const { text } of areNone) {
      it(text, () => {
        expect(placesIn(text)).to.equal("-");
      });
    }
  });

  describe("named and somebody else's", () => {
    for (const { expected, text } of areOthers) {
      it(`${text}: ${expected}`, () => {
        expect(placesIn(text)).to.equal(expected);
      });
    }
  });

  const narrowing: [text: string, facts: CompanyFacts, expected: string][] = [
    ["Herøy", known("NO", "NO-18"), "Herøy (Nordland)"],
    ["Herøy", known("NO", "NO-15"), "Herøy (Møre og Romsdal)"],
    ["Herøy", known("NO", "NO-46"), "Herøy (Møre og Romsdal) / Herøy (Nordland)"], // what is known fits neither
    ["i Lund", known("NO"), "Lund (Rogaland) / Namsos (Trøndelag)"], // the country comes before the preference
    ["i Lund", known("SE"), "Lund (Skåne län)"],
    ["Askim", known("SE"), "Göteborg"],
    ["Askim", known("NO"), "Indre Østfold"],
    ["Nord-Norge", known("NO", "NO-55"), "Troms"],
    ["Viken fylke", known("NO", "NO-31"), "Østfold"],
    ["Forus", known("NO", "NO-11"), "Stavanger, Rogaland / Sandnes, Rogaland / Sola, Rogaland"],
    ["camping vid Siljan", known("SE"), "Dalarnas län"],
    ["vi har kunder i Askim", known("SE"), "(Indre Østfold, Østfold / Göteborg, Västra Götalands län)"], // a customer may be anywhere
  ];
  describe("narrowed by what is known", () => {
    for (const [text, facts, expected] of narrowing) {
      it(`${text}, known ${facts.place?.value?.county ?? facts.country?.value}: ${expected}`, () => {
        expect(placesIn(text, { facts })).to.equal(expected);
      });
    }
  });

  const bodo: CompanyFacts = {
    place: { value: { country: "NO", county: "NO-18", municipality: "NO-1804" }, how: "said", turn: 1 },
  };
  const later = table(`
    (Fauske) | støtte i Fauske
    (Fauske) | Fauske
    (Fauske) | vi trenger et lager i Fauske
    (Fauske) | finst det stønad i Fauske
    (Fauske) | vi har anbud i Fauske
    (Fauske) | tilbod i Fauske
    (Fauske) | a tender in Fauske
    (Halden) | vi har anbud i Halden nästa vecka
    (Halden) | projekt i Halden
    (Vestland) | er det noe i Vestland
    Nordland | er det noe i Nordland
    Bodø | er det noe i Bodø
    Fauske | vi ligger i Fauske
    Fauske | me held til i Fauske
    Fauske | vi finns i Fauske
    Fauske | we are based in Fauske
    Fauske | vi har flyttet til Fauske
    Fauske | nei vent, det er i Fauske
    Fauske | nej, Fauske
    Fauske | rettelse: Fauske
    Fauske | I meant Fauske
    Fauske | og egentlig er det Fauske
    Fauske | @place | Fauske
  `);
  describe("named when Bodø is known", () => {
    for (const { expected, asked, text } of later) {
      it(`${asked === undefined ? "" : `${asked}? `}${text}: ${expected}`, () => {
        expect(placesIn(text, { asked, facts: bodo })).to.equal(expected);
      });
    }
  });

  const inLocales: [text: string, locale: Hearing["locale"], expected: string][] = [
    ["boo", "en", "-"],
    ["boo", "sv", "Nacka"],
    ["boo", undefined, "-"],
    ["kinna", "nb", "-"],
    ["kinna", "nn", "-"],
    ["kinna", "sv", "Mark"],
  ];
  describe("that are common words in some language", () => {
    for (const [text, locale, expected] of inLocales) {
      it(`${text} in ${locale ?? "no language yet"}: ${expected}`, () => {
        expect(placesIn(text, { locale })).to.equal(expected);
      });
    }
  });

  it("gives codes with their country, and a county with every municipality", () => {
    const [bodo] = recognise("Bodø").places;
    expect(bodo?.candidates[0]?.place).to.deep.equal({
      country: "NO",
      county: "NO-18",
      municipality: "NO-1804",
    });
    const [lindesberg] = recognise("Lindesberg").places;
    expect(lindesberg?.candidates[0]?.place).to.deep.equal({
      country: "SE",
      county: "SE-18",
      municipality: "SE-1885",
    });
    const [county] = recognise("Örebro län").places;
    expect(county?.candidates[0]?.place).to.deep.equal({
      country: "SE",
      county: "SE-18",
      municipality: null,
    });
    const [svalbard] = recognise("Longyearbyen").places;
    expect(svalbard?.candidates[0]?.place).to.deep.equal({ country: "NO", county: null, municipality: null });
  });

  it("points at the words in the text as it was written", () => {
    const text = "Vi \u200bdriver  gård i  Bø i Vesterålen, ja";
    const [place] = recognise(text).places;
    expect(text.slice(place?.start, place?.end)).to.equal("Bø i Vesterålen");
    expect(place?.text).to.equal("Bø i Vesterålen");
  });
});
