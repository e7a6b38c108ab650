export interface AccountCheckResult {
  check: string;
  state: "ok" | "missing" | "by-hand" | "unknown";
  values?: Readonly<Record<string, string | number | boolean | null>>;
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
