import type { Registered } from "../../src/domain/register.ts";

/** A record of `/enheter` in the shape that the register documents, with what is not wanted of it. */
export const equinor = {
  organisasjonsnummer: "923609016",
  navn: "EQUINOR ASA",
  organisasjonsform: { kode: "ASA", beskrivelse: "Allmennaksjeselskap", _links: {} },
  historiskeNavn: [{ navn: "STATOIL ASA", fraDato: "2009-11-02 07:56:24", tilDato: "2018-05-16 07:05:45" }],
  hjemmeside: "www.equinor.com",
  telefon: "51 99 00 00",
  postadresse: {
    land: "Norge",
    landkode: "NO",
    postnummer: "4035",
    poststed: "STAVANGER",
    adresse: ["Postboks 8500"],
    kommune: "STAVANGER",
    kommunenummer: "1103",
  },
  forretningsadresse: {
    land: "Norge",
    landkode: "NO",
    postnummer: "4035",
    poststed: "STAVANGER",
    adresse: ["Forusbeen 50"],
    kommune: "STAVANGER",
    kommunenummer: "1103",
  },
  registreringsdatoEnhetsregisteret: "1995-03-12",
  stiftelsesdato: "1972-09-18",
  registrertIMvaregisteret: true,
  naeringskode1: { kode: "06.100", beskrivelse: "Utvinning av råolje" },
  naeringskode2: {},
  harRegistrertAntallAnsatte: true,
  antallAnsatte: 21239,
  registrertIForetaksregisteret: true,
  erIKonsern: true,
  konkurs: false,
  underAvvikling: false,
  underTvangsavviklingEllerTvangsopplosning: false,
  maalform: "Bokmål",
  paategninger: [],
  _links: { self: { href: "https://data.brreg.no/enhetsregisteret/api/enheter/923609016" } },
  respons_klasse: "Enhet",
};

/** A small limited company; the number has the right check digit and was never given to anybody. */
export const small = {
  organisasjonsnummer: "999999999",
  navn: "ET LITE SELSKAP AS",
  organisasjonsform: { kode: "AS", beskrivelse: "Aksjeselskap" },
  forretningsadresse: { landkode: "NO", kommune: "BODØ", kommunenummer: "1804" },
  naeringskode1: { kode: "62.100", beskrivelse: "Programmeringstjenester" },
  harRegistrertAntallAnsatte: true,
  antallAnsatte: 7,
  stiftelsesdato: "2019-02-01",
  konkurs: false,
  underAvvikling: false,
  underTvangsavviklingEllerTvangsopplosning: false,
  respons_klasse: "Enhet",
};

/** What `/enheter` still says of a company that was struck off. */
export const struckOff = {
  respons_klasse: "SlettetEnhet",
  organisasjonsnummer: "999999999",
  navn: "ET LITE SELSKAP AS",
  organisasjonsform: { kode: "AS", beskrivelse: "Aksjeselskap" },
  historiskeNavn: [],
  slettedato: "2026-08-12",
};

/** A branch of Equinor, as `/underenheter` has it. */
export const branch = {
  organisasjonsnummer: "123456785",
  navn: "EQUINOR ASA AVD HARSTAD",
  organisasjonsform: { kode: "BEDR", beskrivelse: "Underenhet til næringsdrivende og offentlig forvaltning" },
  overordnetEnhet: "923609016",
  oppstartsdato: "1999-01-01",
  beliggenhetsadresse: { landkode: "NO", kommune: "HARSTAD", kommunenummer: "5503" },
  naeringskode1: { kode: "06.100" },
  harRegistrertAntallAnsatte: true,
  antallAnsatte: 300,
  respons_klasse: "Underenhet",
};

/** All that is taken of `equinor`. */
export const registeredEquinor: Registered = {
  orgNumber: "923609016",
  country: "NO",
  name: "EQUINOR ASA",
  legalForm: "limited",
  isSoleTrader: false,
  municipality: "NO-1103",
  sectorCodes: [{ edition: "rev21", code: "06.100" }],
  employees: 21239,
  hasEmployees: true,
  founded: 1972,
  state: "active",
};
