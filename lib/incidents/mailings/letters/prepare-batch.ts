import { Conflict } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { after } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { issueClaims } from "@/lib/goodwill/make-good/issue-claims";
import { letterValues } from "../../rules/letter/letter-values";
import type { Mailing } from "../mailing-schemas";
import { type Candidate, readCandidates } from "./read-candidates";
import { sortOut, type Without } from "./sort-out";

/** So few that no transaction lasts over two seconds. */
export const BATCH_PEOPLE = 1000;
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
    const { id, incidentId, channel, audience, preparedTo } = mailing;
    const page = await readCandidates(ctx, {
      mailingId: id,
      incidentId,
      channel,
      audience,
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

async function insertLetters(
  ctx: Ctx,
  mailing: Preparing,
  people: readonly Candidate[],
  claims: ReadonlyMap<string, string> | null,
): Promise<void> {
  if (people.length === 0) return;
  const now = ctx.now();
  const rows = people.map((each) => {
    const id = uuidv7(now, ctx.random);
    return {
      id,
      affectedId: each.affectedId,
      handleId: each.handleId,
      customerId: each.customerId,
      address: each.address,
      name: each.displayName,
      language: each.language ?? mailing.fallbackLanguage,
      values: letterValues(each.fields, each.displayName),
      claimId: claims?.get(each.affectedId) ?? null,
      messageId: `letter.${id.replaceAll("-", "")}@${mailing.domain}`,
    };
  });
  await ctx.db.$executeRaw`
    INSERT INTO "Letter" (id, "mailingId", "affectedId", "handleId", "customerId", address, name, language, "values",
      "claimId", "messageId", "sendAfter")
    SELECT r.id, ${mailing.id}::uuid, r."affectedId", r."handleId", r."customerId", r.address, r.name, r.language,
      r."values", r."claimId", r."messageId", ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "affectedId" uuid, "handleId" uuid,
      "customerId" uuid, address text, name text, language text, "values" jsonb, "claimId" uuid, "messageId" text)
    ON CONFLICT DO NOTHING`;
}

async function insertLeftOut(ctx: Ctx, mailingId: string, leftOut: readonly Without[]): Promise<void> {
  if (leftOut.length === 0) return;
  const rows = leftOut.map(({ candidate: { customerId, affectedId }, reason, details }) => ({
    customerId,
    affectedId,
    reason,
    details,
  }));
  await ctx.db.$executeRaw`
    INSERT INTO "MailingLeftOut" ("mailingId", "customerId", "affectedId", reason, details)
    SELECT ${mailingId}::uuid, r."customerId", r."affectedId", r.reason, r.details
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r("customerId" uuid, "affectedId" uuid, reason text, details jsonb)
    ON CONFLICT DO NOTHING`;
}

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
