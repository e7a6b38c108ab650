import { randomBytes } from "node:crypto";
import { uuidv7 } from "@/lib/base/ids";

export function newId(): string {
  return uuidv7(new Date(), (size) => new Uint8Array(randomBytes(size)));
}
