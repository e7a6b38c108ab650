import { publicUrl } from "./hosts";

/** Where a person sets their password. Built from PUBLIC_URL alone: a forged Host leads no link elsewhere. */
export function inviteUrl(token: string): string {
  return new URL(`/invite/${token}`, publicUrl()).toString();
}
