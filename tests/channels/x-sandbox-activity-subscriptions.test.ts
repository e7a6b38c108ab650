import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { XUser } from "@/lib/sandbox/x/model";
import { PRIVATE, SUBSCRIPTIONS, subscribing } from "./x-sandbox-activity";
import { type LiveHouse, startLive } from "./x-sandbox-house";

let house: LiveHouse;
let brand: XUser;

beforeEach(async () => {
  house = await startLive();
  brand = house.world.ensureUser("NorthwindHelp");
});
afterEach(() => house.stop());

const { subscribe } = subscribing(() => house);

describe("subscriptions to activity", () => {
  it("creates, lists, changes and deletes, and counts what is left", async () => {
    const created = await subscribe("post.mention.create", { tag: "mentions" });
    expect(created).toMatchObject({
      status: 200,
      body: {
        data: {
          subscription: {
            subscription_id: expect.stringMatching(/^\d{1,19}$/),
            event_type: "post.mention.create",
            filter: { user_id: brand.id },
            tag: "mentions",
          },
        },
        meta: { total_subscriptions: 1 },
      },
    });
    const { subscription_id: id } = (created.body.data as { subscription: { subscription_id: string } })
      .subscription;
    const changed = await house.call("PUT", `${SUBSCRIPTIONS}/${id}`, { body: { tag: "new" } });
    expect(changed.body).toMatchObject({ data: { subscription: { subscription_id: id, tag: "new" } } });
    expect((await house.call("GET", SUBSCRIPTIONS)).body).toMatchObject({
      data: [{ subscription_id: id, tag: "new" }],
    });
    const deleted = await house.call("DELETE", `${SUBSCRIPTIONS}/${id}`);
    expect(deleted.body).toEqual({ data: { deleted: true }, meta: { total_subscriptions: 0 } });
    expect((await house.call("DELETE", `${SUBSCRIPTIONS}/${id}`)).status).toBe(404);
  });

  it("deletes many at once and names those that were not there", async () => {
    const created = await subscribe("dm.sent");
    const { subscription_id: id } = (created.body.data as { subscription: { subscription_id: string } })
      .subscription;
    expect((await house.call("DELETE", `${SUBSCRIPTIONS}?ids=${id},77`)).body).toMatchObject({
      data: [{ subscription_id: id, deleted: true }],
      errors: [{ subscription_id: "77" }],
      meta: { total_subscriptions: 0 },
    });
  });

  it.each(PRIVATE)("takes %s only from the person themselves", async (type) => {
    expect((await subscribe(type, {}, "sandbox-app")).status).toBe(403);
    expect((await subscribe(type, {}, "sandbox-jo_fly")).status).toBe(403);
    expect((await subscribe(type)).status).toBe(200);
  });

  it("takes public events from the app", async () => {
    expect((await subscribe("post.create", {}, "sandbox-app")).status).toBe(200);
  });

  it.each([
    ["an unknown type", { event_type: "post.flown", filter: { user_id: "1100000000000000111" } }, 400],
    ["no filter", { event_type: "post.create", filter: {} }, 400],
    ["an unknown person", { event_type: "post.create", filter: { user_id: "9" } }, 400],
    [
      "an unknown member",
      { event_type: "post.create", filter: { user_id: "1100000000000000111" }, color: "red" },
      400,
    ],
    [
      "an unknown webhook",
      { event_type: "post.create", filter: { user_id: "1100000000000000111" }, webhook_id: "7" },
      400,
    ],
    [
      "a tag too long",
      { event_type: "post.create", filter: { user_id: "1100000000000000111" }, tag: "t".repeat(201) },
      400,
    ],
  ])("refuses %s", async (_what, body, status) => {
    expect((await house.call("POST", SUBSCRIPTIONS, { body })).status).toBe(status);
  });

  it("refuses a twin and more than the plan allows", async () => {
    await house.stop();
    house = await startLive({ maxSubscriptions: 1 });
    await subscribe("dm.sent");
    expect((await subscribe("dm.sent")).status).toBe(409);
    expect((await subscribe("dm.received")).body).toMatchObject({
      status: 403,
      title: "SubscriptionLimitExceeded",
    });
  });
});
