import type { RecordedChannel, RecordedMessage } from "../import-schemas";
import { type Fault, recordedForms, type Said } from "./recorded-forms";
import { readRecordedTime } from "./recorded-time";

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
  const form = recordedForms[channel];
  const foreign = form.foreign.find((field) => isWritten(field, said));
  if (foreign) return { code: "history-not-of-channel", values: { field: foreign, channel } };
  const way = form.wayOf(said, written);
  if ("code" in way) return way;
  const received = said.receivedAt === undefined ? null : readRecordedTime(said.receivedAt, zone, now);
  if (received && !("at" in received)) return received;
  const prefix = form.prefix(way.audience);
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
  const { placePrefix, prefix } = recordedForms[channel];
  return placePrefix === undefined
    ? prefix(isPrivate ? "private" : "public") + conversation
    : placePrefix + bare(conversation);
}

/** A Message-ID without its brackets. */
function bare(id: string): string {
  return id.replace(/^<(.*)>$/, "$1");
}

function isWritten(field: (typeof recordedForms)[RecordedChannel]["foreign"][number], said: Said): boolean {
  if (field === "bystander") return said.from === "bystander";
  if (field === "audience") return said.audience === "public";
  return said[field] !== undefined;
}
