import { describe, expect, it } from "vitest";
import { resolve } from "@/lib/conversations/resolve";
import { answerAsk } from "@/lib/replies/answer-ask";
import { askSatisfaction } from "@/lib/replies/ask-satisfaction";
import { askToken } from "@/lib/replies/ask-token";
import { planAsks } from "@/lib/replies/plan-asks";
import { setAsking } from "@/lib/replies/set-asking";
import { mail, mailDesk, PROVED } from "../support/mail-desk";

const URL = "https://desk.northwind.example";
const house = mailDesk();

async function askedByMail(from: string, language: string) {
  await setAsking(house.ctx(house.desk.ida), house.account.id, { isOn: true, delaySeconds: 0 });
  const [landed] = await house.ingest(mail(from, { authentication: PROVED }, { language }));
  const conversationId = landed?.conversationId ?? "";
  await house.reply(conversationId);
  await house.work();
  house.pass(60);
  await resolve(house.ctx(house.desk.greta), conversationId);
  await planAsks(house.ctx(), [conversationId]);
  await askSatisfaction(house.ctx(), URL);
  const ask = await house.database.db.satisfactionAsk.findFirstOrThrow({ where: { conversationId } });
  await house.work();
  return { conversationId, ask, replyId: ask.replyId ?? "" };
}

describe("the question by mail", () => {
  it("goes in the thread, in the person's language, and says that no person wrote it", async () => {
    const { ask, replyId } = await askedByMail("jo@mail.example", "de");
    expect(ask).toMatchObject({ state: "asked", channel: "email", language: "de" });
    const sent = house.wire.sent.at(-1);
    const token = askToken(house.ctx(), replyId);
    expect(sent?.text).toContain("Wie haben wir uns geschlagen?");
    expect(sent?.text).toContain(`${URL}/feedback/${token}`);
    expect(sent?.text).toContain("^Caret");
    expect(sent?.text).toContain("Northwind Customer Care");
    expect(sent?.mail).toMatchObject({ subject: "Re: My bag", isAutomatic: true, cc: [] });
    expect(sent?.mail?.html).toContain(`/feedback/${token}`);
    const stored = await house.mailOf(replyId);
    expect(stored.html).not.toContain(token);
  });

  it("is answered into the mail's thread, where a low score with words waits for the team", async () => {
    const { conversationId, replyId } = await askedByMail("pat@mail.example", "en");
    await answerAsk(house.ctx({ type: "public" }), {
      token: askToken(house.ctx(), replyId),
      score: 1,
      words: "Still no bag",
    });
    expect(await house.conversation(conversationId)).toMatchObject({
      status: "open",
      preview: "★☆☆☆☆ Still no bag",
    });
    expect(await house.openTurn(conversationId)).toMatchObject({ channel: "email", isCloser: false });
    const answer = await house.reply(conversationId, { text: "It is on the next flight" });
    await house.work();
    expect(await house.replyOf(answer.id)).toMatchObject({ state: "sent" });
    expect(await house.openTurn(conversationId)).toBeNull();
    expect(house.wire.sent.at(-1)).toMatchObject({ recipientExternalId: "pat@mail.example" });
    expect(house.wire.sent.at(-1)?.mail?.isAutomatic).toBeUndefined();
  });
});
