"use client";

import { ListFilter, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { lazyLayer } from "@/components/desk/lazy-layer";
import { Button } from "@/components/ui/button";
import { FILTERS, METRICS, type ReportState, withFilter } from "./report-state";
import { useFilterWords } from "./use-filter-words";

const FilterPopover = lazyLayer(() => import("./filter-popover").then((module) => module.FilterPopover));

type Props = { state: ReportState; zone: string; onState: (state: ReportState) => void };

/** What the figures are of: each filter a chip to take away, the metric and the clock to choose. */
export function FilterBar({ state, zone, onState }: Props) {
  const t = useTranslations("response-times");
  const [isOpen, setIsOpen] = useState(false);
  const words = useFilterWords();
  return (
    <section
      aria-label={t("filter.label")}
      className="flex min-h-11 flex-wrap items-center gap-2 border-b px-6 py-2 phone:px-4"
    >
      <Choice
        label={t("metric.label")}
        value={state.metric}
        options={METRICS.map((metric) => [metric, t(`metric.${metric}`)])}
        onChange={(metric) => onState({ ...state, metric })}
      />
      <Choice
        label={t("clock.label")}
        value={state.clock}
        options={(["customer", "desk"] as const).map((clock) => [clock, t(`clock.${clock}`)])}
        onChange={(clock) => onState({ ...state, clock })}
      />
      {FILTERS.flatMap((name) => {
        const values = state.filters[name];
        if (!values) return [];
        const said = values.map((value) => words.wordOf(name, value)).join(", ");
        return [
          <Chip
            key={name}
            name={t(`filter.of.${name}`)}
            remove={t("filter.remove", { name: t(`filter.of.${name}`), value: said })}
            onRemove={() => onState(withFilter(state, name, []))}
          >
            {said}
          </Chip>,
        ];
      })}
      <span className="print:hidden">
        <FilterPopover
          open={isOpen}
          onOpenChange={setIsOpen}
          state={state}
          options={words.options}
          wordOf={words.wordOf}
          onState={onState}
          trigger={
            <Button variant="ghost" size={28} icon={<ListFilter aria-hidden="true" />}>
              {t("filter.add")}
            </Button>
          }
        />
      </span>
      <p className="ml-auto text-ink-3 text-meta max-[1200px]:ml-0 max-[1200px]:w-full">
        {t(`clock.${state.clock}Text`, { zone: zone.replaceAll("_", " ") })}
      </p>
    </section>
  );
}

const chipClass =
  "inline-flex h-(--height-bar) min-w-0 items-center gap-1.5 rounded-control border border-line-strong bg-raised pl-2.5 text-body";

function Chip(props: { name: string; remove: string; onRemove: () => void; children: ReactNode }) {
  const { name, remove, onRemove, children } = props;
  return (
    <span className={chipClass}>
      <span className="text-ink-3">{name}</span>
      <bdi className="max-w-56 truncate font-medium">{children}</bdi>
      <button
        type="button"
        aria-label={remove}
        onClick={onRemove}
        className="inline-flex h-full w-7 items-center justify-center rounded-control text-ink-2 hover:text-ink print:hidden"
      >
        <X aria-hidden="true" className="size-3.5" />
      </button>
    </span>
  );
}

function Choice<Value extends string>(props: {
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, label: string])[];
  onChange: (value: Value) => void;
}) {
  const { label, value, options, onChange } = props;
  return (
    <label className={`${chipClass} pr-1 has-focus-visible:outline-2 has-focus-visible:outline-accent`}>
      <span className="text-ink-3">{label}</span>
      <select
        value={value}
        onChange={(event) => onChange(event.target.value as Value)}
        className="h-full max-w-56 rounded-control bg-raised font-medium outline-none"
      >
        {options.map(([option, word]) => (
          <option key={option} value={option}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
