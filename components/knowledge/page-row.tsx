"use client";

import { ChevronRight, Ellipsis } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { When } from "@/components/admin/when";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { DeskPage } from "@/lib/knowledge/schemas";
import type { PageActs, TeamChoice } from "./knowledge-acts";
import { PageBody } from "./page-body";
import { PageDialog } from "./page-dialog";
import { PageVersions } from "./page-versions";

type Props = { page: DeskPage; teams: readonly TeamChoice[]; acts: PageActs | null; isOpen: boolean };

const REVIEW_MS = 90 * 86_400_000;

/** One page: its head, and all of it when it is opened. */
export function PageRow({ page, teams, acts, isOpen }: Props) {
  const t = useTranslations("knowledge-page");
  const format = useFormatter();
  const [asked, setAsked] = useState<"retire" | "versions" | null>(null);
  const { run, busy, problem } = useDeed();
  const { id, title, language, team, tags, owner, reviewOn, isOverdue, changedBy } = page;
  const day = (on: string) => format.dateTime(new Date(`${on}T12:00:00Z`), { dateStyle: "medium" });
  const confirm = () => {
    if (!acts) return;
    const on = new Date(Date.now() + REVIEW_MS).toISOString().slice(0, 10);
    void run(() => acts.confirm({ id, reviewOn: on }), t("confirmed", { on: day(on) }));
  };
  return (
    <li id={id} className="flex flex-wrap items-start gap-3 border-line border-b p-3 last:border-b-0">
      <details open={isOpen} className="group min-w-0 flex-1 basis-72">
        <summary className="flex cursor-pointer list-none flex-wrap items-center gap-x-2 gap-y-1 rounded-control [&::-webkit-details-marker]:hidden">
          <ChevronRight
            aria-hidden="true"
            className="size-4 shrink-0 text-ink-3 transition-transform group-open:rotate-90"
          />
          <h2 dir="auto" className="font-semibold text-body">
            {title}
          </h2>
          <Chip>{language.toUpperCase()}</Chip>
          <Chip>{team?.name ?? t("everyone")}</Chip>
          {tags.map((tag) => (
            <Chip key={tag}>{tag}</Chip>
          ))}
          {isOverdue ? <Chip tone="red">{t("overdue")}</Chip> : null}
        </summary>
        <div className="flex flex-col gap-2 pt-2 pl-6 phone:pl-0">
          <PageBody body={page.body} />
          <p className="flex flex-wrap gap-x-3 text-ink-3 text-meta">
            {owner ? <span>{t("owner", { name: owner.displayName })}</span> : null}
            {reviewOn ? <span>{t("review", { on: day(reviewOn) })}</span> : null}
            <span>
              {t("by", { name: changedBy?.displayName ?? "", version: page.version })},{" "}
              <When at={page.changedAt} look="distance" />
            </span>
          </p>
        </div>
        <Problem text={problem} />
      </details>
      <div className="flex items-center gap-1">
        {acts ? (
          <PageDialog
            key={page.version}
            page={page}
            teams={teams}
            acts={acts}
            trigger={
              <Button size={28} aria-label={t("editOf", { title })}>
                {t("edit")}
              </Button>
            }
          />
        ) : null}
        <Menu
          align="end"
          trigger={
            <IconButton label={t("more", { title })} icon={<Ellipsis aria-hidden="true" />} disabled={busy} />
          }
        >
          <MenuItem onSelect={() => setAsked("versions")}>{t("versions")}</MenuItem>
          {acts ? <MenuItem onSelect={confirm}>{t("confirm")}</MenuItem> : null}
          {acts ? <MenuItem onSelect={() => setAsked("retire")}>{t("retire")}</MenuItem> : null}
        </Menu>
      </div>
      <AlertDialog
        title={t("retireAsk", { title })}
        description={t("retireText")}
        cancelLabel={t("keep")}
        confirmLabel={t("retireDo")}
        open={asked === "retire"}
        onOpenChange={(open) => setAsked(open ? "retire" : null)}
        onConfirm={() => (acts ? void run(() => acts.retire({ id }), t("retired", { title })) : undefined)}
      />
      {asked === "versions" ? <PageVersions page={page} onClose={() => setAsked(null)} /> : null}
    </li>
  );
}
