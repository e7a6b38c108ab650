import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AbuseScreen } from "@/components/abuse/page/abuse-screen";
import { RoutingScreen } from "@/components/routing/routing-screen";
import { TextsScreen } from "@/components/routing/texts-screen";
import { useBecause } from "@/components/routing/use-because";
import { routingRuleSchema } from "@/lib/conversations/routing/routing-schemas";
import { BARS } from "@/lib/coverage/rules/assignment";
import abuse from "@/messages/en/abuse.json";
import abusePage from "@/messages/en/abuse-page.json";
import admin from "@/messages/en/admin.json";
import redFlags from "@/messages/en/red-flags.json";
import routed from "@/messages/en/routed.json";
import routing from "@/messages/en/routing.json";

const messages = { abuse, "abuse-page": abusePage, admin, "red-flags": redFlags, routed, routing };
const router = { back() {}, forward() {}, refresh() {}, push() {}, replace() {}, prefetch() {} };
const refused = () => Promise.resolve({ ok: false as const, status: 409, code: "x", message: "No." });
const id = "0199a000-0000-7000-8000-000000000001";
const at = "2026-11-23T08:00:00.000Z";
const ana = { id, displayName: "Ana Ruiz" };

/** Throws for a sentence that is not there, or that its values do not fit. */
function textOf(element: ReactElement): string {
  const html = renderToStaticMarkup(
    <AppRouterContext value={router as never}>
      <NextIntlClientProvider
        locale="en-GB"
        timeZone="Etc/UTC"
        now={new Date("2026-11-23T09:00:00Z")}
        messages={messages}
        onError={(error) => {
          throw error;
        }}
      >
        {element}
      </NextIntlClientProvider>
    </AppRouterContext>,
  );
  return html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

function Said({ because }: { because: Parameters<ReturnType<typeof useBecause>>[0] }) {
  return useBecause()(because);
}

test("a rule reads as two sentences, and every reason is said in words", () => {
  const rule = routingRuleSchema.parse({
    id: "polish",
    name: "Polish",
    when: { languages: ["pl"], words: ["refund*"], flags: ["threat"], kinds: ["post"], tiers: ["gold"] },
    teamId: id,
    mode: "round-robin",
    skills: ["refunds"],
    overflow: { afterMinutes: 15, whenNobodyFree: true, teamId: null },
    backToLast: true,
  });
  const version = { version: 1, note: "First", rules: 1, savedBy: ana, savedAt: at };
  const view = { rules: [rule], heatLimit: 8, version: 2, versions: [{ ...version, version: 2 }, version] };
  const choices = { teams: [{ id, name: "Care" }], accounts: [], skills: ["refunds"] };
  const acts = { save: refused, try: refused, read: refused };
  const text = textOf(<RoutingScreen view={view} choices={choices} acts={acts} />);
  expect(text).toContain("comes as a public post, is in Polish");
  expect(text).toContain("after 15 min to anybody");
  for (const bar of BARS)
    expect(textOf(<Said because={[{ code: "bar", values: { bar } }]} />).length).toBeGreaterThan(10);
  const because = [
    { code: "speaks", values: { language: "pl" } },
    { code: "last-answered", values: {} },
    { code: "heat", values: { heat: 3, limit: 8 } },
  ];
  expect(textOf(<Said because={because} />)).toBe("speaks Polish, answered them last, 3 of 8 heat");
});

test("texts by language and who reads what are shown, also when nothing is kept", () => {
  const reader = { agentId: id, displayName: "Aino", languages: ["fi"], teamIds: [], seesAll: false };
  const readers = { isKept: true, readers: [{ ...reader, isOn: false, nextAt: at }] };
  const texts = [{ language: "fi", text: "Vastaamme pian." }];
  expect(textOf(<TextsScreen texts={texts} readers={readers} save={refused} />)).toContain("Text in Finnish");
  const none = { isKept: false, readers: [] };
  expect(textOf(<TextsScreen texts={[]} readers={none} save={refused} />)).toContain("No texts yet");
});

test("what stands about abuse is said with names, reasons and figures", () => {
  const kept = { reason: "insults", by: ana, at };
  const view = {
    contact: ana,
    muted: [{ id, ...kept, until: at, customer: ana, kept: 2 }],
    blocks: (["waiting", "done", "refused"] as const).map((state) => ({
      ...{
        handleId: id,
        handle: "jo",
        account: { id: state, handle: "@NorthwindHelp" },
        blocked: true,
        state,
      },
      ...{ code: state === "done" ? "messages" : "x-refused", reason: "threats", by: ana, orderedAt: at },
    })),
    takenOff: [
      { id, agent: ana, customer: ana, reason: "x", wishedAt: at, grantedBy: null, grantedAt: null },
    ],
    spam: [{ conversationId: id, customer: ana, ...kept }],
  };
  const share = { inbound: 4, hostile: 1, share: 0.25 };
  const hostile = {
    agents: [{ agent: ana, ...share }],
    shifts: [{ agent: ana, startAt: at, endAt: at, ...share }],
    rows: [{ interactionId: id, conversationId: id, agent: ana, at, by: "insult" as const }],
  };
  const about = { about: "customer" as const, interactionId: id, conversationId: id, colleague: null };
  const reports = [
    { id, ...about, reason: "He found me", reportedBy: ana, reportedAt: at, settledAt: null, outcome: null },
  ];
  const acts = {
    ...{ nameContact: refused, settleReport: refused, grantOff: refused },
    ...{ endOff: refused, hearAgain: refused, bringBack: refused },
  };
  const rest = { days: 7, reports, isReader: true, mayName: false, people: [], acts };
  const text = textOf(<AbuseScreen view={view} hostile={hostile} {...rest} />);
  for (const words of ["wrote 2 times since", "25%", "wants to be off", "He found me", "Being blocked"])
    expect(text).toContain(words);
});
