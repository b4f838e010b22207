import { expect } from "chai";
import { recognise, table } from "./recognise.ts";

const tables = {
  nb: table(`
    yes | vi har allerede begynt
    yes | vi har allerede startet
    yes | prosjektet er i gang
    yes | prosjektet er allerede i gang
    yes | prosjektet har startet
    yes | prosjektet er påbegynt
    yes | Vi har allerede bestilt maskinen
    yes | allerede investert 200 000
    yes | vi er i gang
    yes | vi er godt i gang
    yes | har satt i gang
    yes | vi har begynt på prosjektet
    yes | har startet prosjektet
    yes | byggingen er i gang
    yes | arbeidet er i gang
    yes | vi har begynt å bygge
    yes | har påbegynt
    yes | vi har satt i gang prosjektet
    yes | prosjektet er startet
    yes | allerede satt i gang
    no | prosjektet har ikke startet
    no | prosjektet er ikke startet
    no | prosjektet er ikke i gang
    no | vi har ikke begynt på prosjektet
    no | ikke begynt ennå
    no | ikke påbegynt
    no | vi har ikke satt i gang ennå
    no | før vi starter prosjektet
    no | før prosjektstart
    no | arbeidet har ikke startet
    no | byggingen er ikke i gang
    no | ikke i gang ennå
    no | vi har ikke begynt å bygge
    no | vi har ikke bestilt noe ennå
    - | vi startet i 2019
    - | vi har ikke startet ennå
    - | vil starte egen bedrift
    - | når kan vi begynne
    - | et prosjekt om havvind
    - | vi vil i gang med et prosjekt
    - | hjelp til prosjektet
    - | allerede 12 ansatte
  `),
  nn: table(`
    yes | me har allereie byrja
    yes | me har allereie starta
    yes | prosjektet er i gang
    yes | prosjektet er allereie i gang
    yes | prosjektet er starta
    yes | prosjektet har starta
    yes | me har allereie tinga maskina
    yes | allereie bestilt
    yes | me er i gang
    yes | me er godt i gang
    yes | har sett i gang
    yes | me har byrja på prosjektet
    yes | har starta prosjektet
    yes | bygginga er i gang
    yes | arbeidet er i gang
    yes | me har byrja å byggje
    yes | allereie investert
    yes | prosjektet er påbyrja
    yes | vi er i gang
    yes | har sett i gang prosjektet
    no | prosjektet har ikkje starta
    no | prosjektet er ikkje i gang
    no | me har ikkje byrja på prosjektet
    no | vi har ikkje byrja enno
    no | ikkje byrja enno
    no | ikkje påbyrja
    no | ikkje i gang
    no | før me startar prosjektet
    no | før prosjektstart
    no | arbeidet har ikkje starta
    no | bygginga er ikkje i gang
    no | me har ikkje byrja å byggje
    no | me har ikkje bestilt noko
    no | ikkje sett i gang
    - | me starta i 2019
    - | me har ikkje starta enno
    - | eg vil starte eige firma
    - | når kan me byrje
    - | eit prosjekt om havvind
    - | me vil i gang med eit FoU-prosjekt
    - | allereie 12 tilsette
    - | kva må til
  `),
  sv: table(`
    yes | vi har redan börjat
    yes | vi har redan börjat bygga
    yes | vi har redan startat
    yes | projektet är igång
    yes | projektet är redan igång
    yes | projektet har startat
    yes | projektet har börjat
    yes | projektet är påbörjat
    yes | redan beställt maskinen
    yes | redan investerat
    yes | vi är igång
    yes | vi är i gång
    yes | har påbörjat
    yes | har startat projektet
    yes | bygget är igång
    yes | arbetet är igång
    yes | arbetet har börjat
    yes | vi har börjat bygga
    yes | redan påbörjat
    yes | projektet är i gång
    no | projektet har inte startat
    no | projektet är inte igång
    no | projektet har inte börjat
    no | nej nej vi har inte börjat än
    no | inte börjat ännu
    no | inte påbörjat
    no | vi har inte startat projektet
    no | innan projektet startar
    no | inte igång
    no | arbetet har inte börjat
    no | bygget är inte igång
    no | vi har inte börjat bygga
    no | vi har inte beställt något
    no | inte påbörjat än
    - | vi startade 2019
    - | vi har inte startat än
    - | jag vill starta eget
    - | när kan vi börja
    - | ett projekt om vätgas
    - | vi vill komma igång med projektet
    - | redan 12 anställda
    - | stöd till projekt
  `),
  en: table(`
    yes | we have already started
    yes | the project has started
    yes | the project has already started
    yes | the project has begun
    yes | the project is under way
    yes | the project is underway
    yes | already begun
    yes | already under way
    yes | we have already ordered the machine
    yes | already invested
    yes | we've started
    yes | we have started
    yes | Can we still get a grant if the work has already started?
    yes | work has begun
    yes | the work has started
    yes | construction has started
    yes | we have begun building
    yes | we've already begun
    yes | the build is under way
    yes | already ordered
    no | the project has not started
    no | the project hasn't started
    no | project has not begun
    no | not begun yet
    no | before we start the project
    no | the work has not started
    no | work hasn't begun
    no | we have not begun building
    no | we haven't ordered anything
    no | nothing has been ordered
    no | construction has not started
    no | the project is not under way
    no | not under way
    no | we have not started the project
    - | we started in 2019
    - | we haven't started yet
    - | I want to start a company
    - | when can we begin
    - | a project about hydrogen
    - | help with a project
    - | already 12 employees
    - | getting started with export
  `),
};

const words = new Map([
  [true, "yes"],
  [false, "no"],
]);

describe("whether the project has begun", () => {
  for (const [locale, rows] of Object.entries(tables)) {
    describe(locale, () => {
      for (const { expected, text } of rows) {
        it(`${text}: ${expected}`, () => {
          const { alreadyStarted } = recognise(text);
          expect(alreadyStarted === undefined ? "-" : words.get(alreadyStarted)).to.equal(expected);
        });
      }
    });
  }
});
