import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimDocument } from "@/components/claims/claim-document";
import type { ClaimView } from "@/lib/goodwill/make-good/claim-schemas";
import type { ClaimChoice } from "@/lib/goodwill/make-good/make-good-schemas";
import { amountsOf, readPaid, type Worth } from "@/lib/goodwill/make-good/rules/claim-amounts";
import { fillAbout, fillClaim, wrongField } from "@/lib/goodwill/make-good/rules/claim-fields";
import { claimStateAt } from "@/lib/goodwill/make-good/rules/claim-state";
import { untilIn, writtenIn } from "@/lib/goodwill/make-good/rules/written-in";
import { readOrders } from "@/lib/incidents/rules/read-orders";
import { claimLinks } from "@/lib/replies/rules/claim-links";

const USD = { unit: "money", currency: "USD" } as const;

describe("what somebody paid", () => {
  it.each([
    ["54.00", 5400],
    ["54,5", 5450],
    ["USD 54.00", 5400],
    ["54 usd", 5400],
    ["$1,054.20", 105_420],
    ["  7 ", 700],
    ["EUR 54.00", null],
    ["54.001", null],
    ["-54", null],
    ["0", null],
    ["fifty", null],
    ["54.00 or so", null],
    ["=54", null],
    ["99999999999999999999", null],
    ["", null],
  ])("reads '%s' as %s cents, and guesses nothing", (text, cents) => expect(readPaid(text, USD)).toBe(cents));

  it("is read in the digits of its currency", () => {
    expect(readPaid("5400", { unit: "money", currency: "JPY" })).toBe(5400);
    expect(readPaid("54.5", { unit: "money", currency: "JPY" })).toBeNull();
  });

  it("is worth what it says within the kind's bounds, costs what the kind costs, and the dearest counts", () => {
    const kind: Worth = { ...USD, id: "k", costPerThousand: 700, least: 100, most: 10_000 };
    const choice = (id: string, amount: number | null): ClaimChoice => ({
      ...{ id, kindId: "k", amount, amountField: amount === null ? "amount" : null, texts: {} },
    });
    const kinds = new Map([["k", kind]]);
    const both = [choice("all", null), choice("part", 2000)];
    expect(amountsOf(both, kinds, [{ fields: { amount: "54" } }])).toEqual({
      amounts: { all: 5400, part: 2000 },
      mostCost: 3780,
    });
    expect(amountsOf(both, kinds, [{ fields: { amount: "5400" } }])).toEqual({
      amounts: { all: null, part: 2000 },
      mostCost: 1400,
    });
    expect(amountsOf(both, kinds, [{ fields: {} }]).amounts.all).toBeNull();
  });
});

describe("the words of an offer", () => {
  it("take what is known of the person and read well without it", () => {
    expect(fillClaim("{first_name}, choose.", { first_name: "Jo" })).toBe("Jo, choose.");
    expect(fillClaim("{first_name}, choose.", {})).toBe("Choose.");
    expect(fillAbout("Order {order}", { order: "5521" })).toBe("Order 5521");
    expect(fillAbout("Order {order}", {})).toBe("");
    expect(fillClaim("{order}", { order: "{first_name}", first_name: "Jo" })).toBe("{first_name}");
  });

  it.each([
    ["Hi {first_name}, {order} {flight} {product}", null],
    ["Hi {email}", "{email}"],
    ["Hi {first_name", "{first_name"],
    ["Hi }", "}"],
    ["{}", "{}"],
  ])("hold only fields that a letter held: '%s'", (text, wrong) => expect(wrongField(text)).toBe(wrong));

  it("name sums and times as people of each language write them", () => {
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, " ");
    const unit = { ...USD, name: "Refund" };
    expect(plain(writtenIn("pl", 5400, unit))).toBe("54,00 USD");
    expect(plain(writtenIn("en", 5400, unit))).toBe("USD 54.00");
    expect(plain(writtenIn("de", 500_000, { ...USD, unit: "points", name: "Meilen" }))).toBe(
      "500.000 Meilen",
    );
    for (const zone of ["Etc/UTC", "America/New_York", "Pacific/Kiritimati"])
      expect(untilIn("en", new Date("2026-11-30T22:59:00Z"), zone).on).toBe(
        zone === "Pacific/Kiritimati" ? "1 December" : "30 November",
      );
  });
});

