import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FieldValues, fillFields } from "@/lib/macros/rules/fill-fields";
import { firstName } from "@/lib/macros/rules/first-name";
import { bareShort, macroFault } from "@/lib/macros/rules/macro-fault";
import { fieldsOf, unknownField } from "@/lib/macros/rules/macro-fields";
import { macroFit } from "@/lib/macros/rules/macro-fit";
import { pickText } from "@/lib/macros/rules/pick-text";
import type { MacroText } from "@/lib/macros/schemas";

const inPublic = { language: "en", audience: "public" } as const;
const inPrivate = { language: "en", audience: "private" } as const;

describe("the fields of a macro", () => {
  it.each<[string, FieldValues, string]>([
    ["Hi {first_name}, we are on it.", { first_name: "Jo" }, "Hi Jo, we are on it."],
    ["Hi {first_name}, we are on it.", {}, "Hi, we are on it."],
    ["Hi {first_name|there}, we are on it.", {}, "Hi there, we are on it."],
    ["{first_name}, we are on it.", {}, "We are on it."],
    ["Sorry, {first_name}.", {}, "Sorry."],
    ["Thanks {first_name}!", {}, "Thanks!"],
    ["So, {first_name}, here it is.", {}, "So, here it is."],
    ["It is done. {first_name}, thank you!", {}, "It is done. Thank you!"],
    ["We wish you well, {first_name}", {}, "We wish you well"],
    ["Dear {first_name}\nWe looked.", {}, "Dear\nWe looked."],
    ["Open {hours|every day}.", { hours: "Mon–Fri 08:00–18:00" }, "Open Mon–Fri 08:00–18:00."],
    [
      "Ask for {agent} at {account}.",
      { agent: "Greta", account: "@NorthwindHelp" },
      "Ask for Greta at @NorthwindHelp.",
    ],
    ["{ First_Name |friend}, hello", {}, "Friend, hello"],
    ["No field at all", {}, "No field at all"],
  ])("%j with %j reads %j", (text, values, expected) => {
    expect(fillFields(text, values, inPublic).text).toBe(expected);
  });

  it("never say a private value in public: a plain noun stands there and one sentence asks for it in private", () => {
    const known = { locator: "QX7RTP", order: "NW-1" };
    const filled = fillFields("We moved {locator} to tomorrow, {locator|it} is safe.", known, inPublic);
    expect(filled.text).toBe(
      "We moved your booking to tomorrow, it is safe. Please send us your booking reference in a private message.",
    );
    expect(filled.missing).toEqual(["locator"]);
    expect(fillFields("Done. {locator} is safe.", known, inPublic).text).toMatch(
      /^Done\. Your booking is safe\./,
    );
    expect(fillFields("We moved {locator}.", known, inPrivate).text).toBe("We moved QX7RTP.");
    expect(fillFields("We moved {locator}.", {}, inPrivate).text).toBe(
      "We moved your booking. Could you send us your booking reference?",
    );
    for (const language of ["en", "de", "es", "fi", "fr", "lt", "pl", "ru", "sv"])
      expect(fillFields("{locator} {order}", known, { language, audience: "public" }).text).not.toMatch(
        /QX7RTP|NW-1/,
      );
  });

  it("leave no brace, no doubled blank and no private value behind, whatever they stand between", () => {
    const piece = fc.constantFrom(
      "{first_name}",
      "{handle}",
      "{locator}",
      "{order}",
      "Hi",
      "we",
      ",",
      ".",
      "!",
      "\n",
    );
    const texts = fc
      .array(piece, { maxLength: 12 })
      .map((pieces) => pieces.join(" ").replace(/ ([,.!])/g, "$1"));
    fc.assert(
      fc.property(texts, fc.boolean(), (text, isKnown) => {
        const values = { locator: "QX7RTP", order: "NW-1", first_name: isKnown ? "Jo" : null, handle: null };
        const said = fillFields(text, values, inPublic).text;
        expect(said).not.toMatch(/[{}]|QX7RTP|NW-1| {2}/);
        expect(said).toBe(said.trim());
      }),
      { seed: 122 },
    );
  });

  it("are read once each, and one that no macro has is named as it was written", () => {
    expect(fieldsOf("{handle} {first_name|you} {handle}")).toEqual(["handle", "first_name"]);
    expect(unknownField("Hi {first_name}, {birth_day}")).toBe("{birth_day}");
    expect(unknownField("Hi {first name}")).toBe("{first name}");
    expect(unknownField("Hi {}")).toBe("{}");
    expect(unknownField("A brace { alone")).toBeNull();
  });
});

