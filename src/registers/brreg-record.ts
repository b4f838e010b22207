import { z } from "zod";
import type { LegalForm } from "../domain/company.ts";
import type { Registered, RegisteredState } from "../domain/register.ts";

/** A branch, which is no company: what counts is the number of the company it belongs to. */
export interface Branch {
  readonly parent: string;
}

/**
 * Makes of an answer of Enhetsregisteret (version 2) what may be known of a company. All else, such as addresses, phone
 * numbers and former names, is dropped here.
 *
 * @param answer the parsed JSON of a 200 from `/enheter`
 * @returns undefined when it is not as documented or speaks of another number
 */
export function readCompany(orgNumber: string, answer: unknown): Registered | undefined {
  const found = readUnit(orgNumber, answer);
  return found && toRegistered(found);
}

/** The same of an answer from `/underenheter`; a branch that was struck off no longer says whose it was. */
export function readBranch(orgNumber: string, answer: unknown): Branch | Registered | undefined {
  const found = readUnit(orgNumber, answer);
  if (found === undefined) return undefined;
  if (found.overordnetEnhet != null) return { parent: found.overordnetEnhet };
  return stateOf(found) === "struck-off" ? toRegistered(found) : undefined;
}

function readUnit(orgNumber: string, answer: unknown): Unit | undefined {
  const { data } = unit.safeParse(answer);
  return data?.organisasjonsnummer === orgNumber ? data : undefined;
}

const text = z.string().nullish();
const flag = z.boolean().nullish();
const orgNumber = z.string().regex(/^\d{9}$/);
/** An industry that is not set may be there as an empty object. */
const code = z.object({ kode: text }).nullish();

/** Almost every field may be absent, and a struck-off unit has hardly any. */
const unit = z.object({
  organisasjonsnummer: orgNumber,
  respons_klasse: text,
  navn: text,
  organisasjonsform: code,
  overordnetEnhet: orgNumber.nullish(),
  forretningsadresse: z.object({ landkode: text, kommunenummer: text }).nullish(),
  naeringskode1: code,
  naeringskode2: code,
  naeringskode3: code,
  harRegistrertAntallAnsatte: flag,
  antallAnsatte: z.int().min(0).nullish(),
  stiftelsesdato: text,
  slettedato: text,
  konkurs: flag,
  konkursdato: text,
  underAvvikling: flag,
  underAvviklingDato: text,
  underTvangsavviklingEllerTvangsopplosning: flag,
  tvangsopplostPgaManglendeDagligLederDato: text,
  tvangsopplostPgaManglendeRevisorDato: text,
  tvangsopplostPgaManglendeRegnskapDato: text,
  tvangsopplostPgaMangelfulltStyreDato: text,
  tvangsavvikletPgaManglendeSlettingDato: text,
  underRekonstruksjonsforhandlingDato: text,
  underUtenlandskInsolvensbehandlingDato: text,
});
type Unit = z.infer<typeof unit>;

function toRegistered(found: Unit): Registered {
  const form = found.organisasjonsform?.kode ?? "";
  const isSoleTrader = soleTraders.has(form);
  return {
    orgNumber: found.organisasjonsnummer,
    country: "NO",
    name: mayBearPersonsName(form) ? null : (found.navn ?? null),
    legalForm: legalForms.get(form) ?? null,
    isSoleTrader,
    municipality: municipalityOf(found),
    sectorCodes: [found.naeringskode1, found.naeringskode2, found.naeringskode3].flatMap((industry) =>
      industry?.kode == null ? [] : [{ edition: "rev21" as const, code: industry.kode }],
    ),
    employees: isSoleTrader ? null : (found.antallAnsatte ?? null),
    hasEmployees: isSoleTrader ? null : (found.harRegistrertAntallAnsatte ?? null),
    founded: isSoleTrader ? null : yearOf(found.stiftelsesdato),
    state: stateOf(found),
  };
}

function stateOf(found: Unit): RegisteredState {
  if (found.slettedato || found.respons_klasse?.startsWith("Slettet")) return "struck-off";
  if (found.konkurs || found.konkursdato || found.organisasjonsform?.kode === "KBO") return "bankrupt";
  const isWindingUp =
    found.underAvvikling ||
    found.underAvviklingDato ||
    found.underTvangsavviklingEllerTvangsopplosning ||
    found.tvangsopplostPgaManglendeDagligLederDato ||
    found.tvangsopplostPgaManglendeRevisorDato ||
    found.tvangsopplostPgaManglendeRegnskapDato ||
    found.tvangsopplostPgaMangelfulltStyreDato ||
    found.tvangsavvikletPgaManglendeSlettingDato;
  if (isWindingUp) return "winding-up";
  return found.underRekonstruksjonsforhandlingDato || found.underUtenlandskInsolvensbehandlingDato
    ? "restructuring"
    : "active";
}

/** Where its business address is; a post box elsewhere says nothing. An address abroad has no municipality. */
function municipalityOf({ forretningsadresse: address }: Unit): string | null {
  const isNorwegian = (address?.landkode ?? "NO") === "NO";
  const number = address?.kommunenummer ?? "";
  return isNorwegian && /^\d{4}$/.test(number) ? `NO-${number}` : null;
}

function yearOf(date: string | null | undefined): number | null {
  return date != null && /^\d{4}-/.test(date) ? Number(date.slice(0, 4)) : null;
}

/** Sole traders, and other persons who are registered for the sake of another register. */
const soleTraders: ReadonlySet<string> = new Set(["ENK", "PERS"]);

/** Also estates, which are named after whom they are of, those registered by force, and a unit of unknown form. */
function mayBearPersonsName(form: string): boolean {
  return soleTraders.has(form) || ["KBO", "BO", "TVAM", "BEDR", "AAFY", ""].includes(form);
}

/**
 * By the codes of `/organisasjonsformer`. What is missing has no counterpart here: a foreign company's branch (NUF), for
 * one, can be of any form at home.
 */
const legalForms: ReadonlyMap<string, LegalForm> = new Map([
  ...coded("limited", "AS ASA BA SE"),
  ...coded("sole-trader", "ENK"),
  ...coded("partnership", "ANS DA KS PRE"),
  ...coded("cooperative", "SA BBL BRL"),
  ...coded("association", "FLI STI"),
  ...coded("public", "ADOS FKF FYLK IKS KF KOMM ORGL SF STAT"),
]);

function coded(form: LegalForm, codes: string): readonly (readonly [string, LegalForm])[] {
  return codes.split(" ").map((code) => [code, form]);
}
