import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";

/**
 * The state in which a file that a person here uploads is kept: `stored`, or `waiting-for-scan` where the scanner is
 * away. Throws Refused `infected`.
 */
export async function scanNew(
  ctx: Ctx,
  bytes: Uint8Array,
): Promise<{ state: "stored" | "waiting-for-scan"; scannedAt: Date | null }> {
  if (!ctx.scanner) return { state: "stored", scannedAt: null };
  const verdict = await ctx.scanner.scan(bytes);
  switch (verdict.found) {
    case "nothing":
      return { state: "stored", scannedAt: ctx.now() };
    case "infected":
      throw new Refused("infected", { name: verdict.name });
    case "away":
      return { state: "waiting-for-scan", scannedAt: null };
  }
}
