import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SendOutcome } from "@/lib/channels/channel";
import { xTraits } from "@/lib/channels/x/traits";
import { afterOutcome } from "@/lib/replies/rules/after-outcome";
import { canAnswerByApi } from "@/lib/replies/rules/can-answer-by-api";
import { composeParts } from "@/lib/replies/rules/compose-parts";
import { fileName } from "@/lib/replies/rules/file-kinds";
import { CALL_MS, LEASE_MS, nextLookAt } from "@/lib/replies/rules/outbox-times";
import { mayReply } from "@/lib/replies/rules/reply-rights";

const now = new Date("2026-11-23T09:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe("what follows from a provider's answer", () => {
  const fresh = { firstTriedAt: now, wasInDoubt: false, now };
  const wait = (at: Date): SendOutcome => ({
    outcome: "retry-at",
    at,
    code: "x-rate-limited",
    holdsAccount: false,
  });
  it.each<[SendOutcome, Partial<typeof fresh>, unknown]>([
    [{ outcome: "sent", externalId: "post:1" }, {}, { step: "settle" }],
    [{ outcome: "unknown", code: "x-no-answer" }, {}, { step: "look" }],
    [{ outcome: "refused", code: "x-duplicate", values: {} }, {}, { step: "give-back", state: "refused" }],
    [{ outcome: "refused", code: "x-duplicate", values: {} }, { wasInDoubt: true }, { step: "look" }],
    [
      { outcome: "refused", code: "x-forbidden", values: {} },
      { wasInDoubt: true },
      { step: "give-back", state: "refused" },
    ],
    [wait(later(60)), {}, { step: "wait", until: later(60), holdsAccount: false }],
    [wait(later(60)), { firstTriedAt: later(-86_401) }, { step: "give-back", state: "failed" }],
    [wait(later(86_500)), {}, { step: "give-back", state: "failed" }],
  ])("%o", (outcome, over, step) => {
    expect(afterOutcome(outcome, { ...fresh, ...over })).toEqual(step);
  });

  it("never sends blindly: only a settled or a waiting reply is not looked for or handed back", () => {
    expect(CALL_MS).toBeLessThan(LEASE_MS / 2);
    expect([0, 1, 2, 3].map((looks) => nextLookAt(now, looks))).toEqual([
      later(5),
      later(30),
      later(120),
      null,
    ]);
  });
});

describe("who may answer", () => {
  const account = { isActive: true, connectionState: "connected", plan: "self_serve" };
  it.each([
    [{}, { audience: "public" as const, mayApiReply: true }, true],
    [{}, { audience: "public" as const, mayApiReply: null }, true],
    [{}, { audience: "public" as const, mayApiReply: false }, false],
    [{ plan: "enterprise" }, { audience: "public" as const, mayApiReply: false }, true],
    [{}, { audience: "private" as const, mayApiReply: false }, true],
    [{ connectionState: "unconnected" }, { audience: "private" as const, mayApiReply: true }, false],
    [{ connectionState: "reconnect" }, { audience: "private" as const, mayApiReply: true }, true],
    [{ isActive: false }, { audience: "public" as const, mayApiReply: true }, false],
  ])("by API: %o %o", (over, answered, may) => {
    expect(canAnswerByApi({ ...account, ...over }, answered)).toBe(may);
  });

  it("by right: reply-only on brand accounts, private only with the right to read", () => {
    const agent = { type: "agent" as const, agentId: "a", role: "agent" as const, teamIds: [] };
    expect(mayReply(agent, [], "public")).toBe(false);
    expect(mayReply(agent, [{ mayReply: true, mayReadPrivate: false }], "public")).toBe(true);
    expect(mayReply(agent, [{ mayReply: true, mayReadPrivate: false }], "private")).toBe(false);
    expect(mayReply({ ...agent, role: "admin" }, [], "private")).toBe(true);
    expect(mayReply({ type: "public" }, [{ mayReply: true, mayReadPrivate: true }], "public")).toBe(false);
  });
});

describe("the parts of an answer", () => {
  const post = xTraits.audiences[0];
  const style = { symbol: "^", kind: "initials", initials: "GT" } as const;
  it("bear the signature exactly once, at the end, whatever was typed", () => {
    if (!post) throw new Error("no traits");
    fc.assert(
      fc.property(fc.lorem({ maxCount: 120 }), fc.boolean(), (text, isTyped) => {
        const { parts } = composeParts(isTyped ? `${text} ^gt` : text, style, post);
        expect(parts.filter((part) => /\^GT/.test(part.text))).toHaveLength(1);
        expect(parts.at(-1)?.text).toMatch(/\^GT( \d+\/\d+)?$/);
        for (const part of parts) expect(part.weightedLength).toBeLessThanOrEqual(280);
      }),
      { numRuns: 60 },
    );
  });

  it("may be none but a picture", () => {
    if (!post) throw new Error("no traits");
    expect(composeParts("", style, post, true).parts).toMatchObject([{ text: "^GT" }]);
    expect(() => composeParts("", style, post)).toThrow("empty-reply");
  });
});

describe("the name of a file", () => {
  it.each([
    ["../../etc/passwd", "image/png", "passwd.png"],
    ["photo.html", "image/jpeg", "photo.jpg"],
    ["CON", "image/png", "file.png"],
    ["a\0b\r\n.png", "image/png", "ab.png"],
    ["\u202Egnp.exe", "image/png", "gnp.png"],
    ["", "image/gif", "file.gif"],
    ["x".repeat(300), "image/webp", `${"x".repeat(95)}.webp`],
    ["invoice.pdf.exe", "application/pdf", "invoice.pdf.pdf"],
    ["page.html", "text/plain", "page.html.txt"],
    ["notes.CSV", "text/plain", "notes.csv"],
    ["setup.exe", "application/octet-stream", "setup.exe.bin"],
    ["data.bin", "application/octet-stream", "data.bin"],
    ["nul.txt", "text/plain", "file.txt"],
  ])("%j", (given, type, name) => {
    expect(fileName(given, type)).toBe(name);
  });
});
