import { createHmac } from "node:crypto";
import { deriveKey, seal, unseal } from "@/lib/base/sealing";
import type { Vault } from "./ctx";

/** The secrets of this desk, all derived from AUTH_SECRET. */
export function createVault(secret: string): Vault {
  return {
    seal: (name, text) => seal(secret, name, text),
    unseal: (name, sealed) => unseal(secret, name, sealed),
    digest: (name, text) => createHmac("sha256", deriveKey(secret, name)).update(text).digest("hex"),
  };
}
