import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DeskError } from "@/lib/base/errors";
import { previewReply } from "@/lib/replies/preview-reply";
import { queueReply } from "@/lib/replies/queue-reply";
import { listTypingRules, listVoiceRules } from "@/lib/voice/list-voice-rules";
import { listVoiceVersions } from "@/lib/voice/list-voice-versions";
import { BUILT_IN_RULES } from "@/lib/voice/rules/built-in-rules";
import { changeVoiceRule, createVoiceRule, endVoiceRule } from "@/lib/voice/save-voice-rule";
import { createVoiceRuleSchema, type VoiceContent } from "@/lib/voice/schemas";
import { tryVoice } from "@/lib/voice/try-voice";
import { type Desk, type Seeded, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { privateReply, publicReply, seedReplyDesk, summon } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
let seeded: Seeded;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.voiceRuleVersion.deleteMany();
  await database.db.voiceRule.deleteMany();
  seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
  await summon(database, seeded.interactionId, desk.account);
});

const as = (who: "greta" | "ana") => database.ctx(desk[who]);
const argue = BUILT_IN_RULES.find(({ kind, languages }) => kind === "argue" && languages[0] === "en");
const argueId = argue?.id ?? "";

function rule(over: Partial<VoiceContent> = {}): VoiceContent {
  return createVoiceRuleSchema.parse({
    name: "No teapots",
    languages: ["en"],
    audiences: ["public", "private"],
    pattern: { kind: "phrases", phrases: [{ phrase: "teapot*", better: "kettle" }], except: [], allowed: 0 },
    reason: "We sell kettles.",
    advice: "Say kettle.",
    effect: "advise",
    isOn: true,
    mustMatch: ["Your teapots are here."],
    mustNotMatch: ["Your kettle is here."],
    ...over,
  });
}
const expression = (source: string): Partial<VoiceContent> => ({
  pattern: { kind: "expression", source },
  mustMatch: [],
  mustNotMatch: [],
});

