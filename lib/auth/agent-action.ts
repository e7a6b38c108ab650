import { headers } from "next/headers";
import type { z } from "zod";
import { Forbidden } from "@/lib/base/errors";
import type { Ctx, Role } from "@/lib/context/ctx";
import { findAgent } from "./agent-ctx";
import { cleanInput } from "./clean-input";
import { isSameOrigin } from "./hosts";
import { problemOf } from "./problem";

export type ActionResult<T> =
  | { ok: true; value: T }
  | {
      ok: false;
      status: number;
      code: string;
      message: string;
      fields?: { path: string; message: string }[];
      details?: unknown;
    };

/**
 * The deed of a button or form: parses, checks session and role by itself, runs the verb and maps
 * what was thrown to a code and a sentence. Next lets an action without an Origin pass; this does not.
 */
export async function runAction<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  run: (ctx: Ctx, input: z.infer<S>) => Promise<T>,
  roles?: readonly Role[],
  mayEnrol = false,
  unmasked: readonly string[] = [],
): Promise<ActionResult<T>> {
  let locale = "en";
  try {
    const found = await findAgent();
    if (!found) return { ok: false, status: 401, code: "unauthenticated", message: "" };
    locale = found.agent.locale;
    if (!isSameOrigin({ headers: await headers() })) throw new Forbidden("cross-site");
    if (found.agent.mustEnrol && !mayEnrol) throw new Forbidden("second-factor-needed");
    if (roles && !roles.includes(found.agent.role)) throw new Forbidden("forbidden");
    return { ok: true, value: await run(found.ctx, schema.parse(cleanInput(input, unmasked))) };
  } catch (error) {
    if (isNextSignal(error)) throw error;
    const { status, code, detail, extra } = problemOf(error, locale);
    return { ok: false, status, code, message: detail, ...extra };
  }
}

/** redirect() and notFound() travel as errors with a digest. */
function isNextSignal(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "digest" in error &&
    String(error.digest).startsWith("NEXT_")
  );
}
