export interface KnownCustomer {
  id: string;
  number: string | null;
  displayName: string;
  language: string | null;
  zone: string | null;
}

export interface KnownHandle {
  channel: string;
  externalId: string;
  customerId: string;
  /** Whose it was before any link: a person joined by hand keeps being found by their number. */
  homeId: string | null;
}

export interface KnownFact {
  id: string;
  customerId: string;
  kind: string;
  label: string | null;
  value: string;
  source: string;
}

export interface Known {
  customers: ReadonlyMap<string, KnownCustomer>;
  byNumber: ReadonlyMap<string, KnownCustomer>;
  handles: ReadonlyMap<string, KnownHandle>;
  facts: ReadonlyMap<string, readonly KnownFact[]>;
}

/** Under which handles are kept here. */
export const handleKeyOf = (handle: { channel: string; externalId: string }) =>
  `${handle.channel} ${handle.externalId}`;
