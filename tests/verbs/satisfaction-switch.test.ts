import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listAsking } from "@/lib/replies/list-asking";
import { previewAsk } from "@/lib/replies/preview-ask";
import { setAsking } from "@/lib/replies/set-asking";
import { type TestDatabase, testDatabase } from "../support/database";
import { openSatisfactionDesk, PUBLIC_URL, type SatisfactionDesk } from "../support/satisfaction-desk";

let database: TestDatabase;
let house: SatisfactionDesk;
beforeAll(async () => {
  database = await testDatabase();
  house = await openSatisfactionDesk(database);
});
afterAll(() => database.drop());

describe("the switch of the question how it went", () => {
  it("is off until an admin or a lead of the account's team turns it, and is about what comes after", async () => {
    const listed = await listAsking(database.ctx(house.desk.ana));
    const brand = listed.find(({ account }) => account.id === house.desk.brandAccount);
    expect(brand).toMatchObject({ isOn: false, delaySeconds: 3600, maySet: false, canAsk: true });
    const wish = { isOn: true, delaySeconds: 60 };
    for (const actor of [house.desk.greta, house.desk.ana, house.desk.noah])
      await expect(setAsking(database.ctx(actor), house.desk.brandAccount, wish)).rejects.toMatchObject({
        code: "forbidden",
      });
    const before = await house.served({ accountId: house.desk.brandAccount });
    house.wait(1);
    await setAsking(database.ctx(house.desk.ida), house.desk.brandAccount, wish);
    expect(await house.askAfterAnHour(before)).toBeNull();
    await setAsking(database.ctx(house.desk.ida), house.desk.brandAccount, { ...wish, isOn: false });
  });

  it("shows what is sent, to the letter, in six languages", async () => {
    const previews = await previewAsk(database.ctx(house.desk.ana), house.desk.account, PUBLIC_URL);
    expect(previews.map(({ language }) => language)).toEqual(["en", "de", "es", "fr", "pl", "pt"]);
    const seeded = await house.served();
    const ask = await house.askAfterAnHour(seeded);
    const part = await database.db.replyPart.findFirstOrThrow({ where: { replyId: ask?.replyId ?? "" } });
    const english = previews.find(({ language }) => language === "en");
    expect(part.text).toBe(english?.text.replace("/{token}", ""));
  });
});
