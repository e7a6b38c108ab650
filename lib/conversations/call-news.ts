import type { Author } from "@/lib/channels/channel";
import type { ArrivalAccount } from "./arrival";
import type { Course } from "./rules/call-state";
import type { WrittenCall } from "./write-call";

/** What is heard of one call, by its line or by an agent who writes it down. */
export interface CallNews {
  externalId: string;
  account: ArrivalAccount;
  direction: "inbound" | "outbound";
  number: string | null;
  /** Whoever is on the other end, where no agent has said who. */
  author: Author;
  course: Course;
  receivedAt: Date;
  rawEventId: string | null;
  written?: WrittenCall;
}
