import type { HttpServer } from "../../http.ts";
import type { Directory } from "../../ports.ts";
import { isInTheOpen } from "./cookies.ts";
import { linkLasts, signInLinks } from "./link.ts";
import { isFromOwnPage, pageOfDesk } from "./own-page.ts";
import type { Entrance, SignInConfig } from "./sign-in.ts";

/** Signs in by the one-time links that `lots adviser link` prints, where no provider is configured. */
export function byLink(
  server: HttpServer,
  { secret, publicUrl }: SignInConfig,
  directory: Directory,
  { pages, spent, limited, enter, now }: Entrance,
): void {
  const links = signInLinks(secret, now);

  server.route(
    "GET",
    "/desk/sign-in",
    limited((request) => {
      const to = pageOfDesk(request.query.get("to"));
      const token = request.query.get("link");
      if (token === null) return pages.start(request, "link");
      const link = links.read(token, directory.all());
      return link === undefined || spent.has(link)
        ? pages.problem(request, 403, "linkOver", { minutes: linkLasts })
        : pages.confirm(request, link.adviser.name, token, to);
    }),
  );

  server.route(
    "POST",
    "/desk/sign-in/link",
    limited(async (request) => {
      if (!isFromOwnPage(request, publicUrl)) return pages.problem(request, 403, "otherSite");
      // Before the link is used up: the browser would not keep what it signs in by.
      if (isInTheOpen(request)) return pages.problem(request, 403, "insecure");
      const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      const link = links.read(form.get("link") ?? "", directory.all());
      if (link === undefined || !(await spent.spend(link)))
        return pages.problem(request, 403, "linkOver", { minutes: linkLasts });
      return await enter(link.adviser.id, request, form.get("to"));
    }),
    "form",
  );
}
