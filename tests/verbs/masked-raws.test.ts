import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRaw } from "@/lib/intake/read-raw";
import { storeRaw } from "@/lib/intake/store-raw";
import { type HistoryDesk, historyDesk } from "../support/history-desk";
import { post } from "../support/inbound";
import { arrived, plainWire } from "../support/plain-wire";

const CARD = "4111 1111 1111 1111";
const MASKED = "•••• •••• •••• 1111";
let desk: HistoryDesk;
beforeAll(async () => {
  desk = await historyDesk();
});
afterAll(() => desk.database.drop());

const bytes = (text: string) => new TextEncoder().encode(text);
const held = async (externalId: string) => (await desk.stored(externalId)).text;

describe("raw bytes with a card number", () => {
  it("are stored masked, and read masked", async () => {
    const said = post(desk.id(), desk.id(), { text: `take ${CARD}` });
    const ctx = { ...desk.database.ctx(), channels: new Map([["x", plainWire()]]) };
    const rows = await storeRaw(ctx, [
      {
        channel: "x",
        accountId: desk.account.id,
        source: "stream",
        body: bytes(JSON.stringify([arrived(said)])),
      },
    ]);
    const [row] = await desk.database.db.rawEvent.findMany({ where: { id: rows[0]?.id ?? "" } });
    expect(Buffer.from(row?.body ?? []).toString()).toContain(`take ${MASKED}`);
    await readRaw(ctx, rows);
    expect(await held(said.externalId)).toBe(`take ${MASKED}`);
  });

  it("are wiped once read where they hide it in a way that can't be written anew", async () => {
    const said = post(desk.id(), desk.id(), { text: `take ${CARD}` });
    const fold = async () => [arrived(said)];
    const ctx = { ...desk.database.ctx(), channels: new Map([["x", plainWire({ fold })]]) };
    const rows = await storeRaw(ctx, [
      { channel: "x", accountId: desk.account.id, source: "stream", body: bytes("\u0000packed") },
    ]);
    await readRaw(ctx, rows);
    expect(await held(said.externalId)).toBe(`take ${MASKED}`);
    const row = await desk.database.db.rawEvent.findFirst({ where: { id: rows[0]?.id ?? "" } });
    expect(row).toMatchObject({ state: "wiped", body: null });
  });

  it("have their file written anew, and let go of the one that came", async () => {
    const { files } = desk.database.ctx();
    const mail = bytes(`Subject: hi\r\n\r\ntake ${CARD}\r\n`);
    const key = await files.put(mail);
    const [stored] = await storeRaw(desk.database.ctx(), [
      {
        ...{ channel: "email", accountId: null, source: "smtp", body: mail.slice(0, 16) },
        file: { key, bytes: mail.length },
      },
    ]);
    expect(await files.get(key)).toBeNull();
    const kept = Buffer.from((await files.get(stored?.file?.key ?? "")) ?? []).toString();
    expect(kept).toContain(Buffer.from(`take ${MASKED}`).toString("base64"));
    expect(stored?.file?.bytes).toBe(Buffer.byteLength(kept));
  });

  it("lose their file where it is too large to be written anew and its words hold one", async () => {
    const { files } = desk.database.ctx();
    const key = await files.put(bytes("as if it were large"));
    const [stored] = await storeRaw(desk.database.ctx(), [
      {
        ...{
          channel: "email",
          accountId: null,
          source: "smtp",
          body: bytes(`Subject: hi\r\n\r\n${CARD}\r\n`),
        },
        file: { key, bytes: 200 * 1024 * 1024 },
      },
    ]);
    expect(await files.get(key)).toBeNull();
    expect(stored?.file).toBeUndefined();
  });
});
