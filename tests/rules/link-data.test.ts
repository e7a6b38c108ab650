import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstTyped } from "@/lib/conversations/rules/first-typed";
import { reportLines } from "@/lib/conversations/rules/report-lines";
import { bridgeCodesIn, makeBridgeCode } from "@/lib/customers/rules/bridge-code";
import { codeOutcome } from "@/lib/customers/rules/code-outcome";
import { needsGivenDatum, readEvidence } from "@/lib/customers/rules/evidence";
import { quotedData, readDatum } from "@/lib/customers/rules/quoted-data";

const random = (size: number) => new Uint8Array(randomBytes(size));
const valuesIn = (text: string) => quotedData(text).map(({ kind, value }) => `${kind} ${value}`);

describe("what a person quotes", () => {
  it.each([
    ["mail me at Jo.Winter@Example.com, please.", ["address jo.winter@example.com"]],
    ["ring +44 20 7946 0958 after six", ["number +442079460958"]],
    ["my phone is (202) 555-0143", ["number +12025550143"]],
    ["locator QX7T2M, same as before", ["record QX7T2M"]],
    ["order no. 1048221 never came", ["record 1048221"]],
    ["flight NW204 at 10:40 on 3 May cost 120 USD", []],
    ["Jo Winter, that is my name", []],
  ])("is found in “%s”", (text, expected) => {
    expect(valuesIn(text)).toEqual(expected);
  });

  it("is at most twelve things of one text, read in time whatever the text", () => {
    const many = Array.from({ length: 40 }, (_, index) => `a${index}@example.com`).join(" ");
    expect(quotedData(many)).toHaveLength(12);
    for (const sign of ["a", "1", "+1 ", "((((", "a@", ">>>>"]) quotedData(sign.repeat(100_000));
  });

  it("is read as typed by an agent, alone too", () => {
    expect(readDatum("qx7t2m")).toEqual([{ kind: "record", value: "QX7T2M" }]);
    expect(readDatum("the same name")).toEqual([]);
  });
});

describe("a bridge code", () => {
  it("is found again in any case, with or without its dash, within other words", () => {
    fc.assert(
      fc.property(fc.constantFrom("", " ", "-"), fc.boolean(), (dash, isSmall) => {
        const code = makeBridgeCode(random);
        const typed = code.replace("-", dash);
        expect(bridgeCodesIn(`my code: ${isSmall ? typed.toLowerCase() : typed}, thanks`)).toEqual([code]);
      }),
    );
  });

  it("is not found with one sign wrong or two changed places", () => {
    fc.assert(
      fc.property(fc.nat(6), fc.constantFrom(..."34679ACDEFGHJKMNPQRTWXY"), (place, sign) => {
        const signs = [...makeBridgeCode(random).replace("-", "")];
        const wrong = signs.with(place, sign);
        const swapped = signs.with(place, signs[place + 1] ?? "").with(place + 1, signs[place] ?? "");
        for (const changed of [wrong, place < 6 ? swapped : signs])
          if (changed.join("") !== signs.join("")) expect(bridgeCodesIn(changed.join(""))).toEqual([]);
      }),
    );
  });

  const [issued, now, late] = [0, 71, 73].map((hour) => new Date(hour * 3_600_000));
  const code = { endsAt: new Date(72 * 3_600_000), publicAt: null, wasTold: true };
  const use = { audience: "private", receivedAt: now ?? new Date(), isAuthentic: true };
  it.each([
    ["told and quoted in private", code, use, "waiting"],
    ["quoted in public", code, { ...use, audience: "public" }, "unverified"],
    ["that ever stood in public", { ...code, publicAt: issued ?? null }, use, "unverified"],
    ["that was never told in private", { ...code, wasTold: false }, use, "unverified"],
    ["from a sender nobody vouches for", code, { ...use, isAuthentic: false }, "unverified"],
    ["after 72 hours", code, { ...use, receivedAt: late ?? new Date() }, "late"],
  ] as const)("%s proves what it may", (_, of, by, outcome) => {
    expect(codeOutcome(of, by)).toBe(outcome);
  });
});

describe("evidence", () => {
  const isPublic = (channel: string) => channel === "x";
  it("must be given in contact where a public identity meets other records, and there alone", () => {
    expect(needsGivenDatum(["x", "x"], isPublic, false)).toBe(false);
    expect(needsGivenDatum(["x", "email"], isPublic, false)).toBe(true);
    expect(needsGivenDatum(["x", "x"], isPublic, true)).toBe(true);
    expect(needsGivenDatum(["phone", "email"], isPublic, false)).toBe(false);
  });

  it("of an unknown kind is said to be by hand", () => {
    expect(readEvidence("horoscope", { words: "Leo" })).toMatchObject({ kind: "by-hand" });
    expect(readEvidence("same-import-row", {})).toMatchObject({ kind: "same-import-row", value: null });
  });
});

describe("joined matters", () => {
  const at = (minute: number) => new Date(minute * 60_000);
  it("go to the agent who typed first, else to who took first, and to nobody of no one", () => {
    const typed = { kind: "typed" as const };
    const took = { kind: "took" as const };
    const signs = [
      { ...took, agentId: "greta", at: at(1) },
      { ...took, agentId: "linda", at: at(2) },
    ];
    expect(firstTyped([null, null], [{ ...typed, agentId: "ana", at: at(0) }])).toBeNull();
    expect(firstTyped([null, "linda"], signs)).toBe("linda");
    expect(firstTyped(["greta", "linda"], signs)).toBe("greta");
    expect(firstTyped(["greta", "linda"], [...signs, { ...typed, agentId: "linda", at: at(5) }])).toBe(
      "linda",
    );
  });
});

describe("the report of a link", () => {
  it("opens in a spreadsheet without running what a customer wrote", () => {
    const entry = {
      at: "2026-11-23T09:00:00.000Z",
      what: "sent" as const,
      agent: "Greta Tamm",
      channel: "x",
      audience: "private",
      toHandle: "jo",
      conversationId: null,
      interactionId: null,
      externalId: null,
      action: null,
      text: '=HYPERLINK("http://evil.example")',
    };
    const link = {
      id: "0",
      handle: { id: "0", channel: "x", externalId: "7", username: "jo" },
      customerId: "0",
      fromCustomerId: null,
      evidence: readEvidence("by-hand", {}),
      linkedAt: entry.at,
      linkedBy: null,
      undoneAt: null,
      undoneBy: null,
    };
    expect(reportLines({ link, entries: [entry] })).toContain(`"'=HYPERLINK`);
  });
});
