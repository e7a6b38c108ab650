import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { actingAgent } from "@/lib/conversations/acting-agent";
import { lockVisible } from "@/lib/conversations/lock-visible";
import { cleanText } from "@/lib/conversations/rules/clean-text";
import { maskCards } from "@/lib/customers/rules/personal/mask-cards";
import { findingsOf } from "../guard-reply";
import { sideSubject } from "../rules/side-mail";
import { findSystemMailbox } from "../system-mail/find-system-mailbox";
import { queueSystemMail } from "../system-mail/queue-system-mail";
import { getSideConversation } from "./list-side-conversations";
import { quoteChosen } from "./quote-chosen";
import { type AskDepartment, askDepartmentSchema, type SideConversation } from "./side-schemas";

const LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

/**
 * Asks another department by mail, with chosen messages of the conversation quoted below; its answer comes back as a
 * note. Private facts of the person go along only when that was confirmed. Throws NotFound, also `excerpt-missing` for
 * a note or what the reader may not read, Conflict `department-gone`, Refused `private-excerpt` with the findings,
 * `no-mailbox`.
 */
export async function askDepartment(
  outer: Ctx,
  conversationId: string,
  input: AskDepartment,
): Promise<SideConversation> {
  const { agentId } = actingAgent(outer.actor);
  const { departmentId, subject, interactionIds, confirmed, ...said } = askDepartmentSchema.parse(input);
  const id = await inTransaction(outer, async (ctx) => {
    const { customerId } = await lockVisible(ctx, conversationId);
    const department = await ctx.db.department.findUnique({ where: { id: departmentId } });
    if (!department) throw new NotFound("not-found");
    if (department.retiredAt) throw new Conflict("department-gone");
    const quotes = await quoteChosen(ctx, conversationId, interactionIds);
    const text = maskCards(cleanText(said.text));
    const whole = [text, ...quotes].join("\n\n");
    const findings = confirmed ? [] : await findingsOf(ctx, customerId, "public", `${subject}\n${whole}`);
    if (findings.length > 0) throw new Refused("private-excerpt", { count: findings.length }, { findings });
    const mailbox = await findSystemMailbox(ctx);
    if (!mailbox) throw new Refused("no-mailbox");
    const now = ctx.now();
    const sideId = uuidv7(now, ctx.random);
    const token = [...ctx.random(10)].map((byte) => LETTERS[byte % LETTERS.length]).join("");
    const messageId = `side.${token}.${sideId.replaceAll("-", "")}@${mailbox.address.split("@")[1] ?? "localhost"}`;
    const { address } = department;
    const asked = { conversationId, departmentId, address, token, messageId, interactionIds };
    await ctx.db.sideConversation.create({
      data: { id: sideId, ...asked, subject: maskCards(subject), text, askedById: agentId, askedAt: now },
    });
    const writer = await ctx.db.agent.findUniqueOrThrow({ where: { id: agentId } });
    await queueSystemMail(ctx, [
      {
        kind: "side",
        key: `side:${sideId}`,
        agentId,
        recipient: address,
        messageId,
        subject: sideSubject(maskCards(subject), token),
        text: `${[text, `${writer.displayName}\n${mailbox.fromName}`, ...quotes].join("\n\n")}\n`,
        html: null,
      },
    ]);
    await recordChanges(ctx, [{ kind: "conversation.changed", conversationId }]);
    await writeEntry(ctx, {
      action: "department.asked",
      subject: "side-conversation",
      subjectId: sideId,
      values: { conversationId, department: department.name, interactionIds, confirmed },
    });
    return sideId;
  });
  return getSideConversation(outer, id);
}
