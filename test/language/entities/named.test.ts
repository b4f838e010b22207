import { expect } from "chai";
import type { CompanyFacts } from "../../../src/domain/company.ts";
import type { Hearing } from "../../../src/language/recognizer.ts";
import { recognise, table } from "./recognise.ts";

const inCountry = (value: "NO" | "SE"): CompanyFacts => ({ country: { value, how: "said", turn: 1 } });

const rows = table(`
  innovasjon-norge | Innovasjon Norge
  innovasjon-norge | innovasjon norge
  innovasjon-norge | har dere snakket med Innovasjon Norge?
  innovasjon-norge | Hvorfor ikke Innovasjon Norge?
  innovasjon-norge | Inovasjon Norge
  innovasjon-norge | innovasjonn norge
  innovasjon-norge | Innovasjon Norges ordninger
  innovasjon-norge | why not Innovation Norway
  innovasjon-norge | søkte IN i fjor
  innovasjon-norge-arktis | Innovasjon Norge Arktis
  innovasjon-norge-arktis | Innovasjon Norge Tromsø
  siva | Siva
  siva | siva eide bygget
  siva | SIVA
  siva | Selskapet for industrivekst
  forskningsradet | Forskningsrådet
  forskningsradet | forskingsrådet
  forskningsradet | Forsknigsrådet
  forskningsradet | NFR
  forskningsradet | the research council
  nav | NAV har ikke refundert
  virke | vi er medlem i Virke
  uib | Universitetet i Bergen
  uib | UiB
  almi | Almi
  almi | almi
  almi | Almis lån
  almi | Vad säger Almi Företagspartner?
  almi-skane | Almi Skåne
  almi-skane, vinnova | Almi Skåne och Vinnova
  vinnova | Vinnova
  vinnova | vinnova
  vinnova | Vinova
  vinnova | stöd från Vinnova
  tillvaxtverket | Tillväxtverket
  tillvaxtverket | tillvaxtverket
  tillvaxtverket | Tillväxtverkets utlysningar
  rise | RISE
  rise | Kan Rise hjälpa oss
  region-skane | har sökt hos Region Skåne
  region-skane | varför inte Region Skåne
  bodo-kommune | jeg har snakket med Bodø kommune
  oslo-naering | tilskudd fra Oslo kommune
  skattefunn | SkatteFUNN
  skattefunn | skattefunn
  skattefunn | passer Skattefun for oss
  in-oppstartslan | hva med oppstartslån
  almi-mikrolan | är Mikrolån något för oss
  almi-mikrolan | Mikrolån
  klimatklivet | Klimatklivet
  klimatklivet | klimatklivets pengar
  - | Oslo
  - | vi er i Oslo
  - | vi er i Bodø kommune
  - | Bodø kommune
  - | vi är i Region Skåne
  - | Region Skåne
  - | universitetet i Oslo
  - | ett mikrolån
  - | det må virke
  - | det kan virke
  - | rise and shine
  - | in Norway
  - | vi vil inn
  nav | nav
  nav | hva med nav da
  nav | fikk brev fra nav
  nav | hjelp frå nav
  forskningsradet | hvorfor ikke nfr
  forskningsradet | kvifor ikkje nfr
  ekn | ekn
  ekn | varför inte ekn?
  ekn | vi var hos ekn
  ekn | what about ekn?
  ekn | a guarantee from ekn
  skatteetaten | skatteetaten
  skatteetaten | hva med skatteetaten da?
  skatteetaten | kva med skatteetaten då
  skatteetaten | why not skatteetaten
  nyforetagarcentrum | nyföretagarcentrum
  nyforetagarcentrum | varför inte nyföretagarcentrum
  lead | what about lead?
  sek | SEK
  sek | varför inte SEK
  sek | why not SEK?
  sek | lån fra Svensk Exportkredit
  almi-mikrolan | varför inte mikrolån
  - | 2 miljoner SEK
  - | två miljoner SEK
  - | 2 millioner SEK
  - | 2 millionar SEK
  - | we need 2 million SEK
  - | SEK 500 000
  - | priser i SEK
  - | i nav av ting
  - | det er nfr
  - | vi skylder skatteetaten penger
  - | what about lead time
  - | how do I lead a team
  - | norge
  - | innovasjon
  - | forskning og utvikling
  - | vi trenger et lån
  - | tillväxt
  - | kan vi få lån
`);

describe("actors and programmes", () => {
  for (const { expected, text } of rows) {
    it(`${text}: ${expected}`, () => {
      const ids = recognise(text).named.map(({ id }) => id);
      expect(ids.join(", ") || "-").to.equal(expected);
    });
  }

  const shared: [text: string, hearing: Partial<Hearing>, expected: string][] = [
    ["Eurostars", { facts: inCountry("SE") }, "vinnova-eurostars"],
    ["eurostars", { facts: inCountry("NO") }, "eurostars"],
    ["hva med sametinget", { facts: inCountry("NO") }, "sametinget"],
    ["vad med sametinget", { facts: inCountry("SE") }, "sametinget-sverige"],
    ["why not Sametinget", { facts: inCountry("SE"), locale: "en" }, "sametinget-sverige"],
    ["sametinget", { locale: "nn" }, "sametinget"],
    ["sametinget", { locale: "sv" }, "sametinget-sverige"],
    ["sametinget", { locale: "sv", facts: inCountry("NO") }, "sametinget"],
  ];
  for (const [text, hearing, expected] of shared) {
    const where = hearing.facts?.country?.value ?? hearing.locale;
    it(`takes ${text} for the one of ${where}`, () => {
      expect(recognise(text, hearing).named.map(({ id }) => id)).to.deep.equal([expected]);
    });
  }

  it("points at the words as they were written", () => {
    const text = "Hvorfor ikke «Inovasjon\u00a0Norge»?";
    const [named] = recognise(text).named;
    expect(text.slice(named?.start, named?.end)).to.equal("Inovasjon\u00a0Norge");
    expect(named?.type).to.equal("actor");
  });

  it("leaves a place a place where a body has its name", () => {
    const { named, places } = recognise("jeg har snakket med Bodø kommune");
    expect(named.map(({ id }) => id)).to.deep.equal(["bodo-kommune"]);
    expect(places.map(({ text }) => text)).to.deep.equal(["Bodø kommune"]);
    expect(recognise("Universitetet i Bergen").places).to.deep.equal([]);
  });
});
