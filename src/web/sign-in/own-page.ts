import type { HttpRequest } from "../../http.ts";

/**
 * True when a change was asked for by a page of our own, as the browser itself says: by `Sec-Fetch-Site`, or by `Origin`
 * where it is too old for that. What says neither is no browser that we serve.
 */
export function isFromOwnPage({ headers }: HttpRequest, publicUrl: string | undefined): boolean {
  const site = headers["sec-fetch-site"];
  const origin = headers.origin;
  if (site !== undefined && site !== "same-origin") return false;
  if (origin === undefined) return site === "same-origin";
  if (!URL.canParse(origin)) return false;
  return publicUrl === undefined
    ? new URL(origin).host === headers.host
    : new URL(origin).origin === new URL(publicUrl).origin;
}

/**
 * The page of the desk to go to after the sign-in. Anything that is none leads to the desk's first page: an address from
 * outside must not send people elsewhere.
 */
export function pageOfDesk(asked: string | null | undefined): string {
  const base = "http://desk.invalid";
  const first = "/desk";
  if (!asked?.startsWith("/") || !URL.canParse(asked, base)) return first;
  const { origin, pathname, search } = new URL(asked, base);
  const isPage = pathname === first || pathname.startsWith(`${first}/`);
  return origin === base && isPage && !pathname.startsWith("/desk/sign-") ? pathname + search : first;
}
