const picked = "lots-language-picked";
const last = "lots-language";

/** Remembers which language is picked in the menu, over the page that it leads to. */
export function watchLanguageMenu(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("nav a[hreflang]"))
    link.addEventListener("click", () => keep(() => sessionStorage.setItem(picked, link.hreflang)));
}

/** The name of this page's language when it was just picked in the menu; told once. */
export function pickedLanguage(): string | undefined {
  const { lang } = document.documentElement;
  const was = keep(() => sessionStorage.getItem(picked));
  keep(() => sessionStorage.removeItem(picked));
  return was === lang ? nameOf(lang) : undefined;
}

/**
 * Comes back in the language of last time, where the address names none: the browser's own may be another. An address
 * that names one is remembered for the next time.
 */
export function returnToLanguage(): void {
  const { lang } = document.documentElement;
  if (new URLSearchParams(location.search).has("lang")) keep(() => localStorage.setItem(last, lang));
  else {
    const before = keep(() => localStorage.getItem(last));
    if (before && before !== lang && nameOf(before) !== undefined) location.replace(`?lang=${before}`);
  }
}

function nameOf(lang: string): string | undefined {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("nav a[hreflang]")];
  return links.find(({ hreflang }) => hreflang === lang)?.textContent ?? undefined;
}

/** A browser may forbid storage: then the page alone changes its language, and the bot can still be asked to. */
function keep<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
