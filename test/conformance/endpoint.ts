import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../src/config.ts";
import { serve } from "../../src/index.ts";

/** The whole product, on a port of this machine and with an empty data folder. */
export interface Endpoint {
  /** Its address, without `/v3/directline`. */
  readonly origin: string;
  /** Goes away and comes back as at an update: every socket is dropped, and only what was saved is known after. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** @param page the origin of the pages that may use it */
export async function startEndpoint(page: string): Promise<Endpoint> {
  const data = await mkdtemp(join(tmpdir(), "lots-conformance-data-"));
  const start = (port: number) =>
    serve(readConfig({ PORT: `${port}`, LOTS_DATA: data, LOTS_EMBED_ORIGINS: page, LOG_LEVEL: "warn" }));
  let running = await start(0);
  const { port } = running;
  return {
    origin: `http://127.0.0.1:${port}`,
    async restart() {
      await running.close();
      running = await start(port);
    },
    async close() {
      await running.close();
      await rm(data, { recursive: true });
    },
  };
}
