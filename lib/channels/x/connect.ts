import { Refused } from "@/lib/base/errors";
import type { ConnectedAccount } from "../connection";
import type { Link } from "./call/link";
import { exchangeToken } from "./call/oauth";
import { request } from "./call/request";
import { idOf, textOf, wireOf } from "./fold/wire";

/**
 * Ends the round trip of OAuth: code for tokens (X's codes live 30 s), then who that is. Throws Refused
 * `connect-code-refused` or `connect-unreachable`.
 */
export async function finishConnect(
  link: Link,
  input: { code: string; verifier: string; redirectUrl: string },
): Promise<ConnectedAccount> {
  const { agents, settings, deps } = link;
  const tokens = await exchangeToken(agents, settings, deps.now, {
    grant_type: "authorization_code",
    code: input.code,
    code_verifier: input.verifier,
    redirect_uri: input.redirectUrl,
  });
  if (tokens === "refused") throw new Refused("connect-code-refused");
  if (typeof tokens === "string") throw new Refused("connect-unreachable");
  const me = await request(
    agents,
    { bearer: tokens.accessToken },
    { method: "GET", path: "2/users/me", timeoutMs: 6000 },
  );
  const user = me.ok ? wireOf(me.body.data) : undefined;
  const externalId = idOf(user?.id);
  const handle = textOf(user?.username);
  if (externalId === undefined || handle === undefined) throw new Refused("connect-unreachable");
  return {
    externalId,
    handle: `@${handle}`,
    displayName: textOf(user?.name) ?? handle,
    accessToken: tokens.accessToken,
    ...(tokens.refreshToken === undefined ? {} : { refreshToken: tokens.refreshToken }),
    scopes: tokens.scopes,
    ...(tokens.expiresAt === null ? {} : { expiresAt: tokens.expiresAt }),
  };
}
