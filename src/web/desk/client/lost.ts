import { onHtmx } from "./htmx-event.ts";
import { tell } from "./notice.ts";

/** When the desk cannot be reached or does not know the reader any more, the page stands as it is and says so. */
export function watchLine(): void {
  let isSignedOut = false;
  const signedOut = () => {
    isSignedOut = true;
    tell("signedout");
  };

  onHtmx("htmx:before:response", ({ ctx }, prevent) => {
    // Without anything written htmx may lead to the sign-in; else what is written would be lost.
    if (ctx.response?.status !== 401 || !isWriting()) return;
    prevent();
    signedOut();
  });
  onHtmx("htmx:before:swap", ({ ctx, tasks }, prevent) => {
    const main = tasks?.find(({ type }) => type === "main");
    if (ctx.swap === "none" || main === undefined || main.fragment.childElementCount > 0) return;
    // The answer is no page of ours: it must not take the place of one.
    prevent();
    if (ctx.response?.status === 404) tell("gone");
    else if (ctx.request.method !== "GET") tell("unreachable");
  });
  onHtmx("htmx:error", ({ ctx }) => {
    if (ctx?.request.method === "POST" && ctx.swap !== "none") tell("unreachable");
  });
  onHtmx("htmx:sse:error", ({ status }) => {
    if (status === 401) signedOut();
  });
  onHtmx("htmx:sse:before:connection", (_, prevent) => {
    if (isSignedOut) prevent();
  });
}

function isWriting(): boolean {
  return [...document.querySelectorAll("textarea")].some(({ value }) => value.trim() !== "");
}
