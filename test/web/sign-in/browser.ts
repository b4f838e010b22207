import { request } from "node:http";

/** A browser as far as sign-in goes: it keeps cookies, says where a request comes from, and follows redirects when told. */
export interface Browser {
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Page>;
  post(path: string, form?: Record<string, string>, headers?: Record<string, string>): Promise<Page>;
}

export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export function browser(origin: string): Browser {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit): Promise<Page> => {
    const answer = await fetch(new URL(path, origin), {
      ...init,
      redirect: "manual",
      headers: {
        accept: "text/html",
        "accept-language": "en",
        ...(cookies.size > 0 && {
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        }),
        ...(init.headers as Record<string, string>),
      },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = "", ...attributes] = cookie.split("; ");
      const [name = "", value = ""] = pair.split(/=(.*)/s);
      if (attributes.includes("Max-Age=0")) cookies.delete(name);
      else cookies.set(name, value);
    }
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  return {
    cookies,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, form = {}, headers = {}) =>
      ask(path, {
        method: "POST",
        body: new URLSearchParams(form),
        headers: { origin, "sec-fetch-site": "same-origin", ...headers },
      }),
  };
}

/** A POST with these headers and no others: fetch would not let a test say `host`. */
export function rawPost(
  origin: string,
  path: string,
  form: Record<string, string>,
  headers: Record<string, string>,
): Promise<Page> {
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(path, origin),
      {
        method: "POST",
        headers: { ...headers, "content-type": "application/x-www-form-urlencoded", "accept-language": "en" },
      },
      async (answer) => {
        let text = "";
        for await (const chunk of answer.setEncoding("utf8")) text += chunk;
        const got = new Headers();
        for (const [name, value] of Object.entries(answer.headers))
          for (const one of [value].flat()) if (one !== undefined) got.append(name, one);
        resolve({ status: answer.statusCode ?? 0, headers: got, text });
      },
    );
    sent.once("error", reject);
    sent.end(new URLSearchParams(form).toString());
  });
}
