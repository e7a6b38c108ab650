"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import { FILTERS, type FilterName, type ReportState, withFilter } from "./report-state";
import type { FilterOption } from "./use-filter-words";

type Props = {
  state: ReportState;
  options: Readonly<Record<FilterName, readonly FilterOption[]>>;
  wordOf: (name: FilterName, value: string) => string;
  onState: (state: ReportState) => void;
};

/** One kind of filter at a time, its values to tick. A tag may also be written. */
export function FilterForm({ state, options, wordOf, onState }: Props) {
  const t = useTranslations("response-times");
  const [name, setName] = useState<FilterName>("channel");
  const list = useId();
  const chosen = state.filters[name] ?? [];
  const unknown = chosen
    .filter((value) => !options[name].some((option) => option.value === value))
    .map((value) => ({ value, label: wordOf(name, value) }));
  const shown = [...options[name], ...unknown];
  const toggle = (value: string, isOn: boolean) =>
    onState(withFilter(state, name, isOn ? [...chosen, value] : chosen.filter((each) => each !== value)));
  return (
    <div className="flex flex-col gap-3">
      <Field label={t("filter.by")}>
        {(control) => (
          <select
            {...control}
            value={name}
            onChange={(event) => setName(event.target.value as FilterName)}
            className={`${inputClass} h-(--height-control)`}
          >
            {FILTERS.map((each) => (
              <option key={each} value={each}>
                {t(`filter.of.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {name === "tag" ? (
        <Field label={t("filter.tag")} hint={t("filter.tagHint")}>
          {(control) => (
            <Input
              {...control}
              list={list}
              maxLength={60}
              onKeyDown={(event) => {
                const tag = event.currentTarget.value.trim().toLowerCase();
                if (event.key !== "Enter" || tag === "" || tag.includes(",")) return;
                event.currentTarget.value = "";
                if (!chosen.includes(tag)) toggle(tag, true);
              }}
            />
          )}
        </Field>
      ) : null}
      <datalist id={list}>
        {options.tag.map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
      <fieldset
        className="flex max-h-64 flex-col gap-1 overflow-y-auto p-0.5"
        aria-label={t(`filter.of.${name}`)}
      >
        {shown.map(({ value, label }) => (
          <Checkbox
            key={value}
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
            label={<bdi>{label}</bdi>}
          />
        ))}
        {shown.length === 0 ? <p className="text-ink-3 text-meta">{t("filter.nothing")}</p> : null}
      </fieldset>
    </div>
  );
}
