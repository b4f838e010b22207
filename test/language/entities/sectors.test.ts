import { expect } from "chai";
import { recognise, table } from "./recognise.ts";

/** The likeliest sector alone is compared: what else comes with it depends on the keywords that staff add. */
const tables = {
  nb: table(`
    forestry | sag og høvleri
    forestry | trevarefabrikk
    manufacturing | mekanisk verksted
    health | tannklinikk
    construction | møbelsnekkeri
    construction | håndverk
    food | mikrobryggeri i Kvæfjord
    agriculture | gartneri
    services | neglesalong
    - | vi trenger en tannklinikk
    - | byvåpenet
    food | Vi er et lite bakeri
    food | bakeri i Lindesberg
    food | Vi driver bryggeri og restaurant
    food | slakteri på Toten
    marine | vi driver fiskeoppdrett i Herøy
    marine | lakseoppdrett
    marine | fiskeforedling i Lofoten
    agriculture | Vi driver veksthus på Jæren
    agriculture | gårdsbruk med sau
    agriculture | jordbruk
    construction | snekkerfirma med tre ansatte
    construction | rørleggerfirma i Larvik
    construction | jeg er elektriker
    construction | tømrer
    services | Vi er et regnskapskontor i Harstad
    services | frisørsalong i Moss
    services | et advokatfirma
    tourism | vi driver hotell
    tourism | kafé på Grünerløkka
    tourism | reiseliv i Lofoten
    tourism | Vi driver camping
    ict | Programvareselskap i Oslo
    ict | vi er et IT-selskap med 20 ansatte
    ict | SaaS-selskap
    maritime | Vi driver et rederi
    maritime | skipsverft på Vestlandet
    energy | havvind
    energy | vannkraftverk
    health | tannlege i Bodø
    health | fysioterapeut, fysioterapiklinikk
    lifescience | bioteknologi
    manufacturing | mekanisk verksted
    textile | systue
    textile | vi syr og selger bunad
    gaming | vi har et spillstudio
    forestry | sagbruk i Våler
    logistics | spedisjon
    mining | gruvedrift
    creative | vi er et reklamebyrå
    ai | KI-selskap
    ict | @sector | IT
    maritime | @sector | skip
    ict | 62.010
    manufacturing | næringskode 25.620
    - | vi får ikke lån i banken
    - | trenger lån
    - | Vi trenger hjelp med GDPR
    - | kurs i ledelse
    - | hvordan bruke KI
    - | vi trenger lokaler
    - | vi vil bygge ut
    - | 40 sider med skjema
    - | nettverk for kvinner
    - | dataene mine
    - | vi omsetter for 25.620 kr
    - | kraftig vekst
    - | hvor finner vi elektrikere
  `),
  nn: table(`
    manufacturing | verkstad
    manufacturing | vi driv verkstad på Jørpeland
    automotive | bilverkstad
    forestry | sagverk
    forestry | sag og høvleri i Hyllestad
    health | tannklinikk
    construction | møbelsnikkeri
    construction | handverk
    agriculture | gartneri
    retail | bygdebutikk
    services | frisørsalong
    food | Me er eit lite bakeri
    food | ysteri i Sogn
    food | lokalmat og bryggeri
    marine | fiskeoppdrett på Sunnmøre
    marine | me driv havbruk
    agriculture | eg driv gardsbruk
    agriculture | me driv gard med sau
    agriculture | jordbruk
    construction | snikkar i Førde
    construction | røyrleggjar
    construction | elektrikar
    services | me er eit rekneskapskontor
    services | frisør i Odda
    tourism | Eg driv hotell i Sogndal
    tourism | reiseliv i Hardanger
    tourism | me driv camping
    tourism | hytteutleige
    ict | programvareselskap
    ict | me er eit IT-selskap
    maritime | reiarlag i Ålesund
    maritime | skipsverft
    energy | havvind
    energy | vasskraftverk
    health | tannlege på Voss
    lifescience | bioteknologi
    manufacturing | mekanisk verkstad
    textile | systove på Voss
    textile | me lagar bunad
    gaming | spelstudio
    forestry | sagbruk
    forestry | skogbruk
    logistics | spedisjon
    mining | steinbrot
    creative | reklamebyrå i Bergen
    education | barnehage
    marine | fiskemottak
    manufacturing | fabrikk i Florø
    fintech | fintech
    ai | KI-selskap
    maritime | @sector | skip
    ict | 62.010
    - | me får ikkje lån i banken
    - | treng lån
    - | hjelp med GDPR
    - | kurs i leiing
    - | me treng lokale
    - | nettverk for kvinner
    - | me vil byggje ut
    - | korleis bruke KI
  `),
  sv: table(`
    manufacturing | verkstad
    manufacturing | vi har en verkstad i Hylte
    automotive | bilverkstad
    forestry | hyvleri
    forestry | såg och hyvleri
    food | ölbryggeri
    health | tandklinik
    construction | hantverk
    construction | snickeri
    agriculture | handelsträdgård
    services | nagelsalong
    - | krukmakeriet
    food | Vi är ett litet bageri
    food | mejeri i Jämtland
    food | bryggeri
    food | livsmedelsföretag
    marine | fiskodling i Bohuslän
    agriculture | vi driver lantbruk
    agriculture | växthus och jordbruk
    construction | byggföretag i Borås
    construction | snickare
    construction | rörmokare i Ljungby
    services | Vi är en redovisningsbyrå i Sollefteå
    services | frisör i Skövde
    services | städföretag
    tourism | vi driver hotell
    tourism | vandrarhem i Strömstad
    tourism | restaurang i Malmö
    tourism | besöksnäring i Jokkmokk
    ict | mjukvarubolag i Skövde
    ict | vi är ett mjukvaruföretag
    maritime | rederi, vi har ett skeppsvarv
    maritime | varv i Landskrona
    energy | vindkraft
    energy | vätgas
    health | tandläkare i Umeå
    health | naprapat
    lifescience | medtech
    lifescience | läkemedelsutveckling
    manufacturing | verkstadsindustri
    manufacturing | gjuteri i Småland
    textile | textil i Borås
    textile | väveri
    gaming | spelstudio i Skövde
    forestry | sågverk
    forestry | skogsbruk
    logistics | åkeri i Alvesta
    mining | gruvdrift i Kiruna
    creative | vi är en reklambyrå
    education | förskola
    nonprofit | socialt företag
    space | rymdteknik
    ai | AI-bolag
    retail | @sector | butik
    ict | SNI 62010
    - | vi får inte lån
    - | behöver lån
    - | hjälp med GDPR
    - | kurs i ledarskap
    - | vi behöver lokaler
    - | får man stöd för hemsida
    - | vi vill bygga ut
    - | boka ett möte
  `),
  en: table(`
    food | a microbrewery in Halmstad
    health | we run a dental practice
    services | hair salon
    construction | joinery
    food | We are a small bakery
    food | brewery in Hamar
    food | we run a dairy
    marine | fish farming
    marine | a fishing company
    agriculture | we run a farm
    agriculture | agriculture
    construction | plumber in Skövde
    construction | a small firm of electricians
    construction | carpenter
    services | we are an accounting firm
    services | hairdresser
    tourism | We run a guesthouse in Visby
    tourism | hotel
    tourism | restaurant in Oslo
    ict | We are a software company
    ict | we make software
    maritime | shipyard
    maritime | boatbuilding
    energy | offshore wind
    energy | hydropower
    health | dental clinic
    health | physiotherapy
    lifescience | biotechnology
    lifescience | drug discovery
    manufacturing | foundry
    manufacturing | we are a manufacturer
    textile | textile
    textile | clothing brand
    gaming | game studio
    forestry | sawmill
    forestry | forestry
    logistics | freight forwarding
    logistics | haulage
    mining | mining
    creative | film production
    education | kindergarten
    realestate | property development
    fintech | fintech
    space | satellite data
    ai | we build AI
    retail | @sector | shop
    ict | industry code 62.01
    - | we need a loan
    - | help with GDPR
    - | a leadership course
    - | we need premises
    - | public procurement
    - | how can we use AI
    - | skip
    - | the best time to apply
  `),
};

describe("sectors", () => {
  for (const [locale, rows] of Object.entries(tables)) {
    describe(locale, () => {
      for (const { expected, asked, text } of rows) {
        it(`${asked === undefined ? "" : `${asked}? `}${text}: ${expected}`, () => {
          expect(recognise(text, { asked }).sector?.[0] ?? "-").to.equal(expected);
        });
      }
    });
  }

  it("gives at most three, each once", () => {
    const { sector = [] } = recognise("bakeri, hotell, rederi, sagbruk, spillstudio, tannlege, gruvedrift");
    expect(sector.length).to.equal(3);
    expect(new Set(sector).size).to.equal(3);
  });

  it("reads nothing from the names of places and actors", () => {
    expect(recognise("Vi er i Fiskå").sector).to.equal(undefined);
    expect(recognise("Forskningsrådet").sector).to.equal(undefined);
  });
});
