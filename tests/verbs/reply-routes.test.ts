import { describe, expect, it } from "vitest";
import { listRoutes } from "@/lib/replies/list-routes";
import { mail, mailDesk } from "../support/mail-desk";

const desk = mailDesk();

describe("where a person can be answered", () => {
  it("names every handle in every audience, and why some are closed", async () => {
    const asked = mail("routes@outside.example");
    await desk.ingest(asked);
    desk.pass(1);
    const { conversationId, customerId } = await desk.stored(asked);
    const handle = (channel: string, externalId: string, acceptsPrivate: boolean | null) =>
      desk.database.db.handle.create({
        data: {
          id: desk.database.id(),
          channel,
          externalId,
          username: channel === "x" ? "jo" : null,
          customerId,
          acceptsPrivate,
          createdAt: desk.database.clock.now,
        },
      });
    await handle("x", "4711", false);
    const reply = await desk.reply(conversationId ?? "");
    await desk.work();
    desk.pass(1);
    const { messageId } = await desk.mailOf(reply.id);
    await desk.ingest(mail("wife@outside.example", { references: [messageId ?? ""] }));

    const routes = await listRoutes(desk.ctx(desk.desk.greta), conversationId ?? "");
    const told = routes.map(({ channel, audience, name, reason }) => [channel, audience, name, reason]);
    expect(told).toEqual([
      ["email", "private", "routes@outside.example", null],
      ["x", "public", "jo", "nothing-public"],
      ["x", "private", "jo", "no-private-permission"],
      ["email", "private", "wife@outside.example", "unverified-address"],
    ]);
    expect(routes[0]?.account).toEqual({ id: desk.account.id, handle: "help@northwind.example" });

    const noah = await listRoutes(desk.ctx(desk.desk.ida), conversationId ?? "");
    expect(noah).toHaveLength(4);
    await expect(listRoutes(desk.ctx(desk.desk.noah), conversationId ?? "")).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
