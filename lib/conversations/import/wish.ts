import type { HistoryError, HistoryFormat, ReadOptions } from "@/lib/conversations/import-schemas";

/** A file of history to take in. */
export interface ImportHistory extends Omit<ReadOptions, "now"> {
  format: HistoryFormat;
  name: string;
  isDryRun: boolean;
  /** The file anew from its first byte, each time it is called. */
  open(): AsyncIterable<Uint8Array>;
  onProgress?(progress: ImportProgress): void;
  onError?(error: HistoryError): void;
}

export interface ImportProgress {
  done: number;
  total: number;
  /** Messages of the conversations done by this run. */
  messages: number;
}

export interface ImportedHistory extends ImportProgress {
  /** Where an earlier run of the same file had got to. */
  from: number;
  accounts: string[];
  conversations: number;
  interactions: number;
  known: number;
  erased: number;
  errors: number;
}