describe("how a claim stands", () => {
  const now = new Date("2026-11-23T09:00:00Z");
  const [past, coming] = [new Date("2026-11-22T09:00:00Z"), new Date("2026-11-24T09:00:00Z")];
  it.each([
    ["offered", coming, null, "offered"],
    ["reserved", coming, null, "reserved"],
    ["offered", past, null, "expired"],
    ["offered", now, null, "expired"],
    ["reserved", past, past, "stopped"],
    ["claimed", past, past, "claimed"],
  ] as const)("%s, until %s, stopped %s: %s", (state, expiresAt, stoppedAt, then) =>
    expect(claimStateAt(state, { expiresAt, stoppedAt }, now)).toBe(then),
  );
});

describe("the page behind a link", () => {
  const view = (over: Partial<ClaimView>): ClaimView => ({
    ...{ brand: "Northwind", language: "en", step: "choose", expires: null, signer: null },
    said: { language: "en", about: "", title: "Late", body: "Choose" },
    choices: [
      {
        id: "a",
        kind: "refund",
        language: "en",
        title: "All back",
        detail: "",
        written: "USD 1",
        isChosen: false,
      },
    ],
    contact: { mail: null, phone: null },
    ...over,
  });
  const wish = { say: (key: string) => key, languages: [], action: "/claim/x" };

  it("says whatever stands in a list or a brand's words as words, never as markup", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const bad = `<img src=x onerror="1">${text}`;
        const said = { language: "en", about: bad, title: bad, body: bad };
        const choices = view({}).choices.map((choice) => ({ ...choice, title: bad, detail: bad }));
        const signer = { name: bad, initials: bad };
        const contact = { mail: bad, phone: bad };
        const html = claimDocument(view({ said, choices, signer, contact, brand: bad }), wish);
        expect(html).not.toContain("<img");
        expect(html.match(/<script|<form/g)).toEqual(["<form"]);
      }),
      { seed: 8, numRuns: 50 },
    );
  });

  it.each(["expired", "stopped", "unknown", "busy", "reserved", "paid", "elsewhere"] as const)(
    "offers nothing to choose where it is %s, and says so",
    (step) => {
      const html = claimDocument(view({ step }), wish);
      expect(html).not.toContain("<form");
      expect(html).toContain(`${step}.title`);
    },
  );
});

describe("a claim's link in public", () => {
  const token = "a-Z_09bcdefghijklmnopqrs";
  it.each([
    [
      `Choose: https://care.northwind.example/claim/${token}`,
      [`https://care.northwind.example/claim/${token}`],
    ],
    [`care.northwind.example/claim/${token}?lang=pl ok`, [`care.northwind.example/claim/${token}`]],
    ["We read your claim/complaint", []],
    ["See northwind.example/claim/how", []],
  ])("is found in '%s'", (text, found) => expect(claimLinks(text).map((each) => each.text)).toEqual(found));
});

describe("orders that are late", () => {
  it.each([
    ["5521-08\n 5521-09 \n\n5521-08", ["5521-08", "5521-09"]],
    ['name,order\n"Nowak, A.",5521\r\nJo,"77"', ["5521", "77"]],
    ["\uFEFFBestellnummer;Ort\n12;Bonn", ["12"]],
    ["a,b\nc,d", ["a", "c"]],
    ["x".repeat(200), []],
    ["", []],
  ])("are read from '%s'", (text, orders) => expect(readOrders(text)).toEqual(orders));
});
