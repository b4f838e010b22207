/** This near the end, a person is taken to follow the conversation. */
const near = 160;

/** Keeps what is being read in view while the conversation grows below it. */
export function createReadingPlace() {
  const below = document.querySelector<HTMLElement>("#below");
  const header = document.querySelector<HTMLElement>("header");
  const page = document.documentElement;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const end = () => page.scrollHeight - innerHeight;
  let wasAtEnd = true;

  addEventListener(
    "scroll",
    () => {
      wasAtEnd = scrollY >= end() - near;
      if (wasAtEnd && below) below.hidden = true;
    },
    { passive: true },
  );
  below?.addEventListener("click", () => go(end()));
  // A phone's keyboard covers the page without resizing it in some browsers: the composer is lifted above it.
  const viewport = window.visualViewport;
  viewport?.addEventListener("resize", () => {
    const covered =
      viewport.scale === 1 ? Math.max(0, innerHeight - viewport.height - viewport.offsetTop) : 0;
    page.style.setProperty("--keyboard", `${covered}px`);
    if (wasAtEnd) go(end());
  });

  function go(top: number): void {
    scrollTo({ top, behavior: calm.matches ? "auto" : "smooth" });
  }

  return {
    /** What was said before is there again: the person goes on at its end. */
    restored(): void {
      scrollTo({ top: end(), behavior: "instant" });
      wasAtEnd = true;
    },
    /** Something small came at the end. */
    grown(): void {
      if (wasAtEnd) go(end());
    },
    /** New bubbles are there, from `first` on. */
    added(first: HTMLElement, isMine: boolean): void {
      if (!isMine && !wasAtEnd) {
        if (below) below.hidden = false;
        return;
      }
      // A long answer is read from its beginning, which must not scroll away above.
      const isSticky = header && getComputedStyle(header).position === "sticky";
      const top = first.getBoundingClientRect().top + scrollY - (isSticky ? header.offsetHeight : 0) - 12;
      go(Math.min(end(), isMine ? end() : top));
      wasAtEnd = true;
    },
  };
}
