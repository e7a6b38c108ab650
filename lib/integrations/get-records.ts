import type { Ctx } from "@/lib/context/ctx";
import { listIdentityChecks } from "@/lib/customers/list-identity-checks";
import { listIdentityRules } from "@/lib/customers/list-identity-rules";
import { listPrivateValues } from "@/lib/customers/list-private-values";
import { findUsable } from "./find-usable";
import { listDeclared } from "./list-declared";
import type { Records } from "./record-schemas";
import { inputsIn } from "./rules/input-pattern";
import type { InputKind } from "./schemas";
import { viewRuns } from "./view-run";

const TEXTS = 100;
const RUNS = 20;
const KIND_OF_FACT: Readonly<Record<string, InputKind>> = {
  locator: "locator",
  order: "order",
  parcel: "tracking",
};

/**
 * What an agent may look up and do in a conversation, with inputs found in its words and in the person's facts, what ran
 * before, and who was proven. Throws NotFound.
 */
export async function getRecords(ctx: Ctx, conversationId: string): Promise<Records> {
  const talk = await findUsable(ctx, conversationId);
  const [{ lookups, actions }, rules, checks, runs, handles] = await Promise.all([
    listDeclared(ctx, talk.accountIds),
    listIdentityRules(ctx, talk.accountIds),
    listIdentityChecks(ctx, conversationId),
    ctx.db.actionRun.findMany({ where: { conversationId }, orderBy: { createdAt: "desc" }, take: RUNS }),
    ctx.db.handle.findMany({
      where: { id: { in: talk.handleIds } },
      select: { id: true, channel: true, externalId: true, username: true },
    }),
  ]);
  const [texts, facts] =
    lookups.length === 0
      ? [[], []]
      : await Promise.all([listTexts(ctx, conversationId), listPrivateValues(ctx, talk.customerId)]);
  return {
    handles: talk.handleIds.flatMap((id) => handles.find((each) => each.id === id) ?? []),
    lookups: lookups.map(({ id, name, inputKind, inputLabel, inputPattern, needsProof }) => ({
      ...{ id, name, inputLabel },
      needsProof: needsProof ?? null,
      suggestions: [
        ...new Set([
          ...inputsIn(texts, inputKind, inputPattern ?? null),
          ...facts.filter(({ kind }) => KIND_OF_FACT[kind] === inputKind).map(({ value }) => value),
        ]),
      ].slice(0, 5),
    })),
    actions: actions.map(({ id, lookupId, name, form, needsProof }) => ({
      ...{ id, name, form },
      lookupId: lookupId ?? null,
      needsProof: needsProof ?? null,
    })),
    rules,
    checks,
    runs: await viewRuns(ctx, runs),
  };
}

async function listTexts(ctx: Ctx, conversationId: string): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ text: string }[]>`
    SELECT text FROM "Interaction" WHERE "conversationId" = ${conversationId}::uuid AND direction = 'inbound'
      AND "deletedAt" IS NULL ORDER BY "publishedAt" DESC, id DESC LIMIT ${TEXTS}`;
  return rows.map(({ text }) => text);
}
