import type { AddressInfo, Socket } from "node:net";
import PostalMime from "postal-mime";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import type { Fault } from "../control/faults";
import type { House } from "../x/gate";
import { keepMail } from "./keep-mail";
import { deliver } from "./post-office";

const mostBytes = 60 * 1024 * 1024;
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const said = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });
const words: Readonly<Record<number, string>> = {
  421: "4.3.2 closing, try again later",
  450: "4.2.1 mailbox busy",
  451: "4.3.0 try again later",
  452: "4.3.1 no room just now",
  550: "5.1.1 no such mailbox",
  552: "5.3.4 message too large",
  554: "5.7.1 refused by policy",
};

export interface SmtpSink {
  port: number;
  stop(): Promise<void>;
}

/** The SMTP server of everybody outside: takes what the desk sends, keeps it, and goes wrong on request. */
export async function startSmtpSink(house: House, port: number, host: string): Promise<SmtpSink> {
  const sockets = new Map<number, Socket>();
  const cut = (session: SMTPServerSession) => sockets.get(session.remotePort)?.destroy();
  const server = new SMTPServer({
    banner: "The sandbox",
    disabledCommands: ["STARTTLS"],
    authOptional: true,
    onAuth: (_, __, answer) => answer(null, { user: "desk" }),
    disableReverseLookup: true,
    logger: false,
    size: mostBytes,
    closeTimeout: 500,
    onRcptTo({ address }, session, answer) {
      const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : "";
      const begun = Date.now();
      const fault = house.faults.take("SMTP RCPT", [address, from]);
      const status = fault?.cut ? 0 : (fault?.status ?? 250);
      log(house, "SMTP RCPT", from, begun, status, fault);
      void wait(fault?.delayMs ?? 0).then(() => {
        if (fault?.cut) cut(session);
        else if (status >= 400) answer(refusalOf(fault));
        else answer();
      });
    },
    onData(stream, session, answer) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        void take(house, Buffer.concat(chunks), session).then((result) => {
          if (result === "cut") cut(session);
          else if (result) answer(result);
          else answer(null, "2.0.0 taken");
        });
      });
    },
  });
  server.server.on("connection", (socket: Socket) => {
    const { remotePort } = socket;
    if (remotePort === undefined) return;
    sockets.set(remotePort, socket);
    socket.once("close", () => sockets.delete(remotePort));
  });
  const taken = await new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve((server.server.address() as AddressInfo).port));
  });
  server.on("error", () => undefined);
  return { port: taken, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function take(house: House, bytes: Buffer, session: SMTPServerSession): Promise<Error | "cut" | null> {
  const { mailFrom, rcptTo } = session.envelope;
  const from = mailFrom ? mailFrom.address : "";
  const begun = Date.now();
  const fault = house.faults.take("SMTP DATA", [from, ...rcptTo.map(({ address }) => address)]);
  if (fault?.delayMs) await wait(fault.delayMs);
  const isRefused = fault?.cut === undefined && (fault?.status ?? 250) >= 400;
  if (fault?.cut !== "before" && !isRefused) await keep(house, bytes, from, session);
  log(house, "SMTP DATA", from, begun, fault?.cut ? 0 : (fault?.status ?? 250), fault);
  if (fault?.cut) return "cut";
  return isRefused ? refusalOf(fault) : null;
}

async function keep(
  house: House,
  bytes: Buffer,
  from: string,
  { envelope }: SMTPServerSession,
): Promise<void> {
  const mail = await PostalMime.parse(bytes);
  const idsOf = (text: string | undefined) => (text?.match(/[^<>\s]+@[^<>\s]+|[^<>\s]+/gu) ?? []) as string[];
  for (const { address } of envelope.rcptTo) {
    // Written to oneself it is back in one's own mailbox.
    if (address.toLowerCase() === from.toLowerCase() && house.deskMailPort !== undefined) {
      void deliver(house.deskMailPort, { from, to: address }, bytes);
      continue;
    }
    keepMail(
      house.world,
      {
        to: "customer",
        customer: address.toLowerCase(),
        mailbox: from.toLowerCase(),
        messageId: idsOf(mail.messageId)[0] ?? house.world.nextId(),
        inReplyTo: idsOf(mail.inReplyTo)[0],
        references: idsOf(mail.references),
        subject: mail.subject ?? "",
        text: (mail.text ?? "").replace(/\n$/u, ""),
        html: mail.html,
      },
      mail.attachments.map(({ filename, mimeType, content }) => ({
        name: filename ?? "file",
        type: mimeType,
        content: Buffer.from(content as ArrayBuffer),
      })),
      { raw: bytes, isNative: false },
    );
  }
  house.world.flush();
}

function refusalOf(fault: Fault | undefined): Error {
  const status = fault?.status ?? 451;
  const text = typeof fault?.body === "string" ? fault.body : (words[status] ?? "refused");
  return said(status, text);
}

function log(
  house: House,
  endpoint: string,
  account: string,
  at: number,
  status: number,
  fault: Fault | undefined,
): void {
  const [method = "", path = ""] = endpoint.split(" ");
  house.requests.add({
    at,
    method,
    path,
    query: "",
    endpoint,
    account: account || null,
    status,
    durationMs: Date.now() - at,
    fault: fault !== undefined,
  });
}
