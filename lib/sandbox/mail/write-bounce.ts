import { z } from "zod";
import { type Answer, json, problem } from "../x/answers";
import { readBody } from "../x/endpoints/post-body";
import type { House } from "../x/gate";
import type { XRequest } from "../x/router";
import { deliver } from "./post-office";

const bounce = z.strictObject({
  messageId: z.string().min(1),
  status: z
    .string()
    .regex(/^[45]\.\d{1,3}\.\d{1,3}$/u)
    .default("5.1.1"),
});

/** `POST /sandbox/bounces`: the far server gives a mail of the desk back (RFC 3464), with its headers. */
export async function writeBounce(house: House, request: XRequest): Promise<Answer> {
  const { messageId, status } = readBody(bounce, request.body);
  const { world, deskMailPort } = house;
  const mail = world.mails.byMessageId(messageId.replace(/[<>]/gu, ""));
  if (mail?.to !== "customer") return problem(404, "The desk sent no such mail.");
  if (deskMailPort === undefined) return problem(503, "The sandbox was not told where the desk takes mail.");
  const edge = `bounce-${world.nextId()}`;
  const lines = [
    "From: Mail Delivery System <MAILER-DAEMON@mx.example>",
    `To: <${mail.mailbox}>`,
    "Subject: Undelivered Mail Returned to Sender",
    `Date: ${new Date(world.now()).toUTCString()}`,
    `Message-ID: <${edge}@mx.example>`,
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${edge}"`,
    "",
    `--${edge}`,
    "Content-Type: text/plain; charset=utf-8",
    "",
    `Your message could not be delivered to ${mail.customer}.`,
    "",
    `--${edge}`,
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example",
    "",
    `Final-Recipient: rfc822; ${mail.customer}`,
    "Action: failed",
    `Status: ${status}`,
    "Diagnostic-Code: smtp; 550 no such mailbox",
    "",
    `--${edge}`,
    "Content-Type: text/rfc822-headers",
    "",
    `From: <${mail.mailbox}>`,
    `To: <${mail.customer}>`,
    `Message-ID: <${mail.messageId}>`,
    "",
    `--${edge}--`,
    "",
  ];
  const delivered = await deliver(
    deskMailPort,
    { from: "", to: mail.mailbox },
    Buffer.from(lines.join("\r\n")),
  );
  return json(delivered.status === 250 ? 201 : 502, {
    messageId: `${edge}@mx.example`,
    status,
    deskStatus: delivered.status,
  });
}
