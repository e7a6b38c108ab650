import { headers } from "next/headers";
import type { z } from "zod";
import { Forbidden, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { addressOf } from "./address";
import type { ActionResult } from "./agent-action";
import { cleanInput } from "./clean-input";
import { deskProcess } from "./desk-process";
import { isSameOrigin, isServedHost } from "./hosts";
import { problemOf } from "./problem";
import { secondsToWait } from "./request-limit";

/** The deed of a form nobody has to be signed in for; may run only verbs that say so. */
export async function runPublicAction<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  run: (ctx: Ctx, input: z.infer<S>) => Promise<T>,
): Promise<ActionResult<T>> {
  try {
    const incoming = await headers();
    if (!isServedHost(incoming.get("host"))) throw new Forbidden("wrong-host");
    if (!isSameOrigin({ headers: incoming })) throw new Forbidden("cross-site");
    const address = addressOf(incoming);
    const seconds = await secondsToWait(`public:${address}`, false);
    if (seconds > 0) throw new Refused("too-many-requests", { seconds });
    const ctx = (await deskProcess()).ctx({ type: "public", address });
    return { ok: true, value: await run(ctx, schema.parse(cleanInput(input))) };
  } catch (error) {
    const { status, code, detail, extra } = problemOf(error);
    return { ok: false, status, code, message: detail, ...extra };
  }
}
