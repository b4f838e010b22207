import { expect } from "chai";
import { recognise, table } from "./recognise.ts";

const tables = {
  nb: table(`
    yes | nei, vi er 14
    yes | nei vi er 14
    yes | nei, 14
    yes | nei, vi holder til i Hamar
    yes | nei nei, vi har tolv ansatte
    yes | nei, det er ikke riktig, vi er i Hamar
    yes | jeg mente Växjö
    yes | jeg mente Sverige, ikke Norge
    yes | vi mente 2 millioner
    yes | rettelse: vi er 14
    yes | Rettelse, Hamar
    yes | det var feil
    yes | det er feil
    yes | nei det ble feil
    yes | det stemmer ikke
    yes | dette stemmer ikke
    yes | jeg skrev feil
    yes | skrev feil, vi er 14
    yes | jeg sa feil
    yes | vent, jeg tok feil av årstallet
    yes | beklager, vi er 14
    yes | unnskyld, det er Bodø
    yes | oi, vi er 14
    yes | jeg vil rette noe
    yes | kan jeg endre et svar
    yes | vil endre antall ansatte
    yes | du har misforstått
    yes | nei vi er et AS, ikke ENK
    yes | beklager, rotet med tallene
    yes | egentlig er vi 14
    - | nei
    - | nei takk
    - | nei, ikke ennå
    - | nei, det passer ikke
    - | ja, vi er 14
    - | vi er 14
    - | Vi trenger et lån
    - | jeg mener vi bør låne
    - | nei til lån
    - | immaterielle rettigheter
    - | @exporting | nei, vi har bare kunder her
    - | @alreadyStarted | nei, vi er ikke i gang
    - | vi vil ikke låne
    - | ikke lån, men tilskudd
    - | er det feil på maskinen
  `),
  nn: table(`
    yes | nei, me er 14
    yes | nei me er 14
    yes | nei, 14
    yes | nei, me held til i Førde
    yes | nei nei, me har tolv tilsette
    yes | eg meinte Førde
    yes | eg meinte Sverige, ikkje Noreg
    yes | me meinte 2 millionar
    yes | rettelse: me er 14
    yes | det var feil
    yes | det er feil
    yes | nei det vart feil
    yes | det stemmer ikkje
    yes | dette stemmer ikkje
    yes | eg skreiv feil
    yes | eg sa feil
    yes | eg tok feil
    yes | beklagar, me er 14
    yes | orsak, me er 14
    yes | orsak, eg rota med tala
    yes | eg vil rette noko
    yes | kan eg endre eit svar
    yes | vil endre talet på tilsette
    yes | du har misforstått meg
    yes | må rette omsetninga
    yes | oi, me er 14
    yes | vent litt, me er 14
    yes | nei, det er Bergen
    yes | blanda saman tala
    yes | det blei feil
    - | nei
    - | nei takk
    - | nei, ikkje enno
    - | nei, ikkje send
    - | ja, me er 14
    - | me er 14
    - | me treng eit lån
    - | immaterielle rettar
    - | me vil ikkje låne
    - | @exporting | nei, me har berre kundar her
  `),
  sv: table(`
    yes | nej, vi är 14
    yes | nej vi är 14
    yes | nej, 14
    yes | nej, vi finns i Örebro
    yes | nej nej, vi har tolv anställda
    yes | jag menade Växjö
    yes | jag menade Norge, inte Sverige
    yes | vi menade 2 miljoner
    yes | rättelse: vi är 14
    yes | det var fel
    yes | det är fel
    yes | nej det blev fel
    yes | det stämmer inte
    yes | det här stämmer inte om vårt företag
    yes | jag skrev fel
    yes | skrev fel, vi är 14
    yes | ja sa fel
    yes | Vänta, jag tog fel på årtalet
    yes | förlåt, vi är 14
    yes | ursäkta, det är Borås
    yes | oj, vi är 14
    yes | hoppsan, vi är 14
    yes | jag vill ändra något
    yes | kan jag ändra ett svar
    yes | vill rätta antalet anställda
    yes | inte riktigt rätt, jag måste ändra
    yes | sorry, blandade ihop siffrorna
    yes | nej vi är ett AB, ingen enskild firma
    yes | du har missförstått
    yes | felskrivning
    - | nej
    - | nej tack
    - | nej, inte än
    - | nej, skicka inte
    - | ja, vi är 14
    - | vi är 14
    - | vi behöver ett lån
    - | nej till delägare
    - | vi vill inte låna
    - | inte bidrag, men lån
    - | @exporting | nej, vi har bara kunder här
    - | hittar inte rätt knapp
  `),
  en: table(`
    yes | no, we are 14
    yes | no we're 14
    yes | no, 14
    yes | no, we have twelve employees
    yes | no, it's Oslo
    yes | I meant Oslo
    yes | I meant Sweden, not Norway
    yes | we meant 2 million
    yes | no, that isn't what I meant
    yes | correction: we are 14
    yes | that's wrong
    yes | that is wrong
    yes | that's not right
    yes | that's incorrect
    yes | the number of employees is incorrect
    yes | the details are incorrect
    yes | I made a mistake earlier
    yes | my mistake
    yes | sorry, we are 14
    yes | sorry, mixed up the figures
    yes | oops, we are 14
    yes | actually we are 14
    yes | wait, we are 14
    yes | I want to change something
    yes | let me correct that
    yes | need to correct the turnover
    yes | change it to 14
    yes | you misunderstood
    yes | I typed wrong
    yes | oops, it's 14
    - | no
    - | no thanks
    - | no, not yet
    - | no, don't send it
    - | no, leave it
    - | yes, we are 14
    - | we are 14
    - | We need a loan
    - | no one applies for our jobs
    - | no loan
    - | we don't want a loan
    - | @exporting | no, we have customers here only
    - | now it should be a proper lender
  `),
};

describe("correction", () => {
  for (const [locale, rows] of Object.entries(tables)) {
    describe(locale, () => {
      for (const { expected, asked, text } of rows) {
        it(`${asked === undefined ? "" : `${asked}? `}${text}: ${expected}`, () => {
          expect(recognise(text, { asked }).correction ? "yes" : "-").to.equal(expected);
        });
      }
    });
  }
});
