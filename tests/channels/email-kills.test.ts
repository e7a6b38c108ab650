import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHouse, type TestHouse } from "../support/house";
import { type HouseDesk, openHouseDesk, until } from "../support/house-desk";
import { rawMail } from "../support/mail-wire";
import { openSmtpLine, type SmtpLine } from "../support/smtp-client";

const MAILS = 240;
const LINES = 6;
const KILLS = 2;

let house: TestHouse;
let desk: HouseDesk;
beforeAll(async () => {
  house = await startHouse({ parts: ["worker"] });
  desk = await openHouseDesk(house);
});
afterAll(async () => {
  await desk.close();
  await house.stop();
});

const mailOf = (number: number) =>
  rawMail(
    { From: `jo${number % 40}@mail.example`, "Message-ID": `<kill.${number}@mail.example>` },
    `Mail ${number}`,
  );

/** As a server of the world does: again, until somebody says 250. */
async function insist(number: number, open: () => Promise<SmtpLine>): Promise<SmtpLine> {
  for (;;) {
    const line = await open().catch(() => null);
    const said = await line
      ?.send("jo@mail.example", "help@northwind.example", mailOf(number))
      .catch(() => null);
    if (line && said?.startsWith("250")) return line;
    line?.close();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe("a worker that is killed while mail comes in", () => {
  it("loses nothing it said 250 to and has nothing twice", async () => {
    const port = Number(house.env.MAIL_PORT);
    await until("the door is open", async () => {
      const line = await openSmtpLine(port).catch(() => null);
      line?.close();
      return line;
    });
    let next = 0;
    let taken = 0;
    const senders = Array.from({ length: LINES }, async () => {
      let line: SmtpLine | null = null;
      while (next < MAILS) {
        const number = next++;
        line = await insist(number, async () => {
          const kept = line;
          line = null;
          return kept ?? openSmtpLine(port);
        });
        taken++;
      }
      line?.close();
    });
    for (let kill = 1; kill <= KILLS; kill++) {
      await until("some are taken", async () => taken >= (MAILS / (KILLS + 1)) * kill);
      house.kill("worker");
      await new Promise((resolve) => setTimeout(resolve, 300));
      house.start("worker");
    }
    await Promise.all(senders);
    expect(taken).toBe(MAILS);
    const rows = () =>
      desk.database.db.$queryRaw<{ text: string; n: number }[]>`
        SELECT text, count(*)::int n FROM "Interaction" WHERE channel = 'email' GROUP BY text`;
    await until("all are in the history", async () => (await rows()).length >= MAILS);
    const found = await rows();
    expect(new Set(found.map(({ text }) => text)).size).toBe(MAILS);
    expect(found.filter(({ n }) => n !== 1)).toEqual([]);
    expect(await desk.database.db.quarantine.count()).toBe(0);
  });
});
