import type { HttpAnswer, HttpRequest } from "../http.ts";

/** Which pages' scripts may use the endpoint. */
export interface Origins {
  /** A page of ours, or of an origin that embeds us; false for a request that names no origin. */
  isOurs(request: HttpRequest): boolean;
  /** True when a page that is not ours sent it. */
  isForeign(request: HttpRequest): boolean;
  /** Adds to an answer what lets an embedding page's script read it. */
  share(request: HttpRequest, answer: HttpAnswer): HttpAnswer;
}

/** @param publicUrl the address people use, where that is not the one in the `Host` header */
export function origins(publicUrl: string | undefined, embedOrigins: readonly string[]): Origins {
  const ours = publicUrl === undefined ? undefined : new URL(publicUrl).origin;
  const isOwn = (request: HttpRequest) => {
    const { origin, host } = request.headers;
    return origin === ours || origin?.replace(/^https?:\/\//, "") === host;
  };
  const isOurs = (request: HttpRequest) => {
    const { origin } = request.headers;
    return origin !== undefined && (isOwn(request) || embedOrigins.includes(origin));
  };
  return {
    isOurs,
    isForeign: (request) => request.headers.origin !== undefined && !isOurs(request),
    share(request, answer) {
      const headers = { ...answer.headers, vary: "Origin" };
      const { origin } = request.headers;
      if (origin === undefined || isOwn(request) || !isOurs(request)) return { ...answer, headers };
      return {
        ...answer,
        headers: {
          ...headers,
          "access-control-allow-origin": origin,
          "access-control-allow-headers": "authorization, content-type, x-ms-bot-agent, x-requested-with",
          "access-control-allow-methods": "GET, POST",
          "access-control-max-age": "600",
          "cross-origin-resource-policy": "cross-origin",
        },
      };
    },
  };
}
