import { expect } from "chai";
import { recognise, table } from "./recognise.ts";

/** `1998`, `startup` or `2026 startup`: the year it was founded in and its stage. */
const tables = {
  nb: table(`
    growth | @stage | vekst
    growth | @stage | vi er i voksende fase
    startup | @stage | ganske ny
    idea | @stage | bare en tanke
    established | @stage | godt i gang
    established | @stage | gammel
    - | @stage | ikke ny
    - | @stage | vet ikke
    1988 established | @stage | 1988
    2004 established | @stage | startet i 2004
    2026 startup | @stage | 2026
    2022 | @stage | 2022 // neither new nor old: it may be growing
    - | @stage | 98
    1998 | siden 1998
    1998 | Vi har drevet siden 1998
    1991 | Kona og jeg har hatt campingplass siden 1991
    2015 | etablert i 2015
    2019 | vi startet i 2019
    2019 | Startet opp 2019
    2012 | grunnlagt i 2012
    2020 | Jeg startet selskapet alene i 2020
    2025 startup | Vi startet i fjor
    2026 startup | startet i år
    2026 startup | startet opp nå i vår
    2023 | vi startet for tre år siden
    2007 | Jeg har drevet rørleggerfirma i 19 år
    2023 | Vi er tre år gamle
    2021 | et fem år gammelt selskap
    2025 startup | bedriften er ett år gammel
    2015 | @founded | 2015
    1998 | @founded | 98
    2024 | @founded | for to år siden
    2025 startup | @founded | i fjor
    idea | på idéstadiet
    idea | idéstadiet
    idea | vi har ikke startet ennå
    idea | Jeg har en idé til en app
    idea | Jeg har en forretningsidé
    idea | vil starte egen bedrift
    idea | jeg vil starte for meg selv
    idea | tenker på å starte firma
    startup | Vi er nystartet
    startup | nyetablert bedrift
    startup | oppstartsselskap innen havbruk
    startup | vi er en startup
    startup | i tidlig fase
    startup | har nettopp startet
    growth | vi er i vekstfasen
    growth | vi vokser raskt
    growth | trenger kapital for å skalere
    growth | bedrift i vekst
    established | etablert bedrift
    established | en veletablert produsent
    established | familiebedrift i tre generasjoner
    1998 established | familiebedrift siden 1998
    established | 8 ansatte, etablert, AS
    established | vi er etablert
    established | Etablert
    1957 established | familieeid siden 1957
    1959 | 67 år gammelt firma
    1987 | gammelt firma fra 1987
    2024 | etablert i 2024
    - | vi vil etablere oss i Tyskland
    - | vi er etablert i Bodø
    - | vi er ikke etablert
    established | Driver skipsverft i tredje generasjon
    - | Datasystemet er fra 2004
    - | Forretningsmodellen vår er fra 1998
    - | omsetning på 1998 kroner
    - | overtok i 2015
    - | Min far startet ysteriet, jeg overtok i 2015
    - | om to år
    - | prosjektet har ikke startet
    - | lån på ti år
    - | neste generasjon skal ta over
    - | oppstartstilskudd
    - | er det noen vits
    - | Vi har gjort alt feil siden 2021
    - | i vår bransje
  `),
  nn: table(`
    1979 established | @stage | i 1979
    growth | @stage | veks
    growth | @stage | vekst
    startup | @stage | ny
    idea | @stage | berre planar
    established | @stage | i gang for lenge sidan
    established | @stage | gamalt
    - | @stage | ikkje ny
    - | @stage | veit ikkje
    1998 | sidan 1998
    1991 | me har hatt campingplass sidan 1991
    2015 | etablert i 2015
    2019 | me starta i 2019
    2012 | grunnlagt i 2012
    2025 startup | me starta i fjor
    2026 startup | starta i år
    2023 | me starta for tre år sidan
    1996 | Eg har drive i tretti år
    2016 | eit ti år gamalt selskap
    2025 startup | verksemda er eitt år gamal
    2015 | @founded | 2015
    2024 | @founded | for to år sidan
    idea | me er på idéstadiet
    idea | me har ikkje starta enno
    idea | Eg har ein idé til ein app
    idea | Eg vil starte eige firma
    idea | eg vil starte for meg sjølv
    idea | eg har ein forretningsidé
    idea | tenkjer på å starte firma
    idea | vil opne eige
    startup | Me er nystarta
    startup | eit nystarta firma
    startup | nyetablert verksemd
    startup | oppstartsverksemd
    startup | gründerverksemd
    startup | i tidleg fase
    startup | nettopp starta
    startup | ein startup på Voss
    growth | me veks raskt
    growth | vekstverksemd
    growth | me veks
    growth | i sterk vekst
    growth | treng pengar for å skalere
    established | ei etablert verksemd
    established | familiebedrift
    established | familieverksemd i tre generasjonar
    established | veletablert bedrift
    established | fjerde generasjon driv garden
    1974 established | familiebedrift sidan 1974
    established | 8 tilsette, etablert, AS
    established | me er etablerte
    1957 established | familieeigd sidan 1957
    1959 | eit 67 år gamalt firma
    1987 | eit selskap frå 1987
    2024 | etablert i 2024
    - | me vil etablere oss i Tyskland
    - | me er ikkje etablerte
    established | ei tradisjonsrik bedrift
    - | Datasystemet er frå 2004
    - | om to år
    - | på tolv år
    - | eg tok over i 2015
    - | prosjektet har ikkje starta
    - | ved neste generasjon
    - | lån og tilskot
    - | kva skal eg gjere
    - | sidan sist
  `),
  sv: table(`
    1994 established | @stage | sedan 1994
    growth | @stage | tillväxt
    growth | @stage | växande
    startup | @stage | helt ny
    idea | @stage | planerar
    established | @stage | igång
    established | @stage | gammalt
    - | @stage | inte ny
    - | @stage | vet inte
    1998 | sedan 1998
    1991 | Min man och jag har haft stugby sedan 1991
    2015 | grundat 2015
    2019 | vi startade 2019
    2012 | etablerades 2012
    2020 | Jag startade ensam 2020
    2025 startup | vi startade förra året
    2026 startup | startade i våras
    2026 startup | startat i år
    2023 | vi startade för tre år sedan
    2007 | jag har drivit plåtslageri i nitton år
    2022 | har drivit eget i fyra år
    2021 | ett fem år gammalt bolag
    2025 startup | företaget är ett år gammalt
    2015 | @founded | 2015
    2024 | @founded | för två år sedan
    idea | på idéstadiet
    idea | Vi har inte startat än
    idea | Jag har en idé om en app
    idea | jag har en affärsidé
    idea | Jag vill starta eget
    idea | hur gör man för att starta företag
    idea | tänker öppna eget
    idea | funderar på att starta något
    startup | vi är nystartade
    startup | nystartat bolag
    startup | ett nybildat aktiebolag
    startup | startup inom medtech
    startup | i tidigt skede
    startup | precis startat
    growth | vi växer snabbt
    growth | tillväxtbolag
    growth | behöver kapital för att skala upp
    growth | vi är i tillväxtfas
    growth | efter snabb tillväxt
    established | etablerat företag
    established | familjeföretag
    established | familjeföretag i tre generationer
    established | Biodlare i tredje generationen
    established | ett väletablerat bolag
    1974 established | familjeföretag sedan 1974
    established | 8 anställda, etablerat, AB
    established | vi är etablerade
    established | Etablerade
    1957 established | familjeägt sedan 1957
    1959 established | ett 67 år gammalt företag
    1987 | gammal firma från 1987
    - | vi vill etablera oss i Tyskland
    - | vi är inte etablerade
    - | Systemet är från 2004
    - | tog över 2016
    - | om två år
    - | lån på sju år
    - | projektet har inte startat
    - | är det någon idé att söka
    - | starta om datorn
    - | nästa generation tar över
    - | Kunden kräver det från i höst
    - | sedan dess
  `),
  en: table(`
    2001 established | @stage | back in 2001
    growth | Growing
    - | a growing market
    growth | @stage | growing
    growth | @stage | growth
    startup | @stage | new
    idea | @stage | just an idea on paper
    established | @stage | up and running
    established | @stage | old
    - | @stage | not new
    - | @stage | no idea how to say
    1998 | since 1998
    1974 | We've been printers since 1974
    1991 | we have kept holiday cottages since 1991
    2015 | founded in 2015
    2019 | we started in 2019
    2012 | established in 2012
    2020 | I founded this alone in 2020
    2025 startup | we started last year
    2026 startup | started this spring
    2023 | we started three years ago
    2016 | in business for ten years
    2023 | our company is three years old
    2025 startup | a one year old company
    2015 | @founded | 2015
    2024 | @founded | two years ago
    2025 startup | @founded | last year
    idea | idea stage
    idea | we haven't started yet
    idea | I have an idea for an app
    idea | I have a business idea
    idea | I want to start my own business
    idea | How do I start a company?
    idea | thinking of starting something
    idea | I'd like to be my own boss
    startup | we are a startup
    startup | start-up in Oslo
    startup | newly registered company
    startup | early stage
    startup | we have just started
    startup | a pre-seed company
    growth | we are growing fast
    growth | scale-up
    growth | growth phase
    growth | We need equity to scale up
    growth | a growing business
    established | established company
    established | family business
    established | a family firm in three generations
    established | third-generation shipyard
    established | well-established manufacturer
    1998 established | family business since 1998
    established | 80 employees, established
    established | the company is established
    1957 established | family-owned since 1957
    1959 | a 67 year old company
    1987 | a firm from 1987
    2024 | established in 2024
    - | we want to get established in Germany
    - | we are not established
    - | The system dates from 2004
    - | took over in 2016
    - | in two years
    - | a ten-year loan
    - | start-up grant
    - | the project has not started
    - | My rent doubled since 2021
    - | in 2028
    - | the next generation
    - | no idea
  `),
};

describe("stage and year of founding", () => {
  for (const [locale, rows] of Object.entries(tables)) {
    describe(locale, () => {
      for (const { expected, asked, text } of rows) {
        it(`${asked === undefined ? "" : `${asked}? `}${text}: ${expected}`, () => {
          const { founded, stage } = recognise(text, { asked });
          const found = [founded, stage].filter((part) => part !== undefined).join(" ");
          expect(found === "" ? "-" : found).to.equal(expected);
        });
      }
    });
  }
});
