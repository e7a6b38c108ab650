import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { helperLines } from "@/lib/agents/limits/helper-lines";
import { DeskError } from "@/lib/base/errors";
import type { Actor, Role } from "@/lib/context/ctx";
import { mentionedIn } from "@/lib/conversations/rules/mentioned-in";
import { editShare, SMALL_EDIT } from "@/lib/replies/rules/edit-share";
import { mayApprove, opensToAllAt } from "@/lib/replies/rules/may-approve";
import { namesOfSide, readSideToken, sideSubject, speaksFor } from "@/lib/replies/rules/side-mail";

describe("how much an approver changed", () => {
  it.each([
    ["the same, with other white space", "We found it", " We  found\nit ", 0],
    ["a mark more", "We found it", "We found it.", 1 / 12],
    ["all of it", "abc", "xyz", 1],
    ["from nothing", "", "abc", 1],
    ["one word of three letters in nine", "We see it", "We had it", 3 / 9],
  ])("%s", (_, before, after, share) => {
    expect(editShare(before, after)).toBeCloseTo(share, 6);
  });

  it("is between nothing and all, alike both ways, and nothing for the same text", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 60 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const share = editShare(a, b);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(editShare(b, a)).toBeCloseTo(share, 9);
        expect(editShare(a, a)).toBe(0);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it("counts a long mail by its words", () => {
    const words = Array.from({ length: 3000 }, (_, at) => `word${at}`);
    const few = words.map((word, at) => (at % 10 === 0 ? "other" : word));
    expect(editShare(words.join(" "), few.join(" "))).toBeCloseTo(0.1, 6);
    expect(SMALL_EDIT).toBe(0.3);
  });
});

describe("who may approve", () => {
  const askedAt = new Date("2026-11-23T09:00:00Z");
  const openToAllAt = new Date("2026-11-23T09:05:00Z");
  const agent = (agentId: string, role: Role): Actor => ({ type: "agent", agentId, role, teamIds: [] });
  const early = { now: askedAt, isLeadHere: false, isDraftOnly: false };
  const late = { ...early, now: openToAllAt };
  it.each<[string, Actor, typeof early, string, boolean]>([
    ["a lead, at once", agent("ana", "lead"), early, "waiting", true],
    ["an admin, at once", agent("ida", "admin"), early, "waiting", true],
    ["an agent, too early", agent("linda", "agent"), early, "waiting", false],
    ["an agent, when half the time is gone", agent("linda", "agent"), late, "waiting", true],
    [
      "an agent, while a lead is here",
      agent("linda", "agent"),
      { ...late, isLeadHere: true },
      "waiting",
      false,
    ],
    ["another who only drafts", agent("linda", "agent"), { ...late, isDraftOnly: true }, "waiting", false],
    ["its writer, even as a lead", agent("greta", "lead"), late, "waiting", false],
    ["anybody, once it is over", agent("ana", "lead"), late, "approved", false],
    ["a program", { type: "program", keyId: "k", name: "n", scopes: [] }, late, "waiting", false],
  ])("%s", (_, actor, is, state, may) => {
    expect(mayApprove(actor, { writerId: "greta", state, openToAllAt }, is)).toBe(may);
  });

  it("opens to all after half of what was left, at once when it is late, in a quarter of an hour without a clock", () => {
    const minutes = (dueAt: Date | null) =>
      (opensToAllAt(askedAt, dueAt).getTime() - askedAt.getTime()) / 60_000;
    expect(minutes(new Date("2026-11-23T09:10:00Z"))).toBe(5);
    expect(minutes(new Date("2026-11-23T08:50:00Z"))).toBe(0);
    expect(minutes(null)).toBe(15);
  });
});

describe("colleagues a note names", () => {
  const agents = ["Ana", "Ana Ruiz", "Linda Moss", "Åsa Öst"].map((displayName) => ({
    id: displayName,
    displayName,
  }));
  it.each([
    ["@Ana Ruiz, look", ["Ana Ruiz"]],
    ["@ana look", ["Ana"]],
    ["@Anabel look", []],
    ["mail@Ana Ruiz", []],
    ["(@linda moss) and @ÅSA ÖST!", ["Linda Moss", "Åsa Öst"]],
    ["nobody", []],
  ])("%s", (text, named) => expect(mentionedIn(text, agents)).toEqual(named));
});

describe("people pasted from a sheet", () => {
  it("are read in either order, each once, without a heading", () => {
    const pasted = 'Name,Mail\n"Mia Storm",MIA@x.example\nben.tall@x.example\n\nmia@x.example;Mia S\n';
    expect(helperLines(pasted)).toEqual([
      { email: "mia@x.example", displayName: "Mia S" },
      { email: "ben.tall@x.example", displayName: "Ben Tall" },
    ]);
  });

  it.each(["mia@x.example\nno address here", "mia@@x", `${"x".repeat(81)},mia@x.example`])(
    "are refused with the line that can't be read: %s",
    (pasted) => {
      expect(() => helperLines(pasted)).toThrow(DeskError);
    },
  );
});

describe("an answer of a department", () => {
  const asked = "bags@airport.example";
  const from = (address: string, dmarc?: string) => ({
    from: { address },
    authentication: dmarc ? { spf: null, dkim: null, dmarc, by: "mx" } : null,
  });
  it.each([
    ["its own address", from(asked), asked, true],
    ["another address of its domain", from("Ben@Airport.Example"), asked, true],
    ["another domain", from("bags@airport.example.evil"), asked, false],
    ["a forged sender", from(asked, "fail"), asked, false],
    ["another box where anybody may have one", from("eve@gmail.com"), "bags@gmail.com", false],
    ["the very box there", from("bags@gmail.com"), "bags@gmail.com", true],
    ["nobody", { from: null, authentication: null }, asked, false],
  ])("may come from %s", (_, mail, address, may) => expect(speaksFor(mail, address)).toBe(may));

  it("names its question by the token of the subject, whatever stands around it", () => {
    const subject = sideSubject("A grey\nsuitcase", "abcde23456");
    expect(subject).toBe("[#abcde23456] A grey suitcase");
    expect(readSideToken(`Antw: ${subject.toUpperCase()} (2)`)).toBe("abcde23456");
    expect(readSideToken("[#short] nothing")).toBeNull();
    expect(namesOfSide({ references: ["A@b"], subject: "Re" }, "mid:C@d")).toEqual({
      messageIds: ["c@d", "a@b"],
      token: null,
    });
  });
});
