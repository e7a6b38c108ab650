import { timingSafeEqual } from "node:crypto";
import type { Ctx } from "@/lib/context/ctx";

type Vault = Pick<Ctx, "vault">;

const TOKEN = /^([0-9a-f]{32})([0-9a-f]{32})$/;

/**
 * What ends mails to one person: the letter's id and 128 bits of proof that the desk wrote them. Made from the desk's
 * secret, so that a try again carries the same one and no row or backup holds it.
 */
function optOutToken(ctx: Vault, letterId: string): string {
  const id = letterId.replaceAll("-", "");
  return id + proofOf(ctx, id);
}

/** The page a person opens: it only asks. */
export function optOutUrl(ctx: Vault, letterId: string, publicUrl: string): string {
  return new URL(`/unsubscribe/${optOutToken(ctx, letterId)}`, publicUrl).toString();
}

/** Where a mail program posts to when its own button is pressed (RFC 8058). */
export function oneClickUrl(ctx: Vault, letterId: string, publicUrl: string): string {
  return new URL(`/api/unsubscribe/${optOutToken(ctx, letterId)}`, publicUrl).toString();
}

/** The letter a token was made for; null for one that we did not make. */
export function letterOfToken(ctx: Vault, token: string): string | null {
  const [, id, proof] = TOKEN.exec(token) ?? [];
  if (!id || !proof || !timingSafeEqual(Buffer.from(proof), Buffer.from(proofOf(ctx, id)))) return null;
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const proofOf = ({ vault }: Vault, id: string): string => vault.digest("mail-opt-out-link", id).slice(0, 32);
