import type { HttpRequest } from "../../http.ts";

/** Cookies that scripts cannot read, that no other site's forms send along, and that travel over https only. */
export interface Cookies {
  read(name: string, request: HttpRequest): string | undefined;
  /** @param lasts seconds */
  write(name: string, value: string, lasts: number, request: HttpRequest): string;
  clear(name: string, request: HttpRequest): string;
}

/**
 * Cookies are `Secure`, and named `__Host-…` so that no neighbouring host can set them, unless the page is reached over
 * plain http on this very machine, where some browsers would not keep them. Elsewhere plain http does not sign in.
 *
 * @param publicUrl the address people use; without one it is what the browser says it asked for
 */
export function cookiesFor(publicUrl: string | undefined): Cookies {
  const isSecure = (request: HttpRequest) => !isPlainLoopback(publicUrl, request);
  const nameOf = (name: string, request: HttpRequest) =>
    isSecure(request) ? `__Host-lots-${name}` : `lots-${name}`;
  const write = (name: string, value: string, lasts: number, request: HttpRequest) =>
    `${nameOf(name, request)}=${value}; Path=/; Max-Age=${Math.floor(lasts)}; HttpOnly; SameSite=Lax` +
    (isSecure(request) ? "; Secure" : "");
  return {
    read(name, request) {
      const wanted = nameOf(name, request);
      // Twice the same name is somebody's attempt to be taken for another: none of the two counts.
      const found = (request.headers.cookie ?? "")
        .split(";")
        .map((pair) => pair.trim().split("="))
        .filter(([key]) => key === wanted);
      return found.length === 1 ? found[0]?.slice(1).join("=") : undefined;
    },
    write,
    clear: (name, request) => write(name, "", 0, request),
  };
}

/** True when a page that was not reached over https, nor on the machine itself, says so: it keeps no `Secure` cookie. */
export function isInTheOpen({ headers }: HttpRequest): boolean {
  const { origin } = headers;
  return origin?.startsWith("http:") === true && !isLoopback(origin);
}

/** True where the desk is reached over plain http on the machine itself: a trial. */
function isPlainLoopback(publicUrl: string | undefined, request: HttpRequest): boolean {
  const address = publicUrl ?? `http://${request.headers.host ?? ""}`;
  return address.startsWith("http:") && isLoopback(address);
}

/** True for an address of this machine, by name or number. */
export function isLoopback(address: string): boolean {
  return URL.canParse(address) && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(address).hostname);
}