describe("a first name", () => {
  it.each<[string | null, string | null]>([
    ["Jo Winter", "Jo"],
    ["Dr. Ana Ruiz", "Ana"],
    ["Zoë van den Berg", "Zoë"],
    ["ANNA KOWALSKA", "Anna"],
    ["Jean-Luc Martin", "Jean-Luc"],
    ["Иван Петров", "Иван"],
    ["Chicago", null],
    ["Chicago Flower Shop", null],
    ["angry flyer", null],
    ["The Travel Lady", null],
    ["J. Smith", null],
    ["✈️ Jo Winter", null],
    ["jo_winter", null],
    ["Jo Winter 82", null],
    ["A B", null],
    ["", null],
    [null, null],
  ])("of %j is %j", (name, expected) => {
    expect(firstName(name)).toBe(expected);
  });
});

const text = (over: Partial<MacroText> = {}): MacroText => ({
  language: "en",
  audience: "both",
  text: "Thank you",
  variants: [],
  ...over,
});
const macro = (over: { name?: string; short?: string; texts?: MacroText[] } = {}) => ({
  name: over.name ?? "Thanks",
  short: over.short ?? "thx",
  content: { texts: over.texts ?? [text()], attachmentIds: [], actions: [] },
});

describe("a macro that is saved", () => {
  it.each([
    ["macro-unnamed", macro({ name: "  " })],
    ["macro-name-too-long", macro({ name: "n".repeat(81) })],
    ["macro-short", macro({ short: "two words" })],
    ["macro-short", macro({ short: ";" })],
    ["macro-short", macro({ short: "s".repeat(31) })],
    ["macro-text-empty", macro({ texts: [text({ text: " \n" })] })],
    ["macro-text-empty", macro({ texts: [text({ variants: [""] })] })],
    ["macro-text-too-long", macro({ texts: [text({ text: "x".repeat(100_000) })] })],
    ["macro-unknown-field", macro({ texts: [text({ text: "Hi {nickname}" })] })],
    ["macro-unknown-field", macro({ texts: [text({ variants: ["Hi {nickname}"] })] })],
    ["macro-text-doubled", macro({ texts: [text(), text({ text: "Thanks" })] })],
  ])("is refused with %s", (code, wish) => {
    expect(macroFault(wish)?.code).toBe(code);
  });

  it("may have a short in any letters, with or without its semicolon", () => {
    for (const short of ["thx", ";thx", "спасибо", "rebook-2"])
      expect(macroFault(macro({ short }))).toBeNull();
    expect(bareShort(" ;thx ")).toBe("thx");
  });

  it("answers in the person's language, else any, else English, and for its readers alone", () => {
    const texts = [
      text({ text: "en" }),
      text({ language: "de", text: "de" }),
      text({ language: "de", audience: "private", text: "de private" }),
      text({ language: "fr", audience: "private", text: "fr private" }),
    ];
    const pick = (language: string | null, audience: "public" | "private") =>
      pickText(texts, { language, audience })?.text ?? null;
    expect(pick("de", "public")).toBe("de");
    expect(pick("de", "private")).toBe("de private");
    expect(pick("fr", "public")).toBe("en");
    expect(pick(null, "public")).toBe("en");
    expect(pickText(texts.slice(3), { language: "fr", audience: "public" })).toBeNull();
  });
});

describe("which macro stands first", () => {
  const place = { language: "de", accountId: "a", teamId: "t" };
  const fit = (over: Partial<Parameters<typeof macroFit>[0]>) =>
    macroFit({ languages: ["de"], accountId: null, teamId: null, uses: 0, ...over }, place);
  it("is decided by language, then account, then team, then use", () => {
    const order = [
      fit({ accountId: "a", teamId: "t" }),
      fit({ accountId: "a" }),
      fit({ teamId: "t", uses: 50 }),
      fit({ uses: 50 }),
      fit({}),
      fit({ accountId: "other" }),
      fit({ languages: ["en"], accountId: "a", teamId: "t", uses: 100_000 }),
    ];
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(new Set(order).size).toBe(order.length);
  });
});
