import { csvLine } from "@/lib/audit/rules/csv";
import { writeEntry } from "@/lib/audit/write-entry";
import type { Ctx } from "@/lib/context/ctx";
import { requireLead } from "@/lib/conversations/require-lead";
import { listOffers } from "./list-offers";
import type { ListOffers, Offer } from "./offer-schemas";
import { minorDigits, writtenSum } from "./rules/money";

const HEAD = [
  ...["askedAt", "state", "kind", "name", "amount", "currency", "cost", "reason", "customer", "givenBy"],
  ...[
    "decidedBy",
    "decisionReason",
    "over",
    "offeredAt",
    "acceptedAt",
    "paidAt",
    "endedAt",
    "cameBackAt",
    "url",
  ],
];

/** The filtered ledger as CSV, newest first, safe to open in a spreadsheet; the export is audited. Leads only. */
export async function* exportOffers(ctx: Ctx, filter: ListOffers): AsyncGenerator<string> {
  requireLead(ctx.actor);
  await writeEntry(ctx, { action: "offers.exported", subject: "offer", values: { filter } });
  yield csvLine(HEAD);
  let cursor: string | undefined;
  do {
    const page = await listOffers(ctx, { ...filter, limit: 200, cursor });
    yield page.data
      .map((offer) => csvLine(cellsOf(offer).map((cell) => (cell === null ? null : String(cell)))))
      .join("");
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}

function cellsOf(offer: Offer): (string | number | null)[] {
  const { kind, conversationId } = offer;
  const sum = (amount: number) => writtenSum(amount, kind.currency).replaceAll(",", "");
  const amount =
    kind.unit === "points" || minorDigits(kind.currency) === 0 ? offer.amount : sum(offer.amount);
  return [
    ...[
      offer.askedAt,
      offer.state,
      kind.kind,
      kind.name,
      amount,
      kind.currency,
      sum(offer.cost),
      offer.reason,
    ],
    ...[
      offer.customer.displayName,
      offer.givenBy?.displayName ?? null,
      offer.decidedBy,
      offer.decisionReason,
    ],
    ...[
      offer.over.join(" "),
      offer.offeredAt,
      offer.acceptedAt,
      offer.paidAt,
      offer.endedAt,
      offer.cameBackAt,
    ],
    conversationId ? `/inbox/${conversationId}` : null,
  ];
}
