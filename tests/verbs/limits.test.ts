import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { acceptInvite } from "@/lib/agents/accept-invite";
import { endDueLimits } from "@/lib/agents/limits/end-due-limits";
import { endLimit } from "@/lib/agents/limits/end-limit";
import { isDraftOnly } from "@/lib/agents/limits/is-draft-only";
import { callHelpersSchema, setLimitSchema } from "@/lib/agents/limits/limit-schemas";
import { findLimit, listLimits } from "@/lib/agents/limits/list-limits";
import { setLimit } from "@/lib/agents/limits/set-limit";
import { openSession } from "@/lib/agents/open-session";
import { signIn } from "@/lib/agents/sign-in";
import { DeskError } from "@/lib/base/errors";
import type { Actor } from "@/lib/context/ctx";
import { getVisible } from "@/lib/conversations/get-visible";
import { listConversations } from "@/lib/conversations/list-conversations";
import { listHistory } from "@/lib/conversations/list-history";
import { listConversationsSchema } from "@/lib/conversations/schemas";
import { setTags } from "@/lib/conversations/set-tags";
import { callInFor } from "@/lib/incidents/call-in-for";
import { openIncident } from "@/lib/incidents/open-incident";
import { type Desk, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReplyDesk, summon } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
const START = new Date("2026-11-23T09:00:00.000Z");
const HOUR = 3_600_000;
const at = (hours: number) => new Date(START.getTime() + hours * HOUR);

beforeAll(async () => {
  database = await testDatabase(START);
  desk = await seedReplyDesk(database);
});
afterAll(() => database.drop());
beforeEach(() => {
  database.clock.now = START;
});

const as = (who: "greta" | "linda" | "ana" | "ida") => database.ctx(desk[who]);
const call = (over: object, who: "ana" | "ida" | "greta" = "ana") =>
  callInFor(
    as(who),
    callHelpersSchema.parse({
      teams: [desk.care],
      untilAt: at(8).toISOString(),
      reason: "Snow in Leeds",
      ...over,
    }),
  );

