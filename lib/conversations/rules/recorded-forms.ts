import type { HistoryError, RecordedChannel, RecordedLine, RecordedMessage } from "../import-schemas";
import { callCountsAt, callMeans } from "./call-outcome";
import { recordedPerson } from "./recorded-person";
import { agreedTime, type ReadTime } from "./recorded-time";

export type Fault = Pick<HistoryError, "code" | "values">;
export type Said = RecordedLine["messages"][number];
type Way = Pick<RecordedMessage, "kind" | "audience" | "publishedAt"> &
  Pick<RecordedMessage, "call" | "subject">;
type Known = { externalId: string; username?: string };

/** How one channel is written in our own form of history. */
export interface RecordedForm {
  /** What its wire puts before the id of a message. */
  prefix(audience: RecordedMessage["audience"]): string;
  /** The same of a thread, where it is another. */
  placePrefix?: string;
  /** Fields and words that are of other channels. */
  foreign: readonly ("bystander" | "audience" | "subject" | "outcome" | "durationSeconds")[];
  personOf(person: { id?: string | undefined; username?: string | undefined }): Known | Fault;
  wayOf(said: Said, written: { at: Date }): Way | Fault;
}

/** One row a channel: what is read of it is decided here and nowhere else. */
export const recordedForms: Readonly<Record<RecordedChannel, RecordedForm>> = {
  x: {
    prefix: (audience) => (audience === "private" ? "dm:" : "post:"),
    foreign: ["subject", "outcome", "durationSeconds"],
    personOf: ({ id, username }) => ({
      ...(id === undefined ? recordedPerson(username ?? "") : { externalId: id }),
      ...(username === undefined ? {} : { username: username.replace(/^@/, "") }),
    }),
    wayOf: (said, written) => {
      const isPrivate = said.audience === "private";
      const at: ReadTime = isPrivate ? written : agreedTime(said.id, written);
      if (!("at" in at)) return at;
      return isPrivate
        ? { kind: "direct_message", audience: "private", publishedAt: at.at }
        : { kind: "post", audience: "public", publishedAt: at.at };
    },
  },
  email: {
    prefix: () => "mid:",
    placePrefix: "mail:",
    foreign: ["bystander", "audience", "outcome", "durationSeconds"],
    personOf: ({ id, username }) => {
      const address = (id ?? username ?? "").trim();
      if (!/^[^\s@]+@[^\s@]+$/.test(address)) return { code: "history-address", values: { value: address } };
      return { externalId: address.toLowerCase(), username: address };
    },
    wayOf: ({ subject }, { at }) => ({
      kind: "email",
      audience: "private",
      publishedAt: at,
      subject: subject ?? "",
    }),
  },
  phone: {
    prefix: () => "call:",
    foreign: ["bystander", "audience", "subject"],
    personOf: ({ id, username }) => {
      // Without its country a number is a guess.
      const number = (id ?? username ?? "").replace(/[\s().-]/g, "");
      if (!/^\+[1-9]\d{6,14}$/.test(number)) return { code: "history-number", values: { value: number } };
      return { externalId: number };
    },
    wayOf: callOf,
  },
};

function callOf(said: Said, { at: startedAt }: { at: Date }): Way | Fault {
  const { outcome, durationSeconds } = said;
  if (outcome === undefined || durationSeconds === undefined)
    return { code: "history-call", values: { id: said.id } };
  const endedAt = new Date(startedAt.getTime() + durationSeconds * 1000);
  const direction = said.from === "us" ? "outbound" : "inbound";
  const means = callMeans({ direction, outcome, durationSeconds });
  return {
    kind: "call",
    audience: "private",
    publishedAt: callCountsAt(means, { startedAt, endedAt }),
    call: {
      startedAt,
      endedAt,
      durationSeconds,
      outcome,
      opens: means === "opens",
      isAnswer: means === "answers",
    },
  };
}
