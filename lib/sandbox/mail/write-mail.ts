import { z } from "zod";
import { type Answer, json, problem } from "../x/answers";
import { readBody } from "../x/endpoints/post-body";
import type { House } from "../x/gate";
import type { XRequest } from "../x/router";
import { keepMail } from "./keep-mail";
import type { SandboxMail } from "./mail-store";
import { bytesOf, deliver } from "./post-office";

export const demoMailbox = "help@northwind.example";

const address = z
  .string()
  .trim()
  .regex(/^[^\s@<>]+@[^\s@<>]+$/u);
const oneLine = z.string().regex(/^[^\r\n]*$/u);
const mail = z.strictObject({
  from: address,
  fromName: oneLine.max(100).optional(),
  to: address.default(demoMailbox),
  subject: oneLine.max(500).default(""),
  text: z.string().max(1_000_000).default(""),
  html: z.string().max(4_000_000).optional(),
  /** A Message-ID of the thread. */
  inReplyTo: oneLine.max(500).optional(),
  attachments: z
    .array(z.strictObject({ name: oneLine.max(200), type: oneLine.max(100), base64: z.base64() }))
    .max(10)
    .default([]),
  /** When it says it was written; now, when left out. */
  at: z.iso.datetime({ offset: true }).transform(Date.parse).optional(),
  /** Such as Auto-Submitted or Precedence. */
  headers: z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/u), oneLine).default({}),
});

/**
 * `POST /sandbox/mails`: a customer writes to the desk; 502 when the desk's door does not take it. From the brand's own
 * mailbox it is an answer typed in that mailbox's mail program.
 */
export async function writeMail(house: House, request: XRequest): Promise<Answer> {
  const given = readBody(mail, request.body);
  const { world, deskMailPort } = house;
  const messageId = `${world.nextId()}@${given.from.split("@")[1] ?? "mail.example"}`;
  const answered = given.inReplyTo?.replace(/[<>]/gu, "");
  const before = answered === undefined ? undefined : world.mails.byMessageId(answered);
  const references = answered === undefined ? [] : [...(before?.references ?? []), answered];
  const message = await bytesOf({
    from: { name: given.fromName ?? "", address: given.from },
    to: given.to,
    subject: given.subject,
    text: given.text,
    messageId: `<${messageId}>`,
    date: new Date(given.at ?? world.now()),
    headers: given.headers,
    references: references.map((id) => `<${id}>`),
    ...(answered === undefined ? {} : { inReplyTo: `<${answered}>` }),
    ...(given.html === undefined ? {} : { html: given.html }),
    attachments: given.attachments.map(({ name, type, base64 }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(base64, "base64"),
    })),
  });
  const files = given.attachments.map(({ name, type, base64 }) => ({
    name,
    type,
    content: Buffer.from(base64, "base64"),
  }));
  const words = {
    at: given.at ?? world.now(),
    messageId,
    inReplyTo: answered,
    references,
    subject: given.subject,
    text: given.text,
    html: given.html,
  };
  const [from, to] = [given.from.toLowerCase(), given.to.toLowerCase()];
  if (from === demoMailbox) {
    const own = { ...words, to: "customer" as const, customer: to, mailbox: from };
    return json(201, presentMail(keepMail(world, own, files, { raw: message, isNative: true })));
  }
  if (deskMailPort === undefined) return problem(503, "The sandbox was not told where the desk takes mail.");
  const delivered = await deliver(deskMailPort, { from: given.from, to: given.to }, message);
  if (delivered.status !== 250)
    return problem(502, `The desk did not take the mail: ${delivered.detail}`, {
      deskStatus: delivered.status,
    });
  const theirs = { ...words, to: "desk" as const, customer: from, customerName: given.fromName, mailbox: to };
  return json(201, presentMail(keepMail(world, theirs, files)));
}

export function presentMail(kept: SandboxMail) {
  return { ...kept, at: new Date(kept.at).toISOString() };
}
