import type { Ctx } from "@/lib/context/ctx";
import { requireVisible } from "../require-visible";
import { readStanding, type Standing } from "./read-standing";
import type { Bars } from "./safety-schemas";

/** What open flags bar in a conversation, and which do. Throws NotFound. */
export async function listBars(ctx: Ctx, conversationId: string): Promise<Bars> {
  await requireVisible(ctx, conversationId);
  return barsOf(await readStanding(ctx, conversationId));
}

export function barsOf(standing: readonly Standing[]): Bars {
  const kinds = (bars: "barsMacros" | "barsGoodwill") => [
    ...new Set(standing.filter(({ consequence }) => consequence[bars]).map(({ kind }) => kind)),
  ];
  return { macros: kinds("barsMacros"), goodwill: kinds("barsGoodwill") };
}
