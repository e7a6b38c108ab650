import { SECOND } from "@/lib/base/time";
import type { SendOutcome } from "@/lib/channels/channel";
import type { WorkerCtx } from "@/lib/context/ctx";
import { claimUrl } from "@/lib/goodwill/make-good/claim-link";
import { callInTime } from "@/lib/replies/call-in-time";
import { CALL_MS, STALE_MS } from "@/lib/replies/rules/outbox-times";
import { renderLetter } from "../../rules/letter/render-letter";
import type { LetterRow } from "./claim-letters";
import type { Sending } from "./list-sending";
import { oneClickUrl, optOutUrl } from "./opt-out-token";

const valuesOf = (values: unknown) => values as Readonly<Record<string, string | null>>;

/**
 * Writes one letter and hands it to the mailbox's server: made again it is the same mail, links and all. `begunAt` is
 * when its attempt was committed (`performance.now()`): a worker that stood still since then does not call any more.
 */
export async function callLetter(
  ctx: WorkerCtx,
  mailing: Sending,
  letter: LetterRow,
  { publicUrl, begunAt }: { publicUrl: string; begunAt: number },
): Promise<SendOutcome> {
  const { account, address: mailbox, fromName } = mailing;
  const { address, messageId } = letter;
  const channel = ctx.channels.get(account.channel);
  if (!channel || address === null) return { outcome: "refused", code: "no-channel", values: {} };
  const rendered = renderLetter({
    texts: mailing.texts,
    fallbackLanguage: mailing.fallbackLanguage,
    purpose: mailing.purpose,
    language: letter.language,
    values: valuesOf(letter.values),
    brand: fromName,
    mailbox,
    claimUrl: letter.claimId === null ? null : claimUrl(ctx, letter.claimId, publicUrl),
    unsubscribeUrl: optOutUrl(ctx, letter.id, publicUrl),
  });
  if (rendered.missing.length > 0)
    return {
      outcome: "refused",
      code: "letter-field-missing",
      values: { fields: rendered.missing.join(", ") },
    };
  // Nothing was said to the server: it goes again without a doubt.
  if (performance.now() - begunAt > STALE_MS)
    return { outcome: "retry-at", at: ctx.now(), code: "worker-stalled", holdsAccount: false };
  return callInTime(CALL_MS - 5 * SECOND, () =>
    channel.send({
      account,
      kind: "email",
      audience: "private",
      text: rendered.text,
      recipientExternalId: address,
      media: [],
      replyId: letter.id,
      position: 0,
      timeoutMs: CALL_MS - 5 * SECOND,
      inBulk: true,
      mail: {
        messageId,
        subject: rendered.subject,
        html: rendered.html,
        fromName,
        cc: [],
        inReplyTo: null,
        references: [],
        system: {
          kind: "mailing",
          unsubscribeUrl: oneClickUrl(ctx, letter.id, publicUrl),
          oneClick: true,
        },
      },
    }),
  );
}