async function codeOf(deed: Promise<unknown>): Promise<string> {
  const error = await deed.then(
    () => new Error("it was accepted"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof DeskError) return error.code;
  throw error;
}

describe("a limit", () => {
  it("lets an agent draft only until it ends, and is set by whoever leads them", async () => {
    const wish = setLimitSchema.parse({ reason: "Second week", untilAt: at(2).toISOString() });
    expect(await codeOf(setLimit(as("linda"), desk.greta.agentId, wish))).toBe("forbidden");
    expect(await codeOf(setLimit(as("ana"), desk.noah.agentId, wish))).toBe("not-found");
    expect(await codeOf(setLimit(as("ida"), desk.ana.agentId, wish))).toBe("limit-rank");
    await setLimit(as("ana"), desk.greta.agentId, wish);
    expect(await isDraftOnly(as("greta"))).toBe(true);
    expect(await findLimit(as("linda"), desk.greta.agentId)).toMatchObject({
      draftOnly: true,
      setBy: "Ana Ruiz",
    });
    database.clock.now = at(2);
    expect(await isDraftOnly(as("greta"))).toBe(false);
    expect(await endDueLimits(database.ctx())).toBe(1);
    const greta = await database.db.agent.findUniqueOrThrow({ where: { id: desk.greta.agentId } });
    expect(greta.isActive).toBe(true);
    expect(await codeOf(endLimit(as("ana"), desk.greta.agentId))).toBe("limit-over");
  });
});

describe("helpers for a storm", () => {
  it("come by a pasted list, with initials and a first link each, and stop by themselves at the end", async () => {
    const called = await call({
      pasted: 'E-mail;Name\nmia.storm@help.example;Mia Storm\n\nben@help.example\t"Ben Tall"',
    });
    expect(called.map(({ displayName, initials }) => [displayName, initials])).toEqual([
      ["Mia Storm", "MS"],
      ["Ben Tall", "BT"],
    ]);
    const [mia] = called;
    if (!mia?.token) throw new Error("no link");
    await acceptInvite(database.ctx({ type: "public" }), {
      token: mia.token,
      password: "plum kettle seven rafts",
    });
    const door = { email: mia.email, password: "plum kettle seven rafts", code: "", address: "1.2.3.4" };
    expect((await signIn(database.ctx({ type: "public" }), door)).agentId).toBe(mia.agentId);
    await openSession(database.ctx(), { agentId: mia.agentId, method: "password" });
    expect((await listLimits(as("ana"))).filter(({ isHelper }) => isHelper)).toHaveLength(2);
    database.clock.now = at(8);
    expect(await endDueLimits(database.ctx())).toBe(2);
    expect(await codeOf(signIn(database.ctx({ type: "public" }), door))).toBe("sign-in-wrong");
    expect(await database.db.session.count({ where: { agentId: mia.agentId, revokedAt: null } })).toBe(0);
  });

  it("come back with their own initials, and can be ended early", async () => {
    const [mia] = await call({ people: [{ email: "mia.storm@help.example", displayName: "Mia" }] });
    expect(mia).toMatchObject({ displayName: "Mia Storm", initials: "MS" });
    await endLimit(as("ana"), mia?.agentId ?? "");
    const agent = await database.db.agent.findUniqueOrThrow({ where: { id: mia?.agentId ?? "" } });
    expect(agent.isActive).toBe(false);
  });

  it("are all called or none, and a line that can't be read is named", async () => {
    expect(await codeOf(call({ pasted: "kim@help.example,Kim\nnobody" }))).toBe("helper-line");
    expect(await database.db.agent.count({ where: { email: "kim@help.example" } })).toBe(0);
    expect(await codeOf(call({ pasted: "kim@help.example", untilAt: at(-1).toISOString() }))).toBe(
      "helper-ends-early",
    );
    expect(await codeOf(call({ pasted: "ana@northwind.example" }))).toBe("helper-is-colleague");
    expect(await codeOf(call({ pasted: "kim@help.example", teams: [desk.brand] }))).toBe("forbidden");
    expect(await codeOf(call({ pasted: "kim@help.example" }, "greta"))).toBe("forbidden");
  });

  it("bound to an incident see its conversations alone, in the queue, by address and in a history", async () => {
    const of = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
    await summon(database, of.interactionId, desk.account);
    const later = await seedConversation(database, {
      customerId: of.customerId,
      handleId: of.handleId,
      place: "later",
    });
    const other = await seedConversation(database, { teamId: null });
    const incident = await openIncident(as("ana"), { title: "Snow in Leeds" });
    await database.db.incident.update({ where: { id: incident.id }, data: { postIds: [of.interactionId] } });
    const [kim] = await call({
      pasted: "kim@help.example,Kim Ode",
      incidentId: incident.id,
      draftOnly: false,
    });
    const actor: Actor = {
      type: "agent",
      agentId: kim?.agentId ?? "",
      role: "agent",
      teamIds: [desk.care],
      onlyTag: "snow in leeds",
    };
    const helper = database.ctx(actor);
    const seen = await listConversations(helper, listConversationsSchema.parse({}));
    expect(seen.data.map(({ id }) => id)).toEqual([of.conversationId]);
    expect(await codeOf(getVisible(helper, other.conversationId))).toBe("not-found");
    expect(await codeOf(getVisible(helper, later.conversationId))).toBe("not-found");
    const { data } = await listHistory(helper, of.customerId);
    expect(data.map((item) => "hidden" in item && item.hidden)).toContain(true);
    expect(data.filter((item) => !("hidden" in item && item.hidden))).toHaveLength(1);
    await setTags(as("ana"), other.conversationId, ["Snow in Leeds"]);
    expect((await getVisible(helper, other.conversationId)).id).toBe(other.conversationId);
    expect(await isDraftOnly(helper)).toBe(false);
  });
});
