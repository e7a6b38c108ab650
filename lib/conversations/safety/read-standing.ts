import type { Ctx } from "@/lib/context/ctx";
import { listProtocols } from "@/lib/red-flags/list-protocols";
import type { Protocol, SafetyKind } from "@/lib/red-flags/protocol-schemas";
import { readFlagRules } from "@/lib/red-flags/read-flag-rules";
import { fittingProtocols } from "@/lib/red-flags/rules/fitting-protocols";
import { type FlagConsequence, type FlagKind, SAFETY_KINDS } from "@/lib/red-flags/schemas";
import { agreedSql } from "./need-second";

export interface Standing {
  id: string;
  kind: FlagKind;
  raisedAt: Date;
  consequence: FlagConsequence;
  /** Of a safety kind, what fits best first. */
  protocols: Protocol[];
  /** Somebody other than the actor agrees. */
  hasSecond: boolean;
}

interface Row {
  id: string;
  kind: FlagKind;
  raisedAt: Date;
  language: string | null;
  hasSecond: boolean;
}

/** The open flags of a conversation with what follows from each, in the order people read the kinds; safety first. */
export async function readStanding(ctx: Ctx, conversationId: string): Promise<Standing[]> {
  const agentId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT f.id, f.kind, f."raisedAt", coalesce(i.language, c.language, cu.language) AS language,
      ${agreedSql(ctx, agentId)} AS "hasSecond"
    FROM "Flag" f JOIN "Conversation" c ON c.id = f."conversationId" JOIN "Customer" cu ON cu.id = c."customerId"
      LEFT JOIN "Interaction" i ON i.id = f."interactionId"
    WHERE f."conversationId" = ${conversationId}::uuid AND f."clearedAt" IS NULL ORDER BY f."raisedAt", f.id`;
  if (rows.length === 0) return [];
  const isSafety = (kind: FlagKind): kind is SafetyKind => (SAFETY_KINDS as readonly string[]).includes(kind);
  const rules = await readFlagRules(ctx);
  const protocols = rows.some(({ kind }) => isSafety(kind)) ? await listProtocols(ctx) : [];
  return rows.map(({ language, kind, ...row }) => ({
    ...row,
    kind,
    consequence: rules.kinds[kind]?.consequence ?? {},
    protocols: isSafety(kind) ? fittingProtocols(protocols, { kind, country: null, language }) : [],
  }));
}
