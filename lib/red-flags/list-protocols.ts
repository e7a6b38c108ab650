import type { Ctx } from "@/lib/context/ctx";
import { nameAgents } from "./name-agents";
import type { Protocol, ProtocolContent, SafetyKind } from "./protocol-schemas";
import { EXAMPLE_PROTOCOLS } from "./rules/example-protocols";
import { SAFETY_KINDS } from "./schemas";

/** The desk's safety protocols by kind, country and language; the program's examples for kinds it keeps none for. */
export async function listProtocols(ctx: Ctx): Promise<Protocol[]> {
  const rows = await ctx.db.safetyProtocol.findMany({
    where: { retiredAt: null },
    orderBy: [{ country: "asc" }, { language: "asc" }],
  });
  const named = await nameAgents(
    ctx,
    rows.map(({ changedById }) => changedById),
  );
  const own = rows.map(
    ({ id, kind, country, language, content, changeNumber, changedAt, changedById }): Protocol => ({
      id,
      kind: kind as SafetyKind,
      country,
      language,
      content: content as ProtocolContent,
      changeNumber,
      changedBy: named(changedById),
      changedAt: changedAt.toISOString(),
    }),
  );
  return SAFETY_KINDS.flatMap((kind) => {
    const kept = own.filter((each) => each.kind === kind);
    return kept.length > 0 ? kept : EXAMPLE_PROTOCOLS.filter((each) => each.kind === kind);
  });
}
