import { randomBytes } from "node:crypto";
import http from "node:http";
import { expect, test } from "@playwright/test";
import { ADMIN, call, LEAD } from "../support/api";
import { claimOf, offeredPerson } from "../support/claim-desk";
import { DESK } from "../support/desk";
import { send } from "../support/send";

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const press = (link: string, body: string, headers: Record<string, string> = FORM) =>
  send(link, { method: "POST", headers, body });
const guess = () => `${DESK()}/claim/${randomBytes(18).toString("base64url")}`;

/** A form as a proxy passes it on: in pieces, its length unsaid. */
function inPieces(link: string, pieces: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { ...FORM, "transfer-encoding": "chunked" };
    const request = http.request(link, { method: "POST", headers }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode ?? 0));
    });
    request.on("error", reject);
    for (const piece of pieces) request.write(piece);
    request.end();
  });
}

test("a choice is a form's and nothing else's, whole and in one piece or several", async () => {
  test.setTimeout(120_000);
  const { link, makeGoodId } = await offeredPerson();
  const refused: [Record<string, string>, string][] = [
    [{ "content-type": "application/json" }, '{"choice":"refund"}'],
    [{ "content-type": "text/plain" }, "choice=refund"],
    [{}, "choice=refund"],
    [FORM, `choice=refund&x=${"a".repeat(5000)}`],
    [FORM, `choice=${"a".repeat(3000)}`],
    [FORM, "choice=zzz&choice=refund"],
    [FORM, "choice=refund%00"],
    [FORM, "choice=__proto__"],
    [FORM, "CHOICE=refund"],
  ];
  for (const [headers, body] of refused) {
    expect((await press(link, body, headers)).status, body.slice(0, 40)).toBe(303);
    expect(await claimOf(makeGoodId), body.slice(0, 40)).toMatchObject({ state: "offered" });
  }
  expect((await press(link, "choice=refund", { ...FORM, host: "evil.example" })).status).toBe(403);
  for (const method of ["PUT", "PATCH", "DELETE"]) expect((await send(link, { method })).status).toBe(405);
  expect(await inPieces(link, ["x=", "a".repeat(5000), "&choice=refund"])).toBe(303);
  expect(await claimOf(makeGoodId)).toMatchObject({ state: "offered" });
  expect(await inPieces(link, ["choi", "ce=ref", "und"])).toBe(303);
  expect(await claimOf(makeGoodId)).toMatchObject({ state: "claimed", written: "USD 54.00" });
});

test("fifty presses at once are one choice, and its secret stands nowhere at the desk", async () => {
  test.setTimeout(120_000);
  const { link, makeGoodId, claimId, customerId, incidentId } = await offeredPerson();
  const pressed = await Promise.all(Array.from({ length: 50 }, () => press(link, "choice=refund")));
  expect(pressed.every(({ status }) => status === 303)).toBe(true);
  expect(await claimOf(makeGoodId)).toMatchObject({ state: "claimed", written: "USD 54.00" });
  const audit = await call("GET", `/audit?subject=claim&subjectId=${claimId}`, ADMIN);
  expect(audit.body.match(/claim\.chosen/g)).toHaveLength(1);
  const token = link.split("/").at(-1) ?? "";
  const places = [
    `/make-goods/${makeGoodId}/claims`,
    `/make-goods/${makeGoodId}/export`,
    `/customers/${customerId}/claims`,
    `/incidents/${incidentId}/timeline`,
    `/incidents/${incidentId}/affected`,
    `/incidents/${incidentId}/affected/export`,
  ];
  for (const place of places) {
    const { status, body } = await call("GET", place, LEAD);
    expect(status, place).toBe(200);
    expect(body, place).not.toContain(token);
  }
  expect(audit.body).not.toContain(token);
});

test("whoever guesses is slowed, by looking and by pressing; who holds a link is not", async () => {
  test.setTimeout(120_000);
  const { link, makeGoodId } = await offeredPerson();
  for (const method of ["GET", "POST"]) {
    const body = method === "POST" ? { body: "choice=refund" } : {};
    const answers = new Set<number>();
    // A slow machine guesses slowly too.
    for (let round = 0; round < 5 && !answers.has(429); round++) {
      const guesses = Array.from({ length: 300 }, () => send(guess(), { method, headers: FORM, ...body }));
      for (const { status } of await Promise.all(guesses)) answers.add(status);
    }
    // Both ways of guessing draw on one share: who looked too often may not press at all.
    expect(answers, method).toContain(429);
    answers.delete(429);
    for (const status of answers) expect(status, method).toBe(method === "GET" ? 200 : 303);
  }
  expect((await send(link)).status).toBe(200);
  expect((await press(link, "choice=refund")).status).toBe(303);
  expect(await claimOf(makeGoodId)).toMatchObject({ state: "claimed" });
  // The share is given back, also to the files that come next.
  await expect.poll(async () => (await send(guess())).status, { timeout: 30_000 }).toBe(200);
});
