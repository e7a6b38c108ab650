import { csvLine } from "@/lib/audit/rules/csv";
import type { LinkReport } from "@/lib/customers/link-schemas";

const COLUMNS = [
  "at",
  "what",
  "agent",
  "channel",
  "audience",
  "toHandle",
  "conversationId",
  "interactionId",
  "externalId",
  "action",
  "text",
] as const;

/** The report of a link as CSV, safe to open in a spreadsheet; its first line says which link. */
export function reportLines({ link, entries }: LinkReport): string {
  const head = [
    link.id,
    link.handle.channel,
    link.handle.username ?? link.handle.externalId,
    link.linkedAt,
    link.undoneAt,
  ];
  return [
    csvLine(["link", "channel", "handle", "linkedAt", "undoneAt"]),
    csvLine(head),
    csvLine([...COLUMNS]),
    ...entries.map((entry) => csvLine(COLUMNS.map((column) => entry[column]))),
  ].join("");
}
