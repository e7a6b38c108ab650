import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountRef, WireEvent } from "@/lib/channels/channel";
import { fold } from "@/lib/channels/phone/fold";

const account = {
  id: "00000000-0000-7000-8000-000000000001",
  channel: "phone",
  externalId: "+12025550100",
  handle: "+12025550100",
  plan: "self_serve",
} as AccountRef;
const foldText = (text: string): WireEvent[] =>
  fold({ account, source: "webhook", body: new TextEncoder().encode(text) });
const heard = (text: string) => {
  const [event] = foldText(text);
  if (event?.type !== "arrived") throw new Error(`not arrived: ${JSON.stringify(event)}`);
  return event.inbound;
};
const own = (more: Record<string, unknown>) =>
  heard(
    JSON.stringify({
      id: "c1",
      from: "+12025550187",
      to: "+12025550100",
      outcome: "ringing",
      startedAt: "2026-11-23T09:00:00Z",
      ...more,
    }),
  );
const twilio = (fields: Record<string, string>) =>
  heard(
    new URLSearchParams({
      CallSid: "CA1",
      From: "+12025550187",
      To: "+12025550100",
      Direction: "inbound",
      Timestamp: "Mon, 23 Nov 2026 09:05:00 +0000",
      ...fields,
    }).toString(),
  );

describe("a line's own message", () => {
  it("is a call by the number, in a thread of its own", () => {
    expect(own({ from: "(202) 555-0187" })).toMatchObject({
      channel: "phone",
      kind: "call",
      audience: "private",
      externalId: "call:c1",
      place: "call:c1",
      customer: { externalId: "+12025550187", username: "+1 202 555 0187" },
      call: { number: "+12025550187", outcome: "ringing", endedAt: null },
    });
  });

  it("ends when it says, or after its length", () => {
    const endedAt = new Date("2026-11-23T09:04:00.000Z");
    expect(own({ outcome: "finished", durationSeconds: 240 }).call).toMatchObject({ endedAt });
    expect(own({ outcome: "missed", endedAt: "2026-11-23T10:04:00+01:00" }).call).toMatchObject({ endedAt });
    expect(own({ outcome: "missed", endedAt: "2020-01-01T00:00:00Z" }).call).toMatchObject({
      endedAt: new Date("2026-11-23T09:00:00.000Z"),
    });
  });

  it("has the person called as its customer when we rang", () => {
    expect(own({ direction: "outbound", from: "+12025550100", to: "+4930901820" })).toMatchObject({
      direction: "outbound",
      customer: { externalId: "+4930901820" },
    });
  });
});

describe("the number a line shows", () => {
  it.each([null, "", "anonymous", "Restricted", "+266696687", "unknown"])(
    "%j is withheld: somebody else each time",
    (from) => {
      expect(own({ from })).toMatchObject({
        customer: { externalId: "withheld:c1" },
        call: { number: null },
      });
    },
  );

  it.each([
    ["sip:+12025550187@carrier.example", "+12025550187"],
    ["sip:reception@carrier.example", "reception"],
    ["client:tommy", "client:tommy"],
    ["0049 30 901820", "+4930901820"],
    ["112", "112"],
  ])("%s is %s", (from, number) => {
    expect(own({ from }).call).toMatchObject({ number });
  });

  it("is cut when it is longer than any name of a number", () => {
    expect(own({ from: "x".repeat(60) }).customer?.externalId.length).toBeLessThanOrEqual(60);
  });
});

describe("Twilio's status callback", () => {
  it.each([
    [{ CallStatus: "ringing" }, "ringing"],
    [{ CallStatus: "in-progress" }, "answered"],
    [{ CallStatus: "completed", CallDuration: "42" }, "finished"],
    [{ CallStatus: "completed", CallDuration: "0" }, "missed"],
    [{ CallStatus: "no-answer" }, "missed"],
    [{ CallStatus: "canceled" }, "missed"],
  ])("%j is %s", (fields, outcome) => {
    expect(twilio(fields).call).toMatchObject({ outcome });
  });

  it("began its length before it ended", () => {
    expect(twilio({ CallStatus: "completed", CallDuration: "300" }).call).toMatchObject({
      startedAt: new Date("2026-11-23T09:00:00.000Z"),
      endedAt: new Date("2026-11-23T09:05:00.000Z"),
      durationSeconds: 300,
    });
  });

  it("says nothing of times where it has none", () => {
    expect(twilio({ CallStatus: "completed", CallDuration: "300", Timestamp: "soon" }).call).toMatchObject({
      startedAt: null,
      endedAt: null,
    });
  });
});

describe("bytes of whatever kind", () => {
  it("are a call or unreadable, and never throw", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => new TextEncoder().encode(text)),
        ),
        (body) => {
          const events = fold({ account, source: "webhook", body });
          expect(events).toHaveLength(1);
          expect(["arrived", "unreadable"]).toContain(events[0]?.type);
        },
      ),
    );
    for (const text of ["", "{}", "[]", "null", '{"id":1}', "CallSid=&CallStatus=ringing"])
      expect(foldText(text)).toEqual([{ type: "unreadable", reason: "phone-of-unknown-shape" }]);
  });
});
