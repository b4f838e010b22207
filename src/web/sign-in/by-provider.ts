import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Adviser, AdviserRole } from "../../domain/handoff/adviser.ts";
import type { HttpRequest, HttpServer } from "../../http.ts";
import type { Directory } from "../../ports.ts";
import { pageOfDesk } from "./own-page.ts";
import { type Attempt, type Claimed, type OidcConfig, openIdProvider } from "./provider.ts";
import type { Entrance, SignInConfig } from "./sign-in.ts";
import { signed } from "./signed.ts";

/** Minutes that somebody may take over signing in at the provider. */
const attemptLasts = 10;

/**
 * Groups that decide the role of whoever is in them, until a sign-in says that they are no more. Who is in neither has
 * the role that they were added with; it is the directory, too, that says who is an adviser at all.
 */
const roleOfGroup: readonly (readonly [group: string, role: AdviserRole])[] = [
  ["lots-lead", "lead"],
  ["lots-adviser", "adviser"],
];

const schema = z.object({ id: z.string(), to: z.string(), until: z.number() });

/**
 * Signs in by OpenID Connect: `/desk/sign-in` leads to the provider, which leads back to `/desk/sign-in/done`. The
 * adviser is found by the provider's `sub` where the directory has one, else by a confirmed e-mail address.
 */
export function byProvider(
  server: HttpServer,
  { secret, oidc, publicUrl }: SignInConfig & { readonly oidc: OidcConfig },
  directory: Directory,
  { pages, cookies, limited, enter, now, log }: Entrance,
): void {
  const attempts = signed(secret, "sign-in attempt", schema);
  const provider = openIdProvider(oidc, new URL("/desk/sign-in/done", publicUrl));
  const attemptOf = (id: string): Attempt => ({
    state: attempts.secretOf(`state ${id}`),
    nonce: attempts.secretOf(`nonce ${id}`),
    verifier: attempts.secretOf(`verifier ${id}`),
  });
  const failed = (error: unknown, step: string) =>
    log.warn(
      { step, error: error instanceof Error ? error.name : typeof error, code: codeOf(error) },
      "a sign-in at the provider failed",
    );

  server.route("GET", "/desk/sign-in", (request) => {
    const to = pageOfDesk(request.query.get("to"));
    return pages.start(request, { provider: `/desk/sign-in/start?to=${encodeURIComponent(to)}` });
  });

  server.route(
    "GET",
    "/desk/sign-in/start",
    limited(async (request) => {
      const id = randomBytes(16).toString("hex");
      const attempt = { id, to: pageOfDesk(request.query.get("to")), until: now() + attemptLasts * 60 };
      try {
        const { href } = await provider.begin(attemptOf(id));
        const cookie = cookies.write("attempt", attempts.seal(attempt), attemptLasts * 60, request);
        return { status: 303, headers: { location: href }, cookies: [cookie], body: "" };
      } catch (error) {
        failed(error, "begin");
        return pages.problem(request, 502, "providerAway");
      }
    }),
  );

  server.route(
    "GET",
    "/desk/sign-in/done",
    limited(async (request) => {
      const answer = await finished(request);
      const cleared = cookies.clear("attempt", request);
      return { ...answer, cookies: [...(answer.cookies ?? []), cleared] };
    }),
  );

  async function finished(request: HttpRequest) {
    const attempt = attempts.open(cookies.read("attempt", request) ?? "");
    if (attempt === undefined || attempt.until <= now()) return pages.problem(request, 403, "tryAgain");
    let claimed: Claimed;
    try {
      claimed = await provider.finish(request.query, attemptOf(attempt.id));
    } catch (error) {
      failed(error, "finish");
      return pages.problem(request, 403, "tryAgain");
    }
    const adviser = adviserOf(claimed, directory.all());
    if (adviser !== undefined) return await enter((await withRole(adviser, claimed)).id, request, attempt.to);
    return claimed.email === undefined
      ? pages.problem(request, 403, "noEmail")
      : pages.problem(request, 403, "unknownEmail", { email: claimed.email });
  }

  /** The role goes into the directory: the desk and the pages ask there, and so does the chat in Teams. */
  async function withRole(adviser: Adviser, { groups = [] }: Claimed): Promise<Adviser> {
    const { role } = inGroups(adviser, groups);
    if (role === adviser.role) return adviser;
    log.info({ adviser: adviser.id, role }, "the provider's groups changed a role");
    return (await directory.change(adviser.id, (found) => found && inGroups(found, groups))) ?? adviser;
  }
}

/** Somebody with the role that their groups give them, with the one that they were added with kept beside it. */
function inGroups(one: Adviser, groups: readonly string[]): Adviser {
  const { addedAs = one.role, ...rest } = one;
  const role = roleOfGroup.find(([group]) => groups.includes(group))?.[1] ?? addedAs;
  if (role === one.role) return one;
  return role === addedAs ? { ...rest, role } : { ...rest, role, addedAs };
}

/** A `sub` is never given to somebody else, as an address may be: who has one in the directory is found by it alone. */
function adviserOf({ subject, email }: Claimed, all: readonly Adviser[]): Adviser | undefined {
  return (
    all.find((one) => one.subject === subject) ??
    all.find(
      (one) =>
        one.subject === undefined && email !== undefined && one.email?.toLowerCase() === email.toLowerCase(),
    )
  );
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
