import { generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import https from "node:https";
import { type AddressInfo, connect } from "node:net";
import type { Delivery } from "./bot-framework-serve.ts";
import { textOf } from "./bot-framework-serve.ts";

export const appId = "11111111-2222-4333-8444-555555555555";
export const tenant = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
export const serviceUrl = "https://smba.trafficmanager.net/emea/";

/** Microsoft's side of an Azure bot, on this machine. */
export interface Microsoft {
  /** What the bot sent to the channel. */
  readonly deliveries: readonly Delivery[];
  /** How often somebody asked for the keys. */
  readonly lookups: number;
  /** How it answers when asked for the keys. */
  keys: "published" | "failing" | "unreachable";
  /** A token as the Bot Framework signs it; claims and header can be bent. */
  token(claims?: object, header?: object, key?: KeyObject): string;
  /** Gives all of the machine's https connections back. */
  close(): Promise<void>;
}

/** A key that nobody published. */
export const foreignKey = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;

/**
 * Stands in for login.botframework.com, login.microsoftonline.com and a channel. Every https connection of this
 * process leads to it, without encryption, so that the addresses, issuers and keys are the ones of production.
 */
export async function microsoft(): Promise<Microsoft> {
  const endorsed = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = { ...endorsed.publicKey.export({ format: "jwk" }), kid: "key-1", use: "sig" };
  const deliveries: Delivery[] = [];
  let lookups = 0;

  const server = createServer(async (req, res) => {
    const body = await textOf(req);
    const { host = "", authorization } = req.headers;
    const path = req.url ?? "";
    if (host === "login.botframework.com") {
      lookups += 1;
      const keys = path.endsWith("/keys")
        ? published
        : { jwks_uri: "https://login.botframework.com/v1/keys" };
      if (cloud.keys === "unreachable") req.socket.destroy();
      else answer(res, keys, cloud.keys === "failing" ? 500 : 200);
    } else if (host === "login.microsoftonline.com") answer(res, entra(req, path));
    else {
      deliveries.push({ method: req.method ?? "", host, path, authorization, activity: JSON.parse(body) });
      answer(res, { id: `sent-${deliveries.length}` });
    }
  });
  const published = { keys: [{ ...jwk, endorsements: ["msteams", "webchat"] }] };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const before = https.Agent.prototype.createConnection;
  https.Agent.prototype.createConnection = () => connect(port, "127.0.0.1");

  const cloud: Microsoft = {
    keys: "published",
    deliveries,
    get lookups() {
      return lookups;
    },
    token(claims = {}, header = {}, key = endorsed.privateKey) {
      const now = Math.floor(Date.now() / 1000);
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
      const signed = [
        part({ typ: "JWT", alg: "RS256", kid: "key-1", ...header }),
        part({
          iss: "https://api.botframework.com",
          aud: appId,
          serviceurl: serviceUrl,
          nbf: now - 10,
          exp: now + 3600,
          ...claims,
        }),
      ].join(".");
      return `${signed}.${sign("sha256", Buffer.from(signed), key).toString("base64url")}`;
    },
    async close() {
      https.Agent.prototype.createConnection = before;
      https.globalAgent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return cloud;
}

/** The bot asks here for the token with which it speaks to the channel. */
function entra(req: IncomingMessage, path: string): object {
  const at = `https://login.microsoftonline.com/${tenant}`;
  if (req.method === "POST")
    return { token_type: "Bearer", expires_in: 3600, access_token: `for-the-channel-${randomUUID()}` };
  if (path.includes("/discovery/instance"))
    return { tenant_discovery_endpoint: `${at}/v2.0/.well-known/openid-configuration`, metadata: [] };
  return {
    issuer: `${at}/v2.0`,
    authorization_endpoint: `${at}/oauth2/v2.0/authorize`,
    token_endpoint: `${at}/oauth2/v2.0/token`,
    jwks_uri: `${at}/discovery/v2.0/keys`,
  };
}

function answer(res: ServerResponse, body: object, status = 200): void {
  res.writeHead(status, { "content-type": "application/json" });
  res.end(JSON.stringify(body));
}
