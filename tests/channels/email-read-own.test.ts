import { describe, expect, it } from "vitest";
import { compose } from "@/lib/channels/email/send/compose";
import { foldOf } from "../support/mail-read";

const mailbox = {
  address: "help@northwind.example",
  fromName: "Help",
  isSandbox: true,
  imap: null,
  smtp: null,
  sentFolder: null,
  authservId: null,
  dropAddress: null,
};

/** A mail as the desk of this mark sends it. */
function ours(
  mail: { system?: { kind: string; unsubscribeUrl?: string }; canary?: string },
  desk = "desk-7",
) {
  const outbound = {
    account: {
      id: "help",
      channel: "email",
      externalId: mailbox.address,
      handle: "help",
      plan: "self_serve",
    },
    kind: "email",
    audience: "private",
    text: "Somebody waits.",
    recipientExternalId: mail.canary ? mailbox.address : "ana@northwind.example",
    media: [],
    replyId: "r",
    position: 0,
    timeoutMs: 1000,
  } as const;
  const carried = {
    messageId: "desk.1@northwind.example",
    subject: "An alarm",
    html: null,
    fromName: "Help",
    cc: [],
    inReplyTo: null,
    references: [],
    ...mail,
  };
  return compose(outbound, carried, mailbox, desk, new Date("2026-05-05T11:00:00Z"));
}

describe("mail of the desk itself", () => {
  it("says that no person wrote it and where its reader stops it", async () => {
    const system = { kind: "digest", unsubscribeUrl: "https://desk.example/response-times/alarms#digest" };
    const text = (await ours({ system })).toString().replace(/\r\n[ \t]+/g, " ");
    expect(text).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(text).toMatch(/^List-Unsubscribe: <https:\/\/desk\.example\/response-times\/alarms#digest>$/m);
  });

  it.each(["sent", "inbox", "smtp", "drop"])(
    "is taken in nowhere when a copy comes by %s",
    async (source) => {
      expect(await foldOf(await ours({ system: { kind: "alarm" } }), source)).toEqual({
        type: "ignored",
        what: "system-mail",
      });
    },
  );

  it("of another desk is a mail like any other", async () => {
    const event = await foldOf(await ours({ system: { kind: "alarm" } }, "desk-8"), "sent");
    expect(event.type).toBe("arrived");
  });
});

describe("a message to ourselves", () => {
  const canary = "0123456789abcdef01234567";
  it("is a canary where it comes in, and nothing where its copy is filed", async () => {
    const mail = await ours({ canary });
    expect(await foldOf(mail, "inbox")).toEqual({ type: "canary", mark: canary });
    expect(await foldOf(mail, "smtp")).toEqual({ type: "canary", mark: canary });
    expect(await foldOf(mail, "sent")).toEqual({ type: "ignored", what: "canary-copy" });
  });
});
