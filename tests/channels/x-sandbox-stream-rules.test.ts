import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LiveHouse, startLive } from "./x-sandbox-house";

const RULES = "/2/tweets/search/stream/rules";

let house: LiveHouse;

beforeEach(async () => {
  house = await startLive();
});
afterEach(() => house.stop());

const addRules = (...add: { value: string; tag?: string }[]) => house.call("POST", RULES, { body: { add } });

describe("rules of the filtered stream", () => {
  it("adds, lists, refuses twins and what cannot be read, and counts each", async () => {
    const added = await addRules(
      { value: "northwind -is:retweet", tag: "brand" },
      { value: "@NorthwindHelp" },
    );
    expect(added).toMatchObject({
      status: 201,
      body: { meta: { summary: { created: 2, not_created: 0, valid: 2, invalid: 0 } } },
    });
    const mixed = await addRules({ value: "@NorthwindHelp" }, { value: "is:reply" }, { value: "luggage" });
    expect(mixed.body).toMatchObject({
      data: [{ value: "luggage" }],
      meta: { summary: { created: 1, not_created: 2 } },
      errors: [
        { title: "DuplicateRule", value: "@NorthwindHelp" },
        { title: "UnprocessableEntity", value: "is:reply" },
      ],
    });
    const listed = await house.call("GET", RULES);
    expect(listed.body).toMatchObject({
      data: [
        { value: "northwind -is:retweet", tag: "brand" },
        { value: "@NorthwindHelp" },
        { value: "luggage" },
      ],
      meta: { result_count: 3, sent: expect.any(String) },
    });
  });

  it("tries without effect with dry_run", async () => {
    const tried = await house.call("POST", `${RULES}?dry_run=true`, {
      body: { add: [{ value: "luggage" }] },
    });
    expect(tried.body).toMatchObject({ meta: { summary: { created: 1 } } });
    expect((await house.call("GET", RULES)).body).not.toHaveProperty("data");
  });

  it("deletes by id, by value and all at once, and says what was not there", async () => {
    const added = await addRules({ value: "one" }, { value: "two" }, { value: "three" });
    const [first] = added.body.data as { id: string }[];
    const deleted = await house.call("POST", RULES, { body: { delete: { ids: [first?.id, "77"] } } });
    expect(deleted.body).toMatchObject({ meta: { summary: { deleted: 1, not_deleted: 1 } }, errors: [{}] });
    await house.call("POST", RULES, { body: { delete: { values: ["two"] } } });
    expect((await house.call("GET", RULES)).body).toMatchObject({ data: [{ value: "three" }] });
    const all = await house.call("POST", `${RULES}?delete_all=true`);
    expect(all.body).toMatchObject({ meta: { summary: { deleted: 1, not_deleted: 0 } } });
  });

  it.each([
    [{}],
    [{ add: [] }],
    [{ add: [{ tag: "x" }] }],
    [{ delete: {} }],
    [{ add: [{ value: "a" }], delete: { ids: [] } }],
  ])("answers 400 to %j", async (body) => {
    expect((await house.call("POST", RULES, { body })).status).toBe(400);
  });

  it("keeps to the cap, and to apps", async () => {
    await house.stop();
    house = await startLive({ streams: { ruleCap: 1 } });
    expect((await addRules({ value: "a1" }, { value: "b1" })).status).toBe(422);
    expect((await house.call("GET", RULES, { as: "sandbox-jo_fly" })).status).toBe(403);
  });
});
