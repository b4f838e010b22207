import type { HttpServer } from "../http.ts";
import type { Texts } from "../ports.ts";
import { acceptedLanguage } from "./accepted-language.ts";
import { type Assets, loadAssets } from "./assets.ts";
import { escapeHtml } from "./html.ts";
import { compressed } from "./static-files.ts";

/** The languages of the page, by tag, each in its own name. */
const languages = { nb: "Bokmål", nn: "Nynorsk", sv: "Svenska", en: "English" } as const;
const tags = Object.keys(languages);

/** Texts that the page's script says by itself. `{length}` and the like are filled in there. */
const spoken = [
  "you",
  "bot",
  "sending",
  "sent",
  "failed",
  "retry",
  "connecting",
  "reconnecting",
  "offline",
  "online",
  "busy",
  "ended",
  "left",
  "tooLong",
] as const;

/**
 * The chat page at `/`. Its language is that of `?lang=`, else the browser's, else bokmål.
 *
 * @throws when the page's script has not been built
 */
export async function chatPage(server: HttpServer, texts: Texts): Promise<void> {
  const assets = await loadAssets();
  assets.serve(server);
  const pages = new Map(tags.map((locale) => [locale, compressed(page(locale, texts, assets))]));
  server.route("GET", "/", ({ query, headers }) => {
    const asked = query.get("lang") ?? "";
    const locale = tags.includes(asked)
      ? asked
      : (acceptedLanguage(headers["accept-language"], tags) ?? "nb");
    const answer = pages.get(locale)?.(headers["accept-encoding"]);
    return {
      status: 200,
      embeddable: true,
      body: answer?.body,
      headers: {
        ...answer?.headers,
        "content-type": "text/html; charset=utf-8",
        "content-language": locale,
        "cache-control": "no-cache",
        vary: "Accept-Language, Accept-Encoding",
      },
    };
  });
}

function page(locale: string, texts: Texts, assets: Assets): string {
  const raw = (key: string) => texts.say(locale, `page:${key}`);
  const say = (key: string) => escapeHtml(raw(key));
  const links = Object.entries(languages).map(([tag, name]) => {
    const current = tag === locale ? ' aria-current="page"' : "";
    return `<li><a href="/?lang=${tag}" lang="${tag}" hreflang="${tag}"${current}>${name}</a></li>`;
  });
  const script = Object.fromEntries(spoken.map((key) => [key, raw(key)]));
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<title>${say("title")}</title>
<meta name="description" content="${say("description")}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#0b3a53">
<link rel="icon" type="image/svg+xml" href="${assets.url("lots.svg")}">
<link rel="stylesheet" href="${assets.url("chat.css")}">
${assets.modules.map((url) => `<link rel="modulepreload" href="${url}">`).join("\n")}
<script type="module" src="${assets.url("chat.js")}"></script>
</head>
<body data-cards="${assets.url("adaptivecards.js")}">
<a class="skip" href="#utterance">${say("skip")}</a>
<header>
<p class="brand"><img src="${assets.url("lots.svg")}" alt="" width="32" height="32">Lots</p>
<nav aria-label="${say("languages")}"><ul>${links.join("")}</ul></nav>
<button type="button" id="restart">${say("restart")}</button>
</header>
<main>
<section class="welcome">
<h1>${say("heading")}</h1>
<p>${say("intro")}</p>
<p class="privacy" id="privacy">${say("privacy")}</p>
<noscript><p class="noscript">${say("noscript")}</p></noscript>
</section>
<div id="log" role="log" aria-label="${say("log")}" aria-busy="true" tabindex="-1"></div>
<p id="typing" aria-hidden="true" hidden><span></span><span></span><span></span></p>
<div id="choices" role="group" aria-label="${say("choices")}" hidden></div>
<form id="composer">
<button type="button" id="below" hidden>${say("below")}</button>
<p id="status" role="status"></p>
<p id="limit" role="alert"></p>
<div class="field">
<label class="unseen" for="utterance">${say("input")}</label>
<textarea id="utterance" rows="1" placeholder="${say("input")}" aria-describedby="privacy" enterkeyhint="send" autocomplete="off"></textarea>
<button type="submit" id="send" disabled><span>${say("send")}</span></button>
</div>
</form>
</main>
<dialog id="confirm" aria-labelledby="confirm-heading">
<h2 id="confirm-heading">${say("restartHeading")}</h2>
<p>${say("restartText")}</p>
<div><button type="button" id="confirm-no">${say("cancel")}</button><button type="button" id="confirm-yes">${say("restart")}</button></div>
</dialog>
<script type="application/json" id="texts">${JSON.stringify(script).replaceAll("<", "\\u003c")}</script>
</body>
</html>
`;
}
