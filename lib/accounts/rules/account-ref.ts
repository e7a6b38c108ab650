import type { AccountRef } from "@/lib/channels/channel";

export const accountRefColumns = {
  id: true,
  channel: true,
  externalId: true,
  handle: true,
  plan: true,
} as const;

export interface AccountRow {
  id: string;
  channel: string;
  externalId: string | null;
  handle: string;
  plan: string;
}

/** A stored account as channels take it. */
export function accountRefOf(row: AccountRow): AccountRef {
  return { ...row, plan: row.plan === "enterprise" ? "enterprise" : "self_serve" };
}
