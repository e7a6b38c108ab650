import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { AuditEntry } from "@/lib/audit/schemas";

/** Who did what to what, newest first. Ids and field names; never what was written to a customer. */
export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  const t = useTranslations("admin-audit");
  const actorOf = ({ actor }: AuditEntry): string => {
    const [kind = "", task = ""] = actor.type.split(":");
    return t.has(`actor.${kind}`) ? t(`actor.${kind}`, { task }) : actor.displayName;
  };
  return (
    <WideTable
      caption={t("caption")}
      head={
        <>
          <HeadCell>{t("head.at")}</HeadCell>
          <HeadCell>{t("head.actor")}</HeadCell>
          <HeadCell>{t("head.action")}</HeadCell>
          <HeadCell>{t("head.subject")}</HeadCell>
          <HeadCell>{t("head.values")}</HeadCell>
          <HeadCell figure>{t("head.sequence")}</HeadCell>
        </>
      }
    >
      {entries.map((entry) => (
        <Row key={entry.id} className="h-auto align-top [&>*]:py-1.5">
          <Cell className="whitespace-nowrap">
            <When at={entry.at} />
          </Cell>
          <NameCell className="whitespace-nowrap">
            {actorOf(entry)}
            {entry.address ? (
              <span className="block font-mono font-normal text-ink-3 text-label">{entry.address}</span>
            ) : null}
          </NameCell>
          <Cell className="font-mono text-meta">{entry.action}</Cell>
          <Cell>
            {entry.subject}
            {entry.subjectId ? (
              <span
                className="block max-w-44 truncate font-mono text-ink-3 text-label"
                title={entry.subjectId}
              >
                {entry.subjectId}
              </span>
            ) : null}
          </Cell>
          <Cell className="max-w-72 break-words font-mono text-ink-2 text-label">
            {inWords(entry.values)}
          </Cell>
          <Cell figure className="whitespace-nowrap">
            {entry.sequence ? (
              <span title={entry.hash ?? ""}>{entry.sequence}</span>
            ) : (
              <span className="text-ink-3">{t("waiting")}</span>
            )}
          </Cell>
        </Row>
      ))}
    </WideTable>
  );
}

function inWords(values: AuditEntry["values"]): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(" · ");
}
