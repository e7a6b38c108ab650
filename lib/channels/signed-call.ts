/** A JSON call to another system of the brand, signed like our hooks. Without a body it asks (GET), with one it does (POST). */
export interface SignedCall {
  /** `https:`, `http:`, or in the sandbox world `sandbox:/path` for the systems that stand there. */
  url: string;
  secret: string;
  body?: unknown;
  /** Sent as Idempotency-Key. */
  key?: string;
  timeoutMs: number;
}

export type SignedOutcome =
  | { kind: "answered"; status: number; body: unknown }
  /** No byte went out: refused, unknown host, a private address. */
  | { kind: "not-sent"; cause: "unreachable" | "private-address" | "bad-url" | "insecure" }
  /** It may have been done: the answer was late, cut off, too long or no JSON. */
  | { kind: "doubt"; cause: "late" | "cut" | "too-long" | "no-json" };

export type CallSigned = (call: SignedCall) => Promise<SignedOutcome>;
