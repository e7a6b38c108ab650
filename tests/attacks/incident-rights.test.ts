import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { DeskError } from "@/lib/base/errors";
import type { Actor, Ctx } from "@/lib/context/ctx";
import { chooseFor } from "@/lib/goodwill/make-good/choose-for";
import { getClaimLink } from "@/lib/goodwill/make-good/get-claim-link";
import { listClaimsOf } from "@/lib/goodwill/make-good/list-claims";
import { markClaimLate } from "@/lib/incidents/affected/mark-late";
import { listIncidentsOf } from "@/lib/incidents/incidents-of";
import { listMailWishes } from "@/lib/incidents/mailings/letters/list-mail-wishes";
import { setMailWish } from "@/lib/incidents/mailings/letters/set-mail-wish";
import { joinByHand } from "@/lib/incidents/parts/join-by-hand";
import { leaveByHand } from "@/lib/incidents/parts/leave-by-hand";
import { listSpokenOf } from "@/lib/incidents/statements/list-spoken";
import { approvePost } from "@/lib/publishing/approve-post";
import { askPost } from "@/lib/publishing/ask-post";
import { cancelPost } from "@/lib/publishing/cancel-post";
import { changePost } from "@/lib/publishing/change-post";
import { confirmPost } from "@/lib/publishing/confirm-post";
import { createPost } from "@/lib/publishing/create-post";
import { getPost } from "@/lib/publishing/get-post";
import { planPost } from "@/lib/publishing/plan-post";
import { releasePost } from "@/lib/publishing/release-post";
import { restorePost } from "@/lib/publishing/restore-post";
import { returnPost } from "@/lib/publishing/return-post";
import { createPostSchema } from "@/lib/publishing/schemas";
import { settlePost } from "@/lib/publishing/settle-post";
import { withdrawPost } from "@/lib/publishing/withdraw-post";
import { seedIncident } from "../support/affected-desk";
import { seedConversation } from "../support/conversation-rows";
import {
  ADMIN_DEEDS,
  HOLD_DEEDS,
  LEAD_DEEDS,
  OPEN_DEEDS,
  OWN_DEEDS,
  PLAN_DEEDS,
} from "../support/incident-deeds";
import { codeOf, makeGoodRig, makeKinds } from "../support/make-good-desk";
import { postDesk } from "../support/post-desk";

const t = postDesk();

type Role = "stranger" | "wire" | "program" | "helper" | "agent" | "lead" | "admin";
const actorOf = (role: Role): Actor => {
  const { greta, ana, ida } = t.desk;
  switch (role) {
    case "stranger":
      return { type: "public" };
    case "wire":
      return { type: "webhook", channel: "x" };
    case "program":
      return { type: "program", keyId: randomUUID(), name: "p", scopes: [] };
    case "helper":
      return { ...greta, onlyTag: "storm" };
    case "agent":
      return greta;
    case "lead":
      return ana;
    case "admin":
      return ida;
  }
};

/** Who is refused each of these, whatever it is about. A program's scope is asked at its door. */
const REFUSED: [name: string, deeds: typeof LEAD_DEEDS, roles: readonly Role[]][] = [
  ["what every colleague does", OPEN_DEEDS, ["stranger", "wire"]],
  ["what nobody called in for one incident does", HOLD_DEEDS, ["stranger", "wire", "helper"]],
  ["a lead's deeds", LEAD_DEEDS, ["stranger", "wire", "helper", "agent"]],
  ["what a lead answers for", OWN_DEEDS, ["stranger", "wire", "helper", "agent", "program"]],
  ["an admin's deeds", ADMIN_DEEDS, ["stranger", "wire", "helper", "agent", "program", "lead"]],
];
const ROLES: readonly Role[] = ["stranger", "wire", "program", "helper", "agent", "lead", "admin"];

async function isRefused(deed: (ctx: Ctx) => Promise<unknown>, role: Role): Promise<boolean> {
  try {
    await deed(t.as(actorOf(role)));
    return false;
  } catch (error) {
    return error instanceof DeskError && error.kind === "forbidden";
  }
}

describe("of incidents, mailings, offers and posts", () => {
  it.each(REFUSED)("%s are done by those alone whose they are", async (_, deeds, refused) => {
    for (const [name, deed] of Object.entries(deeds))
      for (const role of ROLES)
        expect(await isRefused(deed, role), `${name} as ${role}`).toBe(refused.includes(role));
  });

  it("what is planned is nowhere to be found for who is not at the desk or called in for one incident", async () => {
    for (const [name, deed] of Object.entries(PLAN_DEEDS))
      for (const role of ROLES) {
        const isSeen = await deed(t.as(actorOf(role))).then(
          () => true,
          (error: { code?: string }) => error.code !== "not-found",
        );
        expect(isSeen, `${name} as ${role}`).toBe(!["stranger", "wire", "helper"].includes(role));
      }
  });

  it("every deed that asks who does it is tried here", () => {
    const tried = ["tests/attacks/incident-rights.test.ts", "tests/support/incident-deeds.ts"]
      .map((file) => fs.readFileSync(file, "utf8"))
      .join("");
    const asking = ["lib/incidents", "lib/goodwill/make-good", "lib/publishing"]
      .flatMap((folder) =>
        fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file)),
      )
      .filter((file) => file.endsWith(".ts") && !file.includes("/rules/"))
      .filter((file) => ASKS.test(fs.readFileSync(file, "utf8").replaceAll(/^import .*$/gm, "")))
      .filter((file) => !HELPS.includes(path.basename(file)));
    expect(asking.length).toBeGreaterThan(70);
    expect(asking.filter((file) => !tried.includes(`@/${file.slice(0, -3)}"`))).toEqual([]);
  });
});

