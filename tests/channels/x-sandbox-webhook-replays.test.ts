import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LiveHouse, startLive } from "./x-sandbox-house";
import { type Receiver, registering, settled, startReceiver, WEBHOOKS } from "./x-sandbox-receiver";

let house: LiveHouse;
let receiver: Receiver;
let now: number;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 22, 9, 30, 0);
  house = await startLive({ now: () => now, webhooks: WEBHOOKS });
  receiver = await startReceiver();
});
afterEach(async () => {
  await house.stop();
  await receiver.stop();
});

const { subscribed } = registering(
  () => house,
  () => receiver,
);

describe("replaying to a webhook", () => {
  const minute = (at: number) => new Date(at).toISOString().replace(/[-:T]/g, "").slice(0, 12);
  const replay = (id: string, from: number, to: number) =>
    house.call("POST", "/2/webhooks/replay", {
      body: { webhook_id: id, from_date: minute(from), to_date: minute(to) },
    });

  it("sends the events of the asked time once more, with the same ids, then says it is done", async () => {
    const id = await subscribed();
    house.post("jo_fly", "@NorthwindHelp early");
    now += 10 * 60_000;
    house.post("jo_fly", "@NorthwindHelp middle");
    now += 10 * 60_000;
    house.post("jo_fly", "@NorthwindHelp late");
    const live = (await receiver.until(3)).map(({ raw }) => raw);
    const answer = await replay(id, now - 11 * 60_000, now - 9 * 60_000);
    expect(answer).toMatchObject({
      status: 200,
      body: { data: { job_id: expect.any(String), created_at: expect.any(String) } },
    });
    const [again, notice] = (await receiver.until(5)).slice(3);
    expect(again?.raw).toBe(live[1]);
    expect(JSON.parse(notice?.raw ?? "{}")).toEqual({
      replay_job_status: {
        webhook_id: id,
        job_state: "Complete",
        job_state_description: "Job completed successfully",
        job_id: (answer.body.data as { job_id: string }).job_id,
      },
    });
  });

  it("says Incomplete when the webhook did not take everything", async () => {
    const id = await subscribed();
    house.post("jo_fly", "@NorthwindHelp hello");
    await receiver.until(1);
    receiver.answers = [500, 500, 500];
    await replay(id, now, now);
    expect(JSON.parse((await receiver.until(5))[4]?.raw ?? "{}")).toMatchObject({
      replay_job_status: { job_state: "Incomplete" },
    });
  });

  it("runs one job at a time", async () => {
    const id = await subscribed();
    house.post("jo_fly", "@NorthwindHelp hello");
    await receiver.until(1);
    receiver.answers = [500];
    expect((await replay(id, now, now)).status).toBe(200);
    expect(await replay(id, now, now)).toMatchObject({ status: 409, body: { title: "ReplayConflictError" } });
    await receiver.until(4);
    await settled(30);
    expect((await replay(id, now, now)).status).toBe(200);
  });

  it("refuses another time than the last 24 hours, and other people's webhooks", async () => {
    const id = await subscribed();
    expect((await replay(id, now - 26 * 3_600_000, now)).status).toBe(400);
    expect((await replay(id, now, now + 3_600_000)).status).toBe(400);
    expect((await replay(id, now, now - 3_600_000)).status).toBe(400);
    expect((await replay("77", now, now)).body.title).toBe("WebhookIdInvalid");
    const bad = await house.call("POST", "/2/webhooks/replay", {
      body: { webhook_id: id, from_date: "x", to_date: "y" },
    });
    expect(bad.status).toBe(400);
  });
});
