import { createHmac } from "node:crypto";
import { deriveKey, seal, unseal } from "@/lib/base/sealing";
import type { Vault } from "./ctx";

/** The secrets of this desk, all derived from AUTH_SECRET. */
export function createVault(secret: string): Vault {
  // Deriving costs more than the digest itself, and every arrival asks for one.
  const digestKeys = new Map<string, Buffer>();
  const keyOf = (name: string) => {
    const key = digestKeys.get(name) ?? deriveKey(secret, name);
    digestKeys.set(name, key);
    return key;
  };
  return {
    seal: (name, text) => seal(secret, name, text),
    unseal: (name, sealed) => unseal(secret, name, sealed),
    digest: (name, text) => createHmac("sha256", keyOf(name)).update(text).digest("hex"),
  };
}