const ASKS =
  /\b(require(Role|Lead|Importer|Desk|Sight|Visible|VisibleCustomer)|actingAgent|may(Write|Hold)|mayWriteStatement|lockPost)\(/;
/** Ask for others. */
const HELPS: readonly string[] = ["lock-post.ts", "require-sight.ts", "report-queue.ts"];

describe("a person only care knows", () => {
  let deeds: [string, (ctx: Ctx) => Promise<unknown>][];
  beforeAll(async () => {
    const { database, desk } = t;
    const incidentId = await seedIncident(database, desk.ana);
    const kinds = await makeKinds(database, desk.ana);
    const rig = makeGoodRig(database, desk, kinds, () => incidentId);
    const { claimId, person } = await rig.one();
    const { customerId, handleId } = person;
    const { conversationId } = await seedConversation(database, { teamId: desk.care, customerId });
    const choice = { choiceId: "refund", reason: "said so" };
    deeds = [
      ["chooseFor", (ctx) => chooseFor(ctx, claimId, choice)],
      ["getClaimLink", (ctx) => getClaimLink(ctx, claimId, "https://desk.example/")],
      ["markClaimLate", (ctx) => markClaimLate(ctx, claimId)],
      ["listClaimsOf", (ctx) => listClaimsOf(ctx, customerId)],
      ["listMailWishes", (ctx) => listMailWishes(ctx, customerId)],
      ["setMailWish", (ctx) => setMailWish(ctx, customerId, { handleId, ended: "all" })],
      ["joinByHand", (ctx) => joinByHand(ctx, incidentId, { conversationId })],
      ["leaveByHand", (ctx) => leaveByHand(ctx, incidentId, { conversationId })],
      ["listIncidentsOf", (ctx) => listIncidentsOf(ctx, conversationId)],
      ["listSpokenOf", (ctx) => listSpokenOf(ctx, conversationId)],
    ];
  });

  it("is a missing one to another team and to who is not at the desk", async () => {
    for (const [name, deed] of deeds)
      for (const actor of [t.desk.noah, actorOf("helper"), actorOf("stranger"), actorOf("wire")])
        expect(["not-found", "agents-only"], `${name} as ${actor.type}`).toContain(
          await codeOf(deed(t.as(actor))),
        );
  });
});

describe("a post of the brand team", () => {
  it("is looked on by care, and touched by nobody who may not publish there", async () => {
    const { id } = await t.planned(["Sunny tomorrow"], { plannedLocal: "2026-12-24T10:00" });
    const before = await t.rowOf(id);
    const draft = createPostSchema.parse({
      ...{ accountId: t.desk.brandAccount, parts: [{ text: "x" }] },
      ...{ plannedLocal: null, zone: "Etc/UTC" },
    });
    const deeds: Record<string, (ctx: Ctx) => Promise<unknown>> = {
      createPost: (ctx) => createPost(ctx, draft),
      changePost: (ctx) => changePost(ctx, id, { changeNumber: 1, note: "mine" }),
      askPost: (ctx) => askPost(ctx, id),
      withdrawPost: (ctx) => withdrawPost(ctx, id),
      approvePost: (ctx) => approvePost(ctx, id),
      returnPost: (ctx) => returnPost(ctx, id, { note: "no" }),
      planPost: (ctx) => planPost(ctx, id),
      confirmPost: (ctx) => confirmPost(ctx, id),
      releasePost: (ctx) => releasePost(ctx, id),
      cancelPost: (ctx) => cancelPost(ctx, id),
      restorePost: (ctx) => restorePost(ctx, id),
      settlePost: (ctx) => settlePost(ctx, id, { as: "not-sent" }),
    };
    const lookers = [t.desk.greta, actorOf("helper"), actorOf("stranger"), actorOf("wire")];
    for (const [name, deed] of Object.entries(deeds))
      for (const actor of lookers)
        expect(["may-not-publish", "not-found"], `${name} as ${actor.type}`).toContain(
          await codeOf(deed(t.as(actor))),
        );
    expect(await t.rowOf(id)).toEqual(before);
    expect(await getPost(t.as(t.desk.greta), id)).toMatchObject({ id });
    for (const role of ["helper", "stranger", "wire"] as const)
      expect(await codeOf(getPost(t.as(actorOf(role)), id)), role).toBe("not-found");
  });
});
