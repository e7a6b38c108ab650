import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectLine } from "@/lib/accounts/connect-line";
import { type CallDesk, callDesk } from "../support/call-desk";

let desk: CallDesk;
beforeAll(async () => {
  desk = await callDesk();
});
afterAll(() => desk.database.drop());

describe("connecting a phone line", () => {
  const line = { displayName: "Gate line", purpose: "care" as const, teamId: null };

  it("keeps it by its number whatever the notation, once", async () => {
    const ida = desk.database.ctx(desk.people.ida);
    const { id } = await connectLine(ida, { ...line, number: "+49 (0)30 901820" });
    expect(await desk.database.db.account.findUnique({ where: { id } })).toMatchObject({
      channel: "phone",
      externalId: "+4930901820",
      connectionState: "connected",
    });
    await expect(connectLine(ida, { ...line, number: "+4930901820" })).rejects.toMatchObject({
      code: "account-taken",
    });
    await desk.database.db.account.update({ where: { id }, data: { connectionState: "disconnected" } });
    expect(await connectLine(ida, { ...line, number: "+4930901820" })).toEqual({ id });
  });

  it("refuses what is no number, and everybody but an admin", async () => {
    const ida = desk.database.ctx(desk.people.ida);
    await expect(connectLine(ida, { ...line, number: "030 901820" })).rejects.toMatchObject({
      code: "line-number",
    });
    await expect(connectLine(desk.greta(), { ...line, number: "+4930901821" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
