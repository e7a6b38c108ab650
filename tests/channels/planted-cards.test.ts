import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { cleanInput } from "@/lib/auth/clean-input";
import type { Actor, Ctx } from "@/lib/context/ctx";
import { addNote } from "@/lib/conversations/add-note";
import { stageHistory } from "@/lib/conversations/import/stage-history";
import { saveDraft } from "@/lib/conversations/save-draft";
import { stageImport } from "@/lib/customers/stage-import";
import { pastePost } from "@/lib/intake/paste-post";
import { pasteSchema } from "@/lib/intake/paste-schemas";
import { storeRaw } from "@/lib/intake/store-raw";
import { uploadAttachment } from "@/lib/replies/upload-attachment";
import { until } from "../support/house-desk";
import { streamed } from "../support/import-files";
import { filesWith, houseFolders, inFours, planting, rowsWith } from "../support/planted";
import { uniqueWord } from "../support/unique-word";
import { CARE, wireDesk } from "../support/wire-desk";

const desk = wireDesk();
const bytes = (text: string) => new TextEncoder().encode(text);

it("a card number planted at any door lies nowhere, neither in a table nor in a file of the desk", async () => {
  const word = uniqueWord();
  const { card, planted } = planting();
  const held = (said: string) =>
    until(
      `${said} arrives`,
      () => desk.db.interaction.findFirst({ where: { text: { contains: `${said} ${word}` } } }),
      60_000,
    );
  const jo = `jo_${word.slice(0, 9)}`;
  await desk.desk.x(jo, "POST", "/2/tweets", {
    text: `@NorthwindHelp post ${word} ${card("post").spaced}`,
  });
  await desk.desk.x(jo, "POST", `/2/dm_conversations/with/${CARE}/messages`, {
    text: `message ${word} ${card("message").plain.split("").join("\u200b")}`,
  });
  await until("the desk takes mail", async () => {
    const account = await desk.db.account.findFirst({ where: { channel: "email" } });
    return account?.healthState === "live";
  });
  const sent = await fetch(`${desk.house.sandboxUrl}/sandbox/mails`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      from: `${word}@mail.example`,
      fromName: `Jo ${card("sender").plain}`,
      subject: `Refund to ${card("subject").spaced}`,
      text: `mail ${word} ${card("mail text").spaced}`,
      html: `<p>mail ${word} <b>${card("mail html").plain}</b></p>`,
      attachments: [
        {
          name: `${card("file name").plain}.csv`,
          type: "text/csv",
          base64: Buffer.from(`card;${card("file").plain}\n`).toString("base64"),
        },
      ],
    }),
  });
  expect(sent.status, await sent.text()).toBe(201);
  const { conversationId } = await held("message");
  await Promise.all([held("post"), held("mail")]);

  const greta = desk.desk.ctx(desk.desk.greta);
  const system = desk.desk.ctx();
  await addNote(greta, conversationId ?? "", `note ${word} ${card("note").spaced}`);
  await saveDraft(greta, conversationId ?? "", {
    ...{ mode: "private", text: `draft ${word} ${card("draft").plain}` },
    ...{ attachmentIds: [], inReplyToId: null },
  });
  const pasted = { network: "forum", author: `Jo ${word}`, text: `pasted ${word} ${card("paste").spaced}` };
  await pastePost(greta, pasteSchema.parse(cleanInput(pasted)));
  await uploadAttachment(greta, { bytes: bytes(`upload ${word} ${card("upload").plain}`), name: "a.txt" });
  const quarantined = `{"what":"nobody knows","text":"aside ${word} ${card("quarantine").spaced}"}`;
  await storeRaw(system, [{ channel: "x", accountId: null, source: "webhook", body: bytes(quarantined) }]);
  const ida = await admin();
  await stageImport(ida, {
    stream: streamed(bytes(`name;email\nlist ${word} ${card("list").plain};a@b.example\n`)),
    name: "a.csv",
  });
  const message = {
    ...{ id: `old-${word}`, from: "customer", at: "2024-03-01T10:00:00Z" },
    text: `history ${word} ${card("history").spaced}`,
  };
  const line = {
    ...{ account: "NorthwindHelp", conversation: `old-${word}` },
    ...{ customer: { id: `old-${word}`, username: word, name: word }, messages: [message] },
  };
  await stageHistory(ida, {
    name: "old.jsonl",
    wish: { format: "json-lines", zone: null, account: null, charset: null },
    isDryRun: false,
    stream: Readable.from([Buffer.from(`${JSON.stringify(line)}\n`)]),
  });
  await held("history");

  const folders = await houseFolders(desk.house.databaseUrl, desk.house.env.CARET_DATA ?? "");
  for (const said of [
    "post",
    "message",
    "mail",
    "note",
    "draft",
    "pasted",
    "upload",
    "aside",
    "list",
    "history",
  ])
    expect(filesWith(folders, [`${said} ${word}`]), `what is there is found: ${said}`).not.toEqual([]);
  for (const [door, number] of planted) {
    const forms = formsOf(number);
    for (const form of forms) expect(await rowsWith(desk.db, form), door).toEqual([]);
    expect(filesWith(folders, forms), door).toEqual([]);
    expect(filesWith(folders, formsOf(number.slice(-4))), `its end is kept: ${door}`).not.toEqual([]);
  }
}, 150_000);

const formsOf = (number: string) => [number, inFours(number), [...number].join("\u200b")];

async function admin(): Promise<Ctx> {
  const { id } = await desk.db.agent.findUniqueOrThrow({ where: { email: "admin@northwind.example" } });
  const actor: Actor = { type: "agent", agentId: id, role: "admin", teamIds: [], sessionId: randomUUID() };
  return desk.desk.ctx(actor);
}
