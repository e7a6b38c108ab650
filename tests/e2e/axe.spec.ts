import { expect, type Page, test } from "@playwright/test";
import { ADMIN, AGENT, call, LEAD, me, read } from "../support/api";
import { DESK, postAs, signInAs } from "../support/desk";
import { until } from "../support/house-desk";
import { uniqueWord } from "../support/unique-word";
import { routesOf, walk } from "../support/walk-pages";

test.use({ actionTimeout: 10_000, navigationTimeout: 30_000 });

/** A page of each route that is about one thing. */
const PLACES: Record<string, string> = {};

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const word = uniqueWord();
  await postAs(`lena${word.slice(0, 8)}`, `@NorthwindHelp my suitcase stayed behind ${word}`);
  const conversation = await until("the conversation", async () => {
    const { data } = await read<{ data: { id: string; preview: string; customer: { id: string } }[] }>(
      "/conversations?sort=newest&limit=20",
      LEAD,
    );
    return data.find(({ preview }) => preview.includes(word));
  });
  const { id: agentId } = await me(AGENT);
  const replied = await call("POST", `/conversations/${conversation.id}/replies?undo=0`, AGENT, {
    ...{ channel: "x", audience: "public" },
    text: `Hello, I am looking for ${word} now and tell you by five.`,
  });
  expect(replied.status, replied.body).toBe(201);
  const accounts = await read<{ data: { id: string }[] }>("/accounts", ADMIN);
  const review = await call("POST", "/reviews", LEAD, { conversationId: conversation.id, agentId });
  const run = await call("POST", "/practice", LEAD, { script: "lost-bag" });
  const idOf = ({ body }: { body: string }) => (JSON.parse(body) as { id?: string }).id ?? "";
  PLACES["/inbox"] = `/inbox/${conversation.id}`;
  PLACES["/customers/[id]"] = `/customers/${conversation.customer.id}`;
  PLACES["/agents/[id]"] = `/agents/${agentId}`;
  PLACES["/initials/[id]"] = `/initials/${agentId}`;
  PLACES["/accounts/[id]"] = `/accounts/${accounts.data[0]?.id}`;
  PLACES["/targets/hours/[id]"] = "/targets/hours/new";
  PLACES["/quality/reviews/[id]"] = `/quality/reviews/${idOf(review)}`;
  const incident = idOf(await call("POST", "/incidents", LEAD, { title: `Snow ${word}` }));
  for (const tab of ["", "/statement", "/people", "/mailings", "/make-good", "/report"])
    PLACES[`/incidents/[id]${tab}`] = `/incidents/${incident}${tab}`;
  PLACES["/publishing/lists/[list]"] = "/publishing/lists/queue";
  PLACES["/quality/practice/[id]"] = `/quality/practice/${idOf(run)}`;
});

/** Routes of a folder as addresses; those about one thing only where the house has one. */
function places(folder: string, picked: (place: number) => boolean = () => true): string[] {
  return routesOf(folder)
    .filter((_, place) => picked(place))
    .flatMap((route) => PLACES[route] ?? (route.includes("[") ? [] : route));
}

async function walkAll(page: Page, paths: readonly string[]): Promise<void> {
  test.setTimeout(300_000);
  const found: string[] = [];
  for (const path of paths) found.push(...(await walk(page, `${DESK()}${path}`)));
  expect(paths.length).toBeGreaterThan(1);
  expect(found).toEqual([]);
}

test("no page of the admins breaks a rule a checker knows, by day and by night, on a desk and on a phone", async ({
  page,
}) => {
  await signInAs(page, "Ida Holm");
  await walkAll(page, places("(admin)"));
});

test("no page of the desk does, as a lead sees it", async ({ page }) => {
  await signInAs(page, "Ana Ruiz");
  await walkAll(page, places("(desk)"));
});

test("nor as an agent sees it, nor what strangers and walls see", async ({ page }) => {
  await walkAll(page, ["/login", "/hours", "/feedback", "/tv", "/sandbox"]);
  await signInAs(page, "Greta Tamm");
  await walkAll(page, ["/inbox", "/my-day", "/quality", "/goodwill", "/knowledge"]);
});
