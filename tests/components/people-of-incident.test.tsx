import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AnswerResults, LeftOut } from "@/components/incidents/people/answer-results";
import { ListPlan } from "@/components/incidents/people/list-plan";
import { PeopleTable } from "@/components/incidents/people/people-table";
import { affectedPlanSchema } from "@/lib/incidents/affected-job-schemas";
import type { AffectedPerson } from "@/lib/incidents/affected-schemas";
import admin from "@/messages/en/admin.json";
import errors from "@/messages/en/errors.json";
import goodwill from "@/messages/en/goodwill.json";
import words from "@/messages/en/import.json";
import people from "@/messages/en/incident-people.json";

const id = (n: number) => `019b0000-0000-7000-8000-00000000000${n}`;
const at = "2026-11-22T11:58:00.000Z";
const ana = { id: id(7), displayName: "Ana Ruiz", initials: "AR" };

const person: AffectedPerson = {
  id: id(1),
  customer: { id: id(2), displayName: "Ada Okoye" },
  handle: { id: id(3), channel: "email", name: "ada@example.com" },
  conversationId: id(4),
  source: "list",
  language: "de",
  fields: { order: "A-1" },
  orders: [{ fields: { order: "A-1" }, lateAt: null }],
  stand: "waiting",
  waitingSince: at,
  told: null,
  claim: null,
  lateAt: null,
  setAside: null,
};

/** The words somebody reads; what a sentence lacks is an error. */
const textOf = (shown: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en-GB"
      timeZone="Etc/UTC"
      now={new Date("2026-11-22T12:00:00.000Z")}
      messages={{ admin, errors, goodwill, import: words, "incident-people": people }}
      onError={(error) => {
        throw error;
      }}
    >
      {shown}
    </NextIntlClientProvider>,
  ).replace(/<[^>]+>/g, "\u0020");

test("a person is shown with how far they are, what they were told and offered, and why they are set aside", () => {
  const rows: AffectedPerson[] = [
    person,
    { ...person, id: id(5), waitingSince: null, conversationId: null },
    {
      ...person,
      id: id(6),
      stand: "set-aside",
      lateAt: at,
      told: { mailing: "Warning", at, state: "sent" },
      claim: { state: "claimed", offeredAt: at, chosenAt: at },
      setAside: { at, by: ana, reason: "Never flew" },
    },
    {
      ...person,
      id: id(8),
      orders: [
        { fields: { order: "B-1", product: "Roses" }, lateAt: at },
        { fields: { product: "Tulips" }, lateAt: null },
      ],
      told: { mailing: "Delay", at, state: "bounced" },
      claim: { state: "reserved", offeredAt: null, chosenAt: null },
    },
  ];
  const text = textOf(<PeopleTable incidentId={id(9)} people={rows} onChange={() => {}} />);
  for (const said of [
    "wrote",
    "nobody told them yet",
    "“Warning”",
    "claimed",
    "^AR",
    "Never flew",
    "late",
    "did not reach them",
    "an offer is reserved",
    "Wait again",
    "B-1",
    "Order 2",
    "Tulips",
  ])
    expect(text).toContain(said);
});

test("a list shows what its columns are, fields by the name a letter calls them by, and mixed charsets in words", () => {
  const plan = affectedPlanSchema.parse({
    incidentId: id(9),
    segment: null,
    format: "csv",
    charset: "windows-1252",
    mark: 0,
    delimiter: ";",
    columns: ["E-mail", "Order no"],
    sample: [["a@example.com", "=1+1"]],
    mapping: { "E-mail": "email", "Order no": "field:order" },
    country: null,
    isDryRun: true,
    isMixed: true,
    newPeople: 0,
  });
  const text = textOf(<ListPlan plan={plan} isChecked={false} busy={false} onCheck={() => {}} />);
  for (const said of ["Some lines are UTF-8", "=1+1", "Check the list"]) expect(text).toContain(said);
});

test("answers are shown by each distinct result, and who is left out by why", () => {
  const result = {
    text: "Hi Ada",
    language: "de",
    channel: "x",
    audience: "public" as const,
    account: "NorthwindHelp",
    count: 3,
    conversationId: id(4),
    displayName: "Ada Okoye",
    missing: ["order"],
    findings: [],
    tooLong: true,
    said: { count: 2, at },
  };
  const preview = { answers: 3, leftOut: {}, results: [result], moreResults: 2, seenAt: at };
  const text = textOf(
    <>
      <AnswerResults preview={preview} />
      <LeftOut leftOut={{ "same-text": 2, "wrote-anew": 1, strange: 1 }} />
    </>,
  );
  for (const said of [
    "3 people read",
    "in public",
    "German",
    "Too long",
    "posted 2 of these word for word",
    "2 more results",
    "{first_name}",
    "wrote again",
    "strange",
  ])
    expect(text).toContain(said);
});
