/** What a hold stops: everything one account would post, or everything that goes with one incident. */
export type HoldTarget =
  | Readonly<{ accountId: string; name: string }>
  | Readonly<{ incidentId: string; name: string }>;

export const targetId = (target: HoldTarget): string =>
  "accountId" in target ? target.accountId : target.incidentId;
