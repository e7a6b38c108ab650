import { readEnv } from "@/lib/base/env";
import type { AccountRef, Channel, Outbound, RawArrival } from "@/lib/channels/channel";
import type { ChannelHealth } from "@/lib/channels/channel-deps";
import { createEmailChannel } from "@/lib/channels/email/channel";
import type { Mailbox } from "@/lib/channels/mailbox";
import type { OutboundMail } from "@/lib/channels/outbound-mail";
import { diskFiles } from "@/lib/files/file-store";

export const helpMailbox: AccountRef = {
  id: "01900000-0000-7000-8000-0000000000e1",
  channel: "email",
  externalId: "help@northwind.example",
  handle: "help@northwind.example",
  plan: "self_serve",
};

export const openMailbox: Mailbox = {
  address: "help@northwind.example",
  fromName: "Northwind Help",
  isSandbox: true,
  imap: null,
  smtp: null,
  sentFolder: null,
  authservId: null,
  dropAddress: "history@northwind.example",
};

export interface WiredMail {
  channel: Channel;
  /** May be changed while the channel runs. */
  mailbox: Mailbox;
  health: ChannelHealth[];
  /** What the history has, as `mid:` ids. */
  known: Set<string>;
  files: ReturnType<typeof diskFiles>;
}

interface Wishes {
  mailPort?: number;
  sandboxMailPort?: number;
  /** Its HTTP port, by which its IMAP server is found; left out there is none. */
  sandboxPort?: number;
  mailbox?: Partial<Mailbox>;
  world?: "sandbox" | "live";
  silenceMs?: number;
}

/** The mail channel with one mailbox of ours, kept by nobody. */
export function wireMail({
  mailPort = 1,
  sandboxMailPort = 1,
  sandboxPort = 1,
  mailbox,
  world = "sandbox",
  silenceMs,
}: Wishes): WiredMail {
  const wired = {
    mailbox: { ...openMailbox, ...mailbox },
    health: [] as ChannelHealth[],
    known: new Set<string>(),
    files: diskFiles(".test/files/mail-wire"),
  };
  const env = readEnv({
    MAIL_PORT: String(mailPort),
    SANDBOX_MAIL_PORT: String(sandboxMailPort),
    SANDBOX_PORT: String(sandboxPort),
  });
  const channel = createEmailChannel(
    { world, env },
    {
      now: () => new Date(),
      tokens: { read: async () => null, refresh: async () => "reconnect" },
      budget: { take: async () => ({ granted: true }), seen: async () => undefined },
      meter: { note: async () => undefined },
      mailboxes: {
        read: async () => wired.mailbox,
        route: async (address) => {
          const isDrop = address === wired.mailbox.dropAddress;
          return isDrop || address === wired.mailbox.address ? { account: helpMailbox, isDrop } : null;
        },
      },
      files: wired.files,
      known: async (_, ids) => new Set(ids.filter((id) => wired.known.has(id))),
      deskId: "desk-of-tests",
      report: async (_, light) => {
        wired.health.push(light);
      },
    },
    silenceMs,
  );
  return Object.assign(wired, { channel });
}

/** What comes in by a channel's live way until `stop`. */
export function listenTo(wired: WiredMail, store?: (raws: readonly RawArrival[]) => Promise<void>) {
  const stopping = new AbortController();
  const raws: RawArrival[] = [];
  const news: number[] = [];
  const keep = store ?? (async (came: readonly RawArrival[]) => void raws.push(...came));
  const ended = wired.channel.listen([helpMailbox], keep, stopping.signal, () => news.push(Date.now()));
  return {
    raws,
    news,
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}

let made = 0;

export function mailTo(to: string, over: Partial<Outbound> = {}, mail: Partial<OutboundMail> = {}): Outbound {
  return {
    account: helpMailbox,
    kind: "email",
    audience: "private",
    text: "We found your bag. ^GT",
    recipientExternalId: to,
    media: [],
    replyId: "01900000-0000-7000-8000-00000000000a",
    position: 0,
    timeoutMs: 4000,
    mail: {
      messageId: `${Date.now()}.${++made}@northwind.example`,
      subject: "Re: my bag",
      html: "<p>We found your bag. ^GT</p>",
      fromName: "Northwind Help",
      cc: [],
      inReplyTo: "first@mail.example",
      references: ["first@mail.example"],
      ...mail,
    },
    ...over,
  };
}

export const rawMail = (headers: Record<string, string>, body = "Where is my bag?") =>
  Buffer.from(
    `${Object.entries({
      From: "Jo <jo@mail.example>",
      To: "help@northwind.example",
      Subject: "bag",
      ...headers,
    })
      .map(([name, value]) => `${name}: ${value}`)
      .join("\r\n")}\r\n\r\n${body}\r\n`,
  );
