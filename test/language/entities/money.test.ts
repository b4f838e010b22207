import { expect } from "chai";
import { localeOf } from "../../../src/language/locale.ts";
import type { Entities } from "../../../src/language/recognizer.ts";
import { recognise, table } from "./recognise.ts";

/** `amount 2000000 NOK`, with `?` for a currency left open; turnover likewise. */
function written({ amount, turnover }: Entities): string {
  const parts = [
    amount === undefined ? [] : `${amount.value} ${amount.currency ?? "?"}`,
    turnover === undefined ? [] : `turnover ${turnover.value} ${turnover.currency}`,
  ];
  return parts.flat().join(", ") || "-";
}

const tables = {
  nb: table(`
    2000000 ? | Vi trenger et lån på 2 mill
    2000000 ? | trenger 2 mil til maskin
    2000000 ? | lån på 2 mill. til ny maskin
    2000000 NOK | trenger 2 millioner kroner
    2000000 NOK | trenger 2 mill. kroner
    2000000 NOK | 2 MNOK
    500000 ? | 500' kr
    500000 ? | 500k
    500000 ? | en halv million
    1500000 ? | halvannen million
    1500000 ? | 1,5 mill
    200000 NOK | NOK 200 000
    200000 ? | kr 200 000
    200000 ? | kr. 200.000
    200000 ? | 200 000 kr
    200000 ? | 200 tusen kr
    200000 NOK | 200 tusen kroner
    200000 ? | Trenger 200 000 til en varebil
    350000 ? | Trenger ca 350 000 i finansiering
    600000 ? | trenger driftslån på 600.000 for å kjøpe inn varer
    40000000 ? | en større runde, 30–40 mill.
    3000000 ? | mellom 2 og 3 mill
    200000 ? | lånt et par hundre tusen kr
    1000000 ? | nesten en million
    3000000 NOK | tre millioner kroner
    1000000000 ? | en milliard
    100000 EUR | 100 000 euro
    100000 EUR | € 100 000
    500000 SEK | 500 000 svenske kroner
    500000 NOK | 500 000 norske kroner
    200000 ? | @amount | 200 000
    200000 ? | @amount | 200000
    500000 ? | @amount | rundt 500 000
    turnover 6000000 NOK | har omsetning på 6 mill
    turnover 10000000 NOK | passert 10 mill i omsetning
    turnover 5000000 NOK | vi omsetter for 5 millioner kroner
    turnover 5000000 NOK | omsetter for 5 mill
    turnover 5000000 SEK | omsetter for 5 MSEK
    turnover 3000000 NOK | @turnover | 3 mill kr
    2000000 ?, turnover 6000000 NOK | Vi omsetter for 6 mill og trenger 2 mill
    2000000 ? | Totalt 7,5 millioner. Banken tar en del, men vi mangler omtrent to millioner
    - | vi er 12 ansatte
    - | siden 1998
    - | 60 prosent
    - | ring 22 33 44 55
    - | orgnr 923 609 016
    - | 15 000 i måneden
    - | 2000 enheter
    - | vi har 20 000 spillere
    - | 5 norske bedrifter
    - | 12.05.2026
    - | 3 mil fra byen
    - | 5 m lang
  `),
  nn: table(`
    2000000 ? | Vi treng eit lån på 2 mill
    2200000 ? | Me ønskjer å låne 2,2 millionar til ny stålhall
    1000000 ? | treng å låna ein million
    2000000 NOK | 2 millionar kroner
    500000 ? | ein halv million
    1500000 ? | halvannan million
    5000000 ? | for å få inn fem millionar
    20000000 ? | treng vi kanskje 20 millionar til
    800000 ? | eg treng eit lån på 800 000 til å pusse opp
    60000 ? | me manglar 60 000
    150000 ? | Lån på 150 000, er det for lite?
    4000000 ? | går inn med 4 millionar mot eigarpost
    200000 NOK | 200 000 kroner
    200000 ? | kr 200.000
    200000 NOK | NOK 200 000
    500000 ? | 500k
    15000000 NOK | 15 MNOK
    300000 NOK | tre hundre tusen kroner
    3000000 ? | mellom to og tre millionar
    1200000 ? | 1,2 mill
    50000 EUR | 50 000 euro
    2000000 SEK | 2 MSEK
    200000 ? | @amount | 200 000
    7000000 NOK | sju millionar kroner
    90000 ? | prosjektet kostar 90 000
    250000 ? | søkjer tilskot på 250 000
    100000 NOK | hundre tusen kroner
    1000000 NOK | ein million norske kroner
    turnover 6000000 NOK | me omset for 6 millionar
    turnover 4000000 NOK | omsetning på 4 mill
    turnover 4000000 NOK | 4 mill i omsetning
    turnover 12000000 NOK | omsetninga er 12 millionar kroner
    turnover 2000000 NOK | @turnover | 2 mill kr
    500000 ?, turnover 3000000 NOK | Me omset for 3 mill og treng 500 000 kr
    2500000 ? | 2,5 mill til nytt fjøs
    650000 ? | 650 000 i tilskot
    40000 NOK | 40 000 kr, norske kroner
    75000 ? | eg treng 75 000
    1100000 ? | 1,1 mill
    30000 ? | 30 000 kr til kurs
    - | Me er 12 tilsette
    - | sidan 1998
    - | 40 prosent
    - | 3000 flasker
    - | på tolv år
    - | i 2028
    - | 20 mål tomt
    - | to år sidan
    - | 6868 Gaupne
    - | ring 57 67 00 00
  `),
  sv: table(`
    2000000 ? | Vi behöver ett lån på 2 miljoner
    3000000 SEK | tre miljoner kronor
    1500000 SEK | 1,5 MSEK
    1500000 ? | Vi behöver låna 1,5 miljoner till en ny CNC-maskin
    500000 ? | en halv miljon
    500000 SEK | en halv miljon kronor
    1500000 ? | 1,5 mkr
    900000 ? | Kostar runt 900 tkr
    500000 ? | 500 tkr
    500000 ? | fick 500k i stöd
    200000 SEK | 200 000 kronor
    200000 SEK | SEK 200 000
    200000 ? | 200 000 kr
    80000 ? | Behöver 80 000 för att köpa en släpvagn
    600000 ? | Driftlån på 600 000 för att köpa in varor
    480000 ? | en vedpanna på 480 000, helst som lån
    350000 ? | fått 350 000 i bidrag
    86000 ? | en faktura på 86 000
    10000000 ? | ska ta in 10 miljoner i en nyemission
    9000000 ? | Kontrakt på nio mkr
    400000 ? | borgen på 400 tusen
    3000000 ? | mellan två och tre miljoner
    2400000 ? | om projektet går på 2,4 miljoner
    100000 EUR | 100 000 euro
    500000 NOK | 500 000 norska kronor
    500000 SEK | 500 000 svenska kronor
    200000 ? | @amount | 200 000
    300000 ? | @amount | kanske 300000
    1000000000 ? | en miljard
    2000000 ? | ett par miljoner
    700000 ? | Vi har hittat en begagnad fräs för 700 000 och måste betala
    turnover 15000000 SEK | omsätter 15 MSEK
    turnover 15000000 SEK | Vi omsätter 15 miljoner
    turnover 10000000 SEK | passerat 10 miljoner i omsättning
    turnover 12000000 SEK | omsättningen 12 mkr
    turnover 4000000 SEK | omsättningen är 4 miljoner och vi är fyra anställda
    turnover 8000000 NOK | omsätter 8 MNOK
    turnover 3000000 SEK | @turnover | 3 mkr
    2000000 ?, turnover 15000000 SEK | Vi omsätter 15 miljoner och behöver 2 miljoner
    1300000 ? | 1,3 milj
    4000000 ? | låna 4 miljoner
    - | vi är 12 anställda
    - | sedan 1998
    - | 45 %
    - | ring 070-123 45 67
    - | 556016-0680
    - | 90 000 i månaden
    - | 20 000 spelare
    - | på sju år
    - | behöver låna 150
    - | 702 10 Örebro
    - | tre svenska bolag
  `),
  en: table(`
    2000000 ? | We need a loan of 2 million
    2000000 NOK | looking for 2 million NOK
    5000000 NOK | around NOK 5m
    400000 ? | should I sign a surety for 400k
    50000 ? | a mate got 50k
    500000 ? | half a million
    1500000 ? | one and a half million
    1200000 ? | borrow 1.2 million for equipment
    70000 EUR | a milling machine for 70,000 euro
    15000 EUR | need to borrow 15,000 euro
    200000 EUR | a 200k euro project
    1000000 EUR | a seed round of 1 million euro
    100000 EUR | EUR 100 000
    100000 EUR | €100,000
    200000 SEK | SEK 200 000
    200000 SEK | 200,000 SEK
    200000 SEK | 200,000 Swedish kronor
    200000 NOK | 200,000 Norwegian kroner
    3000000 ? | About 3 million gets us to first sales
    15000000 ? | 15 million needed for the pilot plant
    9000000 ? | nine million contract
    350000 ? | We need 350,000 to buy a van
    35000 ? | got 35,000 in public money
    480000 ? | wood-chip boiler for 480k
    600000 ? | working capital loan of 600k
    3400000 ? | The quotes come to 3.4 million
    2100000 ? | minus 2.1 million
    40000000 ? | a round of 30-40 million
    3000000 ? | between 2 and 3 million
    200000 ? | two hundred thousand kr
    1000000000 ? | a billion
    2000000 ? | a couple of million
    200000 ? | @amount | 200,000
    250000 ? | @amount | 250000
    turnover 5000000 NOK | turnover of NOK 5 million
    turnover 5000000 SEK | revenue of 5 MSEK
    turnover 2000000 EUR | annual sales of 2 million euro
    turnover 3000000 EUR | 3 million euro in revenue
    2000000 ?, turnover 10000000 NOK | Our turnover is 10 MNOK and we need 2 million
    150000 ? | a grant of 150 000
    - | We have 12 employees
    - | since 1998
    - | 50 percent
    - | 15,000 a month
    - | a ten-year loan
    - | 40 paying customers
    - | 20,000 users
    - | turnover of 5 million      // in which currency is not known
    - | second floor
    - | within two weeks
    - | 5 m long
    - | in 2028
  `),
};

describe("money", () => {
  for (const [locale, rows] of Object.entries(tables)) {
    describe(locale, () => {
      for (const { expected, asked, text } of rows) {
        it(`${asked === undefined ? "" : `${asked}? `}${text}: ${expected}`, () => {
          expect(written(recognise(text, { asked, locale: localeOf(locale) }))).to.equal(expected);
        });
      }
    });
  }

  it("reads turnover in an open currency as the company's country has it", () => {
    const inSweden = { country: { value: "SE", how: "said", turn: 1 } } as const;
    expect(written(recognise("turnover of 5 million", { facts: inSweden }))).to.equal("turnover 5000000 SEK");
    expect(written(recognise("We are in Oslo, turnover of 5 million"))).to.equal("turnover 5000000 NOK");
    expect(written(recognise("omsetter for 5 mill", { facts: inSweden }))).to.equal("turnover 5000000 SEK");
    expect(written(recognise("turnover of 5 million", { locale: "nn" }))).to.equal("turnover 5000000 NOK");
  });
});
