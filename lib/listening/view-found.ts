import type { z } from "zod";
import type { Author } from "@/lib/channels/channel";
import { findPersonal } from "@/lib/customers/rules/personal/find-personal";
import type { FoundRow } from "./found-sql";
import { type Judge, judgedOf } from "./learn-relevance";
import type { ListenedPost } from "./post-schemas";
import type { foundAuthorSchema, markSchema } from "./schemas";
import { storedAuthor } from "./stored-parts";

type Marked = z.infer<typeof markSchema>;

/** What a screen shows of who wrote a found post. */
export function viewAuthor(author: Author): z.infer<typeof foundAuthorSchema> {
  return {
    handle: author.username ?? null,
    displayName: author.displayName ?? author.username ?? author.externalId,
    followers: author.followers ?? null,
    isVerified: author.isVerified ?? false,
  };
}

/** Where a text names or opens something of one person. */
export function marksOf(text: string): Marked[] {
  return findPersonal(text).map(({ kind, from, to }) => ({ kind, from, to }));
}

/** A found post as a screen shows it, with how likely it is wanted. */
export function viewFound(row: FoundRow, judge: Judge): ListenedPost {
  const { accountId, handle, author, externalId: _, publishedAt, receivedAt, ...rest } = row;
  const judged = judgedOf({ ...row, hasMedia: row.pictures > 0 });
  return {
    ...rest,
    account: { id: accountId, handle },
    author: viewAuthor(storedAuthor(author)),
    marks: marksOf(row.text),
    publishedAt: publishedAt.toISOString(),
    receivedAt: receivedAt.toISOString(),
    relevance: judge.of(
      judged,
      row.queries.map(({ id }) => id),
    ),
  };
}
