import type { Inbound, WireEvent } from "@/lib/channels/channel";
import { foldMail } from "@/lib/channels/email/read/fold-mail";
import type { MailReadSettings } from "@/lib/channels/email/read/read-settings";
import type { InboundMail } from "@/lib/channels/inbound-mail";

export const cameInAt = new Date("2026-05-05T12:00:00Z");

const settings: MailReadSettings = {
  trustedServer: "mx.northwind.example",
  ownAddresses: ["help@northwind.example"],
  ownMark: "desk-7",
  receivedAt: cameInAt,
};

const account = {
  id: "help",
  channel: "email",
  externalId: "help@northwind.example",
  handle: "help@northwind.example",
  plan: "self_serve",
} as const;

/** The one event a raw mail is, as it comes in by a door. */
export async function foldOf(raw: string | Uint8Array, source = "smtp", readMs?: number): Promise<WireEvent> {
  const body = typeof raw === "string" ? Buffer.from(raw.replaceAll("\n", "\r\n")) : raw;
  const [event, ...further] = await foldMail({ account, source, body }, settings, readMs);
  if (!event || further.length > 0) throw new Error("a mail is one event");
  return event;
}

/** The mail that arrived. */
export async function readOf(
  raw: string | Uint8Array,
  source = "smtp",
  readMs?: number,
): Promise<Inbound & { mail: InboundMail }> {
  const event = await foldOf(raw, source, readMs);
  if (event.type !== "arrived" || !event.inbound.mail) throw new Error(`not read: ${JSON.stringify(event)}`);
  return { ...event.inbound, mail: event.inbound.mail };
}
