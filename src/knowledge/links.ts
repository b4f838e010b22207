import type { File, Files } from "./files.ts";
import type { Answer } from "./links-ask.ts";
import type { Problem } from "./problem.ts";
import type { WrittenActor, WrittenProgramme } from "./schema.ts";

/** An address in a knowledge file. */
export interface Link {
  readonly url: string;
  readonly file: string;
  readonly line: number;
  /** `url`, `contact.page` or `source`. */
  readonly field: string;
  /** True where the file says that nobody has seen the address. */
  readonly fromMemory: boolean;
}

/** Every address of the actors and programmes; a source that is the name of a document has none. */
export function linksOf({ actors, programmes }: Files): readonly Link[] {
  return [
    ...actors.flatMap((file) => [
      ...linkAt(file, ["url"], file.value.url, file.value.urlEvidence === "memory"),
      ...linkAt(file, ["contact", "page"], file.value.contact.page, file.value.urlEvidence === "memory"),
      ...linkAt(file, ["source"], file.value.source, false),
    ]),
    ...programmes.flatMap((file) => [
      ...linkAt(file, ["url"], file.value.url, file.value.urlEvidence === "memory"),
      ...linkAt(file, ["source"], file.value.source, false),
    ]),
  ];
}

function linkAt(
  { file, lineOf }: File<WrittenActor | WrittenProgramme>,
  path: readonly string[],
  url: string | null,
  fromMemory: boolean,
): readonly Link[] {
  if (url === null || !/^https?:/.test(url) || !URL.canParse(url)) return [];
  return [{ url, file, line: lineOf(path), field: path.join("."), fromMemory }];
}

/**
 * What the answers say of the addresses. An address that is gone is an error; one that did not answer is a warning,
 * since it may answer tomorrow; one that has moved for good, that turns robots away, or that was written from memory
 * and answers, is a note.
 *
 * @param answers by address; one without an answer was not asked
 */
export function linkProblems(
  links: readonly Link[],
  answers: ReadonlyMap<string, Answer>,
): readonly Problem[] {
  return links.flatMap((link) => {
    const answer = answers.get(link.url);
    const found = answer === undefined ? undefined : say(answer, link);
    if (found === undefined) return [];
    const { file, line, field, url } = link;
    return [{ severity: found.severity, file, line, message: `${field}: ${url} ${found.says}` }];
  });
}

function say(
  answer: Answer,
  { fromMemory }: Link,
): { readonly severity: Problem["severity"]; readonly says: string } | undefined {
  switch (answer.kind) {
    case "ok":
      return fromMemory
        ? {
            severity: "note",
            says: "answers: look at the page, and set urlEvidence to page if it is the right one",
          }
        : undefined;
    case "moved":
      return { severity: "note", says: `has moved to ${answer.to}: write the new address` };
    case "gone":
      return { severity: "error", says: `is gone (${answer.status})` };
    case "refused":
      return { severity: "note", says: `turns robots away (${answer.status}): look by hand` };
    case "broken":
      return { severity: "warning", says: `did not answer as it should (${answer.why})` };
  }
}
