import type { ChannelSettings } from "./channel";

export interface WebhookRequest {
  bytes: Uint8Array;
  header(name: string): string | null;
}

/** The way in for a provider that calls us. Pure: bytes and settings in, a verdict out. */
export interface WebhookDoor {
  /** Larger bodies are refused unread; a megabyte where nothing is said. */
  mostBytes?: number;
  verify(settings: ChannelSettings, request: WebhookRequest): "genuine" | "forged" | "unconfigured";
  /** The answer to a provider that asks whether we hold the secret; null when the question is not one. */
  challenge(settings: ChannelSettings, query: URLSearchParams): Readonly<Record<string, string>> | null;
  /** The provider's ids of the accounts a body is for; empty when it names none. */
  addressees(bytes: Uint8Array, header?: WebhookRequest["header"]): readonly string[];
}
