"use client";

import { WideTable } from "@/components/admin/wide-table";
import { Chip } from "@/components/ui/chip";
import { Input } from "@/components/ui/input";
import { Switch } from "@/components/ui/switch";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { WrittenRules } from "@/lib/red-flags/rule-set-schemas";
import { changesOf } from "@/lib/red-flags/rules/rule-changes";
import { FLAG_KINDS } from "@/lib/red-flags/schemas";
import { ConsequenceDialog } from "./consequence-dialog";
import type { RuleChoices } from "./rule-acts";
import type { RuleDraft } from "./use-rule-draft";
import { useRuleWords } from "./use-rule-words";

type Props = { draft: RuleDraft; inForce: WrittenRules; choices: RuleChoices };

/** Every kind: whether it is raised, what it weighs, what follows. */
export function KindTable({ draft, inForce, choices }: Props) {
  const { t, kindName } = useRuleWords();
  const changes = changesOf(inForce, draft.rules);
  const changed = new Set(changes.flatMap((change) => ("kind" in change ? [change.kind] : [])));
  return (
    <WideTable
      caption={t("kinds.title")}
      head={
        <>
          <HeadCell>{t("kinds.kind")}</HeadCell>
          <HeadCell>{t("kinds.on")}</HeadCell>
          <HeadCell figure>{t("kinds.weight")}</HeadCell>
          <HeadCell>{t("kinds.follows")}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t("changes.title")}</span>
          </HeadCell>
        </>
      }
    >
      {FLAG_KINDS.map((kind) => {
        const rule = draft.rules.kinds[kind];
        const name = kindName(kind);
        return (
          <Row key={kind}>
            <NameCell className="whitespace-nowrap">{name}</NameCell>
            <Cell>
              <Switch
                label={t("kinds.raise", { kind: name })}
                hideLabel
                checked={rule.isOn}
                onChange={(event) => draft.setKind(kind, { isOn: event.target.checked })}
              />
            </Cell>
            <Cell figure>
              <Input
                type="number"
                min={0}
                max={100}
                aria-label={t("kinds.weightOf", { kind: name })}
                value={rule.weight}
                className="ml-auto h-7 w-20 text-right"
                onChange={(event) => draft.setKind(kind, { weight: whole(event.target.value, 100) })}
              />
            </Cell>
            <Cell>
              <ConsequenceDialog
                kind={kind}
                consequence={rule.consequence ?? {}}
                choices={choices}
                onChange={(consequence) => draft.setKind(kind, { consequence })}
              />
            </Cell>
            <Cell>{changed.has(kind) ? <Chip>{t("kinds.changed")}</Chip> : null}</Cell>
          </Row>
        );
      })}
    </WideTable>
  );
}

/** What somebody typed as a whole number between nothing and the most. */
export function whole(typed: string, most: number): number {
  const number = Math.round(Number(typed));
  return Number.isFinite(number) ? Math.min(most, Math.max(0, number)) : 0;
}
