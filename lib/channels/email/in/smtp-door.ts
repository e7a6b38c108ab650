import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { AccountRef, RawArrival } from "../../channel";
import { brieflyRemembered } from "../brief-memory";
import type { MailLink } from "../link";
import { gather } from "./gather";
import { receive } from "./receive";

/** Larger mails are refused: providers end at 150 MB at most. */
const MOST_BYTES = 300 * 1024 * 1024;
const MOST_CLIENTS = 300;
const IDLE_MS = 60_000;
const DRAIN_MS = 5_000;
const ROUTED_MS = 1000;

export interface SmtpDoor {
  close(): Promise<void>;
}

interface Addressed {
  account: AccountRef;
  address: string;
  isDrop: boolean;
}

type Refused = Error & { responseCode: number };
const refusal = (responseCode: number, message: string): Refused =>
  Object.assign(new Error(message), { responseCode });

/**
 * The desk's own SMTP server, for an MX or a forward: mail to our mailboxes and nobody else's, no login, no relay.
 * It says 250 after `commit` has. Rejects when the port is taken.
 */
export function openSmtpDoor(
  { settings, deps }: MailLink,
  commit: (raws: readonly RawArrival[]) => Promise<void>,
): Promise<SmtpDoor> {
  const store = gather(commit);
  const routeOf = brieflyRemembered((address) => deps.mailboxes.route(address), ROUTED_MS);
  const addressed = new WeakMap<SMTPServerSession, Addressed[]>();
  const server = new SMTPServer({
    banner: "Caret",
    disabledCommands: ["AUTH", "STARTTLS"],
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    size: MOST_BYTES,
    maxClients: MOST_CLIENTS,
    socketTimeout: IDLE_MS,
    closeTimeout: DRAIN_MS,
    onMailFrom(_, session, answer) {
      addressed.delete(session);
      answer();
    },
    onRcptTo({ address }, session, answer) {
      routeOf(address.toLowerCase()).then(
        (found) => {
          if (!found) return answer(refusal(550, "5.1.1 no such mailbox here"));
          addressed.set(session, [...(addressed.get(session) ?? []), { ...found, address }]);
          answer();
        },
        () => answer(refusal(451, "4.3.0 try again later")),
      );
    },
    onData(stream, session, answer) {
      take(stream, session, addressed.get(session) ?? []).then(
        () => answer(null, "2.0.0 stored"),
        (error: Refused) => {
          stream.resume();
          answer(error.responseCode ? error : refusal(451, "4.3.0 not stored, try again later"));
        },
      );
    },
  });

  async function take(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    to: readonly Addressed[],
  ): Promise<void> {
    const received = await receive(deps.files, stream);
    if (stream.sizeExceeded) throw refusal(552, "5.3.4 larger than this desk takes");
    const sender = session.envelope.mailFrom ? session.envelope.mailFrom.address : "";
    await store(
      perAccount(to).map(({ account, address, isDrop }) => ({
        account,
        source: isDrop ? "drop" : "smtp",
        body: Buffer.concat([traceOf(sender, address, session), received.body]),
        readLater: true,
        ...(received.file ? { file: received.file } : {}),
      })),
    );
  }

  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(settings.door.port, settings.door.host, () => {
      server.off("error", reject);
      // Clients that break off are theirs to mend.
      server.on("error", () => undefined);
      resolve({ close: () => new Promise((closed) => server.close(() => closed())) });
    });
  });
}

/** Each account once; a mail that also came to the mailbox itself is no mere copy. */
function perAccount(to: readonly Addressed[]): Addressed[] {
  const found = new Map<string, Addressed>();
  for (const each of to) {
    const before = found.get(each.account.id);
    if (!before || (before.isDrop && !each.isDrop)) found.set(each.account.id, each);
  }
  return [...found.values()];
}

/** What the last server before a mailbox writes on top: the envelope (RFC 5321 §4.4). */
function traceOf(sender: string, recipient: string, session: SMTPServerSession): Buffer {
  const clean = (text: string) => text.replace(/[\r\n<>\0]/g, "");
  const lines = [
    `Return-Path: <${clean(sender)}>`,
    `Delivered-To: ${clean(recipient)}`,
    `Received: from ${clean(session.hostNameAppearsAs || "unknown")} ([${session.remoteAddress}]) by caret with SMTP; ${new Date().toUTCString()}`,
  ];
  return Buffer.from(`${lines.join("\r\n")}\r\n`);
}
