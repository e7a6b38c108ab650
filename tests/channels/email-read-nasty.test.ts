import { describe, expect, it } from "vitest";
import { foldOf, readOf } from "../support/mail-read";
import { mailOf, nastyMails } from "../support/nasty-mail";

describe("a mail made to break the reader", () => {
  it.each(nastyMails().map((mail) => [mail.name, mail] as const))(
    "of %s is kept, and the next is read",
    async (_, nasty) => {
      const event = await foldOf(nasty.raw);
      if (nasty.isWhole === undefined)
        expect(event).toMatchObject({ type: "unreadable", reason: expect.stringMatching(/^mail-/) });
      else
        expect(event).toMatchObject({
          type: "arrived",
          inbound: {
            customer: { externalId: "jo@customer.example" },
            mail: { messageId: "nasty@customer.example" },
          },
        });
      // Only what is cut before it is read is sure not to be whole; a slow machine may give up on any.
      if (nasty.isWhole === false) expect(event).toMatchObject({ inbound: { mail: { isWhole: false } } });
      expect((await readOf(mailOf([]))).text).toBe("Where is my suitcase?");
    },
  );

  it("that outlasts the reader arrives by its header, as the same mail, and many such hold nobody up", async () => {
    const raw = mailOf(["Subject: Slow"], "Where is my suitcase?");
    const [late, whole] = [await readOf(raw, "smtp", 0), await readOf(raw)];
    expect(late.mail).toMatchObject({ subject: "Slow", isWhole: false, html: null });
    expect(late).toMatchObject({ externalId: whole.externalId, text: "", media: [] });
    const all = await Promise.all(
      [0, 0, undefined, 0, undefined, 0].map((readMs) => readOf(raw, "smtp", readMs)),
    );
    expect(all.map(({ mail }) => mail.isWhole)).toEqual([false, false, true, false, true, false]);
  });

  it("still at work when its time is over is broken off, and the next is read", async () => {
    const endless = mailOf([], "- a point\r\n".repeat(350_000));
    expect((await readOf(endless, "smtp", 20)).mail.isWhole).toBe(false);
    expect((await readOf(mailOf([]))).mail.isWhole).toBe(true);
  });

  it("above 25 MB is read by its header and the first of its text", async () => {
    const raw = mailOf(
      ["Subject: Large"],
      `Where is my suitcase?\r\n${"all of it again\r\n".repeat(1_700_000)}`,
    );
    const read = await readOf(raw);
    expect(read.mail).toMatchObject({ subject: "Large", isWhole: false });
    expect(read.text.startsWith("Where is my suitcase?")).toBe(true);
    expect(read.text.length + (read.mail.folded?.length ?? 0)).toBeLessThanOrEqual(2 ** 20);
  });
});
