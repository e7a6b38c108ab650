import { expect } from "@playwright/test";
import { ADMIN, call, LEAD, read } from "./api";
import { ledger, messageAs } from "./desk";
import { uniqueWord } from "./unique-word";

const HELP_ID = "1100000000000000111";

interface Listed {
  data: { id: string; preview: string; status: string }[];
}

/** Has the people of @NorthwindHelp asked how it went, right after a resolve. */
export async function askAtOnce(): Promise<void> {
  const { data } = await read<{ data: { id: string; handle: string }[] }>("/accounts", ADMIN);
  const help = data.find(({ handle }) => handle === "@NorthwindHelp");
  const wish = { isOn: true, delaySeconds: 0 };
  const { status, body } = await call("PUT", `/accounts/${help?.id}/satisfaction`, ADMIN, wish);
  expect(status, body).toBe(200);
}

/** The conversation whose newest words are these, in any of the statuses. */
export async function findConversation(words: string, status: string): Promise<string | null> {
  const { data } = await read<Listed>(`/conversations?status=${status}&limit=200&sort=newest`, ADMIN);
  return data.find(({ preview }) => preview.includes(words))?.id ?? null;
}

/** A new person writes in private, is answered and settled, and is asked: the link as they got it. */
export async function askedPerson(): Promise<{ conversationId: string; link: string; words: string }> {
  const words = uniqueWord();
  await messageAs(`p${words.slice(0, 12)}`, HELP_ID, `Where is my parcel ${words}`);
  let conversationId = "";
  await expect
    .poll(async () => (conversationId = (await findConversation(words, "open")) ?? ""), { timeout: 60_000 })
    .not.toBe("");
  const reply = {
    channel: "x",
    audience: "private",
    text: `It comes today ${words}`,
    undo: false,
    signAs: "AR",
  };
  const answered = await call("POST", `/conversations/${conversationId}/replies`, LEAD, reply);
  expect(answered.status, answered.body).toBe(201);
  await expect.poll(async () => (await sentTexts(words)).length, { timeout: 60_000 }).toBeGreaterThan(0);
  await expect.poll(() => findConversation(words, "waiting"), { timeout: 60_000 }).toBe(conversationId);
  const known = new Set(await links());
  const resolved = await call("POST", `/conversations/${conversationId}/resolve`, LEAD, {});
  expect(resolved.status, resolved.body).toBe(200);
  let link = "";
  await expect
    .poll(async () => (link = (await links()).find((each) => !known.has(each)) ?? ""), { timeout: 60_000 })
    .not.toBe("");
  return { conversationId, link, words };
}

async function sentTexts(words: string): Promise<string[]> {
  return (await ledger())
    .map(({ text }) => text)
    .filter((text) => text.includes(words) && text.includes("today"));
}

async function links(): Promise<string[]> {
  return (await ledger()).flatMap(({ text }) => text.match(/http:\/\/\S+\/feedback\/[0-9a-f]{64}/g) ?? []);
}
