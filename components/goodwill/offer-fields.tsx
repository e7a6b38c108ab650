"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { OfferChoices } from "@/lib/goodwill/offer-schemas";
import { costOf, writtenAmount, writtenSum } from "@/lib/goodwill/rules/money";

export interface OfferWish {
  kindId: string;
  /** As it is typed. */
  amount: string;
  reason: string;
  overBudgetReason: string;
}

type Props = {
  choices: OfferChoices["choices"];
  wish: OfferWish;
  /** What is typed, in minor units; null where it is no amount. */
  amount: number | null;
  isLead: boolean;
  onChange: (next: Partial<OfferWish>) => void;
};

/** Kind, amount and reason, with the limits in words. */
export function OfferFields({ choices, wish, amount, isLead, onChange }: Props) {
  const t = useTranslations("goodwill.offer");
  const choice = choices.find(({ kind }) => kind.id === wish.kindId) ?? choices[0];
  if (!choice) return null;
  const { kind, left, budget } = choice;
  const free = [left.perOffer, left.perConversation, left.perShift].filter((each) => each !== null);
  const most = free.length > 0 ? Math.min(...free) : null;
  const bounds = { least: writtenAmount(kind.least, kind), most: writtenAmount(kind.most, kind) };
  const isOut = amount !== null && (amount < kind.least || amount > kind.most);
  const isNone = wish.amount.trim() !== "" && amount === null;
  const cost = amount === null ? 0 : costOf(amount, kind.costPerThousand);
  const isOverBudget = budget.budget !== null && budget.spent + cost > budget.budget;
  return (
    <>
      <Field label={t("kind")}>
        {(control) => (
          <Select
            {...control}
            value={kind.id}
            onChange={(kindId) => onChange({ kindId })}
            options={choices.map(({ kind: { id, name } }) => ({ value: id, label: name }))}
          />
        )}
      </Field>
      <Field
        label={t("amount", { unit: kind.unit === "money" ? kind.currency : kind.name })}
        hint={
          most === null ? t("unlimited", bounds) : t("limit", { ...bounds, free: writtenAmount(most, kind) })
        }
        error={isNone ? t("noAmount") : isOut ? t("outOfRange", bounds) : undefined}
      >
        {(control) => (
          <Input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            maxLength={20}
            value={wish.amount}
            onChange={(event) => onChange({ amount: event.target.value })}
          />
        )}
      </Field>
      {amount !== null && !isOut && most !== null && amount > most ? (
        <p role="status" className="text-body text-ink-2">
          {t("asks")}
        </p>
      ) : null}
      <Field label={t("reason")} hint={t("reasonHint")}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            maxLength={300}
            value={wish.reason}
            onChange={(event) => onChange({ reason: event.target.value })}
          />
        )}
      </Field>
      {budget.level === "none" || budget.level === "fine" ? null : (
        <p role="status" className="text-body text-ink-2">
          {t(`budget.${budget.level}`, {
            spent: `${budget.currency} ${writtenSum(budget.spent, budget.currency)}`,
            budget: `${budget.currency} ${writtenSum(budget.budget ?? 0, budget.currency)}`,
          })}
        </p>
      )}
      {isOverBudget && isLead ? (
        <Field label={t("overBudget")}>
          {(control) => (
            <Input
              {...control}
              dir="auto"
              maxLength={300}
              value={wish.overBudgetReason}
              onChange={(event) => onChange({ overBudgetReason: event.target.value })}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}
