import { randomUUID } from "node:crypto";
import fs from "node:fs";
import { expect, test } from "@playwright/test";
import { DESK } from "../support/desk";
import { BUILD, enter, type Sent, send } from "../support/send";

interface Action {
  id: string;
  name: string;
  file: string;
  page: string;
}

/** Every server action of the build, with a page that carries it. */
function actions(): Action[] {
  const file = `${BUILD()}/server/server-reference-manifest.json`;
  const { node } = JSON.parse(fs.readFileSync(file, "utf8")) as {
    node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>;
  };
  return Object.entries(node).map(([id, { exportedName, filename, workers }]) => ({
    id,
    name: exportedName,
    file: filename,
    page: pageOf(Object.keys(workers)[0] ?? ""),
  }));
}

function pageOf(worker: string): string {
  return worker
    .replace(/^app/, "")
    .replace(/\/page$/, "")
    .replace(/\/\([^)]+\)/g, "")
    .replace(/\[\[\.\.\.\w+\]\]/, "")
    .replace(/\[\w+\]/g, randomUUID());
}

function act({ id, page }: Action, headers: Record<string, string>): Promise<Sent> {
  return send(`${DESK()}${page}`, {
    method: "POST",
    headers: {
      "content-type": "text/plain;charset=UTF-8",
      accept: "text/x-component",
      "next-action": id,
      ...headers,
    },
    body: "[{}]",
  });
}

const answerOf = ({ body }: Sent) => /\{"ok":(true|false)[^\n]*/.exec(body)?.[0] ?? "";

async function cookieOf(email: string): Promise<string> {
  const { cookie } = await enter(DESK(), "one-click", { email });
  return cookie ?? "";
}

/** What works for whoever holds its link. */
const PUBLIC = ["answerQuestion", "setPassword", "takeByLink"];

test("no action of an admin's page works for an agent, nor any action for a stranger (A5)", async () => {
  const all = actions();
  const admins = all.filter(({ file }) => file.startsWith("app/(admin)/"));
  expect(admins.length).toBeGreaterThan(15);
  const cookie = await cookieOf("greta@northwind.example");
  const letThrough: string[] = [];
  for (const action of admins) {
    const answer = answerOf(await act(action, { cookie, origin: DESK() }));
    if (!answer.includes('"status":403')) letThrough.push(`${action.name}: ${answer.slice(0, 80)}`);
  }
  expect(letThrough).toEqual([]);
  const isForAnybody = ({ file }: Action) => /^app\/(\(auth\)\/invite|\(public\))\//.test(file);
  expect(
    all
      .filter(isForAnybody)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(PUBLIC);
  for (const action of all.filter((each) => !isForAnybody(each))) {
    const answer = answerOf(await act(action, { origin: DESK() }));
    expect(answer, action.name).toContain('"status":401');
  }
});

test("no action runs for a foreign, missing or null origin, whatever a forged proxy header says (A14)", async () => {
  const cookie = await cookieOf("admin@northwind.example");
  const [action] = actions().filter(({ name }) => name === "addTeam");
  if (!action) throw new Error("the build has no action addTeam");
  const foreign: Record<string, string>[] = [
    {},
    { origin: "null" },
    { origin: "https://evil.example" },
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    { origin: DESK(), "x-forwarded-host": "evil.example" },
    { origin: DESK(), "sec-fetch-site": "cross-site" },
  ];
  for (const headers of foreign) {
    const sent = await act(action, { cookie, ...headers });
    const isRefused = sent.status >= 400 || answerOf(sent).includes('"status":403');
    expect(isRefused, `${JSON.stringify(headers)} ${sent.status} ${answerOf(sent)}`).toBe(true);
  }
  expect(answerOf(await act(action, { cookie, origin: DESK() }))).toContain('"status":400');
});
