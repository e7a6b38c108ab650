import { headers } from "next/headers";
import { env } from "@/lib/base/env";
import { Refused } from "@/lib/base/errors";
import { deskProcess } from "./desk-process";
import { isPrivateSandbox } from "./hosts";

/** The way from a page to the sandbox's own port, which the browser may not reach itself. */
export interface SandboxDoor {
  /** As a customer, with the token any X client would use; as nobody on the control paths. Throws Refused with what was said. */
  ask<T>(method: string, path: string, options?: { as?: string; body?: unknown }): Promise<T>;
  fetch(path: string, as?: string): Promise<Response>;
}

export interface Brand {
  handle: string;
  username: string;
  purpose: string;
}

const WAIT_MS = 15_000;

/** Null wherever process and database don't both say sandbox, or somebody from outside could knock. */
export async function openSandboxDoor(): Promise<SandboxDoor | null> {
  const { world } = (await deskProcess()).ctx({ type: "public" });
  if (!isPrivateSandbox(world, (await headers()).get("host"))) return null;
  const base = `http://127.0.0.1:${env().SANDBOX_PORT}`;
  return {
    ask: (method, path, options) => ask(base, method, path, options),
    fetch: (path, as) =>
      fetch(`${base}${path}`, { headers: bearer(as), signal: AbortSignal.timeout(WAIT_MS) }),
  };
}

/** The brand's own handles on X: whom a customer may write to. */
export async function listBrands(): Promise<Brand[]> {
  const { database } = await deskProcess();
  const found = await database.db.account.findMany({
    where: { channel: "x", isActive: true },
    select: { handle: true, purpose: true },
    orderBy: [{ purpose: "desc" }, { createdAt: "asc" }],
  });
  return found.map((account) => ({ ...account, username: account.handle.replace(/^@/, "") }));
}

const bearer = (as?: string): Record<string, string> => (as ? { authorization: `Bearer sandbox-${as}` } : {});

async function ask<T>(
  base: string,
  method: string,
  path: string,
  { as, body }: { as?: string; body?: unknown } = {},
): Promise<T> {
  const answer = await fetch(`${base}${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...bearer(as) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(WAIT_MS),
  }).catch(() => {
    throw new Refused("sandbox-away");
  });
  if (answer.ok) return (await answer.json()) as T;
  throw refusal(answer.status, await answer.text(), answer.headers.get("x-rate-limit-reset"));
}

function refusal(status: number, text: string, reset: string | null): Refused {
  if (status === 429) {
    const seconds = Math.max(1, Number(reset ?? 0) - Math.floor(Date.now() / 1000));
    return new Refused("sandbox-limited", { seconds });
  }
  return new Refused("sandbox-said-no", { status, said: saidIn(text) });
}

function saidIn(text: string): string {
  try {
    const parsed = JSON.parse(text) as { detail?: string; errors?: { message?: string }[] };
    return parsed.errors?.[0]?.message ?? parsed.detail ?? text.slice(0, 200);
  } catch {
    return text.slice(0, 200);
  }
}
