import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { findSystemMailbox } from "@/lib/replies/system-mail/find-system-mailbox";
import { queueSystemMail } from "@/lib/replies/system-mail/queue-system-mail";
import { previewMailing, type UrlOf } from "./preview-mailing";
import { testMailKey } from "./test-mail-key";

/**
 * Sends the asker, and nobody else, the letter one of its people would get, marked as a test. Its links lead nowhere.
 * Leads and admins. Throws NotFound, Refused with what keeps the mailing from leaving, `mailing-test-lacks` for a person
 * without a field it needs. Answers where it went.
 */
export async function testMailing(
  outer: Ctx,
  id: string,
  { affectedId }: { affectedId?: string | undefined },
  url: UrlOf,
): Promise<{ to: string }> {
  const { agentId } = requireRole(outer.actor, ["lead", "admin"]);
  return inTransaction(outer, async (ctx) => {
    const { letter, person, faults } = await previewMailing(ctx, id, { affectedId }, url);
    const [fault] = faults;
    if (fault) throw new Refused(fault.code, fault.values, faults);
    if (!letter || !person) throw new Refused("mailing-nobody");
    const [field] = letter.missing;
    if (field) throw new Refused("mailing-test-lacks", { name: person.displayName, field });
    if (!(await findSystemMailbox(ctx))) throw new Refused("mailing-no-mailbox");
    const agent = await ctx.db.agent.findUnique({ where: { id: agentId }, select: { email: true } });
    if (!agent) throw new NotFound("not-found");
    await queueSystemMail(ctx, [
      {
        kind: "notice",
        key: `${testMailKey(person.affectedId)}${uuidv7(ctx.now(), ctx.random)}`,
        agentId,
        recipient: agent.email,
        subject: `[Test] ${letter.subject}`,
        text: letter.text,
        html: letter.html,
      },
    ]);
    await writeEntry(ctx, { action: "mailing.tested", subject: "mailing", subjectId: id });
    return { to: agent.email };
  });
}
