import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const LENGTH = 32;

/** `scrypt$N$r$p$salt$hash`, base64url; the parameters travel with the hash so they can grow. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, COST);
  return ["scrypt", COST.N, COST.r, COST.p, salt.toString("base64url"), hash.toString("base64url")].join("$");
}

/** A hash nobody has the password of: an unknown name costs the same time as a known one. */
const NOBODY = `scrypt$${COST.N}$8$1$AAAAAAAAAAAAAAAAAAAAAA$${"A".repeat(43)}`;

/** Whether the password fits; false, after the same work, when there is no hash. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [, n, r, p, salt, hash] = (stored ?? NOBODY).split("$");
  const wanted = Buffer.from(hash ?? "", "base64url");
  const cost = { N: Number(n), r: Number(r), p: Number(p), maxmem: COST.maxmem };
  const found = await derive(password.slice(0, 1000), Buffer.from(salt ?? "", "base64url"), cost);
  return stored !== null && found.length === wanted.length && timingSafeEqual(found, wanted);
}

function derive(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, LENGTH, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
