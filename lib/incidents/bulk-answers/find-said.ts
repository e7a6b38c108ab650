import { DeskError } from "@/lib/base/errors";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { previewReply } from "@/lib/replies/preview-reply";
import { sameness } from "../rules/answer-text";
import type { PlannedAnswer } from "./sort-answers";

/** So long a provider remembers what an account said in public, and refuses to take it again. */
const REMEMBERED_MS = DAY;

/** When its account last said the very same, signed as this agent signs; null where it did not lately. */
export type SaidAt = (answer: PlannedAnswer) => Date | null;

/**
 * What the accounts of public answers said in the last day, by the desk, planned or by hand: who says one of these again
 * is refused as a duplicate. Nothing is written.
 */
export async function findSaid(ctx: Ctx, answers: readonly PlannedAnswer[]): Promise<SaidAt> {
  const publics = answers.filter(({ to }) => to.audience === "public");
  const accountIds = [...new Set(publics.flatMap(({ to }) => to.accountId ?? []))];
  const signatures = new Map<string, string>();
  for (const id of accountIds) signatures.set(id, await signatureOf(ctx, id));
  const wordings = ({ to, text }: PlannedAnswer) => [
    sameness(text),
    sameness(`${text} ${signatures.get(to.accountId ?? "") ?? ""}`),
  ];
  const keys = [...new Set(publics.flatMap(wordings))];
  if (keys.length === 0) return () => null;
  const since = after(ctx.now(), -REMEMBERED_MS);
  const rows = await ctx.db.$queryRaw<{ accountId: string; key: string; at: Date }[]>`
    SELECT s."accountId", s.key, max(s.at) AS at FROM (
      SELECT t."accountId", lower(btrim(regexp_replace(t.text, '\\s+', ' ', 'g'))) AS key, t.at FROM (
        SELECT i."accountId", i.text, i."publishedAt" AS at FROM "Interaction" i LEFT JOIN "Reply" r ON r.id = i.id
        WHERE i."accountId" = ANY(${uuids(accountIds)}) AND i.direction = 'outbound' AND i.audience = 'public'
          AND i."deletedAt" IS NULL AND i."publishedAt" >= ${since}::timestamptz
          AND (r.id IS NULL OR r.state IN ('queued', 'sending', 'sent', 'unconfirmed'))
        UNION ALL
        SELECT p."accountId", u.text, u."sentAt" FROM "PlannedPart" u JOIN "PlannedPost" p ON p.id = u."postId"
        WHERE p."accountId" = ANY(${uuids(accountIds)}) AND u."removedAt" IS NULL AND u."sentAt" >= ${since}::timestamptz
        UNION ALL
        SELECT n."accountId", n.text, n."publishedAt" FROM "NativePost" n
        WHERE n."accountId" = ANY(${uuids(accountIds)}) AND n."publishedAt" >= ${since}::timestamptz) t) s
    WHERE s.key = ANY(${keys}) GROUP BY 1, 2`;
  const said = new Map(rows.map(({ accountId, key, at }) => [`${accountId} ${key}`, at]));
  return (answer) => {
    if (answer.to.audience !== "public") return null;
    const found = wordings(answer).flatMap((key) => said.get(`${answer.to.accountId} ${key}`) ?? []);
    return found.sort((a, b) => b.getTime() - a.getTime())[0] ?? null;
  };
}

async function signatureOf(ctx: Ctx, accountId: string): Promise<string> {
  try {
    return (await previewReply(ctx, { accountId, audience: "public", text: "" })).signature;
  } catch (error) {
    if (error instanceof DeskError) return "";
    throw error;
  }
}
