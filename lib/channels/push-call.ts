/** One message to one browser, by the push service that browser named. */
export interface PushCall {
  subscription: { endpoint: string; keys: { p256dh: string; auth: string } };
  /** The desk's own pair of keys (RFC 8292), base64url. */
  keys: { publicKey: string; privateKey: string };
  /** Where a push service may ask about us: a mailto or https address. */
  contact: string;
  payload: string;
  /** How long it may wait for the browser. */
  ttlSeconds: number;
  timeoutMs: number;
}

/** `gone`: the browser has left and is never to be tried again. */
export type PushOutcome =
  | { kind: "sent" }
  | { kind: "gone" }
  | { kind: "refused"; code: string }
  | { kind: "later"; code: string; afterSeconds?: number };

export type SendPush = (call: PushCall) => Promise<PushOutcome>;
