import { headers } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { openSession } from "@/lib/agents/open-session";
import { revokeSessions } from "@/lib/agents/revoke-sessions";
import { signIn } from "@/lib/agents/sign-in";
import { env } from "@/lib/base/env";
import { DeskError } from "@/lib/base/errors";
import { addressOf } from "./address";
import { deskProcess } from "./desk-process";
import { isPrivateSandbox } from "./hosts";
import { findOidcAgent, oidcProvider } from "./oidc";
import { forgetSession } from "./session-ctx";
import { isSecureDesk, readSessionId, sessionCookieName } from "./session-token";

const SESSION_SECONDS = 14 * 60 * 60;

/** The signed cookie holds a session id and nothing a revocation would have to wait for. */
export function nextAuthOptions(): NextAuthOptions {
  const { AUTH_SECRET } = env();
  return {
    ...(AUTH_SECRET ? { secret: AUTH_SECRET } : {}),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/login", error: "/login" },
    useSecureCookies: isSecureDesk(),
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecureDesk() },
      },
    },
    providers: [passwordProvider(), oneClickProvider(), ...oidcProvider()],
    callbacks: {
      async signIn({ account, profile }) {
        if (account?.provider !== "oidc") return true;
        return (await findOidcAgent(profile)) !== null || "/login?error=oidc-unknown";
      },
      async jwt({ token, user, account, profile }) {
        if (!account) return token;
        const agentId = account.provider === "oidc" ? await findOidcAgent(profile) : user.id;
        if (!agentId) throw new Error("oidc-unknown");
        const method =
          account.provider === "oidc" ? "oidc" : account.provider === "one-click" ? "one-click" : "password";
        // A cookie from before must not live on beside the new one.
        const before = await readSessionId();
        if (before) await endSession(before);
        return { sessionId: await openFor(agentId, method) };
      },
      redirect: ({ url, baseUrl }) => ownUrl(url, baseUrl),
    },
    events: {
      async signOut({ token }) {
        const sessionId = token.sessionId;
        if (typeof sessionId !== "string") return;
        await endSession(sessionId);
      },
    },
  };
}

function passwordProvider() {
  return CredentialsProvider({
    id: "password",
    name: "password",
    credentials: { email: {}, password: {}, code: {} },
    async authorize(given) {
      const desk = await deskProcess();
      const { email, password, code } = given ?? { email: "", password: "", code: "" };
      if (
        ![email, password, code ?? ""].every((value) => typeof value === "string" && value.length <= 1000)
      ) {
        throw new Error("sign-in-wrong");
      }
      try {
        const address = addressOf(await headers());
        const found = await signIn(desk.ctx({ type: "public", address }), {
          email,
          password,
          code: code ?? "",
          address,
        });
        return { id: found.agentId };
      } catch (error) {
        if (error instanceof DeskError)
          throw new Error(JSON.stringify({ code: error.code, values: error.values }));
        throw error;
      }
    },
  });
}

function oneClickProvider() {
  return CredentialsProvider({
    id: "one-click",
    name: "one-click",
    credentials: { email: {} },
    async authorize(given) {
      const desk = await deskProcess();
      const { world } = desk.ctx({ type: "public" });
      if (!isPrivateSandbox(world, (await headers()).get("host"))) throw new Error("sign-in-wrong");
      const email = typeof given?.email === "string" ? given.email : "";
      const agent = await desk.database.db.agent.findFirst({
        where: { email, isActive: true },
        select: { id: true },
      });
      return agent && email.endsWith("@northwind.example") ? { id: agent.id } : null;
    },
  });
}

async function openFor(agentId: string, method: "password" | "oidc" | "one-click"): Promise<string> {
  const incoming = await headers();
  const address = addressOf(incoming);
  const ctx = (await deskProcess()).ctx({ type: "public", address });
  return openSession(ctx, { agentId, method, address, userAgent: incoming.get("user-agent") ?? undefined });
}

async function endSession(sessionId: string): Promise<void> {
  const desk = await deskProcess();
  const session = await desk.database.db.session.findUnique({
    where: { id: sessionId },
    select: { agentId: true },
  });
  forgetSession(sessionId);
  if (session)
    await revokeSessions(desk.ctx({ type: "public" }), { agentId: session.agentId, onlyId: sessionId });
}

/** Only paths of this desk: `//evil`, `\evil` and other schemes lead to the inbox. */
export function ownUrl(url: string, baseUrl: string): string {
  if (!URL.canParse(url, baseUrl)) return `${baseUrl}/inbox`;
  const wanted = new URL(url, baseUrl);
  return wanted.origin === new URL(baseUrl).origin ? wanted.toString() : `${baseUrl}/inbox`;
}
