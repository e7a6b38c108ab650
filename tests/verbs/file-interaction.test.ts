import { describe, expect, it } from "vitest";
import { fileInteraction } from "@/lib/conversations/file-interaction";
import { fileInteractionSchema } from "@/lib/conversations/file-schemas";
import { mail, mailDesk } from "../support/mail-desk";

const desk = mailDesk();
const program = {
  type: "program",
  keyId: "01a207a2-3280-7b19-9c73-2dce767cae10",
  name: "booking",
  scopes: ["conversations:write"],
} as const;
const filed = (over: Record<string, unknown> = {}) =>
  fileInteraction(
    desk.ctx(program),
    fileInteractionSchema.parse({
      channel: "email",
      direction: "outbound",
      text: "Your booking is confirmed",
      publishedAt: "2026-11-23T08:30:00.000Z",
      handle: "Filed@Outside.example",
      externalId: "booking-1",
      ...over,
    }),
  );

describe("what another system puts into the history", () => {
  it("is one interaction however often it is put there, and nobody's answer", async () => {
    const asked = mail("filed@outside.example");
    await desk.ingest(asked);
    const { conversationId, customerId } = await desk.stored(asked);
    const first = await filed({ subject: "Confirmation" });
    expect(first).toMatchObject({
      conversationId,
      customerId,
      direction: "outbound",
      author: { type: "system" },
      mail: { subject: "Confirmation" },
    });
    expect((await filed()).id).toBe(first.id);
    expect(await desk.openTurn(conversationId)).not.toBeNull();
    expect(await desk.conversation(conversationId)).toMatchObject({
      status: "open",
      lastInteractionNumber: 1,
    });
  });

  it("opens no matter by itself, unless it says that somebody waits", async () => {
    const quiet = await filed({ handle: "a@outside.example", externalId: "q", direction: "inbound" });
    expect(quiet).toMatchObject({ conversationId: null, author: { type: "customer" } });
    const asking = await filed({
      handle: "b@outside.example",
      externalId: "w",
      direction: "inbound",
      opensTurn: true,
    });
    expect(await desk.openTurn(asking.conversationId)).not.toBeNull();
  });

  it("takes no handle that is none, no channel that is none, and no id of the desk's own", async () => {
    const bad: [Record<string, unknown>, string][] = [
      [{ handle: "not an address", externalId: "1" }, "bad-handle"],
      [{ handle: "a@b.example\r\nBcc: c@d.example", externalId: "2" }, "bad-handle"],
      [{ channel: "pigeon", externalId: "3" }, "no-such-channel"],
      [{ externalId: "reply:4" }, "external-id-kept"],
      [{ channel: "x", handle: "@nobody", externalId: "5" }, "handle-unknown"],
    ];
    for (const [over, code] of bad) await expect(filed(over)).rejects.toMatchObject({ code });
  });
});
