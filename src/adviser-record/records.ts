import { changeAdviser } from "../adviser-record.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import type { AdviserRecords } from "../ports.ts";
import { placeName } from "./place-code.ts";

/** The records of advisers as a page changes them: by names, held against the knowledge as it is at that moment. */
export function createRecords({ current }: { current(): Knowledge }): AdviserRecords {
  return {
    needs: (locale) =>
      [...current().needs.values()].map(({ id, names }) => ({
        id,
        name: names[locale] ?? names.nb ?? names.en ?? id,
      })),
    placeName: (code) => placeName(code, current()),
    areWithin(places, others) {
      const { municipalities } = current();
      return places.every((code) => {
        const county = municipalities.get(code)?.county ?? code;
        return [code, county, code.slice(0, 2)].some((wider) => others.includes(wider));
      });
    },
    amend: (found, given) => changeAdviser(found, given, current()),
  };
}
