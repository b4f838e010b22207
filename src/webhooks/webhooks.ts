import { createHmac } from "node:crypto";
import type { Subscriber } from "../domain/handoff/case-news.ts";
import type { Carried, Carrier, Clock, Log } from "../ports.ts";

export interface Webhook extends Subscriber {
  /** Known to both sides: who has it can prove to be the other. */
  readonly secret: string;
}

/** How long a system may take to answer, in milliseconds: words for the company wait behind it. */
const patience = 5_000;

/**
 * Tells actors' own systems of the moves of a case, by a POST of JSON. `lots-signature: t=<seconds since 1970>,v1=<hex>`
 * is the HMAC-SHA256 of `<t>.<body>`; `t` is the time of the try, so that one that is older than five minutes is not
 * ours. `id` in the body is the same at every try. No redirect is followed: the text goes where it was meant to.
 */
export function webhooks(hooks: readonly Webhook[], clock: Clock, log: Log): Carrier<"webhook"> {
  return {
    async carry({ id, contents: { url, news } }, conversation) {
      const hook = hooks.find((one) => one.url === url);
      // Not configured any more.
      if (hook === undefined) return "never";
      const body = JSON.stringify({ id: `${news.case}.${id}`, ...news });
      const headers = {
        "content-type": "application/json",
        "lots-signature": signature(hook.secret, body, clock.now()),
      };
      const signal = AbortSignal.timeout(patience);
      try {
        const answer = await fetch(url, { method: "POST", headers, body, signal, redirect: "manual" });
        await answer.body?.cancel();
        const carried = carriedBy(answer.status);
        if (carried !== "delivered")
          log.warn({ conversation, host: new URL(url).host, status: answer.status, carried }, "webhook");
        return carried;
      } catch (error) {
        const { name } = error instanceof Error ? error : { name: typeof error };
        log.warn({ conversation, host: new URL(url).host, error: name, carried: "later" }, "webhook");
        return "later";
      }
    },
    tell: () => [],
  };
}

function signature(secret: string, body: string, now: Date): string {
  const time = Math.floor(now.getTime() / 1000);
  return `t=${time},v1=${createHmac("sha256", secret).update(`${time}.${body}`).digest("hex")}`;
}

/** A system that will not have this message will not have it tomorrow; whatever else is wrong, its people can mend. */
function carriedBy(status: number): Carried {
  if (status >= 200 && status < 300) return "delivered";
  return [400, 410, 413, 415, 422].includes(status) ? "never" : "later";
}
