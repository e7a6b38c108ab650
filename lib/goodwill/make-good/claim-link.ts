import type { Ctx } from "@/lib/context/ctx";
import { CLAIM_PATH } from "../rules/claim-path";
import { claimToken } from "./claim-token";

/** Where one person chooses: for their eyes alone. `publicUrl` is where the desk is reached from outside. */
export function claimUrl(ctx: Ctx, claimId: string, publicUrl: string): string {
  return new URL(`${CLAIM_PATH}${claimToken(ctx, claimId)}`, publicUrl).toString();
}
