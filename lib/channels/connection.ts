import type { Refusal } from "./channel";

export interface AccountCheckResult {
  check: string;
  state: "ok" | "missing" | "by-hand" | "unknown";
  values?: Refusal["values"];
}

export interface ConnectedAccount {
  externalId: string;
  handle: string;
  displayName: string;
  accessToken: string;
  refreshToken?: string;
  scopes: readonly string[];
  expiresAt?: Date;
}