async function refusal(deed: Promise<unknown>): Promise<DeskError> {
  const error = await deed.then(
    () => new Error("it was accepted"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof DeskError) return error;
  throw error;
}
const faultsOf = async (deed: Promise<unknown>) => {
  const { code, details } = await refusal(deed);
  return [code, ...(details as { faults: { code: string }[] }).faults.map((fault) => fault.code)];
};
const preview = (text: string, audience: "public" | "private" = "public") =>
  previewReply(as("greta"), {
    accountId: desk.account,
    audience,
    text,
    conversationId: seeded.conversationId,
  });
const send = (who: "greta" | "ana", text: string, over = {}) =>
  queueReply(as(who), seeded.conversationId, publicReply({ text, ...over }));

describe("the voice guide", () => {
  it("is the program's where nobody changed it, and everybody may read it", async () => {
    expect(await listVoiceRules(as("greta"))).toEqual(BUILT_IN_RULES);
    expect((await refusal(createVoiceRule(as("greta"), rule()))).code).toBe("forbidden");
  });

  it("takes a lead's rule at once, keeps what each was, and ends the desk's own alone", async () => {
    const made = await createVoiceRule(as("ana"), rule());
    expect(made).toMatchObject({ kind: null, version: 1, changedBy: { displayName: "Ana Ruiz" } });
    const changed = await changeVoiceRule(as("ana"), made.id, { version: 1, effect: "block" });
    expect(changed).toMatchObject({ name: "No teapots", effect: "block", version: 2 });
    expect((await refusal(changeVoiceRule(as("ana"), made.id, { version: 1, isOn: false }))).code).toBe(
      "voice-rule-changed",
    );
    expect(
      (await listVoiceVersions(as("ana"), made.id)).map(({ version, content }) => [version, content.effect]),
    ).toEqual([
      [2, "block"],
      [1, "advise"],
    ]);
    await endVoiceRule(as("ana"), made.id, 2);
    expect((await listVoiceRules(as("ana"))).map(({ id }) => id)).not.toContain(made.id);
    expect((await refusal(endVoiceRule(as("ana"), argueId, 0))).code).toBe("voice-built-in");
  });

  it("lets a lead change what the program brings, and bring it back", async () => {
    const off = await changeVoiceRule(as("ana"), argueId, { version: 0, isOn: false });
    expect(off).toMatchObject({ kind: "argue", isOn: false, version: 1 });
    expect((await listTypingRules(as("greta"))).map(({ id }) => id)).not.toContain(argueId);
    const [, program] = await listVoiceVersions(as("ana"), argueId);
    const back = await changeVoiceRule(as("ana"), argueId, { version: 1, ...program?.content });
    expect(back).toMatchObject({ ...argue, version: 2, changedBy: {}, changedAt: expect.any(String) });
  });

  it("keeps no rule that is not true to its own examples", async () => {
    const deed = createVoiceRule(
      as("ana"),
      rule({ mustMatch: ["A kettle."], mustNotMatch: ["A teapot, a kettle."] }),
    );
    expect(await faultsOf(deed)).toEqual(["voice-rule-faulty", "example-silent", "example-loud"]);
    expect(await faultsOf(createVoiceRule(as("ana"), rule({ name: "", reason: "" })))).toEqual([
      "voice-rule-faulty",
      "name-missing",
      "reason-missing",
    ]);
    const wide = {
      kind: "phrases",
      phrases: [{ phrase: "the", better: null }],
      except: [],
      allowed: 0,
    } as const;
    expect(
      await faultsOf(
        createVoiceRule(as("ana"), rule({ pattern: { ...wide, phrases: [...wide.phrases], except: [] } })),
      ),
    ).toEqual(["voice-rule-faulty", "phrase-wide"]);
  });

  it.each([
    ["(a+)+$", "expression-nested"],
    ["(?:\\w+\\s?)*!", "expression-nested"],
    ["(?=refund)r", "expression-looks-around"],
    ["(?<!no )refund", "expression-looks-around"],
    ["(\\w)\\1", "expression-looks-back"],
    ["(a{100}){10}", "expression-large"],
    ["a*", "expression-empty"],
    ["(refund", "expression-broken"],
  ])("refuses the runaway or broken expression %s when it is saved: %s", async (source, code) => {
    expect(await faultsOf(createVoiceRule(as("ana"), rule(expression(source))))).toEqual([
      "voice-rule-faulty",
      code,
    ]);
  });

  it("tries a rule on before it is kept", async () => {
    const tried = await tryVoice(as("ana"), {
      text: "Two teapots.",
      audience: "public",
      language: null,
      rule: { ...rule(), isOn: false, kind: null },
    });
    expect(tried.faults).toEqual([]);
    expect(tried.findings).toMatchObject([
      { kind: "own", text: "teapots", better: "kettle", reason: "We sell kettles." },
    ]);
  });
});

describe("an answer under the guide", () => {
  it("is advised in its preview, in public and in private, and leaves all the same", async () => {
    const text = "As I said, your bag flies to Oslo tonight.";
    const { voice } = await preview(text);
    expect(voice).toMatchObject([{ kind: "argue", grade: "advise", text: "As I said", better: "In short" }]);
    expect((await preview("It is on its way!!!", "private")).voice.map(({ kind }) => kind)).toEqual([
      "shouting",
    ]);
    await expect(send("greta", text)).resolves.toMatchObject({ direction: "outbound" });
  });

  it("asks for the person's name in the first private answer alone", async () => {
    await database.db.customer.update({
      where: { id: seeded.customerId },
      data: { displayName: "Mira Holm" },
    });
    const text = "Your bag was found in Riga and flies tonight.";
    expect((await preview(text, "private")).voice).toMatchObject([
      { kind: "name", values: { name: "Mira" } },
    ]);
    expect((await preview(`Hi Mira, ${text}`, "private")).voice).toEqual([]);
    await database.db.interaction.update({
      where: { id: seeded.interactionId },
      data: { audience: "private" },
    });
    await queueReply(as("greta"), seeded.conversationId, privateReply({ text: "Hi Mira, one moment" }));
    expect((await preview(text, "private")).voice).toEqual([]);
  });

  it("is stopped by a rule that blocks, with what was found, until it is mended or a lead says why", async () => {
    await createVoiceRule(as("ana"), rule({ effect: "block" }));
    const text = "Your teapot flies tonight.";
    expect((await preview(text)).voice).toMatchObject([{ grade: "stop", text: "teapot" }]);
    const stopped = await refusal(send("greta", text));
    expect([stopped.code, stopped.details]).toMatchObject(["voice", { findings: [{ text: "teapot" }] }]);
    expect((await refusal(send("greta", text, { overrule: { reason: "she asked" } }))).code).toBe("voice");
    expect((await refusal(send("ana", text))).code).toBe("voice");
    const sent = await send("ana", text, { overrule: { reason: "it is the model's name" } });
    const entry = await database.db.auditEntry.findFirst({
      where: { action: "reply.queued", subjectId: sent.id },
    });
    expect(entry?.values).toMatchObject({ overruled: ["voice-own"], reason: "it is the model's name" });
    await expect(send("greta", "Your kettle flies tonight.")).resolves.toBeDefined();
  });

  it("meets expressions of the desk's own on the server", async () => {
    await createVoiceRule(as("ana"), rule({ ...expression("\\btea\\s+pots?\\b"), effect: "block" }));
    expect((await refusal(send("greta", "Your TEA  POT flies tonight."))).code).toBe("voice");
    expect((await listTypingRules(as("greta"))).some(({ pattern }) => pattern.kind === "expression")).toBe(
      false,
    );
  });
});
