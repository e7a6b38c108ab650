import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { OutgoingMail } from "@/lib/conversations/keep-outgoing-mail";
import type { MailView } from "@/lib/conversations/mail-schemas";
import { senderProof } from "@/lib/conversations/rules/sender-proof";
import type { Route } from "./find-route";
import { fillBlock } from "./rules/fill-block";
import { copyAddresses } from "./rules/mail-addresses";
import { mailBody, type Quoted } from "./rules/mail-body";
import { answerSubject, oneLine } from "./rules/mail-subject";
import type { QueueReply } from "./schemas";

interface Answered {
  subject: string;
  authentication: MailView["authentication"];
  trust: string;
  text: string;
  language: string | null;
  publishedAt: Date;
  direction: string;
  name: string | null;
}

/**
 * A reply as a mail: its subject, whom it is copied to (nobody the writer has not named), the account's signature
 * block with the writer's name, and what it answers below, but only when the sender of that is proven. Throws Invalid `bad-address`.
 */
export async function composeMail(
  ctx: Ctx,
  route: Route,
  input: QueueReply,
  text: string,
  writer: string,
): Promise<OutgoingMail> {
  const account = await ctx.db.account.findUniqueOrThrow({
    where: { id: route.account.id },
    select: { externalId: true, handle: true, displayName: true },
  });
  const mailbox = await ctx.db.mailbox.findUnique({ where: { accountId: route.account.id } });
  const handle = await ctx.db.handle.findUnique({
    where: { id: route.handleId },
    select: { externalId: true, displayName: true },
  });
  if (!handle) throw new NotFound("not-found");
  const address = account.externalId ?? account.handle;
  const name = mailbox?.fromName ?? account.displayName;
  const cc = copyAddresses(input.cc ?? [], [address, handle.externalId]);
  const answered = route.answered ? await readAnswered(ctx, route.answered.id) : null;
  const body = mailBody(text, fillBlock(mailbox?.signatureBlock ?? "", writer), quotedOf(answered));
  return {
    from: { name: oneLine(name), address },
    to: {
      ...(handle.displayName ? { name: oneLine(handle.displayName) } : {}),
      address: handle.externalId,
    },
    cc: cc.map((each) => ({ address: each })),
    subject: oneLine(input.subject ?? "") || (answered ? answerSubject(answered.subject) : oneLine(name)),
    ...body,
  };
}

async function readAnswered(ctx: Ctx, interactionId: string): Promise<Answered | null> {
  const [row] = await ctx.db.$queryRaw<Answered[]>`
    SELECT m.subject, m.authentication, m.trust, i.text, i.language, i."publishedAt", i.direction, h."displayName" AS name
    FROM "Mail" m JOIN "Interaction" i ON i.id = m."interactionId" JOIN "Handle" h ON h.id = i."handleId"
    WHERE m."interactionId" = ${interactionId}::uuid`;
  return row ?? null;
}

function quotedOf(answered: Answered | null): Quoted | null {
  if (answered === null || answered.direction !== "inbound" || answered.trust === "unverified") return null;
  if (senderProof(answered.authentication) !== "proved" || answered.text.trim() === "") return null;
  const { text, language, publishedAt: at, name } = answered;
  return { text, language, at, name: name ?? "…" };
}
