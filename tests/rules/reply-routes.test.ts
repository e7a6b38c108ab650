import { describe, expect, it } from "vitest";
import { emailTraits } from "@/lib/channels/email/traits";
import { phoneTraits } from "@/lib/channels/phone/traits";
import { xTraits } from "@/lib/channels/x/traits";
import { isUndelivered } from "@/lib/replies/rules/is-undelivered";
import { type AnsweringAccount, type HandleOnChannel, routesOf } from "@/lib/replies/rules/routes-of";

const traits = { x: xTraits, email: emailTraits, phone: phoneTraits };
const care: AnsweringAccount = {
  id: "a",
  handle: "help",
  connectionState: "connected",
  mayReply: () => true,
};
const handle = (channel: keyof typeof traits, over: Partial<HandleOnChannel> = {}): HandleOnChannel => ({
  handleId: "h",
  channel,
  externalId: "jo@outside.example",
  username: "jo",
  displayName: "Jo",
  acceptsPrivate: null,
  isUnverified: false,
  hasPublic: false,
  hasPrivate: false,
  ...over,
});
const told = (of: HandleOnChannel, accounts: readonly AnsweringAccount[] = [care]) =>
  Object.fromEntries(
    routesOf(of, traits[of.channel as keyof typeof traits], accounts).map((route) => [
      route.audience,
      route.reason,
    ]),
  );

describe("how a handle can be answered", () => {
  it.each([
    ["an address", handle("email"), { private: null }],
    ["who wrote nothing to us", handle("x"), { public: "nothing-public", private: "no-private-permission" }],
    [
      "who wrote in public",
      handle("x", { hasPublic: true }),
      { public: null, private: "no-private-permission" },
    ],
    ["who wrote to us", handle("x", { hasPrivate: true }), { public: "nothing-public", private: null }],
    [
      "who takes messages",
      handle("x", { acceptsPrivate: true }),
      { public: "nothing-public", private: null },
    ],
  ])("%s", (_, of, wanted) => expect(told(of)).toEqual(wanted));

  it("is open nowhere for an address that is not known to be theirs", () => {
    for (const channel of ["x", "email"] as const) {
      const routes = told(handle(channel, { isUnverified: true, hasPublic: true, hasPrivate: true }));
      expect(new Set(Object.values(routes))).toEqual(new Set(["unverified-address"]));
    }
  });

  it("says whether an account is missing, or only the right to it", () => {
    const away = { ...care, connectionState: "unconnected" };
    const barred = { ...care, mayReply: (audience: string) => audience === "public" };
    expect(told(handle("email"), [away])).toEqual({ private: "no-account" });
    expect(told(handle("email"), [barred])).toEqual({ private: "no-reply-right" });
  });

  it("can't be by writing on a line", () => {
    const routes = routesOf(handle("phone"), phoneTraits, [care]);
    expect(routes.every(({ reason }) => reason !== null)).toBe(true);
  });
});

describe("whether a report says that the customer did not get a mail", () => {
  const sent = { state: "sent", recipientExternalId: "jo@outside.example" };
  it.each([
    [sent, { recipient: "JO@outside.example", status: "5.1.1" }, true],
    [sent, { recipient: null, status: null }, true],
    [sent, { recipient: "cc@outside.example", status: "5.1.1" }, false],
    [sent, { recipient: "jo@outside.example", status: "4.4.7" }, false],
    [sent, { recipient: "jo@outside.example", status: "2.0.0" }, false],
    [{ ...sent, state: "queued" }, { recipient: null, status: "5.0.0" }, false],
    [{ ...sent, state: "refused" }, { recipient: null, status: "5.0.0" }, false],
    [{ ...sent, state: "unconfirmed" }, { recipient: null, status: "5.0.0" }, true],
  ])("%j %j: %s", (reply, report, wanted) => expect(isUndelivered(reply, report)).toBe(wanted));
});
