"use client";

import { Command } from "cmdk";
import { CornerDownLeft, Link, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ComposerTool } from "@/components/replies/composer-tool";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { IconButton } from "@/components/ui/icon-button";
import { type Block, type Inline, plainBlock, readPage } from "@/lib/knowledge/rules/read-page";
import type { DeskPage } from "@/lib/knowledge/schemas";
import { PageBody } from "./page-body";
import { usePages } from "./use-pages";

/** Desk pages by words; a passage or a link of one is put into the answer. */
export function PageFinder({ tool, onClose }: { tool: ComposerTool; onClose: () => void }) {
  const t = useTranslations("knowledge");
  const [q, setQ] = useState("");
  const [chosen, setChosen] = useState("");
  const { state, pages, retry } = usePages(tool.conversation.id, q.trim());
  const page = pages.find(({ id }) => id === chosen) ?? pages[0];
  const put = (words: string) => {
    tool.insert(words);
    onClose();
    tool.focus();
  };
  return (
    <Command
      label={t("label", { name: tool.customer.displayName })}
      shouldFilter={false}
      loop
      value={page?.id ?? ""}
      onValueChange={setChosen}
      className="flex flex-col"
    >
      <div className="flex h-11 items-center gap-2 border-b px-3">
        <Search aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
        <Command.Input
          autoFocus
          value={q}
          onValueChange={setQ}
          placeholder={t("search")}
          className="min-w-0 flex-1 bg-transparent text-body outline-none focus-visible:outline-none phone:text-[16px]"
        />
        <a href="/knowledge" className="shrink-0 text-ink-2 text-meta underline-offset-2 hover:underline">
          {t("all")}
        </a>
      </div>
      <Command.List aria-busy={state === "loading"} className="max-h-[min(160px,24vh)] overflow-y-auto p-1.5">
        {pages.map(({ id, title, language, isOverdue }) => (
          <Command.Item
            key={id}
            value={id}
            onSelect={() => {
              const first = page ? readPage(page.body).find(({ kind }) => kind !== "heading") : undefined;
              if (first) put(plainBlock(first));
            }}
            className="flex h-8 select-none items-center gap-2 rounded-control px-2 text-body data-[selected=true]:bg-highlight phone:h-11"
          >
            <span dir="auto" className="min-w-0 flex-1 truncate">
              {title}
            </span>
            {isOverdue ? <Chip>{t("overdue")}</Chip> : null}
            <span className="shrink-0 text-ink-2 text-meta uppercase">{language}</span>
          </Command.Item>
        ))}
        {pages.length === 0 && state !== "loading" ? (
          <div className="flex flex-col items-center gap-2 px-3 py-5 text-center text-body text-ink-2">
            {state === "failed" ? t("failed") : q.trim() === "" ? t("none") : t("empty")}
            {state === "failed" ? <Button onClick={retry}>{t("retry")}</Button> : null}
          </div>
        ) : null}
      </Command.List>
      {page ? <Passages page={page} onPut={put} /> : null}
    </Command>
  );
}

function Passages({ page, onPut }: { page: DeskPage; onPut: (words: string) => void }) {
  const t = useTranslations("knowledge");
  const links = readPage(page.body).flatMap(linksOf);
  return (
    <section aria-label={page.title} className="max-h-[min(300px,36vh)] overflow-y-auto border-t bg-sunk p-3">
      <p className="mb-2 flex flex-wrap items-center gap-2 text-ink-3 text-label">
        <span dir="auto" className="font-semibold">
          {page.title}
        </span>
        {page.owner ? <span>{t("owner", { name: page.owner.displayName })}</span> : null}
      </p>
      <PageBody
        body={page.body}
        after={(block) =>
          block.kind === "heading" ? null : (
            <IconButton
              size={24}
              label={t("passage")}
              icon={<CornerDownLeft aria-hidden="true" />}
              onClick={() => onPut(plainBlock(block))}
            />
          )
        }
      />
      {links.length > 0 ? (
        <ul className="mt-2 flex flex-wrap gap-1.5">
          {links.map(({ href, text }) => (
            <li key={href}>
              <Button size={24} icon={<Link aria-hidden="true" />} onClick={() => onPut(href)}>
                {t("link", { text })}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function linksOf(block: Block): (Inline & { kind: "link" })[] {
  const pieces = block.kind === "list" ? block.items.flat() : block.inline;
  return pieces.filter((piece) => piece.kind === "link");
}
