"use client";

import { useTranslations } from "next-intl";
import { WideTable } from "@/components/admin/wide-table";
import { Chip } from "@/components/ui/chip";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { Proposal } from "@/lib/coverage/plan-schemas";
import type { PlanPeople } from "./plan-acts";
import { usePlanWords } from "./use-plan-words";

type Props = { proposal: Proposal; people: PlanPeople };
type Stretch = { startAt: string; endAt: string };

/** Every shift that comes, moves or goes, in order. */
export function PlanDiff({ proposal, people }: Props) {
  const t = useTranslations("roster-plan.diff");
  const words = usePlanWords(proposal.zone);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const rows = [
    ...proposal.added.map((each) => ({
      kind: "added" as const,
      agentId: each.agentId,
      now: null,
      planned: each,
    })),
    ...proposal.changed.map((each) => ({
      kind: "changed" as const,
      agentId: each.agentId,
      now: each.was,
      planned: each,
    })),
    ...proposal.removed.map((each) => ({
      kind: "removed" as const,
      agentId: each.agentId,
      now: each,
      planned: null,
    })),
  ].sort((a, b) => at(a).localeCompare(at(b)) || a.agentId.localeCompare(b.agentId));
  const told = (stretch: Stretch | null) =>
    stretch ? `${words.time(stretch.startAt)}–${words.time(stretch.endAt)}` : t("none");
  return (
    <div className="max-h-96 overflow-y-auto">
      <WideTable
        caption={t("caption")}
        head={
          <>
            <HeadCell>{t("day")}</HeadCell>
            <HeadCell>{t("person")}</HeadCell>
            <HeadCell>{t("now")}</HeadCell>
            <HeadCell>{t("then")}</HeadCell>
            <HeadCell>
              <span className="sr-only">{t("title")}</span>
            </HeadCell>
          </>
        }
      >
        {rows.map((row) => (
          <Row key={`${at(row)} ${row.agentId}`}>
            <NameCell className="whitespace-nowrap font-normal">{words.day(at(row))}</NameCell>
            <Cell className="whitespace-nowrap">{names.get(row.agentId) ?? ""}</Cell>
            <Cell className="whitespace-nowrap text-ink-2">{told(row.now)}</Cell>
            <Cell className="whitespace-nowrap">{told(row.planned)}</Cell>
            <Cell>
              <Chip tone={row.kind === "removed" ? "red" : "plain"}>{t(row.kind)}</Chip>
            </Cell>
          </Row>
        ))}
      </WideTable>
    </div>
  );
}

function at({ now, planned }: { now: Stretch | null; planned: Stretch | null }): string {
  return planned?.startAt ?? now?.startAt ?? "";
}
