import { expect } from "chai";
import { localeOf } from "../../../src/language/locale.ts";
import { recognise, table } from "./recognise.ts";

const tables = {
  nb: table(`
    ikke lån | Vi vil ha tilskudd, ikke lån
    ikke lån | ikke lån, men tilskudd
    ikke penger | ikke penger, men noen å snakke med
    ikke lån | vi trenger ikke lån
    ikke ha gjeld | vi vil ikke ha gjeld
    ikke ute etter lån | Vi er ikke ute etter lån. Vi er ute etter tilskudd
    ikke interessert i investorer | vi er ikke interessert i investorer
    ikke låne | jeg vil ikke låne
    ikke å låne penger | vi ønsker ikke å låne penger
    ikke lån eller garanti | ikke lån eller garanti
    ikke lån, tilskudd eller garanti | ikke lån, tilskudd eller garanti
    Lån er ikke aktuelt | Lån er ikke aktuelt
    Lån er ikke aktuelt for oss | Lån er ikke aktuelt for oss, vi vil ha tilskudd
    Lån vil vi ikke ha | Lån vil vi ikke ha
    lån trenger vi ikke | lån trenger vi ikke
    nei takk til aksjonærer | nei takk til aksjonærer, men ja takk til et lån
    nei til nye eiere | nei til nye eiere
    heller enn lån | vi vil ha tilskudd heller enn lån
    i stedet for lån | tilskudd i stedet for lån
    uten lån | vi vil vokse uten lån
    uten å stille bankgaranti | lån uten å stille bankgaranti
    ikke ha inn nye eiere | Vil ikke ha inn nye eiere, heller låne
    ikke flere kurs | vi trenger ikke flere kurs
    ikke firma | lån til meg selv, ikke firma
    ingen lån | ingen lån, takk
    ikke penger | det er ikke penger vi trenger
    ikke investor | søker långiver, ikke investor
    ikke ha noe kurs | vi vil ikke ha noe kurs
    - | vi får ikke lån i banken
    - | vi kan ikke betale lønn
    - | banken vil ikke låne oss penger
    - | ingen vil låne oss penger
    - | vi har ikke penger
    - | vi har ingen penger
    - | det finnes ikke tilskudd for oss
    - | vi klarer ikke å betale
    - | uten mer egenkapital stopper vi
    - | uten lån går det ikke
    - | ikke bare lån, men også tilskudd
    - | hvorfor ikke Innovasjon Norge
    - | hvorfor får vi ikke lån
    - | ikke sant
    - | vi trenger et lån
    - | vi har ikke nok penger
    - | nei
    - | nå trenger vi lån
    - | Banken sier nei til lån
  `),
  nn: table(`
    ikkje lån | Me vil ha tilskot, ikkje lån
    ikkje lån | ikkje lån, men tilskot
    ikkje pengar | ikkje pengar, men nokon å snakke med
    ikkje lån | me treng ikkje lån
    ikkje ha meir gjeld | me vil ikkje ha meir gjeld, me vil ha eigarar
    ikkje ute etter lån | Vi er ikkje ute etter lån, berre tilskot
    ikkje låne | eg vil ikkje låne
    ikkje interesserte i investorar | me er ikkje interesserte i investorar
    ikkje lån eller garanti | ikkje lån eller garanti
    Lån er ikkje aktuelt | Lån er ikkje aktuelt
    Lån vil me ikkje ha | Lån vil me ikkje ha
    lån treng me ikkje | lån treng me ikkje
    nei takk til aksjonærar | nei takk til aksjonærar
    i staden for lån | tilskot i staden for lån
    utan lån | me vil vekse utan lån
    utan å bruke huset | tryggleik for lån utan å bruke huset
    ikkje ha nye eigarar | me vil ikkje ha nye eigarar
    ikkje fleire kurs | me treng ikkje fleire kurs
    ikkje pengar | det er ikkje pengar me manglar
    ikkje investor | søkjer långivar, ikkje investor
    ingen lån | ingen lån, takk
    heller enn lån | tilskot heller enn lån
    ikkje garanti | me ønskjer ikkje garanti
    ikkje aksjonærar | lån, ikkje aksjonærar
    - | me får ikkje lån i banken
    - | me kan ikkje betale løn
    - | banken vil ikkje låne oss pengar
    - | ingen vil låne oss pengar
    - | me har ikkje pengar
    - | me greier ikkje avdraget
    - | utan tilskot stoppar me
    - | ikkje berre lån
    - | kvifor ikkje Innovasjon Noreg
    - | no treng me lån
    - | no må me ha tilskot
    - | nei
    - | me treng lån
    - | det finst ikkje pengar
    - | ikkje sant
    - | Banken seier nei til lån
  `),
  sv: table(`
    inte bidrag | Vi vill ha lån, inte bidrag
    inte lån | inte lån, men bidrag
    inte pengar | inte pengar, utan råd
    inte lån | vi behöver inte lån
    inte ha fler lån | Vi vill inte ha fler lån
    inte ute efter lån | Vi är inte ute efter lån
    inte intresserade av investerare | vi är inte intresserade av investerare
    inte låna | jag vill inte låna
    inte lån eller garanti | inte lån eller garanti
    inte lån, bidrag eller garantier | inte lån, bidrag eller garantier
    Lån är inte aktuellt | Lån är inte aktuellt
    Lån är inte aktuellt för oss | Lån är inte aktuellt för oss, det är bidrag vi frågar efter
    Lån vill vi inte ha | Lån vill vi inte ha
    lån behöver vi inte | lån behöver vi inte
    nej till delägare | nej till delägare, ja till ett vettigt lån
    nej tack till lån | nej tack till lån
    hellre än lån | bidrag hellre än lån
    istället för lån | bidrag istället för lån
    utan lån | vi vill växa utan lån
    utan att belåna huset | lån utan att belåna huset
    inte släppa in nya ägare | Vi vill inte släppa in nya ägare
    inte delägare | Söker långivare, inte delägare
    inte fler kurser | vi behöver inte fler kurser
    inga lån | inga lån, tack
    inte pengar | det är inte pengar vi saknar
    - | vi får inte lån i banken
    - | vi kan inte betala löner
    - | banken vill inte låna ut
    - | ingen vill garantera
    - | vi har inte pengar
    - | vi har inga pengar
    - | klarar inte hyran
    - | utan bidrag dör lanthandeln
    - | inte bara lån
    - | varför inte Almi
    - | vi behöver ett lån
    - | nej
    - | det finns inte stöd för oss
    - | utan mer kapital står allt still
    - | Banken säger nej till lån
    - | inte sant
  `),
  en: table(`
    not a loan | We want a grant, not a loan
    not loans | not loans but grants
    no loan please | no loan please
    no loans | no loans, thanks
    don't want a loan | we don't want a loan
    don't want debt | We don't want debt, we want owners
    do not need training | we do not need training
    not looking for a loan | we are not looking for a loan
    not interested in investors | we're not interested in investors
    not money | not money, but advice
    rather than debt | equity rather than debt
    instead of a loan | a grant instead of a loan
    without debt | we'd like to grow without debt
    don't need a loan or a guarantee | we don't need a loan or a guarantee
    Loans are not relevant | Loans are not relevant
    Debt is not an option | Debt is not an option
    no thanks to shareholders | no thanks to shareholders, yes please to a loan
    not a co-owner | looking for a lender, not a co-owner
    not from a bank | funding from investors, not from a bank
    not money | it's not money we need
    don't want a course | I don't want a course
    without losing our soul | become bigger without losing our soul
    not another course | we want advice, not another course
    not investors | lenders, not investors
    - | we can't get a loan
    - | we cannot pay wages
    - | the bank does not lend to us
    - | no one will lend to us
    - | we have no money
    - | we don't have money
    - | there is no grant for us
    - | without more equity everything stops
    - | not only a loan
    - | why not Almi
    - | why don't we get a loan
    - | we need a loan
    - | no
    - | no, we are 14
    - | not enough collateral, we have none
    - | the bank won't lend
  `),
};

describe("negation", () => {
  for (const [locale, rows] of Object.entries(tables)) {
    describe(locale, () => {
      for (const { expected, text } of rows) {
        it(`${text}: ${expected}`, () => {
          const ranges = recognise(text, { locale: localeOf(locale) }).negated;
          const found = ranges.map(({ start, end }) => text.slice(start, end));
          expect(found.join(" + ") || "-").to.equal(expected);
        });
      }
    });
  }
});
