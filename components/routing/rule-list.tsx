"use client";

import { ArrowDown, ArrowUp, GripVertical, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { cn } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { Switch } from "@/components/ui/switch";
import type { RoutingRule } from "@/lib/conversations/routing/routing-schemas";
import type { RoutingChoices } from "./routing-choices";
import { RuleDialog } from "./rule-dialog";
import { useRuleSentence } from "./use-rule-sentence";

type Props = {
  rules: readonly RoutingRule[];
  choices: RoutingChoices;
  onChange: (rules: RoutingRule[]) => void;
};

/** The rules in the order they are asked; moved by drag or by their arrows. */
export function RuleList({ rules, choices, onChange }: Props) {
  const t = useTranslations("routing.rules");
  const sentence = useRuleSentence(choices);
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const move = (from: number, to: number) => {
    const rule = rules[from];
    if (!rule || from === to || to < 0 || to >= rules.length) return;
    const rest = rules.filter((_, at) => at !== from);
    onChange([...rest.slice(0, to), rule, ...rest.slice(to)]);
    setSaid(t("moved", { name: rule.name, place: to + 1, count: rules.length }));
  };
  const replace = (at: number, rule: RoutingRule | null) =>
    onChange(rules.flatMap((each, place) => (place === at ? (rule ?? []) : each)));
  return (
    <>
      <ol aria-label={t("list")} className="divide-y rounded-popover border bg-raised">
        {rules.map((rule, at) => {
          const { name } = rule;
          return (
            <li
              key={rule.id}
              draggable
              onDragStart={() => setDragged(at)}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={() => dragged !== null && move(dragged, at)}
              className={cn("flex items-start gap-3 p-3", dragged === at && "opacity-50")}
            >
              <span title={t("drag")} className="mt-0.5 cursor-grab text-ink-3 phone:hidden">
                <GripVertical aria-hidden="true" className="size-4" />
              </span>
              <span className="figures mt-px w-5 shrink-0 text-ink-3">{at + 1}</span>
              <div className={cn("min-w-0 flex-1", !rule.isOn && "text-ink-3")}>
                <p className="font-semibold text-body">{name}</p>
                <p className="text-body [overflow-wrap:anywhere]">{sentence.when(rule)}</p>
                <p className="text-meta text-ink-2 [overflow-wrap:anywhere]">→ {sentence.whereTo(rule)}</p>
              </div>
              <div className="flex shrink-0 flex-wrap items-center justify-end gap-1 phone:max-w-24">
                <Switch
                  label={t("on", { name })}
                  hideLabel
                  checked={rule.isOn}
                  onChange={({ target }) => replace(at, { ...rule, isOn: target.checked })}
                />
                <IconButton
                  size={28}
                  label={t("up", { name })}
                  icon={<ArrowUp aria-hidden="true" />}
                  disabled={at === 0}
                  onClick={() => move(at, at - 1)}
                />
                <IconButton
                  size={28}
                  label={t("down", { name })}
                  icon={<ArrowDown aria-hidden="true" />}
                  disabled={at === rules.length - 1}
                  onClick={() => move(at, at + 1)}
                />
                <RuleDialog
                  rule={rule}
                  choices={choices}
                  onKeep={(kept) => replace(at, kept)}
                  trigger={
                    <IconButton
                      size={28}
                      label={t("change", { name })}
                      icon={<Pencil aria-hidden="true" />}
                    />
                  }
                />
                <IconButton
                  size={28}
                  label={t("remove", { name })}
                  icon={<Trash2 aria-hidden="true" />}
                  onClick={() => replace(at, null)}
                />
              </div>
            </li>
          );
        })}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}
