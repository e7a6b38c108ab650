import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ApprovalCard } from "@/components/approvals/approval-card";
import { Announcer } from "@/components/desk/announcer";
import { ViewerProvider } from "@/components/desk/viewer";
import { registry } from "@/lib/channels/registry";
import type { Approval } from "@/lib/replies/approvals/approval-schemas";
import channels from "@/messages/en/channels.json";
import inbox from "@/messages/en/inbox.json";
import teamwork from "@/messages/en/teamwork.json";
import { VIEWER } from "../support/report-view";

const approval: Approval = {
  id: "019b0000-0000-7000-8000-000000000001",
  conversationId: "019b0000-0000-7000-8000-000000000002",
  customer: { id: "019b0000-0000-7000-8000-000000000003", displayName: "Jo Winter" },
  writer: { id: "019b0000-0000-7000-8000-000000000004", displayName: "Greta Tamm", initials: "GT" },
  channel: "x",
  audience: "public",
  account: { id: "019b0000-0000-7000-8000-000000000005", handle: "NorthwindHelp" },
  text: "We found it",
  attachments: [],
  subject: null,
  sendAt: null,
  resolves: false,
  answers: "My parcel never came",
  askedAt: "2026-11-22T11:58:00.000Z",
  dueAt: "2026-11-22T12:08:00.000Z",
  turnStartedAt: "2026-11-22T11:58:00.000Z",
  openToAllAt: "2026-11-22T12:03:00.000Z",
  unseen: [],
  lastInteractionNumber: 1,
  state: "waiting",
  decidedBy: null,
  decidedAt: null,
  editShare: null,
  comment: null,
  sentText: null,
  mayDecide: true,
  mayWithdraw: false,
};

const htmlOf = (more: Partial<Approval> = {}) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" timeZone="Etc/UTC" messages={{ channels, inbox, teamwork }}>
      <ViewerProvider viewer={{ ...VIEWER, channels: registry.map(({ traits }) => traits) }}>
        <Announcer>
          <ApprovalCard approval={{ ...approval, ...more }} onDone={() => {}} />
        </Announcer>
      </ViewerProvider>
    </NextIntlClientProvider>,
  );

test("an approver sees whose answer it is, to whom, in public or not, what it answers, and the three ways", () => {
  const html = htmlOf();
  for (const words of ["Jo Winter", "by Greta Tamm", "@NorthwindHelp", "My parcel never came", "We found it"])
    expect(html).toContain(words);
  for (const deed of ["Approve", "Edit", "Return"]) expect(html).toContain(`>${deed}</button>`);
});

test("what the customer wrote meanwhile stands in the card before it is approved", () => {
  const unseen = [
    {
      id: approval.id,
      number: 2,
      direction: "inbound" as const,
      audience: "public" as const,
      text: "Never mind, it came",
      authorName: "Jo Winter",
      at: approval.askedAt,
    },
  ];
  const html = htmlOf({ unseen });
  expect(html).toContain("Since it was written, this came:");
  expect(html).toContain("Never mind, it came");
});

test("its writer is offered no way to approve it, and nobody is before they may", () => {
  expect(htmlOf({ mayDecide: false, mayWithdraw: true })).toContain("You wrote it: somebody else approves.");
  const early = htmlOf({ mayDecide: false });
  expect(early).toContain("A lead approves it");
  expect(early).not.toContain("</button>");
});
