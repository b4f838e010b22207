import { expect } from "chai";
import { recognise, table } from "./recognise.ts";

const tables = {
  nb: table(`
    12 | Vi har 12 ansatte
    12 | Vi er 12
    12 | vi er tolv
    12 | @employees | 12
    12 | @employees | tolv
    12 | @employees | ca. 12
    12 | @employees | vi er vel rundt 12 stykker
    14 | 12-15 ansatte
    14 | 12–15 ansatte
    14 | mellom 12 og 15 ansatte
    14 | 12 til 15 ansatte
    13 | tolv eller tretten ansatte
    1 | bare meg
    2 | vi er bare meg og kona
    2 | to fastansatte og noen vikarer
    0 | @employees | ingen
    1 | @employees | bare eieren
    1 | det er bare jeg som jobber her
    1 | Jeg driver alene
    1 | enmannsbedrift på Voss
    1 | én ansatt
    0 | vi har ingen ansatte
    0 | ikke ansatte ennå
    7 | vi er en liten gjeng på sju
    5 | et team på 5
    3 | 2,5 årsverk
    3 | to og en halv stilling
    25 | Tjuefem ansatte i Bodø
    31 | Vi er 31 ansatte i et prosjekteringsfirma
    16 | Vi er 16 stykker i en elektrobedrift på Stjørdal
    4 | Vi er fire brødre som driver snekkerfirma
    2 | Vi er to
    9 | det er 9 av oss som driver med reparasjon
    5 | vi går fra fem til tolv ansatte
    40 | Vi er et renholdsfirma med 40 ansatte i Asker
    12 | entreprenørfirma på 12 mann i Levanger
    120 | hundre og tjue ansatte
    1200 | 1 200 ansatte
    51 | vi er over 50 ansatte
    9 | under ti ansatte
    14 | nei, vi er 14
    12 | 12 heltidsansatte og en avdeling i Moss
    8 | staben består av åtte
    6 | nå er vi seks
    4 | vi trenger lokaler i Drammen, 4 ansatte
    4 | vi trenger lån og er 4 ansatte
    4 | vi søker lån. 4 ansatte
    40 | ca 40 mann
    17 | 17 stykker i fast jobb
    22 | Vi lager gulv på Hadeland, 22 mann, og trenger råd
    40 | 40 pers. Vil selge i Sverige
    - | trenger 4 ansatte
    - | vil ansette 4 ansatte til
    - | må si opp 3 ansatte
    - | trenger kurs, 20 personer
    - | jeg vil bli kontaktet av en ansatt
    - | Vi er en bedrift i Hamar
    - | vi er fra 1998
    - | startet i 2019
    - | omsetning på 12 mill
    - | trenger 200 000 kr
    - | vi er 3 år gamle
    - | kontor i 2. etasje
    - | 5003 Bergen
    - | 40 prosent eksport
    - | vil ansette tre til
    - | trenger to sveisere
    - | kurs for 20 ansatte
    - | vi har 40 kunder
    - | 150 kvadratmeter
    - | orgnr 923 609 016
    - | ring meg på 22 33 44 55
    - | andre bedrifter med femten ansatte
    - | @employees | 2019
    - | @employees | tre år
    - | to av oss vil fortsette og en vil ut
    - | Vi er to år fra lansering
    - | det er to grunner til det
  `),
  nn: table(`
    12 | Vi har 12 tilsette
    12 | Me er 12
    12 | me er tolv
    12 | @employees | tolv
    12 | @employees | om lag 12
    7 | ei bedrift på Voss med sju tilsette
    7 | me er ein liten gjeng på sju
    1 | berre meg
    1 | berre eg
    1 | Eg er åleine i firmaet
    1 | eg driv åleine
    0 | ingen tilsette
    0 | utan tilsette
    14 | 12-15 tilsette
    14 | mellom 12 og 15 tilsette
    20 | ei bedrift med tjue tilsette
    8 | Me er åtte på førti kvadratmeter
    3 | me er tre som vil gå saman
    17 | Sagbruket har 17 tilsette
    4 | vi er 4 sysken som driv catering
    2 | Me er to venninner som har lyst til å opne kafé
    5 | selskap med fem tilsette
    9 | det er ni av oss
    6 | seks årsverk
    3 | to og ein halv stilling
    5 | vi går frå fem til tolv tilsette
    11 | oss er 11
    30 | tretti tilsette
    45 | førtifem tilsette i Sogndal
    14 | Vi er ikkje ti, vi er fjorten
    51 | over 50 tilsette
    9 | færre enn ti tilsette
    100 | me har hundre tilsette
    15 | no er vi femten
    6 | @employees | vi er seks no
    1 | ein tilsett
    10 | rundt ti tilsette
    13 | tretten tilsette og to lærlingar
    2 | team på to
    18 | atten medarbeidarar
    40 | 40 folk som jobbar her i teamet vårt, me er 40
    12 | vi treng tilskot, 12 tilsette, Volda
    12 | treng lokale i Førde, 12 tilsette
    40 | ca 40 mann
    12 | Entreprenørfirma i Kvinesdal, 12 mann. Det går rundt
    17 | 17 stykke, 17 tilsette
    - | treng 4 tilsette
    - | må seie opp tre tilsette
    - | Me driv hotell i Sogndal
    - | ei lita verksemd
    - | me starta i 2015
    - | treng 8 nye operatørar
    - | 800 000 til å pusse opp
    - | me har 60 plassar
    - | tre år gamal bedrift
    - | om to år
    - | på tolv år
    - | vi er om lag 3 mil frå Førde
    - | me vil tilsetje to
    - | tilskot på 40 prosent
    - | dei har ti kundar
    - | @employees | veit ikkje
  `),
  sv: table(`
    12 | Vi har 12 anställda
    12 | Vi är tolv anställda i Örebro
    12 | vi är 12
    12 | @employees | 12
    12 | @employees | tolv stycken
    12 | @employees | ungefär 12
    14 | 12-15 anställda
    14 | mellan 12 och 15 anställda
    14 | 12 till 15 anställda
    3 | två och en halv tjänst
    3 | 2,5 tjänster
    1 | bara jag
    15 | vi ar femton anstallda
    1 | det är bara jag kvar
    1 | jag jobbar ensam
    1 | enmansföretag i Borås
    1 | en anställd
    0 | inga anställda
    0 | vi har inga anställda ännu
    7 | vi är ett litet gäng på sju
    5 | ett team på fem
    35 | Hej! Vi har 35 anställda
    31 | Trettioen anställda på en teknikkonsult
    17 | Vi är 17 personer på en svetsfirma
    9 | Vi är nio personer
    4 | vi är fyra ägare
    2 | vi e två tjejer som ska öppna cykelverkstad
    3 | Vi är tre syskon med vandrarhem
    12 | byggfirma med 12 man i Hudiksvall
    6 | en elfirma med sex anställda
    40 | Städfirma, 40 anställda
    25 | tjugofem medarbetare
    14 | vi e 14 anställda
    14 | Vi är inte tio, vi är fjorton
    51 | vi är över 50 anställda
    9 | färre än tio anställda
    21 | tjugoen anställda
    150 | hundrafemtio anställda, närmare bestämt 150 anställda
    8 | nu är vi åtta
    5 | nej, vi är 5
    3 | tre heltidsanställda
    12 | Vi är tolv och skulle varit femton
    2 | Vi är 2 gamla vänner
    3 | vi behöver bidrag, Luleå, 3 anställda
    40 | Vi tillverkar möbler i Tibro, 40 pers. Vill sälja i Norge
    5 | växthus i Simrishamn, 5 anst
    40 | 40 st
    8 | vi är 8 st
    12 | 12 stycken
    - | söker tre svetsare
    - | behöver fler än 10 anställda
    - | vi ska säga upp 3 anställda
    - | maskiner, 40 st
    - | boka kurs, 12 personer
    - | Vi är ett företag i Lindesberg
    - | startade 2016
    - | vi har funnits i fyra år
    - | omsätter 15 MSEK
    - | vi behöver två svetsare
    - | vill anställa tre personer
    - | på andra våningen
    - | 702 10 Örebro
    - | 45 procent
    - | kurs för 20 anställda
    - | kan man dela på en tjänst
    - | 60 platser
    - | 556016-0680
    - | två av oss vill fortsätta och en vill ut
    - | hur har andra företag med femton anställda gjort
    - | @employees | 2016
    - | @employees | fyra år
    - | För två år sedan
    - | Går det att få 400 000
  `),
  en: table(`
    12 | We have 12 employees
    12 | we are twelve
    12 | we're 12
    12 | @employees | 12
    12 | @employees | about twelve
    14 | 12-15 employees
    14 | between 12 and 15 employees
    14 | 12 to 15 staff
    1 | just me
    1 | only me
    1 | I work alone, on my own
    1 | one employee
    - | I'm an employee
    0 | no employees
    0 | we have no staff yet
    3 | two and a half FTEs
    3 | 2.5 FTE
    7 | a team of seven
    5 | team of five
    11 | a growing e-commerce business with 11 staff
    14 | grant for buying equipment, 14 employees, food business
    6 | an electrical firm with six people
    25 | twenty-five employees
    25 | twenty five staff, or rather 25 employees
    4 | now we're four
    5 | I founded this alone in 2020, now we're five
    3 | there are three of us
    4 | four of us have been sitting around a kitchen table
    2 | partnership or limited company if there are two of us
    2 | We are two women opening a bike workshop
    3 | We are three students
    12 | There are twelve of us, should be fifteen
    150 | a hundred and fifty employees
    5 | going from five to twelve employees
    51 | more than 50 employees
    9 | fewer than ten employees
    14 | We're not ten, we're fourteen
    14 | no, we are 14
    8 | we employ eight
    40 | crew of 40
    200 | we have 200 employees
    10 | headcount: we are 10
    30 | a company with 30 employees in Moss
    12 | we need training, 12 employees
    25 | Stavanger, engineering, 25 staff
    4 | fintech, 4 people
    3 | we r 3 ppl in Skellefteå
    26 | Next year our boatyard, 26 people, will need to borrow
    - | we need 4 employees
    - | looking for 4 more staff
    - | 12 employees needed
    - | dinner, 12 people
    - | We are a small company in Bergen
    - | We are to be fossil free by 2030
    - | we're about to buy equipment
    - | founded in 2015
    - | 40 paying customers
    - | 15 million needed
    - | two years ago
    - | within a year and a half
    - | need two welders
    - | we want to hire three people
    - | 50 percent
    - | third floor
    - | how did others take the step from five to fifteen employees
    - | two of us want to go on and one wants out
    - | can one person have two firms
    - | @employees | 2019
    - | What does it take to employ an engineer from India
    - | one way in
  `),
};

describe("employees", () => {
  for (const [locale, rows] of Object.entries(tables)) {
    describe(locale, () => {
      for (const { expected, asked, text } of rows) {
        it(`${asked === undefined ? "" : `${asked}? `}${text}: ${expected}`, () => {
          expect(`${recognise(text, { asked }).employees ?? "-"}`).to.equal(expected);
        });
      }
    });
  }
});
