import type { ChannelSettings } from "../channel";

export interface XSettings {
  apiUrl: URL;
  /** Where a person grants access. */
  authorizeUrl: string;
  clientId: string;
  clientSecret: string;
  /** The app's own token, for streams and subscriptions; undefined leaves polling. */
  bearer: string | undefined;
  /** A loopback X may be reached without https, and only by a sandbox desk. */
  isSandbox: boolean;
  /** Where X may call us; undefined when no https address is known. */
  webhookUrl: string | undefined;
}

const live = "https://api.x.com";

/**
 * The addresses and secrets of this desk's X. In the live world `X_API_URL` counts only when it is https on x.com;
 * in the sandbox world an address of the real X throws.
 */
export function xSettings({ world, env }: ChannelSettings): XSettings {
  const isSandbox = world === "sandbox";
  const apiUrl = isSandbox ? sandboxUrl(env.X_API_URL, env.SANDBOX_PORT) : liveUrl(env.X_API_URL);
  const isPublic = env.PUBLIC_URL?.startsWith("https://") ?? false;
  return {
    apiUrl,
    authorizeUrl: isSandbox
      ? new URL("/i/oauth2/authorize", apiUrl).href
      : "https://x.com/i/oauth2/authorize",
    clientId: env.X_CLIENT_ID ?? (isSandbox ? "sandbox-client" : ""),
    clientSecret: env.X_CLIENT_SECRET ?? (isSandbox ? "sandbox-secret" : ""),
    bearer: env.X_BEARER_TOKEN ?? (isSandbox ? "sandbox-app" : undefined),
    isSandbox,
    webhookUrl: isPublic ? new URL("/api/webhooks/x", env.PUBLIC_URL).href : undefined,
  };
}

function sandboxUrl(given: string | undefined, port: number): URL {
  const url = new URL(given ?? `http://127.0.0.1:${port}`);
  if (!isHostOfX(url.hostname)) return url;
  throw new Error(
    "X_API_URL is the real X, and this is a sandbox desk. Unset X_API_URL, or go live on an empty database.",
  );
}

function liveUrl(given: string | undefined): URL {
  if (given === undefined || !URL.canParse(given)) return new URL(live);
  const url = new URL(given);
  return url.protocol === "https:" && isHostOfX(url.hostname) ? url : new URL(live);
}

function isHostOfX(hostname: string): boolean {
  return /(^|\.)(x|twitter)\.com$/.test(hostname.toLowerCase());
}
