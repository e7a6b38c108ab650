/** A developer app as X's console would know it. */
export interface XApp {
  id: string;
  name: string;
  clientId: string;
  /** Left out for a public client. */
  clientSecret?: string;
  consumerKey: string;
  consumerSecret: string;
  /** Exact redirect addresses besides those on 127.0.0.1 and [::1], which are always good. */
  redirectUris: readonly string[];
}

/** The app every sandbox knows, and its public twin for clients that can't keep a secret. */
export const sandboxApps: readonly XApp[] = [
  {
    id: "29820954",
    name: "Caret",
    clientId: "sandbox-client",
    clientSecret: "sandbox-secret",
    consumerKey: "sandbox-consumer-key",
    consumerSecret: "sandbox-consumer-secret",
    redirectUris: [],
  },
  {
    id: "29820955",
    name: "Caret (public client)",
    clientId: "sandbox-public",
    consumerKey: "sandbox-public-key",
    consumerSecret: "sandbox-public-consumer-secret",
    redirectUris: [],
  },
];

/** Whether X would send a browser there: registered exactly, or a loopback address (X refuses `localhost`). */
export function acceptsRedirect(app: XApp, redirectUri: string): boolean {
  if (app.redirectUris.includes(redirectUri)) return true;
  if (!URL.canParse(redirectUri)) return false;
  const url = new URL(redirectUri);
  const isLoopback = url.hostname === "127.0.0.1" || url.hostname === "[::1]";
  return isLoopback && /^https?:$/.test(url.protocol) && url.hash === "" && url.username === "";
}

export type ClientVerdict = { ok: true; app: XApp } | { ok: false; description: string };

/** Who calls the token endpoint: Basic first, then `client_id` and `client_secret` of the body. */
export function authenticateClient(
  apps: readonly XApp[],
  authorization: string | undefined,
  body: Readonly<Record<string, string>>,
): ClientVerdict {
  const basic = authorization === undefined ? undefined : readBasic(authorization);
  const clientId = basic?.id ?? body.client_id;
  const secret = basic?.secret ?? body.client_secret;
  if (clientId === undefined) return { ok: false, description: "Missing valid authorization header" };
  const app = apps.find((known) => known.clientId === clientId);
  if (app === undefined) return { ok: false, description: "Value passed for the client id was invalid." };
  if (app.clientSecret === undefined) return { ok: true, app };
  if (secret === undefined) return { ok: false, description: "Missing valid authorization header" };
  if (secret !== app.clientSecret)
    return { ok: false, description: "Value passed for the client secret was invalid." };
  return { ok: true, app };
}

/** The two halves of a Basic header, percent-decoded as RFC 6749 wants. */
export function readBasic(authorization: string): { id: string; secret: string } | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/_-]+=*)$/i.exec(authorization)?.[1];
  if (encoded === undefined) return undefined;
  const plain = Buffer.from(encoded, "base64").toString("utf8");
  const colon = plain.indexOf(":");
  if (colon < 0) return undefined;
  return { id: decode(plain.slice(0, colon)), secret: decode(plain.slice(colon + 1)) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The app a caller's streams, rules, subscriptions and webhooks belong to: everyone who comes with a `sandbox-` token
 * stands under the first app, so a bearer and a brand's token meet there.
 */
export function owningAppId(appId: string | undefined, apps: readonly XApp[] = sandboxApps): string {
  const first = apps[0]?.id ?? "";
  return appId === undefined || appId.startsWith("sandbox-") ? first : appId;
}
