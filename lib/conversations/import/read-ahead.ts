import type { Ctx } from "@/lib/context/ctx";
import { detectLanguages } from "@/lib/conversations/detect-languages";
import type { RecordedConversation } from "@/lib/conversations/import-schemas";
import { siftKnown } from "./sift-known";

export interface Prepared {
  conversations: RecordedConversation[];
  languages: ReadonlyMap<string, string | null>;
}

/**
 * Batches with the languages of what is new in them. The next is prepared while one is written: the detector has a
 * thread of its own, and must not be waited for within a transaction.
 */
export async function* readAhead(
  ctx: Ctx,
  batches: AsyncIterator<RecordedConversation[]>,
): AsyncGenerator<Prepared> {
  let ahead = prepare(ctx, batches);
  for (;;) {
    const ready = await ahead;
    if (!ready) return;
    ahead = prepare(ctx, batches);
    // Thrown where it is waited for, not before.
    ahead.catch(() => undefined);
    yield ready;
  }
}

async function prepare(ctx: Ctx, batches: AsyncIterator<RecordedConversation[]>): Promise<Prepared | null> {
  const next = await batches.next();
  if (next.done) return null;
  const { fresh } = await siftKnown(ctx, next.value);
  const messages = fresh.flatMap((each) => each.messages);
  const found = await detectLanguages(messages.map(({ text }) => text));
  const languages = new Map(messages.map(({ externalId }, index) => [externalId, found[index] ?? null]));
  return { conversations: next.value, languages };
}
