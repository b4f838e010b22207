import type { LuisApp } from "./luis-app.ts";

/** A LUIS app as a .lu file: what the Bot Framework's tools edit and build from. */
export function luFile(app: LuisApp): string {
  return [
    `> !# @app.name = ${app.name}`,
    `> !# @app.desc = ${app.desc}`,
    `> !# @app.versionId = ${app.versionId}`,
    `> !# @app.culture = ${app.culture}`,
    `> !# @app.luis_schema_version = ${app.luis_schema_version}`,
    ...app.intents.flatMap(({ name }) => [
      "",
      `# ${name}`,
      ...app.utterances.filter(({ intent }) => intent === name).map(({ text }) => `- ${escaped(text)}`),
    ]),
    ...app.closedLists.flatMap(({ name, roles, subLists }) => [
      "",
      `@ list ${name}${roles.length === 0 ? "" : ` ${roles.length > 1 ? "hasRoles" : "hasRole"} ${roles.join(",")}`} =`,
      ...subLists.flatMap(({ canonicalForm, list }) => [
        `\t- ${canonicalForm} :`,
        // A comma divides words here, so that one with a comma inside cannot be written.
        ...list.filter((word) => !word.includes(",")).map((word) => `\t\t- ${word}`),
      ]),
    ]),
    "",
  ].join("\n");
}

/** Brackets would make a pattern of an utterance. A backslash before a brace cannot be written and is left out. */
function escaped(text: string): string {
  return text.replaceAll(/\\+(?=[{}])/g, "").replaceAll(/[[\](){}]/g, "\\$&");
}
