import { useTranslations } from "next-intl";
import { WideTable } from "@/components/admin/wide-table";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { Fairness } from "@/lib/coverage/paid-schemas";

const KINDS = ["shifts", "nights", "weekends", "holidays"] as const;

/** Who has how many of the unloved shifts, each beside the most anybody has. */
export function FairTable({ fair }: { fair: Fairness }) {
  const t = useTranslations("paid-hours.fair");
  const most = Object.fromEntries(
    KINDS.map((kind) => [kind, Math.max(1, ...fair.people.map((person) => person[kind]))]),
  );
  return (
    <WideTable
      caption={t("caption")}
      head={
        <>
          <HeadCell>{t("person")}</HeadCell>
          {KINDS.map((kind) => (
            <HeadCell key={kind} figure>
              {t(kind)}
            </HeadCell>
          ))}
        </>
      }
    >
      {fair.people.map((person) => (
        <Row key={person.agentId}>
          <NameCell className="whitespace-nowrap">{person.displayName}</NameCell>
          {KINDS.map((kind) => (
            <Cell key={kind} figure>
              <span className="inline-flex w-full items-center justify-end gap-2">
                <span aria-hidden="true" className="h-1.5 w-16 overflow-hidden rounded-full bg-sunk">
                  <span
                    className="block h-full rounded-full bg-ink-3"
                    style={{ width: `${(person[kind] / (most[kind] ?? 1)) * 100}%` }}
                  />
                </span>
                <span className="w-6">{person[kind]}</span>
              </span>
            </Cell>
          ))}
        </Row>
      ))}
    </WideTable>
  );
}
