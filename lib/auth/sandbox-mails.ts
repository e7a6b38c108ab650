import type { SandboxDoor } from "./sandbox-door";

export interface OutsideMail {
  messageId: string;
  at: string;
  isMine: boolean;
  subject: string;
  text: string;
  files: { name: string; bytes: number }[];
}

export interface WrittenMail {
  from: string;
  fromName: string;
  subject: string;
  text: string;
  inReplyTo?: string | undefined;
  file?: { name: string; type: string; base64: string } | undefined;
}

interface Kept {
  messageId: string;
  at: string;
  to: "desk" | "customer";
  subject: string;
  text: string;
  files: { name: string; bytes: number }[];
}

const MAILS = 100;

/** What stands in a customer's mailbox, oldest first. */
export async function readMails(door: SandboxDoor, address: string): Promise<{ mails: OutsideMail[] }> {
  const path = `/sandbox/mails?customer=${encodeURIComponent(address)}`;
  const { data } = await door.ask<{ data: Kept[] }>("GET", path);
  const mails = data.slice(-MAILS).map(({ to, messageId, at, subject, text, files }) => ({
    messageId,
    at,
    isMine: to === "desk",
    subject,
    text,
    files: files.map(({ name, bytes }) => ({ name, bytes })),
  }));
  return { mails };
}

/** Writes to the brand's mailbox as a customer, over SMTP like any mail program. Throws Refused with the desk's words. */
export async function writeOutside(
  door: SandboxDoor,
  { file, inReplyTo, ...mail }: WrittenMail,
): Promise<{ id: string }> {
  const body = { ...mail, ...(inReplyTo ? { inReplyTo } : {}), ...(file ? { attachments: [file] } : {}) };
  const { messageId } = await door.ask<{ messageId: string }>("POST", "/sandbox/mails", { body });
  return { id: messageId };
}
