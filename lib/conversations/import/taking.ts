import type { ImportedAccount } from "@/lib/accounts/ensure-imported-accounts";
import type { Ctx } from "@/lib/context/ctx";
import type {
  HistoryError,
  RecordedCall,
  RecordedChannel,
  RecordedConversation,
} from "@/lib/conversations/import-schemas";
import type { Batch, NewInteraction } from "@/lib/conversations/ingest/batch";

/** What one transaction of an import takes in. */
export interface RecordedBatch {
  importId: string;
  fence: number;
  /** By `accountKey`. */
  accounts: ReadonlyMap<string, ImportedAccount>;
  /** How many conversations of the file are done with it. */
  to: number;
  conversations: readonly RecordedConversation[];
  /** By external id. */
  languages: ReadonlyMap<string, string | null>;
  /** Told of what was taken in, within the transaction that does it. */
  keep?(ctx: Ctx, taken: Taken): Promise<void>;
}

export interface NamedAccount {
  channel: RecordedChannel;
  handle: string;
}

export const accountKey = (channel: string, handle: string): string => `${channel} ${handle.toLowerCase()}`;

export interface Taken {
  conversations: number;
  interactions: number;
  known: number;
  erased: number;
  errors: HistoryError[];
}

/** A batch of history under way: what is held of it, what it writes, and what is left out. */
export interface Taking extends Batch {
  importId: string;
  accounts: ReadonlyMap<string, ImportedAccount>;
  languages: ReadonlyMap<string, string | null>;
  /** Conversations that an import opened and nobody has touched since. */
  untouched: ReadonlySet<string>;
  planned: Map<string, NewInteraction>;
  /** Calls among them, by interaction. */
  calls: Map<string, RecordedCall>;
  /** Conversations that hold rows of before: their turns are derived from the database. */
  grown: Set<string>;
  errors: HistoryError[];
}
