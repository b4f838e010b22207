import { expect } from "chai";
import { recognise, table } from "./recognise.ts";

const tables = {
  nb: table(`
    now | vi klarer ikke lønna neste måned
    now | vi kan ikke betale husleia
    now | har ikke penger til lønn
    thisYear | vi klarer ikke å betale skatten til høsten
    - | vi kan ikke skattereglene
    - | vi klarer ikke å finne folk
    later | det haster ikke i det hele tatt, på sikt
    now | det haster
    now | trenger penger fort
    now | Haster! Vi trenger penger
    now | dette er akutt
    now | vi trenger penger nå
    now | må ha svar innen fredag
    now | innen fredag
    now | må svare på fredag
    now | lønn skal betales i morgen
    now | så fort som mulig
    now | snarest mulig
    now | omgående
    now | med en gang
    now | denne uka
    now | neste uke
    now | neste måned
    now | innen to uker
    now | om tre uker
    now | i løpet av to måneder
    now | Kan ikke betale lønningene på mandag
    now | selskapet er i krise
    now | Vi klarer oss kanskje bare ti dager til, må ha hjelp nå
    now | vi har ikke penger til lønn på fredag
    now | til mandag
    now | på torsdag
    now | innen uka er omme
    now | i morgen
    now | til uka
    now | innen månedens utgang
    now | før slutten av måneden
    thisYear | i løpet av året
    thisYear | i år
    thisYear | til høsten
    thisYear | til våren
    thisYear | før jul
    thisYear | innen sommeren
    thisYear | om et halvt år
    thisYear | om seks måneder
    thisYear | innen et år
    thisYear | etter nyttår
    thisYear | innen mars
    thisYear | neste kvartal
    later | om halvannet år
    later | om 1,5 år
    later | om et år og et halvt
    later | om to år
    later | neste år
    later | til neste år
    later | neste høst
    later | på sikt
    later | det haster ikke
    later | ingen hast
    later | i 2028
    later | om noen år
    now | @horizon | nå
    now | @horizon | snart
    thisYear | @horizon | noen måneder
    later | @horizon | senere
    - | Vi er en bedrift i Hamar
    - | for tre år siden
    - | siden 1998
    - | lån på ti år
    - | betale ned over femten år
    - | i vår bransje
    - | blir det regn i morgen
    - | låne hengeren på lørdag
    - | møte på fredag
    - | Investormøte neste tirsdag
    - | ring meg i morgen
    - | åpent på lørdag
    - | vi leverer til private i dag
    - | hva heter du nå
    - | ikke krise
    - | har drevet i 19 år
    - | har leita i et halvt år
  `),
  nn: table(`
    now | vi har ikkje pengar til løn
    now | klarar ikkje rekningane
    - | vi klarar ikkje å finne folk
    now | det hastar
    now | Det er akutt
    now | me treng pengar no
    now | innan fredag
    now | Byggherren vil ha garanti innan fredag
    now | Skatten forfell på torsdag
    now | så snart som råd
    now | med ein gong
    now | denne veka
    now | neste veke
    now | neste månad
    now | innan to veker
    now | om tre veker
    now | i løpet av to månader
    now | må ha svar i morgon
    now | me er i krise
    now | Me har ikkje pengar til løn denne månaden
    now | fortast mogleg
    now | Lønene skal ut på fredag
    now | til måndag
    now | på torsdag
    now | innan veka er omme
    now | i morgon
    now | neste veka
    now | innan utgangen av månaden
    thisYear | i år
    thisYear | til hausten
    thisYear | til våren
    thisYear | i haust
    thisYear | til sommaren
    thisYear | før jul
    thisYear | om eit halvt år
    thisYear | om seks månader
    thisYear | innan eit år
    thisYear | etter nyttår
    thisYear | før sommaren
    thisYear | om nokre månader
    thisYear | innan mars
    later | om halvtanna år
    later | om to år
    later | om eit år og eit halvt
    later | neste år
    later | neste haust
    later | til neste år
    later | på sikt
    later | det hastar ikkje
    later | om nokre år
    later | ein gong i framtida
    later | i 2029
    now | @horizon | no
    later | @horizon | seinare
    thisYear | @horizon | nokre månader
    - | Me driv hotell i Sogndal
    - | for to år sidan
    - | sidan 1991
    - | på tolv år
    - | møte på fredag
    - | blir det regn i morgon
    - | ikkje krise
    - | har drive i tretti år
    - | Me har fått lån før
    - | Eg treng ein pult to dagar i veka
  `),
  sv: table(`
    now | vi har inte råd att betala lönerna
    now | vi kan inte betala skatten
    - | vi klarar inte att hitta folk
    now | det är bråttom
    now | Akut!
    now | vi behöver pengar nu
    now | innan fredag
    now | måste ge besked på fredag
    now | lönerna ska betalas imorgon
    now | så snart som möjligt
    now | så fort som möjligt
    now | genast
    now | omgående
    now | den här veckan
    now | nästa vecka
    now | nästa månad
    now | inom två veckor
    now | om tre veckor
    now | inom två månader
    now | företaget är i kris
    now | materialet måste betalas nu
    now | momsen förfaller nästa vecka
    now | behöver en plan inom tio dagar
    now | vi klarar inte lönerna på fredag!!!
    now | till måndag
    now | på torsdag
    now | innan veckan är slut
    now | i morgon
    now | denna veckan
    now | vi har anbud i Halden nästa vecka
    now | i slutet av månaden
    thisYear | i år
    thisYear | till hösten
    thisYear | till våren
    thisYear | i höst
    thisYear | till sommaren
    thisYear | före jul, alltså innan jul
    thisYear | om ett halvår
    thisYear | om sex månader
    thisYear | inom ett år
    thisYear | efter nyår
    thisYear | under året
    thisYear | nästa kvartal
    thisYear | innan mars
    later | om ett och ett halvt år
    later | om 1,5 år
    later | om två år
    later | nästa år
    later | nästa höst
    later | nästa vår
    later | på sikt
    later | ingen brådska
    later | det är inte bråttom
    later | om några år
    later | i framtiden
    later | i 2028
    now | @horizon | nu
    now | @horizon | snart
    later | @horizon | senare
    thisYear | @horizon | några månader
    - | Vi är ett bolag i Örebro
    - | för tre år sedan
    - | sedan 1998
    - | lån på sju år
    - | när öppnar systembolaget imorgon
    - | vi träffas på fredag
    - | ingen kris
    - | har funnits i fyra år
    - | i vår bransch
    - | Nu behöver vi ett kontorshotell
  `),
  en: table(`
    now | we cannot pay our suppliers
    now | can't make payroll
    - | we cannot find people
    now | it's urgent
    now | asap
    now | as soon as possible
    now | we need money now
    now | by Friday
    now | they want an answer by Friday
    now | VAT due on Monday
    now | steel has to be paid today
    now | right away
    now | immediately
    now | this week
    now | next week
    now | next month
    now | within two weeks
    now | in two months
    now | in three weeks
    now | in six weeks
    now | within ten days
    now | we are in a crisis
    now | before the weekend
    now | the business account needs cash by tomorrow
    now | We can't make payroll this Friday
    now | on Thursday
    now | tomorrow
    now | by the end of the week
    now | we need the money by the end of the month
    thisYear | this year
    thisYear | this autumn
    thisYear | this summer
    thisYear | before Christmas
    thisYear | by September
    thisYear | in six months
    thisYear | within a year
    thisYear | in about a year
    thisYear | after new year
    thisYear | by the end of the year
    thisYear | next quarter
    thisYear | in a few months
    later | in a year and a half
    later | in eighteen months
    later | in two years
    later | within five years
    later | next year
    later | next autumn
    later | next winter
    later | in the long run
    later | no hurry
    later | not urgent
    later | in a few years
    later | in 2028
    now | @horizon | now
    now | @horizon | soon
    later | @horizon | later
    thisYear | @horizon | a few months
    - | We are a company in Oslo
    - | three years ago
    - | since 1998
    - | a ten-year loan
    - | see you on Friday
    - | will it rain tomorrow
    - | can someone call me tomorrow
    - | open every Monday
    - | no crisis here
    - | and now we must invoice out of the country
    - | in the Nordics
    - | in good time
  `),
};

describe("horizon", () => {
  for (const [locale, rows] of Object.entries(tables)) {
    describe(locale, () => {
      for (const { expected, asked, text } of rows) {
        it(`${asked === undefined ? "" : `${asked}? `}${text}: ${expected}`, () => {
          expect(recognise(text, { asked }).horizon ?? "-").to.equal(expected);
        });
      }
    });
  }
});
