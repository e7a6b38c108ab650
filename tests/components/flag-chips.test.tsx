import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { useFlagWords } from "@/components/red-flags/use-flag-words";
import type { FlagView } from "@/lib/conversations/flag-schemas";
import { evidenceSentence } from "@/lib/red-flags/rules/evidence-sentence";
import { FLAG_KINDS } from "@/lib/red-flags/rules/flag-kinds";
import words from "@/messages/en/red-flags.json";

const htmlOf = (element: ReactElement) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" timeZone="Etc/UTC" messages={{ "red-flags": words }}>
      {element}
    </NextIntlClientProvider>,
  );

function Words({ flag }: { flag: FlagView }) {
  const { kindOf, shortOf, evidenceOf, whyOf } = useFlagWords();
  return <>{[kindOf(flag), shortOf(flag) ?? "–", evidenceOf(flag), whyOf(flag)].join("|")}</>;
}

const flag = (reason: string, code: string, values: FlagView["says"]["values"], more = {}): FlagView => {
  const says = { code, values, spans: [] };
  return {
    id: "019b0000-0000-7000-8000-000000000001",
    reason,
    level: 2,
    evidence: evidenceSentence(says),
    says,
    weight: 30,
    isInferred: false,
    isByHand: false,
    interactionId: null,
    raisedAt: "2026-11-23T09:00:00.000Z",
    ...more,
  };
};

test("every kind has a name a person reads", () => {
  for (const kind of FLAG_KINDS) expect((words.kinds as Record<string, string>)[kind], kind).toBeTruthy();
});

test.each([
  [
    flag("tried-before", "tried-before", {
      emails: 2,
      calls: 1,
      missed: 0,
      messages: 0,
      posts: 0,
      sinceAt: "2026-11-21T09:00:00.000Z",
    }),
    "Tried before|tried email ×2 phone ×1|Tried before, unsolved · 2 mails · 1 call · since 21 Nov",
  ],
  [flag("reach", "followers", { followers: 41_000 }), "|41,000 followers|Reach (30): 41,000 followers"],
  [
    flag("waiting", "waiting", { promisedAt: "2026-11-23T09:10:00.000Z" }),
    "Waiting too long|–|Promised by 23 Nov",
  ],
  [
    flag("time-critical", "minutes-left", { minutes: 20, at: "2026-11-23T09:20:00.000Z" }),
    "Time-critical|by 09:20|20 minutes from when it was written",
  ],
  [flag("legal", "words", { phrase: "lawyer*", language: "en", count: 1 }), "Legal|–|Says “lawyer…”"],
  [flag("press", "by-hand", { note: "Writes for a paper" }), "Press or official|–|“Writes for a paper”"],
  [
    flag("paid", "same-text", { posts: 4, handles: 3 }, { isInferred: true }),
    "Paid posting|–|The same words in 4 posts by 3 handles within a week: perhaps paid for|Paid posting (30), inferred:",
  ],
])("a chip says it on the screen as the API does: %#", (each, said) => {
  const text = htmlOf(<Words flag={each} />).replaceAll("&quot;", '"');
  expect(text).toContain(said);
  if (!Object.keys(each.says.values).some((name) => name.endsWith("At")))
    expect(text).toContain(each.evidence);
});
