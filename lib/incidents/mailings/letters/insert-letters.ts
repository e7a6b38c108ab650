import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { letterValues } from "../../rules/letter/letter-values";
import type { Candidate } from "./read-candidates";
import type { Without } from "./sort-out";

interface Of {
  id: string;
  fallbackLanguage: string;
  /** Of the mailbox. */
  domain: string;
}

/** Writes a letter for each of these people; who has one of this mailing already keeps it. */
export async function insertLetters(
  ctx: Ctx,
  mailing: Of,
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
      values: letterValues(each.fields, each.displayName, each.orders),
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

/** Keeps who gets none, and why. */
export async function insertLeftOut(ctx: Ctx, mailingId: string, leftOut: readonly Without[]): Promise<void> {
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
