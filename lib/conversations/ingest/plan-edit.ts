import { earlier } from "@/lib/base/time";
import type { Arrival } from "@/lib/conversations/arrival";
import { cleanText } from "@/lib/conversations/rules/clean-text";
import { previewOf } from "@/lib/conversations/rules/preview";
import { type Batch, idKey, type Known } from "./batch";

/**
 * Something we hold came again: perhaps through another account, under another id, or in another version.
 * The newest version is shown, whatever the order; the first time stays its time; what was removed stays so.
 */
export function planAgain(
  batch: Batch,
  known: Known,
  { inbound, account, rawEventId }: Arrival,
  receivedAt: Date,
): "known" | "edited" {
  const { plan } = batch;
  if (!known.accountIds.has(account.id)) {
    known.accountIds.add(account.id);
    plan.accounts.push({ interactionId: known.id, accountId: account.id, receivedAt });
  }
  if (rawEventId) plan.raws.push({ interactionId: known.id, rawEventId, receivedAt });
  for (const externalId of [inbound.externalId, ...inbound.aliases]) {
    if (batch.known.has(idKey(inbound.channel, externalId))) continue;
    batch.known.set(idKey(inbound.channel, externalId), known);
    plan.aliases.push({ channel: inbound.channel, externalId, interactionId: known.id });
  }
  if (
    inbound.mail ||
    known.isGone ||
    inbound.version === known.version ||
    known.direction !== inbound.direction
  )
    return "known";
  const text = cleanText(inbound.text);
  const isNewer = inbound.version > known.version;
  plan.versions.push(
    isNewer
      ? {
          interactionId: known.id,
          externalId: versionId(arrivalIds(known, inbound.aliases), known.version),
          text: known.text,
          publishedAt: known.publishedAt,
        }
      : {
          interactionId: known.id,
          externalId: versionId(arrivalIds(known, inbound.aliases), inbound.version),
          text,
          publishedAt: inbound.publishedAt,
        },
  );
  if (isNewer) {
    known.text = text;
    known.version = inbound.version;
  }
  known.publishedAt = earlier(known.publishedAt, inbound.publishedAt);
  write(batch, known);
  return "edited";
}

function write(batch: Batch, known: Known): void {
  const { id, text, version, publishedAt, row } = known;
  if (row) {
    Object.assign(row, { text, version, publishedAt, isEdited: true });
  } else {
    const edit = batch.plan.edits.find((each) => each.id === id);
    if (edit) Object.assign(edit, { text, version, publishedAt });
    else batch.plan.edits.push({ id, conversationId: known.conversationId, text, version, publishedAt });
  }
  const conversation = known.conversationId ? batch.conversations.get(known.conversationId) : undefined;
  if (!conversation) return;
  if (conversation.lastInteractionNumber === known.number && known.direction === "inbound") {
    conversation.preview = previewOf(text);
    conversation.isChanged = true;
  }
  if (!batch.causes.has(conversation.id)) batch.causes.set(conversation.id, "none");
}

function arrivalIds(known: Known, aliases: readonly string[]): readonly string[] {
  return [known.externalId, ...aliases.filter((alias) => alias !== known.externalId)];
}

/** The id of the n-th version, counted from 1; with a chain cut short, a name of its own. */
function versionId(chain: readonly string[], version: number): string {
  return chain[Math.max(1, version) - 1] ?? `${chain[0]}#${version}`;
}
