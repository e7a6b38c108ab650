import { createHash } from "node:crypto";

/** Hex SHA-256 of a text in NFC: tells two texts apart without keeping a second copy. */
export function textHash(...pieces: readonly string[]): string {
  const hash = createHash("sha256");
  for (const piece of pieces) hash.update(`${piece.normalize("NFC")}\0`);
  return hash.digest("hex");
}
