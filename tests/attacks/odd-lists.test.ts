import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addList, countsOf, seedIncident } from "../support/affected-desk";
import { type Desk, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { codeOf } from "../support/make-good-desk";

let database: TestDatabase;
let desk: Desk;
let incidentId: string;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
  incidentId = await seedIncident(database, desk.ana);
});
afterAll(() => database.drop());

const HEAD = "email,name,order\n";
const take = (list: string | Uint8Array) => addList(database, desk.ana, incidentId, list);
const wide = (count: number) => {
  const names = Array.from({ length: count }, (_, n) => `c${n}`);
  return `email,${names.join()}\nwide@x.example,${names.join()}\n`;
};

describe("a list nobody would write by hand", () => {
  it.each([
    ["a head alone", HEAD, "import-no-rows"],
    ["ten thousand columns", wide(10_000), "affected-many-fields"],
    [
      "a cell of a million characters",
      `${HEAD}cell@x.example,A,"${"x".repeat(1_000_000)}"\n`,
      "import-broken",
    ],
    ["a quote that is never closed", `${HEAD}quote@x.example,"A,1\n`, "import-broken"],
    ["bytes that are no text", Uint8Array.from({ length: 25_600 }, (_, n) => n % 256), "import-charset"],
  ])("is refused in words, and nobody of it is added: %s", async (_, list, code) => {
    const before = await database.db.affected.count();
    expect(await codeOf(take(list))).toBe(code);
    expect(await database.db.affected.count()).toBe(before);
  });

  it.each([
    ["a mark before its head", `\uFEFF${HEAD}mark@x.example,A,1\n`],
    ["a name of a hundred thousand characters", `${HEAD}name@x.example,${"N".repeat(100_000)},1\n`],
    ["the same columns twice", "email,email,order,order\ntwice@x.example,other@x.example,1,2\n"],
    [
      "names of what every object has",
      `${HEAD.trim()},__proto__,constructor,toString\nproto@x.example,A,1,p,c,t\n`,
    ],
  ])("is read as far as it can be: %s", async (_, list) => {
    expect(countsOf(await take(list))).toEqual([1, 0, 0, 0]);
  });

  it("leaves out whose address is a trick, each with why", async () => {
    const tricks = [
      ...['"a@b.example,c@d.example"', '"""a b""@x.example"', "a@b.example;c@d.example", "<i@x.example>"],
      ...[
        "a@@x.example",
        "a@[127.0.0.1]",
        "a@localhost",
        "a@x..example",
        "moc\u202E@x.example",
        "a@x.example?to=b",
      ],
      ...[`${"a".repeat(65)}@x.example`, `a@${"x".repeat(260)}.example`, '"a@x.example\r\nBcc: b@x.example"'],
    ];
    const job = await take(`email,order\n${tricks.map((trick, n) => `${trick},${n}`).join("\n")}\n`);
    expect(countsOf(job)).toEqual([0, 0, 0, tricks.length]);
    expect(new Set(job.errors.map(({ code }) => code))).toEqual(new Set(["import-email"]));
  });
});
