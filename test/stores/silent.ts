import type { Log } from "../../src/ports.ts";

/** A log for tests that do not look at it. */
export const silent: Log = { info() {}, warn() {}, error() {} };
