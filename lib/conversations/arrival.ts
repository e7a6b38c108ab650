import type { Inbound } from "@/lib/channels/channel";

/** The account something came in through, as far as the history asks. */
export interface ArrivalAccount {
  id: string;
  channel: string;
  /** Its id at the provider. */
  externalId: string | null;
  teamId: string | null;
  reopenDays: number;
}

/** A file that came with an arrival and lies in the file store; or why it could not be kept. */
export interface KeptFile {
  name: string;
  type: string;
  bytes: number;
  width: number | null;
  height: number | null;
  key: string | null;
  failure: string | null;
}

/** What a wire brought, through which account, and the raw bytes that say so. */
export interface Arrival {
  inbound: Inbound;
  account: ArrivalAccount;
  rawEventId: string | null;
  /** When its raw bytes were stored; now, when absent. */
  receivedAt?: Date;
  /** Its files that brought their bytes, by their place in `inbound.media`. */
  files?: ReadonlyMap<number, KeptFile>;
  /** Put in while a person waits, in a process without room for the detector: its language is not guessed. */
  byHand?: true;
}

/** A post of ours made outside the desk, with whom its signature credits. */
export interface NativeArrival extends Arrival {
  agentId: string | null;
  initials: string | null;
}

/** What became of an arrival. */
export interface Landed {
  externalId: string;
  /** `created`; `known` already; `edited` by it; `ignored`: nothing of a person we could hold. */
  outcome: "created" | "known" | "edited" | "ignored";
  interactionId: string | null;
  conversationId: string | null;
}
