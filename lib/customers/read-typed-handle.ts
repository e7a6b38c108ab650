import { z } from "zod";
import { readPhoneNumber } from "@/lib/base/phone-number";
import type { Ctx } from "@/lib/context/ctx";

const address = z.email().max(254);

export interface TypedHandle {
  channel: string;
  externalId: string;
}

/** What was typed as a handle of a channel on which people can be typed; null when it is nobody's name on any. */
export function readTypedHandle(ctx: Ctx, typed: string): TypedHandle | null {
  for (const { name, typedAs } of ctx.traits.values()) {
    const externalId = typedAs ? READERS[typedAs](typed.trim()) : null;
    if (externalId) return { channel: name, externalId };
  }
  return null;
}

const READERS = {
  address: (typed: string) => (address.safeParse(typed).success ? typed.toLowerCase() : null),
  number: (typed: string) => readPhoneNumber(typed, null)?.e164 ?? null,
} as const;
