import { describe, expect, it } from "vitest";
import {
  conversationsQuery,
  historyQuery,
  presenceQuery,
  splitInputSchema,
} from "@/lib/conversations/query-schemas";

const id = "01890000-0000-7000-8000-000000000000";

describe("the query of a list", () => {
  it("is open conversations by due time, fifty of them, when nothing is said", () => {
    expect(conversationsQuery.parse({})).toEqual({ status: ["open"], sort: "due", limit: 50 });
  });

  it("takes statuses by comma and whom it is assigned to by word or id", () => {
    expect(
      conversationsQuery.parse({ status: "open,waiting", assignee: "me", sort: "newest", limit: "200" }),
    ).toMatchObject({
      status: ["open", "waiting"],
      assignee: "me",
      limit: 200,
    });
    expect(conversationsQuery.safeParse({ assignee: id }).success).toBe(true);
  });

  it.each([
    { status: "" },
    { status: "open,closed" },
    { assignee: "everyone" },
    { account: "1 OR 1=1" },
    { limit: "201" },
    { limit: "0" },
    { limit: "1e9" },
    { sort: "rank; DROP TABLE" },
    { "assignee[not]": id },
    { where: "{}" },
    { audience: { not: "private" } },
  ])("refuses %j", (query) => {
    expect(conversationsQuery.safeParse(query).success).toBe(false);
  });

  it("of a history, of presence and of a split refuse what they don't know", () => {
    expect(historyQuery.safeParse({ customerId: id }).success).toBe(false);
    expect(presenceQuery.safeParse({}).success).toBe(false);
    expect(presenceQuery.safeParse({ conversations: `${id},` }).success).toBe(false);
    expect(presenceQuery.parse({ conversations: `${id},${id}` }).conversations).toHaveLength(2);
    expect(splitInputSchema.safeParse({}).success).toBe(false);
    expect(splitInputSchema.safeParse({ threadIds: [] }).success).toBe(false);
  });
});
