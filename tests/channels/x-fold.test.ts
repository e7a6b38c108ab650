import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "@/lib/channels/x/fold/fold";
import { base } from "../support/x-recorded";
import { help, rawOf } from "../support/x-wire";

describe("what else X tells", () => {
  const told = (event_type: string, payload: object) =>
    fold(rawOf({ data: { event_uuid: "1", event_type, filter: { user_id: help.externalId }, payload } }));

  it("is a removal, a revocation, or of no concern", () => {
    expect(told("post.delete", { id: "7", author_id: "1" })).toEqual([
      { type: "removed", externalId: "post:7", reason: "deleted" },
    ]);
    expect(told("oauth.revoke", { user_id: "111", app_id: "5" })).toEqual([
      { type: "revoked", accountExternalId: "111" },
    ]);
    expect(told("dm.indicate_typing", {})).toEqual([{ type: "ignored", what: "dm.indicate_typing" }]);
    expect(told("post.vanish", {})).toEqual([{ type: "unreadable", reason: "x-event-of-unknown-type" }]);
  });

  it("by a lookup is which posts are gone or hidden from us", () => {
    const error = (resource_id: string, slug: string, detail: string) => ({
      resource_id,
      resource_type: "tweet",
      parameter: "ids",
      detail,
      title: "",
      type: `https://api.twitter.com/2/problems/${slug}`,
    });
    const errors = [
      error("1", "resource-not-found", "Could not find tweet with id: [1]."),
      error(
        "2",
        "not-authorized-for-resource",
        "Sorry, you are not authorized to see the Tweet with id: [2].",
      ),
      error("3", "not-authorized-for-resource", "User has been suspended: [x]."),
      { ...error("4", "resource-not-found", ""), parameter: "referenced_tweets.id" },
    ];
    expect(fold(rawOf({ errors }, "lookup"))).toEqual([
      { type: "removed", externalId: "post:1", reason: "deleted" },
      { type: "removed", externalId: "post:2", reason: "protected" },
      { type: "removed", externalId: "post:3", reason: "suspended" },
    ]);
    expect(fold(rawOf({ errors }, "mentions"))).toEqual([]);
  });

  it("is nothing on an empty page, and never lost when it can't be read", () => {
    expect(fold(rawOf({ meta: { result_count: 0 } }))).toEqual([]);
    expect(fold(rawOf("{broken"))).toEqual([{ type: "unreadable", reason: "x-not-json" }]);
    expect(fold(rawOf({ hello: 1 }))).toEqual([{ type: "unreadable", reason: "x-of-unknown-shape" }]);
  });

  it("never throws, whatever the JSON, and says something of each item", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(fold(rawOf(value ?? null)).length).toBeGreaterThanOrEqual(0);
        expect(fold(rawOf({ data: [value] }))).toHaveLength(1);
      }),
    );
    const mutated = fc.record(
      Object.fromEntries(
        Object.keys(base).map((key) => [key, fc.option(fc.jsonValue(), { nil: undefined })]),
      ),
    );
    fc.assert(
      fc.property(mutated, fc.jsonValue(), (wrong, includes) => {
        const post = {
          ...base,
          ...Object.fromEntries(Object.entries(wrong).filter(([, v]) => v !== undefined)),
        };
        expect(fold(rawOf({ data: [post], includes }))).toHaveLength(1);
        expect(fold(rawOf({ data: { event_type: "post.create", payload: post, includes } })).length).toBe(1);
        expect(fold(rawOf({ data: { event_type: "dm.sent", payload: includes } })).length).toBeGreaterThan(0);
      }),
    );
  });
});
