import type { HistoryError, RecordedChannel, RecordedLine, RecordedMessage } from "../import-schemas";
import { callCountsAt, callMeans } from "./call-outcome";
import { agreedTime, type ReadTime, readRecordedTime } from "./recorded-time";

export type Fault = Pick<HistoryError, "code" | "values">;
type Said = RecordedLine["messages"][number];
type Way = Pick<RecordedMessage, "kind" | "audience" | "publishedAt"> &
  Pick<RecordedMessage, "call" | "subject">;

export interface RecordedPlace {
  line: number;
  channel: RecordedChannel;
  account: string;
  zone: string | null;
  now: Date;
}

/** One message of a line of our own form; what does not belong to its channel is a fault, not left unread. */
export function readRecordedMessage(place: RecordedPlace, said: Said): RecordedMessage | Fault {
  const { channel, zone, now } = place;
  const written = readRecordedTime(said.at, zone, now);
  if (!("at" in written)) return written;
  const foreign = foreignTo(channel, said);
  if (foreign) return { code: "history-not-of-channel", values: { field: foreign, channel } };
  const way = wayOf(channel, said, written);
  if ("code" in way) return way;
  const received = said.receivedAt === undefined ? null : readRecordedTime(said.receivedAt, zone, now);
  if (received && !("at" in received)) return received;
  const prefix = prefixOf(channel, way.audience);
  return {
    line: place.line,
    externalId: prefix + bare(said.id),
    from: said.from === "us" ? "us" : "customer",
    account: place.account,
    text: said.text,
    receivedAt: received?.at ?? way.publishedAt,
    inReplyTo: said.inReplyTo === undefined ? null : prefix + bare(said.inReplyTo),
    initials: said.initials ?? null,
    ...way,
  };
}

/** The place of a thread, as the wire of its channel would name it. */
export function recordedPlaceOf(channel: RecordedChannel, conversation: string, isPrivate: boolean): string {
  return channel === "email"
    ? `mail:${bare(conversation)}`
    : prefixOf(channel, isPrivate ? "private" : "public") + conversation;
}

function prefixOf(channel: RecordedChannel, audience: RecordedMessage["audience"]): string {
  switch (channel) {
    case "x":
      return audience === "private" ? "dm:" : "post:";
    case "email":
      return "mid:";
    case "phone":
      return "call:";
  }
}

/** A Message-ID without its brackets. */
function bare(id: string): string {
  return id.replace(/^<(.*)>$/, "$1");
}

function foreignTo(channel: RecordedChannel, said: Said): string | null {
  if (channel !== "x" && said.from === "bystander") return "bystander";
  if (channel !== "x" && said.audience === "public") return "audience";
  if (channel !== "email" && said.subject !== undefined) return "subject";
  if (channel !== "phone" && said.outcome !== undefined) return "outcome";
  return channel !== "phone" && said.durationSeconds !== undefined ? "durationSeconds" : null;
}

function wayOf(channel: RecordedChannel, said: Said, written: { at: Date }): Way | Fault {
  switch (channel) {
    case "x": {
      const isPrivate = said.audience === "private";
      const at: ReadTime = isPrivate ? written : agreedTime(said.id, written);
      if (!("at" in at)) return at;
      return {
        kind: isPrivate ? "direct_message" : "post",
        audience: isPrivate ? "private" : "public",
        publishedAt: at.at,
      };
    }
    case "email":
      return { kind: "email", audience: "private", publishedAt: written.at, subject: said.subject ?? "" };
    case "phone":
      return callOf(said, written.at);
  }
}

function callOf(said: Said, startedAt: Date): Way | Fault {
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
