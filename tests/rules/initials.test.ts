import { describe, expect, it } from "vitest";
import { type Holding, holderAt, initialsAt, publicName, signersAt } from "@/lib/agents/rules/initials-at";
import { initialsClash } from "@/lib/agents/rules/initials-clash";
import { initialsFault, isAlias, tidyInitials } from "@/lib/agents/rules/initials-fault";
import { signatureFault } from "@/lib/agents/rules/signature-fault";
import { fillBlock } from "@/lib/replies/rules/fill-block";
import { markFeed } from "@/lib/replies/rules/mark-feed";

const on = (date: string) => new Date(`${date}T12:00:00Z`);
const held = (agentId: string, initials: string, over: Partial<Holding> = {}): Holding => ({
  agentId,
  holder: agentId,
  alias: null,
  accountId: null,
  initials,
  fromAt: on("2026-01-01"),
  untilAt: null,
  leftAt: null,
  ...over,
});

describe("whose initials they are", () => {
  const registry = [
    held("Greta Tamm", "GT", { untilAt: on("2026-03-01") }),
    held("Greta Tamm", "GTa", { fromAt: on("2026-03-01") }),
    held("Greta Tamm", "GR", { accountId: "air", fromAt: on("2026-02-01") }),
    held("Gina Thom", "GT", { fromAt: on("2026-10-01") }),
    held("Gina Thom", "GR"),
    held("Mona Ray", "MR", { alias: "Nora" }),
  ];

  it.each([
    ["GT", "help", "2026-02-10", "Greta Tamm"],
    ["gt", "help", "2026-11-01", "Gina Thom"],
    ["GT", "help", "2026-04-01", null],
    ["GTa", "help", "2026-04-01", "Greta Tamm"],
    ["GTa", "air", "2026-04-01", null],
    ["GR", "air", "2026-01-15", "Gina Thom"],
    ["Nora", "help", "2026-04-01", "Mona Ray"],
    ["Mona", "help", "2026-04-01", null],
    ["", "help", "2026-04-01", null],
  ])("%s on %s at %s: %s", (initials, accountId, date, wanted) => {
    expect(holderAt(registry, { initials, accountId, at: on(date) })?.holder ?? null).toBe(wanted);
  });

  it("stand on an account in place of the desk-wide ones, and nowhere else", () => {
    const at = on("2026-05-01");
    const of = (accountId: string | null) =>
      initialsAt(registry, { agentId: "Greta Tamm", accountId, at })?.initials;
    expect([of("air"), of("help"), of(null)]).toEqual(["GR", "GTa", "GTa"]);
    expect(signersAt(registry, "air", on("2025-01-01"))).toEqual([]);
  });

  it("show strangers an alias in place of the first name", () => {
    expect(publicName("Greta Tamm", null)).toBe("Greta");
    expect(publicName("Greta Tamm", "Anna")).toBe("Anna");
  });
});

