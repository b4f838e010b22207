import { expect } from "chai";
import type { CompanyFacts } from "../../../src/domain/company.ts";
import { recognise, table } from "./recognise.ts";

/** `yes` and `no` of what is done today, `plans` and `no-plans` of what is meant to be. */
function written(text: string, facts: CompanyFacts = {}): string {
  const { exporting, plansExport } = recognise(text, { facts });
  const parts = [
    exporting === undefined ? [] : exporting ? "yes" : "no",
    plansExport === undefined ? [] : plansExport ? "plans" : "no-plans",
  ];
  return parts.flat().join(" ") || "-";
}

const tables = {
  nb: table(`
    plans | vi trenger hjelp til å selge til Belgia
    plans | vi trenger eksporthjelp
    plans | vi trenger hjelp med eksport
    yes | vi eksporterer og trenger eksporthjelp
    - | finnes det eksportstøtte
    yes | vi eksporterer
    yes | Vi eksporterer til Tyskland
    yes | vi eksporterer allerede
    yes | Eksporterer tørrfisk til Italia i dag
    yes | bedriften eksporterer laks
    yes | vi selger til utlandet
    yes | Vi selger mest til Danmark
    yes | vi har kunder i Tyskland
    yes | vi har kunder i utlandet
    yes | 40 prosent går til eksport
    yes | vi er en eksportbedrift
    yes | vi har eksport
    yes | vi leverer til Nederland
    yes | vi driver med eksport
    plans | vi vil eksportere
    plans | ønsker å selge i utlandet
    plans | Vi ønsker å selge produktene våre i utlandet
    plans | vi skal ut på eksport
    plans | komme i gang med eksport
    plans | vi vurderer å eksportere
    plans | planlegger eksport neste år
    plans | klar for eksport
    plans | Vi vil ut i verden
    plans | vil lansere i USA
    plans | drømmer om å selge til Japan
    plans | vi tenker på å eksportere
    no | vi eksporterer ikke
    no | vi har ikke eksport
    no | vi selger ikke til utlandet
    no | Vi selger bare i Norge
    no | kun hjemmemarkedet
    no | vi eksporterer ikke ennå
    no-plans | vi vil ikke eksportere
    - | hvordan eksporterer vi til USA
    - | eksport
    - | hva betyr det om vi eksporterer
    - | eksport av persondata
    - | eksportere bilder fra telefonen
    - | vi er en bedrift i Hamar
    - | kunder i utlandet betaler ikke
    - | import fra Kina
    - | reise til Spania
    - | moderselskap i Danmark
    - | er det noen som forsikrer eksport
  `),
  nn: table(`
    plans | hjelp med å selje til Polen
    plans | me treng eksporthjelp
    plans | me treng hjelp til eksport
    - | finst det eksportstøtte
    yes | me eksporterer
    yes | vi eksporterer fisk
    yes | me eksporterer allereie
    yes | me sel til Tyskland
    yes | me sel til utlandet
    yes | me har kundar i Danmark
    yes | me har eksport
    yes | eksportverksemd på Sunnmøre
    yes | me leverer til Nederland
    yes | 30 prosent går til eksport
    yes | me driv med eksport
    yes | verksemda eksporterer
    yes | me eksporterar ost
    plans | me vil eksportere
    plans | Eg treng hjelp til å kome i gang med eksport
    plans | ønskjer å selje i utlandet
    plans | me vurderer eksport
    plans | me skal ut på eksport
    plans | me planlegg eksport
    plans | klare for eksport
    plans | me ynskjer å eksportere
    plans | me tenkjer på å selje til Japan
    plans | me vil ut i verda
    plans | me håpar på eksport
    plans | me vil selje til Sverige og Tyskland
    plans | me vil lansere i USA
    no | me eksporterer ikkje
    no | me har ikkje eksport
    no | me sel ikkje til utlandet
    no | berre i Noreg
    no | berre lokalt
    no | me har aldri hatt eksport, eksporterer ikkje
    no-plans | me vil ikkje eksportere
    - | korleis eksporterer vi til USA
    - | Kva reglar gjeld når vi eksporterer ost til EU?
    - | eksport
    - | eksportere kontaktar frå telefonen
    - | me er ei bedrift i Førde
    - | import frå Kina
    - | ferie i Spania
  `),
  sv: table(`
    plans | vi behöver hjälp att sälja till Danmark
    plans | vi behöver exportstöd
    plans | vi behöver hjälp med export
    - | finns det exportstöd
    yes | vi exporterar
    yes | Vi exporterar till Tyskland
    yes | Vi säljer maskiner till Brasilien
    yes | vi säljer till utlandet
    yes | vi har kunder i Tyskland
    yes | vi är ett exportföretag
    yes | exportbolag i Mullsjö
    yes | 60 procent går på export
    yes | vi har export
    yes | vi levererar till Danmark
    yes | bolaget exporterar
    yes | vi sysslar med export
    yes | vi säljer utomlands
    plans | vi vill exportera
    plans | Vi vill sälja våra produkter utomlands
    plans | komma igång med export
    plans | vi funderar på export
    plans | planerar att exportera
    plans | vi ska ut på export
    plans | redo för export
    plans | vi överväger att sälja till Norge och Tyskland
    plans | Vi vill expandera internationellt
    plans | vill lansera i USA
    plans | vi hoppas på export
    plans | önskar sälja till Japan
    plans | börja exportera
    no | vi exporterar inte
    no | vi har inte export
    no | vi säljer inte till utlandet
    no | Vi säljer bara i Sverige
    no | bara hemmamarknaden
    no | vi exporterar inte än
    no-plans | vi vill inte exportera
    - | Hur exporterar vi till USA?
    - | export
    - | varför spelar det roll om vi exporterar
    - | exportera mina uppgifter
    - | exportera bilder från mobilen
    - | vi är ett bolag i Örebro
    - | import från Kina
    - | resa till Spanien
    - | får man sälja kosttillskott i Finland
  `),
  en: table(`
    plans | we need help selling to Ireland
    plans | we need export help
    plans | we need help with exporting
    yes | we export to Germany and need export help
    - | is there export support
    yes | we export
    yes | We export to Germany
    yes | we already export cheese
    yes | we are exporting
    yes | we sell to Germany
    yes | we sell abroad
    yes | we have customers in Denmark
    yes | We have customers abroad
    yes | an export company
    yes | turns out we do export
    yes | 40 percent goes to export
    yes | we sell our machines to the US
    yes | our company exports
    plans | we want to export
    plans | We want to start exporting
    plans | We'd like to sell our products abroad
    plans | getting started with export
    plans | planning to export
    plans | ready to export
    plans | We plan to go international and sell in the UK
    plans | we are considering export
    plans | hope to sell to Japan
    plans | going to export next year
    plans | We want to expand internationally
    plans | would like to sell to customers in France
    plans | our first export market
    no | we don't export
    no | we do not sell abroad
    no | only in Norway
    no | we have never exported
    no | domestic market only
    no-plans | we don't want to export
    - | How do we export to the US?
    - | export
    - | whether we export
    - | export my data
    - | export photos from my phone
    - | export the chat to word
    - | we are a company in Oslo
    - | imports from China
    - | travelling to Spain
    - | can food supplements be sold in Finland
  `),
};

describe("exporting", () => {
  for (const [locale, rows] of Object.entries(tables)) {
    describe(locale, () => {
      for (const { expected, text } of rows) {
        it(`${text}: ${expected}`, () => {
          expect(written(text)).to.equal(expected);
        });
      }
    });
  }

  it("takes the neighbour for abroad once it knows where the company is", () => {
    const inNorway = { country: { value: "NO", how: "said", turn: 1 } } as const;
    expect(written("vi selger til Sverige")).to.equal("-");
    expect(written("vi selger til Sverige", inNorway)).to.equal("yes");
    expect(written("Vi er i Hamar. Vi selger til Sverige")).to.equal("yes");
    expect(written("vi vill sälja till Norge", { country: { value: "SE", how: "said", turn: 1 } })).to.equal(
      "plans",
    );
  });
});
