import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const NONCE = 12;
const TAG = 16;

/** Named keys derived from AUTH_SECRET by HKDF-SHA256; the version lets one be rotated alone. */
export function deriveKey(secret: string, name: string, version = 1): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "caret", `${name}/v${version}`, 32));
}

/** AES-256-GCM under a derived key: nonce, tag, ciphertext. */
export function seal(secret: string, name: string, text: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", deriveKey(secret, name), nonce);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]));
}

/** Undoes `seal`. Throws when the bytes were changed or sealed under another secret. */
export function unseal(secret: string, name: string, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv("aes-256-gcm", deriveKey(secret, name), bytes.subarray(0, NONCE));
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString("utf8");
}
