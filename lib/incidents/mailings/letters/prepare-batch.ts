import { Conflict } from "@/lib/base/errors";
import { after } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { issueClaims } from "@/lib/goodwill/make-good/issue-claims";
import type { Mailing } from "../mailing-schemas";
import { insertLeftOut, insertLetters } from "./insert-letters";
import { type Candidate, readCandidates } from "./read-candidates";
import { sortOut, type Without } from "./sort-out";

/** So few that no transaction lasts over two seconds. */
const BATCH_PEOPLE = 1000;
export const PREPARE_LEASE_MS = 30_000;

export interface Preparing
  extends Pick<
    Mailing,
    "id" | "incidentId" | "purpose" | "texts" | "fallbackLanguage" | "audience" | "makeGoodId"
  > {
  fence: number;
  channel: string;
  domain: string;
  preparedTo: string | null;
}

/**
 * Writes the letters of the next people, with the reason of each who gets none, in one transaction that also says how
 * far it came. Answers up to where; null when all were looked at. Throws Conflict `mailing-lost` when it was stopped or
 * another worker took it over.
 */
export function prepareBatch(outer: Ctx, mailing: Preparing): Promise<string | null> {
  return inTransaction(outer, async (ctx) => {
    const { id, incidentId, channel, audience, texts, preparedTo } = mailing;
    const page = await readCandidates(ctx, {
      mailingId: id,
      incidentId,
      channel,
      audience,
      texts,
      after: preparedTo,
      limit: BATCH_PEOPLE,
    });
    const fresh = page.candidates.filter(({ isDone }) => !isDone);
    const { getting, leftOut } = await sortOut(ctx, mailing, fresh);
    const claims = await claimsOf(ctx, mailing, getting);
    const hasClaim = ({ affectedId }: Candidate) => claims === null || claims.has(affectedId);
    const chosen = getting.filter((each) => !hasClaim(each)).map(asClaimed);
    await insertLetters(ctx, mailing, getting.filter(hasClaim), claims);
    await insertLeftOut(ctx, id, [...leftOut, ...chosen]);
    await moveOn(
      ctx,
      mailing,
      page.candidates.at(-1)?.affectedId ?? preparedTo,
      getting.length + leftOut.length,
    );
    return page.last;
  });
}

/** Null where the mailing carries no offer. */
async function claimsOf(
  ctx: Ctx,
  { makeGoodId }: Preparing,
  people: readonly Candidate[],
): Promise<Map<string, string> | null> {
  if (makeGoodId === null) return null;
  return issueClaims(ctx, { makeGoodId, affectedIds: people.map(({ affectedId }) => affectedId) });
}

const asClaimed = (candidate: Candidate): Without => ({ candidate, reason: "claimed", details: {} });

async function moveOn(
  ctx: Ctx,
  { id, fence }: Preparing,
  preparedTo: string | null,
  people: number,
): Promise<void> {
  const moved = await ctx.db.$executeRaw`
    UPDATE "Mailing" SET "preparedTo" = ${preparedTo}::uuid, "preparedPeople" = "preparedPeople" + ${people},
      "leaseUntil" = ${after(ctx.now(), PREPARE_LEASE_MS)},
      "leftOut" = (SELECT coalesce(jsonb_object_agg(r.reason, r.people), '{}') FROM (
        SELECT o.reason, count(*) AS people FROM "MailingLeftOut" o WHERE o."mailingId" = ${id}::uuid GROUP BY o.reason) r)
    WHERE id = ${id}::uuid AND fence = ${fence} AND state = 'preparing'`;
  if (moved === 0) throw new Conflict("mailing-lost");
}
