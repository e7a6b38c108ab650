import { describe, expect, it } from "vitest";
import type { LookOutcome, Outbound, SendOutcome } from "@/lib/channels/channel";
import type { LetterRow } from "@/lib/incidents/mailings/letters/claim-letters";
import { eraseLetters } from "@/lib/incidents/mailings/letters/erase-letters";
import { keepOptOut } from "@/lib/incidents/mailings/letters/opt-out";
import { stopMailing } from "@/lib/incidents/mailings/letters/pause-mailing";
import { until } from "../support/house-desk";
import { mailingDesk } from "../support/mailing-desk";

const here = mailingDesk();
/** All lanes take up 40 at once; the others wait in hand. */
const PEOPLE = 60;
const TAKEN_UP = 40;

/** A mailing whose first call, while all its letters are in hand, lets something happen. */
async function round(name: string, meanwhile: (waiting: LetterRow, mailingId: string) => Promise<void>) {
  here.freshWire();
  const incident = await here.storm();
  for (let n = 0; n < PEOPLE; n++)
    await here.hit(incident, [await here.person([`${name}${n}@people.example`])]);
  const id = await here.draft(incident, { perSecond: 1000 });
  await here.start(id);
  let isDone: Promise<void> | undefined;
  const answer = async ({ mail }: Outbound): Promise<SendOutcome> => {
    isDone ??= oneInHand(id).then((waiting) => meanwhile(waiting, id));
    await isDone;
    return { outcome: "sent", externalId: `mid:${mail?.messageId}` };
  };
  here.wire.answers = Array.from({ length: PEOPLE }, () => answer);
  await here.send();
  return {
    after: await here.letters(id),
    written: here.wire.sent.map((each) => each.recipientExternalId ?? ""),
  };
}

/** One that no lane has taken up, once all lanes have. */
function oneInHand(mailingId: string): Promise<LetterRow> {
  const { letter } = here.database.db;
  return until("all lanes are busy", async () => {
    const begun = await letter.count({ where: { mailingId, firstTriedAt: { not: null } } });
    return (
      begun === TAKEN_UP && letter.findFirst({ where: { mailingId, firstTriedAt: null, state: "sending" } })
    );
  });
}

describe("a round of letters under way", () => {
  it("writes to nobody any more who wants no mail since it began", async () => {
    let gone: LetterRow | undefined;
    const { after, written } = await round("no", async (waiting) => {
      gone = waiting;
      await keepOptOut(here.worker(), { address: waiting.address, wish: "all", via: "hand" });
    });
    expect(written).not.toContain(gone?.address);
    expect(written).toHaveLength(PEOPLE - 1);
    expect(after.find(({ id }) => id === gone?.id)).toMatchObject({ state: "stopped", code: "opted-out" });
  });

  it("writes to nobody any more who was forgotten since it began", async () => {
    let gone: LetterRow | undefined;
    const { after, written } = await round("forgotten", async (waiting) => {
      gone = waiting;
      await eraseLetters(here.worker(), [waiting.handleId]);
    });
    expect(written).not.toContain(gone?.address);
    expect(written).toHaveLength(PEOPLE - 1);
    expect(after.find(({ id }) => id === gone?.id)).toMatchObject({ state: "stopped", code: "erased" });
  });

  it("stopped begins none of those it holds, and loses sight of none", async () => {
    const { after, written } = await round(
      "halt",
      async (_, id) => void (await stopMailing(here.lead(), id)),
    );
    expect(written).toHaveLength(TAKEN_UP);
    expect(after.filter(({ state }) => state === "sent")).toHaveLength(written.length);
    expect(after.filter(({ state }) => state === "stopped")).toHaveLength(PEOPLE - written.length);
  });

  it("cut off after the server had all of it goes out to each once, whatever else it answers", async () => {
    here.freshWire();
    const incident = await here.storm();
    for (let n = 0; n < PEOPLE; n++)
      await here.hit(incident, [await here.person([`odd${n}@people.example`])]);
    const id = await here.draft(incident, { perSecond: 1000 });
    await here.start(id);
    const taken: string[] = [];
    const turns: ((to: string) => SendOutcome)[] = [
      (to) => {
        taken.push(to);
        return { outcome: "sent", externalId: "mid:x" };
      },
      (to) => {
        taken.push(to);
        return { outcome: "unknown", code: "mail-no-answer" };
      },
      () => ({ outcome: "retry-at", at: here.database.clock.now, code: "mail-later", holdsAccount: false }),
      () => ({ outcome: "refused", code: "mail-recipient-refused", values: {} }),
    ];
    let calls = 0;
    const answer = async (outbound: Outbound) => {
      const turn = turns[calls++ % turns.length];
      if (!turn) throw new Error("no turn");
      return turn(outbound.recipientExternalId ?? "");
    };
    here.wire.answers = Array.from({ length: 1000 }, () => answer);
    const looks: LookOutcome = { found: "nowhere" };
    here.wire.looks = Array.from({ length: 1000 }, () => looks);
    for (let minute = 0; minute < 30; minute++) {
      await here.send();
      here.pass(60);
    }
    expect(new Set(taken).size).toBe(taken.length);
    const states = (await here.letters(id)).map(({ state }) => state);
    expect(states.filter((state) => state === "sent" || state === "unconfirmed")).toHaveLength(taken.length);
    expect(states.filter((state) => state === "refused")).toHaveLength(PEOPLE - taken.length);
  });
});
