import type { Author, Inbound } from "@/lib/channels/channel";
import type { Arrival, ArrivalAccount } from "@/lib/conversations/arrival";
import type { TestDatabase } from "./database";

/** A person outside, known by this X id. */
export function person(externalId: string, more: Partial<Author> = {}): Author {
  return { externalId, username: `person${externalId}`, displayName: `Person ${externalId}`, ...more };
}

/** A post that names us in its own words, by a person, an hour into the tests' Monday. */
export function post(id: string, by: string, more: Partial<Inbound> = {}): Inbound {
  return {
    channel: "x",
    externalId: `post:${id}`,
    aliases: [],
    version: 1,
    kind: "post",
    audience: "public",
    direction: "inbound",
    customer: person(by),
    place: `post:${id}`,
    text: `@NorthwindHelp my bag ${id} is not here`,
    language: "en",
    publishedAt: new Date("2026-11-23T08:59:00.000Z"),
    names: "body",
    answersOurs: false,
    isThreadAuthor: true,
    media: [],
    ...more,
  };
}

/** A direct message to us. */
export function message(id: string, by: string, more: Partial<Inbound> = {}): Inbound {
  return post(id, by, {
    externalId: `dm:${id}`,
    kind: "direct_message",
    audience: "private",
    place: `dm:${by}-900`,
    text: `message ${id}`,
    ...more,
  });
}

/** An answer of ours written in the provider's own app. */
export function nativeAnswer(id: string, to: string, more: Partial<Inbound> = {}): Inbound {
  return post(id, to, {
    direction: "outbound",
    text: "Sorry about that, we are looking ^GT",
    inReplyToAuthorExternalId: to,
    names: "none",
    isThreadAuthor: false,
    ...more,
  });
}

/** A connected care account with a team of its own. */
export async function careAccount(
  database: TestDatabase,
  more: { handle?: string; externalId?: string; reopenDays?: number; teamId?: string } = {},
): Promise<ArrivalAccount> {
  const teamId = more.teamId ?? database.id();
  if (!more.teamId) {
    await database.db.team.create({
      data: { id: teamId, name: `Team ${teamId}`, createdAt: database.clock.now },
    });
  }
  const account = {
    id: database.id(),
    channel: "x",
    externalId: more.externalId ?? "900",
    teamId,
    reopenDays: more.reopenDays ?? 7,
  };
  const handle = more.handle ?? "NorthwindHelp";
  const names = { purpose: "care", handle, displayName: "Northwind", createdAt: database.clock.now };
  await database.db.account.create({ data: { ...account, ...names } });
  return account;
}

export function arrival(account: ArrivalAccount, inbound: Inbound, receivedAt?: Date): Arrival {
  return { inbound, account, rawEventId: null, ...(receivedAt ? { receivedAt } : {}) };
}
