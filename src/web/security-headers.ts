export interface Framing {
  /** Origins whose pages may show the chat in a frame. */
  readonly embedOrigins: readonly string[];
}

/**
 * The headers of every answer. Scripts and styles come from our own files only, nothing from another host, nothing
 * inline; only an embeddable page may be framed, and only by the embed origins.
 */
export function securityHeaders(
  framing: Framing,
  embeddable: boolean,
  secure: boolean,
): Record<string, string> {
  const framedBy = embeddable && framing.embedOrigins.length > 0 ? framing.embedOrigins.join(" ") : "'none'";
  return {
    "content-security-policy": `${policy}; frame-ancestors ${framedBy}`,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy":
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    ...(framedBy === "'none'" ? { "x-frame-options": "DENY" } : {}),
    ...(secure ? { "strict-transport-security": "max-age=31536000" } : {}),
  };
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join("; ");
