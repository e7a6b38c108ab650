import { describe, expect, test } from "vitest";
import { cleanInput } from "@/lib/auth/clean-input";

const CARD = "4111 1111 1111 1111";
const MASKED = "•••• •••• •••• 1111";

describe("what comes in at a door", () => {
  test("has no card number in any text, however deep it lies", () => {
    expect(
      cleanInput({ text: `pay ${CARD}`, deep: [{ why: CARD, count: 4, on: true, none: null }] }),
    ).toEqual({
      text: `pay ${MASKED}`,
      deep: [{ why: MASKED, count: 4, on: true, none: null }],
    });
  });

  test("keeps what must come through as it is: passwords, secrets, ids, and texts whose verb refuses a card itself", () => {
    const given = {
      ...{ password: CARD, current: CARD, fresh: CARD, secret: CARD, token: CARD, code: CARD, text: CARD },
      ...{ id: "4111111111111111", customerId: "4111111111111111", ids: ["4111111111111111"] },
    };
    expect(cleanInput(given, ["text"])).toEqual(given);
  });
});
