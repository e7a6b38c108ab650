import { Conflict, DeskError } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { bindHandle } from "./bind-handle";

interface Proved {
  codeId: string;
  code: string;
  interactionId: string;
  handleId: string;
  customerId: string;
  customerOfUser: string;
  /** An agent or an import has said whose it is: a code alone does not overrule them. */
  isLinked: boolean;
}

const AT_ONCE = 20;

/**
 * Links who quoted a private bridge code with whom it was told, by itself: the code is the proof. What can't be linked
 * while a reply is leaving is tried again at the next run; what an agent has ruled out stays a suggestion. Answers how
 * many it settled. May run twice.
 */
export async function linkProved(outer: Ctx): Promise<number> {
  const waiting = await outer.db.$queryRaw<Proved[]>`
    SELECT u."codeId", b.code, u."interactionId", u."handleId", h."customerId", w."customerId" AS "customerOfUser",
      EXISTS (SELECT 1 FROM "Link" l WHERE l."handleId" = w.id AND l."undoneAt" IS NULL) AS "isLinked"
    FROM "BridgeCodeUse" u JOIN "BridgeCode" b ON b.id = u."codeId" JOIN "Handle" h ON h.id = b."handleId"
    JOIN "Handle" w ON w.id = u."handleId"
    WHERE u.outcome = 'waiting' ORDER BY u."usedAt" LIMIT ${AT_ONCE}`;
  let settled = 0;
  for (const use of waiting) {
    const outcome = await tryLink(outer, use);
    if (outcome === "waiting") continue;
    await outer.db.bridgeCodeUse.updateMany({
      where: { codeId: use.codeId, interactionId: use.interactionId },
      data: { outcome },
    });
    settled += 1;
  }
  return settled;
}

async function tryLink(outer: Ctx, use: Proved): Promise<"proved" | "unverified" | "waiting"> {
  const { code, interactionId, handleId, customerId } = use;
  if (customerId === use.customerOfUser) return "proved";
  if (use.isLinked) return "unverified";
  const evidence = {
    kind: "bridge-code",
    value: code,
    interactionId,
    audience: "private",
    words: null,
  } as const;
  try {
    await inTransaction(outer, (ctx) => bindHandle(ctx, { customerId, handleId, evidence, trust: "proved" }));
    return "proved";
  } catch (error) {
    if (error instanceof Conflict && error.code === "reply-under-way") return "waiting";
    if (error instanceof DeskError) return "unverified";
    throw error;
  }
}
