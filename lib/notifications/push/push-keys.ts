import { generateKeyPairSync } from "node:crypto";
import type { Ctx } from "@/lib/context/ctx";

const SEAL = "push-key:v1";

export interface PushKeys {
  publicKey: string;
  privateKey: string;
}

/** The desk's own pair of keys for browser push, made the first time anybody asks; whoever is first, all use the same. */
export async function getPushKeys(ctx: Ctx): Promise<PushKeys> {
  const kept = await ctx.db.pushKey.findUnique({ where: { id: 1 } });
  if (kept) return { publicKey: kept.publicKey, privateKey: ctx.vault.unseal(SEAL, kept.sealedPrivate) };
  const { publicKey, privateKey } = generate();
  await ctx.db.pushKey.createMany({
    data: [{ id: 1, publicKey, sealedPrivate: ctx.vault.seal(SEAL, privateKey), createdAt: ctx.now() }],
    skipDuplicates: true,
  });
  const { publicKey: first, sealedPrivate } = await ctx.db.pushKey.findUniqueOrThrow({ where: { id: 1 } });
  return { publicKey: first, privateKey: ctx.vault.unseal(SEAL, sealedPrivate) };
}

/** A pair on P-256 as RFC 8292 has it: the point uncompressed, the number bare, both base64url. */
function generate(): PushKeys {
  const { d, x, y } = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" });
  if (!d || !x || !y) throw new Error("the key pair has no numbers");
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]);
  return { publicKey: point.toString("base64url"), privateKey: d };
}
