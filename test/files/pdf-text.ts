import { inflateSync } from "node:zlib";

/** What a test can see of a PDF: its text in reading order, page by page, and its objects as text. */
export interface ReadPdf {
  readonly pages: readonly string[];
  readonly objects: string;
}

/** Reads a PDF that uses the standard fonts: text stands in it as Windows-1252 in hexadecimal. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const raw = Buffer.from(bytes).toString("latin1");
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = ""]) => {
    const content = Buffer.from(body, "latin1");
    try {
      return inflateSync(content).toString("latin1");
    } catch {
      return body;
    }
  });
  return { pages: streams.filter((text) => text.includes(" Tf")).map(textOf), objects: raw };
}

const decoder = new TextDecoder("windows-1252");

function textOf(stream: string): string {
  return [...stream.matchAll(/\[([^\]]*)\] TJ/g)]
    .map(([, parts = ""]) =>
      [...parts.matchAll(/<([0-9a-f]*)>/gi)]
        .map(([, hex = ""]) => decoder.decode(Buffer.from(hex, "hex")))
        .join(""),
    )
    .join("\n");
}
