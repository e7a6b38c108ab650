import type { Ctx } from "@/lib/context/ctx";
import type { HistoryError, HistoryFormat, ReadOptions } from "@/lib/conversations/import-schemas";
import type { NamedAccount, Taken } from "./taking";

/** A file of history to take in. */
export interface ImportHistory extends Omit<ReadOptions, "now"> {
  format: HistoryFormat;
  name: string;
  isDryRun: boolean;
  /** The file anew from its first byte, each time it is called. */
  open(): AsyncIterable<Uint8Array>;
  onProgress?(progress: ImportProgress): void;
  onError?(error: HistoryError): void;
  /** Writes down how far it is, in the transaction of each batch; what it throws ends the import before that batch. */
  keep?(ctx: Ctx, step: ImportStep): Promise<void>;
}

/** What one step did: of the rows that were read, and then of each batch. */
export interface ImportStep extends Pick<ImportedHistory, "from" | "total" | "accounts"> {
  /** Conversations that are done with it. */
  done: number;
  /** What this step alone brought. */
  taken: Taken & { messages: number };
}

export interface ImportProgress {
  done: number;
  total: number;
  /** Messages of the conversations done by this run. */
  messages: number;
}

/** One of our accounts that a file names; `isNew` when the import makes it, or would. */
export interface ImportedAccountName extends NamedAccount {
  isNew: boolean;
}

export interface ImportedHistory extends ImportProgress {
  /** Where an earlier run of the same file had got to. */
  from: number;
  accounts: ImportedAccountName[];
  conversations: number;
  interactions: number;
  known: number;
  erased: number;
  errors: number;
}
