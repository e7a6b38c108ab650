import { expect, test } from "@playwright/test";
import { ADMIN, AGENT, call, json, read } from "../support/api";
import { DESK, messageAs, postAs, SANDBOX } from "../support/desk";
import { filesWith, houseDatabase, houseFolders, inFours, planting, rowsWith } from "../support/planted";
import { send } from "../support/send";
import { uniqueWord } from "../support/unique-word";

const HELP = "1100000000000000111";

test("a card number planted at any door lies nowhere, neither in the database nor in the data folder", async () => {
  const word = uniqueWord();
  const client = await houseDatabase();
  const { card, planted } = planting();
  try {
    const held = async (said: string) => {
      const { rows } = await client.query<{ id: string; conversationId: string }>(
        `SELECT id, "conversationId" FROM "Interaction" WHERE text LIKE '%' || $1 || '%' LIMIT 1`,
        [said],
      );
      return rows[0];
    };
    await postAs(`jo_${word}`, `@NorthwindHelp post ${word} ${card("post").spaced}`);
    await messageAs(`jo_${word}`, HELP, `message ${word} ${card("message").plain.split("").join("\u200b")}`);
    const names = card("file name");
    await send(`${SANDBOX()}/sandbox/mails`, {
      method: "POST",
      headers: json,
      body: JSON.stringify({
        from: `${word}@mail.example`,
        fromName: `Jo ${card("sender").plain}`,
        subject: `Refund to ${card("subject").spaced}`,
        text: `mail ${word} ${card("mail text").spaced}`,
        html: `<p>mail ${word} <b>${card("mail html").plain}</b></p>`,
        attachments: [
          {
            name: `${names.plain}.csv`,
            type: "text/csv",
            base64: Buffer.from(`card;${card("file").plain}\n`).toString("base64"),
          },
        ],
      }),
    });
    await expect.poll(() => held(`post ${word}`), { timeout: 30_000 }).toBeTruthy();
    await expect.poll(() => held(`message ${word}`), { timeout: 30_000 }).toBeTruthy();
    await expect.poll(() => held(`mail ${word}`), { timeout: 30_000 }).toBeTruthy();
    const { conversationId } = (await held(`message ${word}`)) ?? { conversationId: "" };
    const note = await call("POST", `/conversations/${conversationId}/notes`, AGENT, {
      text: `note ${word} ${card("note").spaced}`,
    });
    expect(note.status, note.body).toBeLessThan(300);
    const draft = await call("PUT", `/conversations/${conversationId}/draft`, AGENT, {
      mode: "private",
      text: `draft ${word} ${card("draft").plain}`,
      attachmentIds: [],
      inReplyToId: null,
    });
    expect(draft.status, draft.body).toBeLessThan(300);
    await read(`/search?q=${encodeURIComponent(card("search").plain)}`, AGENT);
    const pasted = await call("POST", "/interactions/paste", AGENT, {
      network: "forum",
      author: `Jo ${word}`,
      text: `pasted ${word} ${card("paste").spaced}`,
    });
    expect(pasted.status, pasted.body).toBe(201);
    const accounts = await read<{ data: { id: string; channel: string }[] }>("/accounts", ADMIN);
    const line = accounts.data.find(({ channel }) => channel === "phone");
    const called = await call("POST", "/calls", AGENT, {
      outcome: "finished",
      note: `call ${word} ${card("call note").spaced}`,
      number: "+12025550188",
      direction: "inbound",
      startedAt: new Date(Date.now() - 120_000).toISOString(),
      durationSeconds: 60,
      accountId: line?.id,
    });
    expect(called.status, called.body).toBe(201);
    const history = JSON.stringify({
      account: "NorthwindHelp",
      conversation: `old-${word}`,
      customer: { id: `old-${word}`, username: word, name: word },
      messages: [
        {
          id: `old-${word}`,
          from: "customer",
          at: "2024-03-01T10:00:00Z",
          text: `history ${word} ${card("history").spaced}`,
        },
      ],
    });
    const staged = await send(`${DESK()}/api/v1/imports/history?format=json-lines`, {
      method: "POST",
      headers: { ...ADMIN, "content-type": "application/octet-stream" },
      body: history,
    });
    expect(staged.status, staged.body).toBe(201);
    await expect.poll(() => held(`history ${word}`), { timeout: 30_000 }).toBeTruthy();

    const folders = await houseFolders(client);
    for (const said of ["post", "message", "mail", "note", "draft"])
      expect(filesWith(folders, [`${said} ${word}`]), `the search finds what is there: ${said}`).not.toEqual(
        [],
      );
    for (const [where, number] of planted) {
      expect(await rowsWith(client, number), where).toEqual([]);
      expect(await rowsWith(client, inFours(number)), where).toEqual([]);
      expect(filesWith(folders, [number, inFours(number)]), where).toEqual([]);
      if (where !== "search")
        expect(
          (await rowsWith(client, number.slice(-4))).length,
          `its end is kept: ${where}`,
        ).toBeGreaterThan(0);
    }
  } finally {
    await client.end();
  }
});
