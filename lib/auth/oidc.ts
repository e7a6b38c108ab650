import type { Profile } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "@/lib/base/env";
import { deskProcess } from "./desk-process";

/** The organisation's own sign-in, when OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are set. */
export function oidcProvider(): OAuthConfig<Profile & { sub: string }>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return [];
  return [
    {
      id: "oidc",
      name: "OIDC",
      type: "oauth",
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      profile: (profile) => ({ id: profile.sub, email: profile.email ?? null, name: profile.name ?? null }),
    },
  ];
}

/** The active agent of a verified address; an address nobody verified opens nothing, and nobody is made. */
export async function findOidcAgent(profile: Profile | undefined): Promise<string | null> {
  const isVerified = profile !== undefined && "email_verified" in profile && profile.email_verified === true;
  if (!profile?.email || !isVerified) return null;
  const { database } = await deskProcess();
  const agent = await database.db.agent.findFirst({
    where: { email: profile.email.toLowerCase(), isActive: true },
    select: { id: true },
  });
  return agent?.id ?? null;
}

export function isOidcSet(): boolean {
  return oidcProvider().length > 0;
}
