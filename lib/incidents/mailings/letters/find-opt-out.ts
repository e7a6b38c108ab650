import type { Ctx } from "@/lib/context/ctx";
import { findDeskName } from "@/lib/replies/find-desk-name";
import type { MailingPurpose } from "../mailing-schemas";
import { optOutDigest } from "./opt-out-digest";
import { letterOfToken } from "./opt-out-token";

type OptedOut = "all" | "marketing" | "none";

interface OpenOptOut {
  brand: string;
  /** That of the letter. */
  language: string;
  purpose: MailingPurpose;
  wants: OptedOut;
}

/**
 * What the link in a letter is about; null for one we did not make. Looking changes nothing, and says nothing of the
 * person. May run for people who are not signed in.
 */
export async function findOptOut(ctx: Ctx, token: string): Promise<OpenOptOut | null> {
  const letterId = letterOfToken(ctx, token);
  if (letterId === null) return null;
  const letter = await ctx.db.letter.findUnique({
    where: { id: letterId },
    select: { address: true, language: true, mailingId: true },
  });
  if (!letter) return null;
  const mailing = await ctx.db.mailing.findUniqueOrThrow({
    where: { id: letter.mailingId },
    select: { purpose: true },
  });
  const digest = letter.address === null ? "" : optOutDigest(ctx, letter.address);
  const held = await ctx.db.mailOptOut.findMany({
    where: { digest, undoneAt: null },
    select: { purpose: true },
  });
  const holds = (purpose: string) => held.some((each) => each.purpose === purpose);
  return {
    brand: await findDeskName(ctx),
    language: letter.language,
    purpose: mailing.purpose === "marketing" ? "marketing" : "service",
    wants: holds("all") ? "all" : holds("marketing") ? "marketing" : "none",
  };
}
