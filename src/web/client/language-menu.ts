const key = "lots-language";

/** Remembers which language is picked in the menu, over the page that it leads to. */
export function watchLanguageMenu(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("nav a[hreflang]"))
    link.addEventListener("click", () => {
      try {
        sessionStorage.setItem(key, link.hreflang);
      } catch {
        // Without storage the page alone changes its language; the bot can still be asked to.
      }
    });
}

/** The name of this page's language when it was just picked in the menu; told once. */
export function pickedLanguage(): string | undefined {
  const { lang } = document.documentElement;
  try {
    const picked = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    if (picked !== lang) return undefined;
  } catch {
    return undefined;
  }
  return document.querySelector(`nav a[hreflang="${lang}"]`)?.textContent ?? undefined;
}
