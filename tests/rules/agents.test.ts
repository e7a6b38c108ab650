import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editFault } from "@/lib/agents/rules/edit-agent";
import { passwordFault } from "@/lib/agents/rules/password";
import { proposeInitials } from "@/lib/agents/rules/propose-initials";
import { addressDelayMs, signInDelayMs } from "@/lib/agents/rules/sign-in-delay";
import { initialsSchema } from "@/lib/agents/schemas";
import { canonical } from "@/lib/audit/rules/canonical";
import { csvLine } from "@/lib/audit/rules/csv";

describe("proposals of initials", () => {
  it.each([
    ["Greta Tamm", [], ["GT", "GTa", "GTam"]],
    ["Greta Thomson", ["GT"], ["GTh", "GTho", "GThom"]],
    ["Greta Tamm", ["gt", "gta", "GTAM"], ["GTamm", "GrT", "GreT"]],
    ["Linda", [], ["L", "Li", "Lin"]],
    ["Ana Maria Ruiz", [], ["AMR", "AR", "ARu"]],
    ["Ørsted Åse", ["ØÅ"], ["ØÅs", "ØÅse", "ØrÅ"]],
    ["李 小龙", [], ["X", "XA", "XB"]],
  ])("of %s beside %j are %j", (name, taken, wanted) => {
    expect(proposeInitials(name, taken)).toEqual(wanted);
  });

  it("are always free, always valid initials, and never none", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.array(fc.stringMatching(/^[A-Z]{1,3}$/)),
        (name, taken) => {
          const proposals = proposeInitials(name, taken);
          expect(proposals.length).toBeGreaterThan(0);
          for (const each of proposals) {
            expect(taken).not.toContain(each);
            expect(initialsSchema.safeParse(each).success, each).toBe(true);
          }
        },
      ),
    );
  });
});

describe("who may change whom", () => {
  const lead = { type: "agent", agentId: "l", role: "lead", teamIds: ["care"] } as const;
  const admin = { type: "agent", agentId: "a", role: "admin", teamIds: [] } as const;
  const agent = { type: "agent", agentId: "g", role: "agent", teamIds: ["care"] } as const;
  const greta = { id: "g", role: "agent", teamIds: ["care"] } as const;
  it.each([
    ["a lead the zone of an agent of their team", lead, greta, ["zone"], null],
    ["a lead the role of an agent", lead, greta, ["role"], "forbidden"],
    ["a lead an admin", lead, { id: "a", role: "admin", teamIds: ["care"] } as const, ["zone"], "forbidden"],
    ["a lead an agent of another team", lead, { ...greta, teamIds: ["brand"] }, ["zone"], "not-found"],
    ["an agent a colleague", agent, { ...greta, id: "h" }, ["zone"], "forbidden"],
    ["an admin another's role", admin, greta, ["role"], null],
    [
      "an admin their own role",
      admin,
      { id: "a", role: "admin", teamIds: [] } as const,
      ["role"],
      "own-role",
    ],
  ] as const)("%s", (_, actor, other, fields, fault) => {
    expect(editFault(actor, other, fields)).toBe(fault);
  });
});

describe("passwords and tries", () => {
  it.each([
    ["short", "password-short"],
    ["aaaaaaaaaaaaaa", "password-plain"],
    ["i am greta tamm!", "password-own"],
    ["x".repeat(201), "password-long"],
    ["correct horse battery", null],
    ["пароль со смыслом", null],
  ])("%s is answered %s", (password, fault) =>
    expect(passwordFault(password, ["Greta", "Tamm"])).toBe(fault),
  );

  it("wait longer with every failure, but never for good", () => {
    expect([1, 4, 5, 6, 9].map(signInDelayMs)).toEqual([0, 0, 1000, 2000, 16_000]);
    expect(signInDelayMs(1000)).toBe(15 * 60_000);
    expect(addressDelayMs(19)).toBe(0);
    expect(addressDelayMs(20)).toBe(1000);
  });
});

describe("the audit on paper", () => {
  it("has the same bytes for the same values, whatever the order of keys", () => {
    expect(canonical({ b: [1, { d: null, c: "x" }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonical(turned)).toBe(canonical(value));
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each(["=HYPERLINK(1)", "+1", "-1", "@x", "\tx", "\rx"])("never lets a spreadsheet run %j", (cell) => {
    expect(csvLine([cell])).toBe(`"'${cell}"\r\n`);
  });

  it("doubles quotes and keeps line ends inside them", () => {
    expect(csvLine(['a"b', "c\nd", null])).toBe('"a""b","c\nd",""\r\n');
  });
});
