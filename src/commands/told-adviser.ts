import { placeName } from "../adviser-record/place-code.ts";
import { hoursText } from "../adviser-record/working-hours.ts";
import type { Adviser } from "../domain/handoff/adviser.ts";
import type { Knowledge } from "../domain/knowledge.ts";

/** An adviser as a JSON value and as text; places go out as the official names they come in by. */
export function toldAdviser(
  adviser: Adviser,
  knowledge: Knowledge,
): { readonly value: unknown; readonly text: string } {
  const { id, name, actor, needs, locales, hours, absences, capacity } = adviser;
  const places = adviser.places.map((code) => placeName(code, knowledge));
  const isInTeams = adviser.teams !== null;
  const away = absences.map(({ from, to }) => (from === to ? from : `${from} to ${to}`));
  const lines = [
    `${id}  ${name}, ${knowledge.actors.has(actor) ? actor : `${actor} (not in the knowledge)`}${roleText(adviser)}`,
    `  serves ${places.join(", ")}; ${needs.length === 0 ? "all needs" : needs.join(", ")}; ${locales.join(", ")}`,
    `  ${hoursText(hours)} (${hours.timeZone}); ${capacity} cases at once`,
    ...(away.length === 0 ? [] : [`  away ${away.join(", ")}`]),
    ...(isInTeams ? ["  connected in Teams"] : []),
  ];
  const { teamsCode: _, ...rest } = adviser;
  return { value: { ...rest, places, teams: isInTeams }, text: lines.join("\n") };
}

function roleText({ role, addedAs }: Adviser): string {
  if (addedAs !== undefined) return `, ${role} by their groups, added as ${addedAs}`;
  return role === "lead" ? ", lead" : "";
}
