import type { Knowledge } from "../domain/knowledge.ts";
import type { AreaCode, Country } from "../domain/place.ts";

const countryNames: Readonly<Record<string, Country>> = {
  no: "NO",
  norge: "NO",
  noreg: "NO",
  norway: "NO",
  se: "SE",
  sverige: "SE",
  sweden: "SE",
};

type Places = Pick<Knowledge, "counties" | "municipalities">;

/**
 * The code of a country, county or municipality by its official name or its code. A name that a county shares with a
 * municipality in it (Oslo) is the county; one that several municipalities share needs its county: `Våler (Innlandet)`.
 *
 * @returns what is wrong, with the remedy, when there is no such place or more than one
 */
export function placeCode(
  text: string,
  { counties, municipalities }: Places,
): { readonly code: Country | AreaCode } | { readonly wrong: string } {
  const wanted = fold(text);
  const country = countryNames[wanted];
  if (country !== undefined) return { code: country };
  const all = [...counties.values(), ...municipalities.values()];
  const byCode = all.find(({ code }) => fold(code) === wanted);
  if (byCode !== undefined) return { code: byCode.code };
  const county = [...counties.values()].filter(({ name }) => fold(name) === wanted);
  const found =
    county.length > 0
      ? county
      : [...municipalities.values()].filter(
          (one) =>
            fold(one.name) === wanted || fold(`${one.name} (${counties.get(one.county)?.name})`) === wanted,
        );
  if (found.length === 1 && found[0] !== undefined) return { code: found[0].code };
  if (found.length === 0) {
    const near = all.filter(({ name }) => wanted.length > 2 && fold(name).includes(wanted)).slice(0, 5);
    const perhaps = near.map(({ name, code }) => `${name} (${code})`).join(", ");
    return {
      wrong: `no place "${text}": ${perhaps === "" ? "write its official name or its code, such as NO-46" : `did you mean ${perhaps}?`}`,
    };
  }
  const choices = found.map(({ code }) => `"${placeName(code, { counties, municipalities })}" (${code})`);
  return { wrong: `there is more than one "${text}": write ${choices.join(" or ")}` };
}

/** The official name that stands for a code, with its county where several municipalities share it. */
export function placeName(code: Country | AreaCode, { counties, municipalities }: Places): string {
  const county = counties.get(code);
  if (county !== undefined) return county.name;
  const one = municipalities.get(code);
  if (one === undefined) return code;
  const isShared =
    [...municipalities.values()].filter(({ name }) => fold(name) === fold(one.name)).length > 1 ||
    [...counties.values()].some(({ name }) => fold(name) === fold(one.name));
  return isShared ? `${one.name} (${counties.get(one.county)?.name})` : one.name;
}

function fold(text: string): string {
  return text.normalize("NFC").trim().toLowerCase();
}
