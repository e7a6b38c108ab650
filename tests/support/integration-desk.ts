import { answerWireRequests } from "@/lib/accounts/answer-wire-requests";
import type { CallSigned } from "@/lib/channels/signed-call";
import { createSignedCaller } from "@/lib/channels/signed-json/create-caller";
import type { Actor, Ctx, WorkerCtx } from "@/lib/context/ctx";
import { checkIdentity } from "@/lib/customers/check-identity";
import { listIdentityRules } from "@/lib/customers/list-identity-rules";
import { answerLookUp } from "@/lib/integrations/answer-look-up";
import { listDeclared } from "@/lib/integrations/list-declared";
import { runActions } from "@/lib/integrations/run-actions";
import { seedIntegrations } from "@/prisma/seed-integrations";
import { seedConversation } from "./conversation-rows";
import { testDatabase } from "./database";
import { seedReplyDesk } from "./reply-desk";
import { startTestSandbox } from "./sandbox";

/** A desk whose care account may look bookings up and change them in a real sandbox; Devon has written his locator. */
export async function integrationDesk() {
  const sandbox = await startTestSandbox();
  const database = await testDatabase();
  database.clock.now = new Date();
  const people = await seedReplyDesk(database);
  await seedIntegrations(database.db, database.ctx().vault);
  const devon = await seedConversation(database, {
    teamId: people.care,
    accountId: people.account,
    audience: "private",
    text: "My locator is QX7R4K. I would love to keep the window.",
  });
  const settings = { world: "sandbox" as const, sandboxPort: sandbox.port };
  const call = createSignedCaller(settings, () => database.clock.now);
  const ctx = (actor?: Actor): Ctx => database.ctx(actor);
  const worker = (): WorkerCtx => ({ ...database.ctx(), channels: new Map() });
  const declared = await listDeclared(ctx(), [people.account]);
  const by = <T extends { name: string }>(list: readonly T[], name: string): T => {
    const found = list.find((each) => each.name === name);
    if (!found) throw new Error(`${name} is not declared`);
    return found;
  };
  const answering = setInterval(() => {
    void answerWireRequests(worker(), { "look-up": (own, { input }) => answerLookUp(own, call, input) });
  }, 30);
  return {
    sandbox,
    database,
    people,
    devon,
    ctx,
    worker,
    booking: by(declared.lookups, "Booking"),
    rebook: by(declared.actions, "Rebook"),
    refund: by(declared.actions, "Refund"),
    call,
    run: (through: CallSigned = call) => runActions(worker(), through),
    later: (ms: number) => {
      database.clock.now = new Date(database.clock.now.getTime() + ms);
    },
    /** Greta checks who this is, by the rule for that purpose. */
    prove: async (purpose: string, talk: { conversationId: string; handleId: string } = devon) => {
      const rules = await listIdentityRules(ctx(), [people.account]);
      const rule = rules.find((each) => each.proves === purpose);
      if (!rule) throw new Error(`nothing proves ${purpose}`);
      const { evidence, id: ruleId } = rule;
      return checkIdentity(ctx(people.greta), talk.conversationId, {
        handleId: talk.handleId,
        ruleId,
        evidence,
      });
    },
    effects: () => sandbox.world.ledger.all().filter(({ kind }) => kind === "booking" || kind === "parcel"),
    fault: (fault: {
      endpoint: string;
      times?: number;
      status?: number;
      cut?: "before" | "after";
      delayMs?: number;
    }) => sandbox.faults.add({ times: 1, ...fault }),
    close: async () => {
      clearInterval(answering);
      await sandbox.stop();
      await database.drop();
    },
  };
}

export type IntegrationDesk = Awaited<ReturnType<typeof integrationDesk>>;
