import type { Knowledge } from "../domain/knowledge.ts";
import type { Placed } from "./placer.ts";
import type { Problem } from "./problem.ts";

/** Records that name another record, or a sector, that there is not; and actors that are part of themselves. */
export function brokenReferences(files: readonly Placed[], knowledge: Knowledge): readonly Problem[] {
  const problems: Problem[] = [];
  const wrong = (file: Placed, key: string, message: string) =>
    problems.push({ severity: "error", file: file.file, line: file.lineOf([key]), message });
  for (const file of files) {
    const { value } = file;
    const isActor = (id: string | null) => id === null || knowledge.actors.has(id);
    if ("parent" in value && !isActor(value.parent))
      wrong(file, "parent", `parent: no actor "${value.parent}"`);
    if ("parent" in value && isOwnAncestor(value.id, knowledge))
      wrong(file, "parent", `parent: "${value.id}" is part of itself`);
    if ("actor" in value && !isActor(value.actor)) wrong(file, "actor", `actor: no actor "${value.actor}"`);
    if (!isActor(value.replacedBy) && !knowledge.programmes.has(value.replacedBy ?? ""))
      wrong(file, "replacedBy", `replacedBy: no actor or programme "${value.replacedBy}"`);
    for (const sector of value.sectors)
      if (!knowledge.sectors.has(sector))
        wrong(file, "sectors", `sectors: no sector "${sector}" in sectors.yaml`);
  }
  return problems;
}

/** True for an actor whose parents lead back to it. */
function isOwnAncestor(id: string, { actors }: Knowledge): boolean {
  const seen = new Set<string>();
  for (let one = actors.get(id)?.parent ?? null; one !== null; one = actors.get(one)?.parent ?? null) {
    if (one === id) return true;
    if (seen.has(one)) return false;
    seen.add(one);
  }
  return false;
}
