import { csvLine } from "@/lib/audit/rules/csv";
import type { Ctx } from "@/lib/context/ctx";
import { readRows } from "./list-report-rows";
import type { TurnRow } from "./overview-schemas";
import type { RowsQuery } from "./report-schemas";
import { reportScope } from "./report-scope";
import { withReportLimits } from "./with-report-limits";

const PAGE = 2000;
const HEAD = [
  ...[
    "conversationId",
    "firstInteractionId",
    "position",
    "startedAt",
    "receivedAt",
    "promisedAt",
    "endedAt",
    "usefulAt",
  ],
  ...[
    "seconds",
    "isInTime",
    "state",
    "closeReason",
    "movedToPrivate",
    "channel",
    "audience",
    "language",
    "level",
  ],
  ...["account", "agent", "team"],
];

/**
 * The turns behind a figure as CSV, page by page, safe to open in a spreadsheet: the column `seconds` adds up to the
 * figure's sum, to the millisecond. Names nobody who wrote to us. Throws what `listReportRows` throws, before the first line.
 */
export async function exportRows(ctx: Ctx, query: RowsQuery): Promise<AsyncGenerator<string>> {
  const scope = await reportScope(ctx, query);
  const read = (cursor: string | undefined) =>
    withReportLimits(ctx, (inner) => readRows(inner, scope, { ...query, limit: PAGE, cursor }));
  const first = await read(undefined);
  return (async function* () {
    yield csvLine(HEAD);
    let page = first;
    for (;;) {
      yield page.data.map((row) => csvLine(cellsOf(row))).join("");
      if (page.nextCursor === null) return;
      page = await read(page.nextCursor);
    }
  })();
}

function cellsOf(row: TurnRow): (string | null)[] {
  return [
    ...[
      row.conversationId,
      row.firstInteractionId,
      String(row.position),
      row.startedAt,
      row.receivedAt,
      row.promisedAt,
    ],
    ...[
      row.endedAt,
      row.usefulAt,
      row.seconds.toFixed(3),
      row.isInTime === null ? "" : String(row.isInTime),
      row.state,
    ],
    ...[
      row.closeReason,
      String(row.movedToPrivate),
      row.channel,
      row.audience,
      row.language,
      String(row.level),
    ],
    ...[row.account?.handle ?? null, row.agent?.displayName ?? null, row.team?.name ?? null],
  ];
}
