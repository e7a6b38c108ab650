import { env } from "@/lib/base/env";
import type { CallSigned } from "@/lib/channels/signed-call";
import { createSignedCaller } from "@/lib/channels/signed-json/create-caller";
import type { WorkerCtx } from "@/lib/context/ctx";

let caller: CallSigned | undefined;

/** The one caller of other systems in this worker. */
export function signedCaller(ctx: WorkerCtx): CallSigned {
  const { SANDBOX_PORT: sandboxPort, ALLOWED_PRIVATE: allowedPrivate } = env();
  caller ??= createSignedCaller({ world: ctx.world, sandboxPort, allowedPrivate }, ctx.now);
  return caller;
}
