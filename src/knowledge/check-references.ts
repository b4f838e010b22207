import { factNames } from "../domain/company.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { needIds } from "../domain/need.ts";
import type { File, Files } from "./files.ts";
import type { Problem } from "./problem.ts";
import type { WrittenCondition, WrittenProgramme } from "./schema.ts";

/** What refers to nothing, or is referred to by nothing: records that no company could ever be shown. */
export function looseEnds(files: Files, knowledge: Knowledge): readonly Problem[] {
  return [
    ...needsWithoutFile(files),
    ...unknownFacts(files),
    ...unknownSectors(files, knowledge),
    ...unknownNear(knowledge),
    ...neverOffered(files),
    ...files.programmes.flatMap((file) => wrongHouse(file, files, knowledge)),
  ];
}

function needsWithoutFile({ needs }: Files): readonly Problem[] {
  const known = new Set(needs.map(({ value }) => value.id));
  return needIds
    .filter((id) => !known.has(id))
    .map((id) => ({
      severity: "error",
      file: `needs/${id}.yaml`,
      line: 1,
      message: "a need without a file: nobody could say it",
    }));
}

function unknownFacts({ needs }: Files): readonly Problem[] {
  const known: ReadonlySet<string> = new Set(factNames);
  return needs.flatMap(({ file, lineOf, value }) =>
    value.asks.flatMap((fact, i): readonly Problem[] =>
      known.has(fact)
        ? []
        : [{ severity: "error", file, line: lineOf(["asks", i]), message: `asks: no fact "${fact}"` }],
    ),
  );
}

/** The loader looks at the `sectors` of a record; here are those inside its conditions. */
function unknownSectors({ actors, programmes }: Files, { sectors }: Knowledge): readonly Problem[] {
  return [...actors, ...programmes].flatMap(({ file, lineOf, value }) =>
    value.conditions.flatMap((condition, i) =>
      sectorsIn(condition)
        .filter((id) => !sectors.has(id))
        .map((id): Problem => {
          const line = lineOf(["conditions", i]);
          return { severity: "error", file, line, message: `conditions: no sector "${id}" in sectors.yaml` };
        }),
    ),
  );
}

function sectorsIn({ sector, any, all, not }: WrittenCondition): readonly string[] {
  return [...(sector ?? []), ...[...(any ?? []), ...(all ?? []), ...(not ? [not] : [])].flatMap(sectorsIn)];
}

function unknownNear({ sectors }: Knowledge): readonly Problem[] {
  return [...sectors.values()].flatMap(({ id, near }) =>
    near
      .filter((broader) => !sectors.has(broader))
      .map((broader) => ({
        severity: "error",
        file: "sectors.yaml",
        line: 1,
        message: `${id}: near names "${broader}", which is no sector`,
      })),
  );
}

function neverOffered({ programmes }: Files): readonly Problem[] {
  return programmes.flatMap(({ file, lineOf, value: { needs, status } }): readonly Problem[] =>
    needs.length > 0 || (status !== "open" && status !== "unsure")
      ? []
      : [
          {
            severity: "error",
            file,
            line: lineOf(["needs"]),
            message: "needs: none, so it is never offered",
          },
        ],
  );
}

function wrongHouse(
  { file, lineOf, value, country }: File<WrittenProgramme>,
  { actors }: Files,
  knowledge: Knowledge,
): readonly Problem[] {
  const actor = knowledge.actors.get(value.actor);
  if (actor === undefined || (value.status !== "open" && value.status !== "unsure")) return [];
  const problem = (severity: Problem["severity"], key: string, message: string): Problem => ({
    severity,
    file,
    line: lineOf([key]),
    message: `${key}: ${message}`,
  });
  const problems: Problem[] = [];
  if (actor.country !== country)
    problems.push(problem("warning", "actor", `${actor.id} belongs to the other country`));
  if (actor.status !== "active" && actor.status !== "unsure")
    problems.push(problem("error", "actor", `${actor.id} is ${actor.status}, and this is ${value.status}`));
  const offices = actors.filter((one) => one.value.parent === actor.id && one.value.kind === value.through);
  if (value.through !== null && offices.length === 0)
    problems.push(problem("error", "through", `${actor.id} has no offices of the kind ${value.through}`));
  return problems;
}
