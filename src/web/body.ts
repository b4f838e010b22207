import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { BodyTooLarge, type HttpAnswer, parseJson, type Reads } from "../http.ts";

const limits: Readonly<Record<Reads, number>> = {
  json: 256 * 1024,
  form: 256 * 1024,
  stream: 25 * 1024 * 1024,
};

/**
 * Refuses what no route reads, before a byte of the body is read: a compressed body, of which neither the size nor
 * the soundness is known until it is unpacked.
 */
export function refusedBody(headers: IncomingHttpHeaders): HttpAnswer | undefined {
  const encoding = headers["content-encoding"];
  if (encoding === undefined || encoding.trim().toLowerCase() === "identity") return undefined;
  return {
    status: 415,
    body: { error: { code: "ContentEncoding", message: "The body must not be compressed." } },
  };
}

/**
 * Reads a body as its route wants it.
 * @returns undefined when there is none
 * @throws BodyTooLarge, BadJson, or WrongContentType
 */
export async function readBody(req: IncomingMessage, reads: Reads): Promise<unknown> {
  const declared = Number(req.headers["content-length"] ?? Number.NaN);
  if (declared > limits[reads]) throw new BodyTooLarge();
  if (declared === 0 || (Number.isNaN(declared) && req.headers["transfer-encoding"] === undefined))
    return undefined;
  if (reads === "stream") return bounded(req, limits.stream);
  if (!isOfType(types[reads], req.headers["content-type"])) throw new WrongContentType();
  const bytes = await whole(req, limits[reads]);
  if (bytes.byteLength === 0) return undefined;
  const text = utf8.decode(bytes);
  return reads === "form" ? new URLSearchParams(text) : parseJson(text);
}

/** All of a small body. Listening costs a fraction of what iterating does, and this is what every turn waits for. */
function whole(req: IncomingMessage, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const take = (chunk: Uint8Array) => {
      size += chunk.byteLength;
      chunks.push(chunk);
      if (size <= limit) return;
      // What follows is read and dropped by who answers: the connection must live on to carry the refusal.
      req.off("data", take);
      reject(new BodyTooLarge());
    };
    req.on("data", take);
    req.once("end", () => {
      // A connection that closes later is no fault, and an error for each would cost what a small answer does.
      req.off("close", left);
      const [only] = chunks;
      resolve(only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks));
    });
    req.once("error", reject);
    const left = () => reject(new Error("The client left."));
    req.once("close", left);
    if (req.destroyed) left();
  });
}

/** A body of a kind that the route does not read; answered with 415. */
export class WrongContentType extends Error {}

const utf8 = new TextDecoder();

const types = { json: "application/json", form: "application/x-www-form-urlencoded" } as const;

function isOfType(wanted: string, type: string | undefined): boolean {
  const [name, ...parameters] = (type ?? "").toLowerCase().split(";");
  const charset = parameters
    .map((parameter) => parameter.trim())
    .find((parameter) => parameter.startsWith("charset="));
  return name?.trim() === wanted && (charset === undefined || /^charset="?utf-?8"?$/.test(charset));
}

async function* bounded(req: IncomingMessage, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  // `destroyOnReturn` is off: the connection must live on to carry the refusal.
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limit) throw new BodyTooLarge();
    yield chunk;
  }
}