describe("clashes of initials", () => {
  const wish = { agentId: "new", accountId: null, initials: "GT", fromAt: on("2026-06-01") };
  it.each([
    ["nobody has them", [], null],
    ["a colleague has them", [held("g", "gt")], "taken"],
    ["the same agent had them", [held("new", "GT", { untilAt: on("2026-05-31") })], null],
    ["a colleague gave them up last month", [held("g", "GT", { untilAt: on("2026-05-01") })], "quiet"],
    ["a colleague gave them up long ago", [held("g", "GT", { untilAt: on("2025-11-01") })], null],
    ["a leaver of last month had them", [held("g", "GT", { leftAt: on("2026-05-01") })], "quiet"],
    ["a leaver of last year had them", [held("g", "GT", { leftAt: on("2025-06-01") })], null],
    [
      "they were a slip of an hour",
      [held("g", "GT", { fromAt: on("2026-05-01"), untilAt: new Date("2026-05-01T13:00:00Z") })],
      null,
    ],
    ["a colleague will have them", [held("g", "GT", { fromAt: on("2026-07-01") })], "taken"],
    ["a colleague has them on an account", [held("g", "GT", { accountId: "air" })], "taken"],
    [
      "a colleague has them where the agent signs otherwise",
      [held("g", "GT", { accountId: "air" }), held("new", "NN", { accountId: "air" })],
      null,
    ],
  ])("when %s: %3$s", (_, holdings, kind) => {
    expect(initialsClash(wish, holdings)?.kind ?? null).toBe(kind);
  });

  it.each([
    ["another account", [held("g", "GT", { accountId: "air" })], null],
    ["the desk", [held("g", "GT")], "taken"],
    [
      "the desk, by one who signs otherwise there",
      [held("g", "GT"), held("g", "GX", { accountId: "help" })],
      null,
    ],
  ])("on an account, beside the same on %s", (_, holdings, kind) => {
    expect(initialsClash({ ...wish, accountId: "help" }, holdings)?.kind ?? null).toBe(kind);
  });

  it("say when they are free again", () => {
    const clash = initialsClash(wish, [held("g", "GT", { leftAt: on("2026-05-01") })]);
    expect(clash).toMatchObject({ kind: "quiet", freeAt: on("2026-10-28") });
  });
});

it.each([
  ["GT", null],
  ["^gt", null],
  ["ØÅ", null],
  ["", "initials-empty"],
  ["ABCDEFGHIJKL", "initials-long"],
  ["G😊", "initials-sign"],
  ["👩‍👩‍👧", "initials-sign"],
  ["G.T", "initials-sign"],
  ["G2", "initials-sign"],
  ["李", "initials-sign"],
])("initials %j: %s", (typed, code) => {
  expect(initialsFault(tidyInitials(typed))?.code ?? null).toBe(code);
});

it.each([
  ["Anna", true],
  ["Zoë", true],
  ["anna", false],
  ["A", false],
  ["Anna Lee", false],
  ["Anna😊", false],
  ["Bartholomaeuschristoph", false],
])("alias %j: %s", (alias, fits) => {
  expect(isAlias(alias)).toBe(fits);
});

it.each([
  ["Your bag is here. ^GT", true, null],
  ["Your bag is here.", true, "unsigned"],
  ["Your bag is here. 1/2", true, null],
  ["Your bag is here. 2/2", true, "unsigned"],
  ["Your bag is here. ^GT ^GT", true, "double"],
  ["Your bag is here. ^LM ^GT", true, "double"],
  ["Your bag is here. ^QQ", false, "unknown"],
  ["Your bag is here. -Linda", false, "unknown"],
])("signature of %j: %3$s", (text, isKnown, fault) => {
  const style = { symbol: "^", kind: "initials" } as const;
  expect(signatureFault(text, style, isKnown)?.fault ?? null).toBe(fault);
});

it("marks what a stranger reads twice, in groups, and what only moves away", () => {
  const answers = [
    "@jo Hi Jo, your bag is on its way. ^GT",
    "@max Please DM us your booking reference. ^LM",
    "@mia Hi Mia, your bag is on its way. ^LM",
    "@bo The gate is B7. ^LM",
    "@al Please DM us your booking reference. ^GT",
  ].map((text) => ({ text, language: "en" }));
  expect(markFeed(answers)).toEqual([
    { repeat: 1, isEmptyMove: false },
    { repeat: 2, isEmptyMove: true },
    { repeat: 1, isEmptyMove: false },
    { repeat: null, isEmptyMove: false },
    { repeat: 2, isEmptyMove: true },
  ]);
});

it.each([
  ["{name}\nNorthwind Help ", "Anna", "Anna\nNorthwind Help"],
  ["Northwind Help", "Anna", "Northwind Help"],
  ["{name} & {name}", "$&", "$& & $&"],
])("puts the writer's name into the block %j", (block, name, filled) => {
  expect(fillBlock(block, name)).toBe(filled);
});
