import { expect, type Page, test } from "@playwright/test";

export const DESK = () => process.env.HOUSE_URL ?? "";
export const SANDBOX = () => process.env.HOUSE_SANDBOX_URL ?? "";

/** Signs in by one click, as people of the demo brand do in the sandbox. */
export async function signInAs(
  page: Page,
  name: "Greta Tamm" | "Linda Moss" | "Noah Lind" | "Ana Ruiz" | "Ida Holm",
): Promise<void> {
  await page.goto(`${DESK()}/login`);
  await page.getByRole("button", { name: new RegExp(name) }).click();
  await expect(page).toHaveURL(/\/inbox/);
}

/** Nothing to see, one for each try before: X takes the same words of a person once only. */
const unseen = () => "\u200b".repeat(test.info().retry);

/** Posts as a person through the sandbox's X API, as any X client would. Answers the post's id. */
export async function postAs(username: string, text: string, inReplyTo?: string): Promise<string> {
  const reply = inReplyTo ? { reply: { in_reply_to_tweet_id: inReplyTo } } : {};
  const { data } = await callX<{ data: { id: string } }>(username, "/2/tweets", {
    text: text + unseen(),
    ...reply,
  });
  return data.id;
}

/** Sends a direct message to an account by its X id. */
export async function messageAs(username: string, toId: string, text: string): Promise<string> {
  const { data } = await callX<{ data: { dm_event_id: string } }>(
    username,
    `/2/dm_conversations/with/${toId}/messages`,
    { text },
  );
  return data.dm_event_id;
}

async function callX<T>(username: string, path: string, body: unknown): Promise<T> {
  const answer = await fetch(`${SANDBOX()}${path}`, {
    method: "POST",
    headers: { authorization: `Bearer sandbox-${username}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

export interface LedgerEntry {
  n: number;
  kind: string;
  account: string;
  externalId: string;
  text: string;
  inReplyTo?: string;
  native: boolean;
}

/** Every effect the sandbox ever had. */
export async function ledger(): Promise<LedgerEntry[]> {
  const answer = await fetch(`${SANDBOX()}/sandbox/ledger`);
  const { data } = (await answer.json()) as { data: LedgerEntry[] };
  return data;
}
