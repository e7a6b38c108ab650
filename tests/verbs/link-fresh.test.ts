import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addHandle } from "@/lib/conversations/add-handle";
import { findCandidates } from "@/lib/conversations/find-candidates";
import { unlinkHandle } from "@/lib/conversations/unlink-handle";
import { listRoutes } from "@/lib/replies/list-routes";
import { type LinkDesk, linkDesk } from "../support/link-desk";

let at: LinkDesk;
beforeAll(async () => {
  at = await linkDesk();
});
beforeEach(() => {
  at.database.clock.now = at.now;
});
afterAll(() => at.database.drop());

describe("an address nobody wrote from yet", () => {
  it("is added on what the person told us, can be written to, and goes back without a trace", async () => {
    const mail = at.address();
    const writer = await at.onX(`Please confirm to ${mail}`);
    const { fresh } = await findCandidates(at.greta(), writer.customerId, ` ${mail.toUpperCase()} `);
    expect(fresh).toEqual({ channel: "email", externalId: mail });
    const evidence = { kind: "quoted-address" as const, value: mail };
    const { linkId, handleId } = await addHandle(at.greta(), {
      customerId: writer.customerId,
      typed: mail,
      evidence,
    });
    const routes = await listRoutes(at.greta(), writer.conversationId ?? "");
    expect(routes.find((each) => each.handleId === handleId)).toMatchObject({ channel: "email" });
    expect((await findCandidates(at.greta(), writer.customerId, mail)).fresh).toBeNull();
    await unlinkHandle(at.greta(), linkId);
    const handle = await at.database.db.handle.findUniqueOrThrow({ where: { id: handleId } });
    expect(handle.customerId).not.toBe(writer.customerId);
    expect(await at.customerOf(writer)).toBe(writer.customerId);
  });

  it("is not made of what they never gave, nor of what is no address", async () => {
    const writer = await at.onX("My bag is lost");
    const adding = (typed: string, value = typed) =>
      addHandle(at.greta(), {
        customerId: writer.customerId,
        typed,
        evidence: { kind: "quoted-address", value },
      });
    const mail = at.address();
    await expect(adding(mail)).rejects.toMatchObject({ code: "needs-evidence" });
    expect(await at.database.db.handle.count({ where: { externalId: mail } })).toBe(0);
    await expect(adding("nobody at home", mail)).rejects.toMatchObject({ code: "no-such-handle" });
  });

  it("answers for somebody of another team as for nobody, and takes nobody from there", async () => {
    const mail = at.address();
    const hidden = await at.somebody("email", mail, "For the brand", { teamId: at.desk.brand });
    const writer = await at.onX(`I am ${mail}`);
    expect(await findCandidates(at.greta(), writer.customerId, mail)).toMatchObject({
      data: [],
      fresh: { externalId: mail },
    });
    const adding = addHandle(at.greta(), {
      customerId: writer.customerId,
      typed: mail,
      evidence: { kind: "quoted-address", value: mail },
    });
    await expect(adding).rejects.toMatchObject({ kind: "not-found" });
    expect(await at.customerOf(hidden)).toBe(hidden.customerId);
  });
});
