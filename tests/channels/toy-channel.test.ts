import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAccount } from "@/lib/accounts/create-account";
import { listAccounts } from "@/lib/accounts/list-accounts";
import { storeConnection } from "@/lib/accounts/store-connection";
import { readEnv } from "@/lib/base/env";
import type { Channel, Outbound, RawArrival } from "@/lib/channels/channel";
import type { ChannelDeps } from "@/lib/channels/channel-deps";
import type { ChannelTraits } from "@/lib/channels/channel-traits";
import { type Registered, registry } from "@/lib/channels/registry";
import { createWorkerCtx } from "@/lib/context/create-worker-ctx";
import type { WorkerCtx } from "@/lib/context/ctx";
import { listConversations } from "@/lib/conversations/list-conversations";
import { listConversationsSchema } from "@/lib/conversations/schemas";
import { pullAccount } from "@/lib/intake/pull-account";
import { readStored } from "@/lib/intake/read-stored";
import { receiveWebhook } from "@/lib/intake/receive-webhook";
import { type TestDatabase, testDatabase } from "../support/database";

const traits: ChannelTraits = {
  name: "pigeon",
  mark: "pigeon",
  audiences: [
    {
      audience: "private",
      kind: "direct_message",
      count: "characters",
      limit: 120,
      maxParts: 1,
      maxAttachments: 0,
      leadingMentionsFree: false,
    },
  ],
  canTakeBack: false,
  canHide: false,
  turnStart: "received",
  connect: "settings",
};

interface Letter {
  ring: string;
  from: string;
  words: string;
  at: string;
}

const decode = (body: Uint8Array): Letter[] => JSON.parse(new TextDecoder().decode(body));
const bytes = (letters: readonly Letter[]) => new TextEncoder().encode(JSON.stringify(letters));

/** A whole wire: one folder's worth of code and one line of the registry. */
function pigeons(loft: Letter[], flown: Outbound[]): Registered {
  const create = async (_: unknown, deps: ChannelDeps): Promise<Channel> => ({
    traits,
    fold: async ({ account, body }: RawArrival) =>
      decode(body).map(({ ring, from, words, at }) => ({
        type: "arrived",
        inbound: {
          channel: account.channel,
          externalId: `ring:${ring}`,
          aliases: [],
          version: 1,
          kind: "direct_message",
          audience: "private",
          direction: "inbound",
          customer: { externalId: from, displayName: from },
          place: `loft:${from}`,
          text: words,
          publishedAt: new Date(at),
          names: "body",
          answersOurs: false,
          isThreadAuthor: true,
          media: [],
        },
      })),
    listen: async () => undefined,
    pull: async function* (account) {
      const raw = { account, source: "loft", body: bytes(loft.splice(0)) };
      yield { raw, cursorKind: "loft", cursor: 1, more: false };
    },
    lookUp: async () => [],
    send: async (outbound) => {
      flown.push(outbound);
      await deps.report(outbound.account.id, { state: "live", code: "live" });
      return { outcome: "sent", externalId: `ring:out-${flown.length}`, sentAt: deps.now() };
    },
    newestOwnId: async () => undefined,
    lookFor: async () => ({ found: false }),
    takeBack: async () => ({ outcome: "refused", code: "pigeon-gone", values: {} }),
    hide: async () => ({ outcome: "refused", code: "pigeon-gone", values: {} }),
    fetchMedia: async () => ({ bytes: new Uint8Array(), type: "text/plain" }),
    check: async () => [],
    beginConnect: (redirectUrl, state) => ({ url: `${redirectUrl}?state=${state}`, verifier: "none" }),
    finishConnect: async () => Promise.reject(new Error("pigeons are fetched, not signed in")),
  });
  const webhook: NonNullable<Registered["webhook"]> = {
    verify: (_, { header }) => (header("x-feather") === "grey" ? "genuine" : "forged"),
    challenge: () => null,
    addressees: () => ["loft-1"],
  };
  return { traits, webhook, create };
}

let database: TestDatabase;
let ctx: WorkerCtx;
let accountId: string;
const loft: Letter[] = [];
const flown: Outbound[] = [];
const env = readEnv({});
const pigeon = pigeons(loft, flown);

