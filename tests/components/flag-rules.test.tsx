import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ProtocolList } from "@/components/red-flags/protocols/protocol-list";
import { FaultList } from "@/components/red-flags/rules/fault-list";
import { ReplayFigures } from "@/components/red-flags/rules/replay-figures";
import { RulesScreen } from "@/components/red-flags/rules/rules-screen";
import type { FlagRulesView, RuleFault } from "@/lib/red-flags/rule-set-schemas";
import { DEFAULT_FLAG_RULES } from "@/lib/red-flags/rules/default-rules";
import { EXAMPLE_PROTOCOLS } from "@/lib/red-flags/rules/example-protocols";
import { writtenRules } from "@/lib/red-flags/rules/written-rules";
import admin from "@/messages/en/admin.json";
import flagRules from "@/messages/en/flag-rules.json";
import redFlags from "@/messages/en/red-flags.json";

const messages = { admin, "flag-rules": flagRules, "red-flags": redFlags };
const router = {
  back() {},
  forward() {},
  refresh() {},
  push() {},
  replace() {},
  prefetch() {},
};
const refused = () => Promise.resolve({ ok: false as const, status: 409, code: "x", message: "No." });
const rules = writtenRules(DEFAULT_FLAG_RULES);

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

test("every fault of rules is a sentence, what must be mended first", () => {
  const values = {
    ...{ kind: "legal", other: "threat", language: "fi", phrase: "oikeus*", line: 3, percent: 41 },
    ...{ sum: 7, first: 40, second: 15, top: 80, skill: "law" },
  };
  const codes = Object.keys(flagRules.faults).filter((code) => code !== "title" && code !== "more");
  for (const code of codes) {
    const faults: RuleFault[] = [
      { code: "all-off", grade: "warned", values: {} },
      { code, grade: "refused", values },
    ];
    const text = textOf(<FaultList title="To mend" faults={faults} />);
    expect(text, code).not.toMatch(/[{}]/);
    expect(text.indexOf("Every kind is off"), code).toBeGreaterThan(8);
  }
  expect(codes.length).toBeGreaterThan(12);
});

test("the page of rules shows weights, words, versions and the draft against what is in force", () => {
  const view: FlagRulesView = {
    ...{ version: 2, rules, note: "", publishedAt: "2026-11-22T10:00:00.000Z", faults: [] },
    publishedBy: { id: "a", displayName: "Ana Ruiz" },
    draft: {
      rules: {
        ...rules,
        kinds: { ...rules.kinds, press: { isOn: true, weight: 7, consequence: { pages: true } } },
      },
      ...{ basedOn: 2, changeNumber: 3, savedBy: { id: "a", displayName: "Ana Ruiz" } },
      savedAt: "2026-11-23T08:00:00.000Z",
    },
  };
  const acts = {
    save: refused,
    drop: refused,
    publish: refused,
    restore: refused,
    replay: refused,
    stop: refused,
  };
  const text = textOf(
    <RulesScreen
      view={view}
      versions={[
        {
          version: 2,
          note: "Less",
          restores: null,
          publishedBy: view.publishedBy,
          publishedAt: view.publishedAt,
        },
        { version: 1, note: "", restores: 0, publishedBy: null, publishedAt: "2026-11-21T10:00:00.000Z" },
        { version: 0, note: "", restores: null, publishedBy: null, publishedAt: null },
      ]}
      replay={null}
      choices={{ teams: [], skills: [] }}
      acts={acts}
    />,
  );
  expect(text).toContain("Version 2 is in force");
  expect(text).toContain("2 changes in the draft, kept by Ana Ruiz");
  expect(text).toContain("Press or official weighs 7 instead of");
  expect(text).toContain("pages on-call");
  expect(text).toContain("Not held against the past yet");
  expect(text).toContain("Version 0 again");
});

test("a replay says in a sentence whom the rules would have flagged, and warns of words that say little", () => {
  const text = textOf(
    <ReplayFigures
      id="r"
      result={{
        ...{ interactions: 2000, conversations: 1204, flagged: 41, late: 12, levels: [41, 9, 2] },
        kinds: [
          { kind: "legal", interactions: 50, conversations: 41, late: 12, stood: 30, fresh: 15, gone: 4 },
        ],
        phrases: [{ kind: "legal", phrase: "lawyer*", interactions: 500, share: 0.25 }],
        warnings: [
          {
            code: "phrase-catches-many",
            grade: "warned",
            values: { kind: "legal", phrase: "lawyer*", percent: 25 },
          },
        ],
      }}
    />,
  );
  expect(text).toContain("Would have flagged 41 of 1,204 conversations, of which 12 were answered late.");
  expect(text).toContain("“lawyer*” (Legal) stands in 25 % of all messages");
});

test("safety protocols show examples as examples, with words, lines, steps and who is paged", () => {
  const acts = { add: refused, change: refused, end: refused };
  const text = textOf(
    <ProtocolList protocols={EXAMPLE_PROTOCOLS} choices={{ skills: [], chains: [] }} acts={acts} />,
  );
  expect(text.match(/This example holds until/g)).toHaveLength(4);
  expect(text).toContain("988");
  expect(text).toContain("Whoever is on call");
});
