import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid, NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { listVoiceRules } from "./list-voice-rules";
import { type ChangeVoiceRule, type VoiceContent, type VoiceRule, voiceContentSchema } from "./schemas";
import { voiceFaults } from "./voice-faults";

const LEADS = ["lead", "admin"] as const;

/**
 * Adds a rule of the desk's own; it speaks from the next text on. Leads and admins. Throws Invalid `voice-rule-faulty`
 * (details: faults), also where it is silent on what it must find.
 */
export async function createVoiceRule(outer: Ctx, content: VoiceContent): Promise<VoiceRule> {
  requireRole(outer.actor, LEADS);
  refuseFaulty(content, null);
  const id = uuidv7(outer.now(), outer.random);
  return inTransaction(outer, async (ctx) => {
    await keep(ctx, { id, kind: null }, 0, content, "created");
    return found(ctx, id);
  });
}

/**
 * Changes a rule, one of the program's too; what it was stays to be looked up. Leads and admins. Throws NotFound,
 * Conflict `voice-rule-changed`, and as createVoiceRule.
 */
export async function changeVoiceRule(outer: Ctx, id: string, wish: ChangeVoiceRule): Promise<VoiceRule> {
  requireRole(outer.actor, LEADS);
  return inTransaction(outer, async (ctx) => {
    const rule = await found(ctx, id);
    const { version, ...changed } = wish;
    const content = voiceContentSchema.parse({ ...contentOf(rule), ...given(changed) });
    refuseFaulty(content, rule.kind);
    await keep(ctx, rule, version, content, "changed");
    return found(ctx, id);
  });
}

/** Ends a rule of the desk's own. Leads and admins. Throws NotFound, Refused `voice-built-in`, Conflict `voice-rule-changed`. */
export async function endVoiceRule(outer: Ctx, id: string, version: number): Promise<void> {
  requireRole(outer.actor, LEADS);
  await inTransaction(outer, async (ctx) => {
    const rule = await found(ctx, id);
    if (rule.kind !== null) throw new Refused("voice-built-in");
    await keep(ctx, rule, version, contentOf(rule), "ended");
  });
}

/** What of a rule a lead writes. */
export function contentOf({ id, kind, version, changedBy, changedAt, ...content }: VoiceRule): VoiceContent {
  return content;
}

function given(changed: Omit<ChangeVoiceRule, "version">): Partial<VoiceContent> {
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
}

function refuseFaulty(content: VoiceContent, kind: VoiceRule["kind"]): void {
  const faults = voiceFaults(content, kind);
  if (faults.length > 0) throw new Invalid("voice-rule-faulty", { count: faults.length }, { faults });
}

type Deed = "created" | "changed" | "ended";

async function keep(
  ctx: Ctx,
  { id, kind }: Pick<VoiceRule, "id" | "kind">,
  version: number,
  content: VoiceContent,
  deed: Deed,
): Promise<void> {
  const [changedAt, revision] = [ctx.now(), uuidv7(ctx.now(), ctx.random)];
  const changedById = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  const isOver = deed === "ended";
  const state = { content, version: version + 1, isOver, changedById, changedAt };
  const { count } =
    version === 0
      ? await ctx.db.voiceRule.createMany({ data: [{ id, kind, revision, ...state }], skipDuplicates: true })
      : await ctx.db.voiceRule.updateMany({
          where: { id, version, isOver: false },
          data: { revision, ...state },
        });
  if (count === 0) throw new Conflict("voice-rule-changed");
  await ctx.db.voiceRuleVersion.create({ data: { ruleId: id, ...state } });
  const values = { version: version + 1, effect: content.effect, isOn: content.isOn };
  await writeEntry(ctx, { action: `voice-rule.${deed}`, subject: "voice-rule", subjectId: id, values });
}

async function found(ctx: Ctx, id: string): Promise<VoiceRule> {
  const rule = (await listVoiceRules(ctx)).find((each) => each.id === id);
  if (!rule) throw new NotFound("not-found");
  return rule;
}
