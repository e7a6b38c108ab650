import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { Conversation } from "@/lib/conversations/schemas";
import { listFacts } from "@/lib/customers/list-facts";
import { seeFact } from "@/lib/customers/see-fact";
import { readPolicy } from "@/lib/response-times/read-policy";
import { hoursOf, readStatedHours } from "@/lib/response-times/read-stated-hours";
import { weekShown } from "@/lib/response-times/rules/hours-shown";
import type { FieldValues } from "./rules/fill-fields";
import { firstName } from "./rules/first-name";
import { hoursWords } from "./rules/hours-words";
import { isPrivateField, type MacroField } from "./rules/macro-fields";

interface Wanted {
  fields: readonly MacroField[];
  audience: "public" | "private";
  handleId?: string | undefined;
  accountId?: string | undefined;
  language: string;
  peek: boolean;
}

/**
 * What is known for the fields of a macro and may be said to this person there. In public the name is the one they bear
 * on that channel themselves, and private facts are not even read.
 */
export async function readFieldValues(
  ctx: Ctx,
  conversation: Conversation,
  wanted: Wanted,
): Promise<FieldValues> {
  const values: Partial<Record<MacroField, string | null>> = {};
  const handle = await findHandle(ctx, conversation, wanted);
  const accountId = wanted.accountId ?? conversation.account?.id ?? null;
  for (const field of wanted.fields) {
    if (field === "first_name") values[field] = nameOf(conversation, handle, wanted.audience);
    else if (field === "handle") values[field] = handle?.username ? `@${handle.username}` : null;
    else if (field === "agent") values[field] = await agentName(ctx);
    else if (field === "account") values[field] = await accountHandle(ctx, accountId);
    else if (field === "hours") values[field] = await hoursIn(ctx, accountId, wanted.language);
    else if (isPrivateField(field) && wanted.audience === "private")
      values[field] = await factOf(ctx, conversation, field, handle?.id ?? null, wanted.peek);
  }
  return values;
}

interface NamedHandle {
  id: string;
  username: string | null;
  displayName: string | null;
}

/** The handle named, else the one that wrote last. */
async function findHandle(
  ctx: Ctx,
  { id, customer }: Conversation,
  { handleId }: Wanted,
): Promise<NamedHandle | null> {
  const rows = await ctx.db.$queryRaw<NamedHandle[]>`
    SELECT h.id, h.username, h."displayName" FROM "Handle" h
    WHERE h."customerId" = ${customer.id}::uuid AND (${handleId ?? null}::uuid IS NULL OR h.id = ${handleId ?? null}::uuid)
    ORDER BY (SELECT max(i."publishedAt") FROM "Interaction" i WHERE i."conversationId" = ${id}::uuid
      AND i."handleId" = h.id AND i.direction = 'inbound') DESC NULLS LAST, h."createdAt" LIMIT 1`;
  return rows[0] ?? null;
}

function nameOf({ customer }: Conversation, handle: NamedHandle | null, audience: string): string | null {
  const own = firstName(handle?.displayName ?? null);
  return own ?? (audience === "private" ? firstName(customer.displayName) : null);
}

async function agentName({ db, actor }: Ctx): Promise<string | null> {
  if (actor.type !== "agent") return null;
  const agent = await db.agent.findUnique({ where: { id: actor.agentId }, select: { displayName: true } });
  return agent?.displayName.trim().split(/\s+/)[0] ?? null;
}

async function accountHandle({ db, traits }: Ctx, id: string | null): Promise<string | null> {
  if (!id) return null;
  const account = await db.account.findUnique({ where: { id }, select: { handle: true, channel: true } });
  if (!account) return null;
  const isTyped = traits.get(account.channel)?.typedAs !== undefined;
  return isTyped || account.handle.startsWith("@") ? account.handle : `@${account.handle}`;
}

async function hoursIn(ctx: Ctx, accountId: string | null, language: string): Promise<string | null> {
  const stated = (await readStatedHours(ctx)).find((row) => row.accountId === accountId);
  if (!stated) return null;
  const hours = hoursOf(stated, await readPolicy(ctx));
  if (stated.calendarId !== null && hours === null) return null;
  return hoursWords(weekShown(hours, hours?.zone ?? "UTC", ctx.now()), language);
}

/** The newest one; whoever has it filled has looked at it. Null where who asks is not proven to be that person. */
async function factOf(
  ctx: Ctx,
  { id: conversationId, customer }: Conversation,
  kind: "locator" | "order",
  handleId: string | null,
  peek: boolean,
): Promise<string | null> {
  const fact = (await listFacts(ctx, customer.id)).find((each) => each.kind === kind);
  if (!fact) return null;
  if (peek) return fact.value;
  try {
    return await seeFact(ctx, fact.id, { conversationId, handleId });
  } catch (error) {
    if (error instanceof Refused && error.code === "identity-unproven") return null;
    throw error;
  }
}
