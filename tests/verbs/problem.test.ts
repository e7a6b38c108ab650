import { describe, expect, it } from "vitest";
import { z } from "zod";
import { cleanInput } from "@/lib/auth/clean-input";
import { problemOf, problemResponse } from "@/lib/auth/problem";
import { Conflict, NotFound, Refused } from "@/lib/base/errors";
import { openDatabase } from "@/lib/db/client";
import { freePort } from "@/lib/db/free-port";

describe("what went wrong", () => {
  it("is a status, a code and a sentence that says what to do", async () => {
    expect(problemOf(new NotFound("not-found"))).toMatchObject({ status: 404, code: "not-found" });
    expect(problemOf(new Conflict("taken", { name: "Linda" }))).toMatchObject({
      status: 409,
      detail: expect.stringMatching(/^Linda has taken it/),
    });
    const guard = problemOf(new Refused("guard", {}, { findings: [{ kind: "card" }] }));
    expect(guard).toMatchObject({ status: 422, extra: { findings: [{ kind: "card" }] } });
    const wrong = z.object({ until: z.iso.datetime() }).safeParse({ until: "soon" }).error;
    const answer = problemResponse(problemOf(wrong));
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({
      status: 400,
      code: "malformed",
      fields: [{ path: "until" }],
    });
  });

  it("shows nothing of a bug but a mark the log has too", () => {
    const { status, detail, extra } = problemOf(new Error("SELECT secret FROM table"));
    expect(status).toBe(500);
    expect(detail).not.toContain("secret");
    expect(extra).toBeUndefined();
  });

  it("is 503 and a time to try again while the database is away", async () => {
    const database = openDatabase(`postgres://nobody@127.0.0.1:${await freePort()}/none`, 1);
    for (const asked of [database.db.desk.findFirst(), database.db.$queryRaw`SELECT 1`]) {
      const problem = problemOf(await asked.catch((error: unknown) => error));
      expect(problem).toMatchObject({ status: 503, code: "database-away", headers: { "retry-after": "5" } });
    }
    await database.close();
  });
});

describe("what came in", () => {
  it("is storable: no NUL, no half of a surrogate pair, and else as it was", () => {
    const date = new Date(0);
    const given = {
      text: "a\u0000b\ud800c\udc00 😀 مرحبا",
      list: ["\u0000"],
      at: date,
      "k\u0000": null,
      n: 1,
    };
    expect(cleanInput(given)).toEqual({
      text: "ab\ufffdc\ufffd 😀 مرحبا",
      list: [""],
      at: date,
      k: null,
      n: 1,
    });
    expect(cleanInput("👩‍👩‍👧‍👦")).toBe("👩‍👩‍👧‍👦");
  });
});
