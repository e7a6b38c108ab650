import { describe, expect, it } from "vitest";
import { cancelPost } from "@/lib/publishing/cancel-post";
import { getPost } from "@/lib/publishing/get-post";
import { planPost } from "@/lib/publishing/plan-post";
import { restorePost } from "@/lib/publishing/restore-post";
import { postDesk } from "../support/post-desk";

const t = postDesk();
const noah = () => t.as(t.desk.noah);
/** On the clock of the test's zone, two hours ahead of UTC. */
const inSeconds = (seconds: number) =>
  new Date(t.database.clock.now.getTime() + seconds * 1000 + 2 * 3_600_000).toISOString().slice(0, 16);

describe("a cancelling taken back", () => {
  it("after the time of the post went by lets nothing out by itself, and keeps the yes", async () => {
    const { id } = await t.planned(["Doors open at nine"], { plannedLocal: inSeconds(120) });
    t.pass(60);
    await cancelPost(noah(), id);
    t.pass(120);
    expect(await restorePost(noah(), id)).toMatchObject({ state: "draft", decidedBy: { initials: "AR" } });
    expect(await t.work()).toBe(0);
    expect(await getPost(noah(), id)).toMatchObject({ may: { plan: true, change: true } });
    await planPost(noah(), id, { plannedLocal: null });
    expect(await t.work()).toBe(1);
  });

  it("in time lets it out at its time, and once, however often it is pressed", async () => {
    const { id } = await t.planned(["Doors open at ten"], { plannedLocal: inSeconds(600) });
    await cancelPost(noah(), id);
    const pressed = await Promise.allSettled([restorePost(noah(), id), restorePost(noah(), id)]);
    expect(pressed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await t.work()).toBe(0);
    t.pass(660);
    expect(await t.work()).toBe(1);
    expect(t.wire.sent).toHaveLength(1);
  });
});
