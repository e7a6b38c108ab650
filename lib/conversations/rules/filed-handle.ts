import { Invalid } from "@/lib/base/errors";

const ADDRESS = /^[^\s@<>,;:"()[\]\\\p{Cc}]+@[^\s@<>,;:"()[\]\\\p{Cc}]+\.[^\s@<>,;:"()[\]\\\p{Cc}]+$/u;

/**
 * The handle of a mail's person: the address in small letters. Null for any other kind, whose ids nobody knows by
 * heart. Throws Invalid `bad-handle`.
 */
export function filedHandle(kind: string, given: string): string | null {
  if (kind !== "email") return null;
  const address = given.trim().toLowerCase();
  if (!ADDRESS.test(address)) throw new Invalid("bad-handle", { handle: given });
  return address;
}
