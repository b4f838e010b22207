import { BodyTooLarge, parseJson } from "../http.ts";

export interface Upload {
  /** The activity that came along; undefined when only files did. */
  readonly activity: unknown;
  /** How many files came. Their bytes are passed over and kept nowhere. */
  readonly files: number;
}

const newline = Buffer.from("\r\n");
const blank = Buffer.from("\r\n\r\n");
/** The most that is kept of a part: its headers, and the whole of an activity. */
const kept = 256 * 1024;

/**
 * Counts the files of an upload and reads the activity beside them: `multipart/form-data` with a part of type
 * `application/vnd.microsoft.activity`, or one raw file.
 *
 * @throws BodyTooLarge for an activity or part header that is; BadJson for an activity that is none
 * @returns undefined for a multipart body that is malformed
 */
export async function readUpload(
  contentType: string | undefined,
  body: AsyncIterable<Uint8Array>,
): Promise<Upload | undefined> {
  const boundary = /^multipart\/form-data\s*;.*?\bboundary="?([^";]{1,70})"?/i.exec(contentType ?? "")?.[1];
  if (boundary === undefined) {
    if (/^multipart\//i.test(contentType ?? "")) return undefined;
    let size = 0;
    for await (const chunk of body) size += chunk.byteLength;
    return { activity: undefined, files: size > 0 ? 1 : 0 };
  }
  let activity: unknown;
  let files = 0;
  let complete = false;
  for await (const part of partsOf(body, Buffer.from(`\r\n--${boundary}`))) {
    if (part === "end") complete = true;
    else if (/^content-type:\s*application\/vnd\.microsoft\.activity/im.test(part.headers))
      activity = parseJson(part.content.toString("utf8"));
    else files += 1;
  }
  return complete ? { activity, files } : undefined;
}

interface Part {
  readonly headers: string;
  /** Empty for a part that is not an activity. */
  readonly content: Buffer;
}

async function* partsOf(body: AsyncIterable<Uint8Array>, delimiter: Buffer): AsyncGenerator<Part | "end"> {
  // The first delimiter has no line end before it; with this one every part begins in the same way.
  let rest: Buffer = Buffer.from(newline);
  let state: "preamble" | "headers" | "activity" | "file" | "done" = "preamble";
  let headers = "";
  for await (const chunk of body) {
    rest = Buffer.concat([rest, chunk]);
    while (state !== "done") {
      if (state === "headers") {
        // Two dashes where a part's first line should end close the whole.
        if (rest.length >= 2 && rest.subarray(0, 2).toString() === "--") {
          state = "done";
          yield "end";
          break;
        }
        const end = rest.indexOf(blank);
        if (end === -1) break;
        headers = rest.subarray(0, end).toString("utf8");
        rest = rest.subarray(end + newline.length);
        state = /application\/vnd\.microsoft\.activity/i.test(headers) ? "activity" : "file";
      }
      const end = rest.indexOf(delimiter);
      if (end === -1) {
        // Of a file only what could be the beginning of a delimiter is kept.
        if (state !== "activity") rest = rest.subarray(Math.max(0, rest.length - delimiter.length));
        break;
      }
      const content = state === "activity" ? rest.subarray(newline.length, end) : Buffer.alloc(0);
      if (state !== "preamble") yield { headers, content };
      rest = rest.subarray(end + delimiter.length);
      state = "headers";
    }
    if (state === "done") rest = Buffer.alloc(0);
    if (rest.length > kept) throw new BodyTooLarge();
  }
}
