import type { HttpAnswer, HttpRequest } from "../../http.ts";
import type { Texts } from "../../ports.ts";
import { acceptedLanguage } from "../accepted-language.ts";
import { escapeHtml } from "../html.ts";
import { deskLocales, type Refusal } from "./guard.ts";

/** The pages of the sign-in, in the language that the browser asks for. */
export interface SignInPages {
  /** @param way by a provider's address, or by a link that the operator gives */
  start(request: HttpRequest, way: { readonly provider: string } | "link"): HttpAnswer;
  /** Asks before it signs in: mail programs open links unasked. */
  confirm(request: HttpRequest, name: string, token: string, to: string): HttpAnswer;
  /** Says why there is no sign-in, with the way back to it. */
  problem(
    request: HttpRequest,
    status: number,
    key: string,
    values?: Readonly<Record<string, string | number>>,
  ): HttpAnswer;
  /** Why a route of the desk does not answer. */
  refused(why: Refusal, request: HttpRequest): HttpAnswer;
  signedOut(request: HttpRequest): HttpAnswer;
}

const refusalText: Readonly<Record<Refusal, string>> = {
  "other-site": "otherSite",
  outdated: "outdated",
  "not-for-you": "notForYou",
};

/** What these pages have from the desk, by address; nothing where its files are not served. */
export interface Looks {
  readonly stylesheets?: readonly string[];
  readonly icon?: string;
}

export function signInPages(texts: Texts, { stylesheets = [], icon }: Looks): SignInPages {
  function page(request: HttpRequest, status: number, heading: string, body: (say: Say) => string) {
    const locale = acceptedLanguage(request.headers["accept-language"], deskLocales) ?? "nb";
    const say: Say = (key, values) => escapeHtml(texts.say(locale, `sign-in:${key}`, values));
    return {
      status,
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-language": locale,
        vary: "Accept-Language",
      },
      body: `<!doctype html>
<html lang="${locale}" data-color-scheme="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(heading)} – Lots</title>
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
${icon === undefined ? "" : `<link rel="icon" type="image/svg+xml" href="${icon}">`}
${stylesheets.map((href) => `<link rel="stylesheet" href="${href}">`).join("\n")}
</head>
<body>
<main class="sign-in">
<h1 class="ds-heading" data-size="lg">${say(heading)}</h1>
${body(say)}
</main>
</body>
</html>
`,
    };
  }
  const back = (say: Say) => `<p><a class="ds-link" href="/desk/sign-in">${say("back")}</a></p>`;
  const paragraph = (text: string) => `<p class="ds-paragraph">${text}</p>`;

  const problem: SignInPages["problem"] = (request, status, key, values) =>
    page(request, status, "problem", (say) => paragraph(say(key, values)) + back(say));

  return {
    problem,
    refused: (why, request) => problem(request, 403, refusalText[why]),
    start: (request, way) =>
      page(request, 200, "heading", (say) =>
        way === "link"
          ? paragraph(say("byLink"))
          : `${paragraph(say("byProvider"))}
<p><a class="ds-button" href="${escapeHtml(way.provider)}">${say("toProvider")}</a></p>`,
      ),
    confirm: (request, name, token, to) =>
      page(
        request,
        200,
        "heading",
        (say) => `${paragraph(say("confirm", { name }))}
<form method="post" action="/desk/sign-in/link">
<input type="hidden" name="link" value="${escapeHtml(token)}">
<input type="hidden" name="to" value="${escapeHtml(to)}">
<button class="ds-button" type="submit">${say("confirmButton")}</button>
</form>`,
      ),
    signedOut: (request) => page(request, 200, "signedOut", back),
  };
}

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;