beforeAll(async () => {
  database = await testDatabase();
  const known = new Map([...database.ctx().traits, [traits.name, traits]]);
  ctx = await createWorkerCtx({ ...database.ctx(), traits: known }, env, [...registry, pigeon]);
  const input = {
    channel: "pigeon",
    purpose: "care" as const,
    handle: "the loft",
    displayName: "Loft",
    teamId: null,
    plan: "self_serve" as const,
  };
  accountId = (await createAccount(ctx, input)).id;
  await storeConnection(ctx, {
    channel: "pigeon",
    accountId,
    agentId: null,
    purpose: "care",
    teamId: null,
    connected: {
      externalId: "loft-1",
      handle: "the loft",
      displayName: "Loft",
      accessToken: "sandbox-loft",
      scopes: [],
    },
  });
});
afterAll(() => database.drop());

const letter = (ring: string, words: string): Letter => ({
  ring,
  from: "Old Tom",
  words,
  at: "2026-11-23T08:59:00.000Z",
});
const conversations = async () =>
  (
    await listConversations(
      database.ctx({ type: "agent", agentId: database.id(), role: "admin", teamIds: [] }),
      listConversationsSchema.parse({}),
    )
  ).data;

describe("a channel nobody has heard of", () => {
  it("brings messages into the inbox by its own pull", async () => {
    loft.push(letter("1", "My parcel fell into the sea"));
    await pullAccount(ctx, accountId);
    const [conversation, ...rest] = await conversations();
    expect(rest).toEqual([]);
    expect(conversation).toMatchObject({
      lastChannel: "pigeon",
      lastAudience: "private",
      preview: "My parcel fell into the sea",
    });
  });

  it("and by its own webhook, checked by its own door", async () => {
    const request = (feather: string, letters: readonly Letter[]) => ({
      bytes: bytes(letters),
      header: (name: string) => (name === "x-feather" ? feather : null),
    });
    const door = pigeon.webhook;
    if (!door) throw new Error("there is no door");
    const call = { channel: "pigeon", door, settings: { world: "sandbox" as const, env } };
    const letters = [letter("2", "It was found by a fisherman")];
    expect(await receiveWebhook(ctx, { ...call, request: request("white", letters) })).toBe("forged");
    expect(await receiveWebhook(ctx, { ...call, request: request("grey", letters) })).toBe("stored");
    await readStored(ctx);
    expect(await conversations()).toMatchObject([{ preview: "It was found by a fisherman" }]);
  });

  it("sends, and lights its account", async () => {
    const channel = ctx.channels.get("pigeon");
    const account = {
      id: accountId,
      channel: "pigeon",
      externalId: "loft-1",
      handle: "the loft",
      plan: "self_serve" as const,
    };
    const outcome = await channel?.send({
      account,
      kind: "direct_message",
      audience: "private",
      text: "We dry it ^GT",
      recipientExternalId: "Old Tom",
      media: [],
      replyId: database.id(),
      position: 0,
      timeoutMs: 1000,
    });
    expect(outcome).toMatchObject({ outcome: "sent", externalId: "ring:out-1" });
    expect(flown).toHaveLength(1);
    expect(await listAccounts(database.ctx())).toMatchObject([
      { channel: "pigeon", health: { state: "live" } },
    ]);
  });
});

describe("the house", () => {
  it("decides nothing by a channel's name outside of channels and the sandbox", () => {
    const names = registry.map((one) => one.traits.name).join("|");
    const decision = new RegExp(
      `[cC]hannel\\s*[!=]==?\\s*"(${names})"|"(${names})"\\s*[!=]==?\\s*\\w*[cC]hannel|case "(${names})":`,
    );
    const guilty = filesOf("lib").filter((file) => decision.test(readFileSync(file, "utf8")));
    expect(guilty).toEqual([]);
    expect(decision.test('if (account.channel === "x") {')).toBe(true);
  });
});

function filesOf(room: string): string[] {
  return readdirSync(room, { recursive: true, encoding: "utf8" })
    .map((file) => path.join(room, file))
    .filter((file) => /\.tsx?$/.test(file) && !/^lib\/(channels|sandbox|launch|db\/generated)\//.test(file));
}
