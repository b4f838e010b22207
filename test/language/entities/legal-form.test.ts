import { expect } from "chai";
import { recognise, table } from "./recognise.ts";

const tables = {
  nb: table(`
    limited | Vi er et AS
    limited | Fjellheim AS
    limited | vi er et aksjeselskap
    limited | Hansen Bygg AS på Hamar
    limited | et lite aksjeselskap med tolv ansatte
    limited | aksjeselskapet vårt
    limited | vi er et AS, ikke ENK
    limited | Nordlaks ASA
    limited | @legalForm | as
    limited | @legalForm | AS
    sole-trader | ENK
    sole-trader | tilskudd til ENK?
    sole-trader | jeg har et enkeltpersonforetak
    sole-trader | enkeltpersonforetaket mitt
    sole-trader | enmannsforetak
    sole-trader | jeg er selvstendig næringsdrivende
    sole-trader | jeg er frilanser
    sole-trader | @legalForm | enk
    partnership | vi har et ANS
    partnership | Berg og Dal DA
    partnership | ansvarlig selskap
    partnership | @legalForm | ans
    cooperative | vi er et samvirke
    cooperative | samvirkeforetak
    cooperative | Kan et samvirke låne?
    association | vi er en forening
    association | drevet som stiftelse
    association | en ideell organisasjon
    association | @legalForm | stiftelse
    public | et kommunalt foretak
    public | interkommunalt selskap
    none | vi er ikke registrert ennå
    none | har ikke firma ennå
    none | har ikke selskap ennå
    none | før vi stifter
    - | ENK eller AS?
    - | skal vi være to i et ANS eller et AS
    - | hva koster det å starte et AS
    - | vil stifte aksjeselskap
    - | foreningen betaler
    - | da må vi ha hjelp
    - | det går an så lenge
    - | KAN DERE HJELPE OSS MED DA OG AS
    - | vi er en bedrift i Hamar
    - | gi bort bedriften til en stiftelse
    - | ans og slikt
  `),
  nn: table(`
    limited | Me er eit AS
    limited | me er eit aksjeselskap
    limited | Fjordost AS
    limited | aksjeselskapet vårt
    limited | eit lite aksjeselskap
    limited | me er eit AS, ikkje ENK
    limited | @legalForm | as
    sole-trader | eg har eit enkeltpersonføretak
    sole-trader | ENK
    sole-trader | tilskot til ENK?
    sole-trader | enmannsføretak
    sole-trader | eg er sjølvstendig næringsdrivande
    sole-trader | frilansar
    sole-trader | @legalForm | enk
    partnership | me har eit ANS
    partnership | ansvarleg selskap
    partnership | Dal og Fjell DA
    partnership | @legalForm | da
    cooperative | me er eit samvirke
    cooperative | samvirkeføretak
    cooperative | Kan eit samvirke kjøpe butikken?
    association | me er ei foreining
    association | driv som stifting, me er ei stifting
    association | frivillig organisasjon
    association | @legalForm | foreining
    public | kommunalt føretak
    none | me er ikkje registrert enno
    none | har ikkje selskap enno
    none | har ikkje firma
    none | Har ikkje selskap enno, men ein kunde som ventar
    limited | Sogn Kraft AS, 12 tilsette
    limited | verksemda er eit aksjeselskap
    sole-trader | enkeltpersonføretaket mitt
    partnership | selskap med delt ansvar
    cooperative | andelslag
    - | ENK eller AS for ein snikkar?
    - | Kva kostar det å starte aksjeselskap
    - | skipe eit AS
    - | foreininga betaler
    - | me driv hotell
    - | då må me ha hjelp
    - | sa han
  `),
  sv: table(`
    limited | Vi är ett AB
    limited | Örebro Plåt AB
    limited | vi är ett aktiebolag
    limited | ett litet aktiebolag
    limited | aktiebolaget vårt
    limited | nej vi är ett AB, ingen enskild firma
    limited | startlån för nybildat aktiebolag
    limited | @legalForm | ab
    limited | @legalForm | aktiebolag
    sole-trader | jag har enskild firma
    sole-trader | enskild firma
    sole-trader | bidrag till enskild firma?
    sole-trader | jag har en enskild näringsverksamhet
    sole-trader | enskild näringsidkare
    sole-trader | egenföretagare
    sole-trader | @legalForm | enskild firma
    partnership | vi har ett handelsbolag
    partnership | handelsbolag
    partnership | Berg & Dal HB
    partnership | kommanditbolag
    partnership | Strand KB
    partnership | @legalForm | hb
    cooperative | ekonomisk förening
    cooperative | Kan en ekonomisk förening låna pengar?
    cooperative | vi är ett kooperativ
    association | ideell förening
    association | vi är en förening
    association | vi är en stiftelse
    association | en ideell organisation
    association | @legalForm | stiftelse
    public | ett kommunalt bolag
    public | kommunalägt bolag
    none | inte registrerat än
    none | vi har inget bolag ännu
    none | har inget företag
    none | bolag finns inte än
    - | enskild firma eller AB?
    - | handelsbolag eller aktiebolag om vi är två
    - | hur startar man AB, vill starta AB
    - | föreningen betalar
    - | skänka företaget till en stiftelse
    - | vi är ett bolag i Örebro
    - | bilda aktiebolag
  `),
  en: table(`
    limited | We are a limited company
    limited | Baker Street Ltd
    limited | a private limited company
    limited | we're a limited company, not a sole trader
    limited | capital gains when you sell your own limited company
    limited | our company is an AS
    limited | we have an AB
    limited | Acme plc
    limited | an LLC
    limited | @legalForm | limited company
    limited | @legalForm | ltd
    sole-trader | I'm a sole trader
    sole-trader | sole trader
    sole-trader | grants for sole traders?
    sole-trader | sole proprietorship
    sole-trader | I am self-employed
    sole-trader | does a town buy from a sole trader
    sole-trader | @legalForm | sole trader
    partnership | we are a partnership
    partnership | general partnership
    partnership | limited partnership
    partnership | we have a handelsbolag
    partnership | @legalForm | partnership
    cooperative | we are a cooperative
    cooperative | Can a cooperative borrow?
    cooperative | a workers' co-op
    cooperative | @legalForm | co-operative
    association | we are a charity
    association | we are an association, it is an association
    association | non-profit organisation
    association | run as a foundation
    association | @legalForm | association
    public | a municipal company
    public | municipally owned company
    none | not registered yet
    none | no company yet
    none | we are not registered
    none | I don't have a company
    limited | we're an AS in Bergen
    sole-trader | the sole proprietor
    - | sole trader or limited company?
    - | partnership or limited company if there are two of us
    - | how do I form a limited company
    - | trade association for craft brewers
    - | as soon as possible
    - | we are a company in Oslo
    - | could it be given away to a foundation
  `),
};

describe("legal form", () => {
  for (const [locale, rows] of Object.entries(tables)) {
    describe(locale, () => {
      for (const { expected, asked, text } of rows) {
        it(`${asked === undefined ? "" : `${asked}? `}${text}: ${expected}`, () => {
          expect(recognise(text, { asked }).legalForm ?? "-").to.equal(expected);
        });
      }
    });
  }
});
