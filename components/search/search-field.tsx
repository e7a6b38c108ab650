"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, RefObject } from "react";
import { parseQuery, type QueryToken, writeQuery, writeToken } from "@/lib/search/rules/parse-query";

export type Filter = Extract<QueryToken, { kind: "filter" }>;

/** What is asked: filters as chips, and the rest as it is being typed. */
export type Asked = Readonly<{ filters: readonly Filter[]; text: string }>;

const isFilter = (token: QueryToken): token is Filter => token.kind === "filter";

/** A query taken apart; a filter still being typed stays in the text. */
export function readAsked(query: string, isDone: boolean): Asked {
  const tokens = parseQuery(query);
  const last = tokens.at(-1);
  const isTyping = !isDone && last !== undefined && isFilter(last) && !/[\s"]$/.test(query);
  const done = isTyping ? tokens.slice(0, -1) : tokens;
  const filters = done.filter(isFilter);
  if (filters.length === 0) return { filters: [], text: query };
  const rest = tokens.filter((token) => !isFilter(token) || (isTyping && token === last));
  return { filters, text: writeQuery(rest) };
}

/** The query to ask for; what is still being typed as a filter is left out. */
export function writeAsked({ filters, text }: Asked): string {
  return writeQuery([...filters, ...parseQuery(text).filter((token) => !isFilter(token))]);
}

type Props = {
  asked: Asked;
  field: RefObject<HTMLInputElement | null>;
  onAsk: (asked: Asked) => void;
  onEnter: () => void;
  onDown: () => void;
};

export function SearchField({ asked, field, onAsk, onEnter, onDown }: Props) {
  const t = useTranslations("search");
  const { filters, text } = asked;
  const type = (value: string, isDone = false) => {
    const typed = readAsked(value, isDone);
    const fresh = typed.filters.filter(
      (each) => !filters.some((known) => writeToken(known) === writeToken(each)),
    );
    onAsk({ filters: [...filters, ...fresh], text: typed.text });
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      type(text, true);
      onEnter();
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      onDown();
    } else if (event.key === "Escape") {
      onAsk({ filters: [], text: "" });
    } else if (event.key === "Backspace" && text === "" && filters.length > 0) {
      onAsk({ filters: filters.slice(0, -1), text: "" });
    }
  };
  return (
    <search className="flex min-h-10 flex-wrap items-center gap-1.5 rounded-card border border-control bg-raised py-1.5 pr-2 pl-3 focus-within:outline-2 focus-within:outline-accent focus-within:-outline-offset-2 phone:min-h-12">
      <Search aria-hidden="true" className="size-4.5 shrink-0 text-ink-3" />
      {filters.map((filter) => (
        <span
          key={writeToken(filter)}
          className="inline-flex h-6 max-w-full items-center gap-1 rounded-chip bg-chip pl-2 font-medium text-ink-2 text-label phone:h-8"
        >
          <span className="text-ink-3">{t(`filter.${filter.key}`)}</span>
          <bdi className="truncate">{filter.value}</bdi>
          <button
            type="button"
            aria-label={t("remove", { filter: writeToken(filter) })}
            onClick={() => {
              onAsk({ filters: filters.filter((each) => each !== filter), text });
              field.current?.focus();
            }}
            className="inline-flex size-6 items-center justify-center rounded-chip hover:text-ink phone:size-8"
          >
            <X aria-hidden="true" className="size-3" />
          </button>
        </span>
      ))}
      <input
        ref={field}
        type="search"
        dir="auto"
        value={text}
        maxLength={500}
        aria-label={t("label")}
        placeholder={filters.length > 0 ? "" : t("placeholder")}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        className="min-w-40 flex-1 bg-transparent text-title outline-none focus-visible:outline-none phone:text-[16px] [&::-webkit-search-cancel-button]:hidden"
      />
      {filters.length > 0 || text !== "" ? (
        <button
          type="button"
          aria-label={t("clear")}
          onClick={() => {
            onAsk({ filters: [], text: "" });
            field.current?.focus();
          }}
          className="inline-flex size-7 shrink-0 items-center justify-center rounded-control text-ink-2 hover:text-ink phone:size-11"
        >
          <X aria-hidden="true" className="size-4" />
        </button>
      ) : null}
    </search>
  );
}
