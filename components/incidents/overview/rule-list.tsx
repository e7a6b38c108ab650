"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { When } from "@/components/admin/when";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import type { JoinRule } from "@/lib/incidents/join-schemas";
import type { OverviewActs } from "./overview-acts";

type Props = {
  incidentId: string;
  rules: readonly JoinRule[];
  /** Null for who may look only. */
  retireRule: OverviewActs["retireRule"] | null;
};

/** The rules by which it is joined, in words, and how much each has caught. */
export function RuleList({ incidentId, rules, retireRule }: Props) {
  const t = useTranslations("incident-overview.rules");
  const { run, busy, problem } = useDeed();
  const words = useRuleWords();
  if (rules.length === 0) return <p className="text-body text-ink-2">{t("none")}</p>;
  return (
    <>
      <Problem text={problem} />
      <ul aria-label={t("label")} className="flex flex-col">
        {rules.map((rule) => (
          <li
            key={rule.id}
            className="flex flex-wrap items-start gap-3 border-line border-b py-2 last:border-b-0"
          >
            <div className="min-w-0 flex-1 basis-72">
              <p dir="auto" className="text-body [overflow-wrap:anywhere]">
                {words(rule).join(" · ")}
              </p>
              <p className="text-ink-3 text-meta">
                {t("caught", { count: rule.caught })} ·{" "}
                {t.rich("from", { at: () => <When at={rule.fromAt} /> })}
                {rule.isReadBack ? null : <> · {t("reading")}</>}
              </p>
            </div>
            {retireRule ? (
              <Button
                size={28}
                variant="ghost"
                disabled={busy}
                onClick={() => void run(() => retireRule({ id: incidentId, ruleId: rule.id }), t("retired"))}
              >
                {t("retire")}
                <span className="sr-only"> {words(rule).join(" · ")}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function useRuleWords(): (rule: JoinRule) => string[] {
  const t = useTranslations("incident-overview.rules");
  const { accounts } = useViewer();
  return ({ content, query }) => {
    const { anyOf, allOf, noneOf, languages, accountIds, facts } = content;
    const list = (items: readonly string[]) => items.join(", ");
    const handles = accounts.filter(({ id }) => accountIds.includes(id)).map(({ handle }) => handle);
    return [
      ...(anyOf.length > 0 ? [t("says.anyOf", { list: list(anyOf) })] : []),
      ...(allOf.length > 0 ? [t("says.allOf", { list: list(allOf) })] : []),
      ...(noneOf.length > 0 ? [t("says.noneOf", { list: list(noneOf) })] : []),
      ...(query ? [t("says.query", { name: query.name })] : []),
      ...facts.map(({ kind, startsWith }) => t("says.fact", { kind: t(`kinds.${kind}`), startsWith })),
      ...(languages.length > 0 ? [t("says.languages", { list: list(languages) })] : []),
      ...(accountIds.length > 0 ? [t("says.accounts", { list: list(handles) })] : []),
    ];
  };
}
