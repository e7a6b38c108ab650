"use client";

import { Check, Clock, Tag, UserPlus, X } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { lazyLayer } from "@/components/desk/lazy-layer";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { QueueView } from "./queue-view";
import type { Selection } from "./selection";
import { type BulkDeed, useBulk } from "./use-bulk";

const AgentMenu = lazyLayer(() =>
  import("@/components/conversations/agent-menu").then((module) => module.AgentMenu),
);
const SnoozeMenu = lazyLayer(() =>
  import("@/components/conversations/snooze-menu").then((module) => module.SnoozeMenu),
);
const TagField = lazyLayer(() =>
  import("@/components/conversations/tag-field").then((module) => module.TagField),
);
const ReasonDialog = dynamic(() =>
  import("@/components/conversations/reason-dialog").then((m) => m.ReasonDialog),
);

type Props = {
  count: number;
  /** How many the filter matches when not all of them are chosen; null when unknown. */
  matching: number | null;
  isAll: boolean;
  view: QueueView;
  selection: Selection;
  onAll: () => void;
  onClear: () => void;
  onReload: () => void;
};

type Part = "assign" | "tag" | "snooze" | "resolve" | null;

export function BulkBar(props: Props) {
  const { count, matching, isAll, view, selection, onAll, onClear, onReload } = props;
  const t = useTranslations("inbox");
  const tc = useTranslations("conversations-ui");
  const { act, count: counting } = useBulk(view, onReload);
  const onDeed = async (deed: BulkDeed) => {
    if (await act(selection, deed)) onClear();
  };
  const [part, setPart] = useState<Part>(null);
  const [counted, setCounted] = useState<{ matched: number; wouldDo: number } | null>(null);
  const toggle = (name: Part) => (open: boolean) => setPart(open ? name : null);
  return (
    <section aria-label={t("bulk.label")} className="shrink-0 animate-menu-in border-t bg-raised px-3 py-2">
      <div className="flex min-h-7 items-center gap-2">
        <strong className="figures font-semibold">{t("bulk.chosen", { count })}</strong>
        {!isAll && matching !== null && matching > count ? (
          <button type="button" onClick={onAll} className="text-link rounded-chip text-body">
            {t("bulk.all", { count: matching })}
          </button>
        ) : null}
        <span className="flex-1" />
        <IconButton label={t("bulk.clear")} keys="Esc" icon={<X aria-hidden="true" />} onClick={onClear} />
      </div>
      <div className="mt-1 flex flex-wrap gap-1.5">
        <AgentMenu
          trigger={
            <Button size={28} className="gap-1.5 px-2" icon={<UserPlus />}>
              {t("bulk.assign")}
            </Button>
          }
          open={part === "assign"}
          onOpenChange={toggle("assign")}
          assigneeId={null}
          onChoose={(agentId) => onDeed({ kind: "assign", agentId })}
        />
        <TagField
          trigger={
            <Button size={28} className="gap-1.5 px-2" icon={<Tag />}>
              {t("bulk.tag")}
            </Button>
          }
          open={part === "tag"}
          onOpenChange={toggle("tag")}
          onAdd={(tag) => onDeed({ kind: "tag", add: [tag] })}
        />
        <SnoozeMenu
          trigger={
            <Button size={28} className="gap-1.5 px-2" icon={<Clock />}>
              {t("bulk.snooze")}
            </Button>
          }
          open={part === "snooze"}
          onOpenChange={toggle("snooze")}
          onChoose={(until) => onDeed({ kind: "snooze", until: until.toISOString() })}
        />
        <Button
          size={28}
          icon={<Check />}
          onClick={() => {
            setCounted(null);
            setPart("resolve");
            void counting(selection, { kind: "resolve", reason: "-" }).then(setCounted);
          }}
        >
          {t("bulk.resolve")}
        </Button>
      </div>
      {part === "resolve" ? (
        <ReasonDialog
          title={t("bulk.resolveTitle", { count })}
          description={
            counted
              ? t("bulk.resolveText", {
                  done: counted.wouldDo,
                  matched: counted.matched,
                  skipped: counted.matched - counted.wouldDo,
                })
              : t("bulk.counting")
          }
          confirm={t("bulk.resolveDo", { count })}
          suggestions={[
            tc("reason.noReply"),
            tc("reason.answeredElsewhere"),
            tc("reason.duplicate"),
            tc("reason.spam"),
          ]}
          onOpenChange={toggle("resolve")}
          onConfirm={(reason) => onDeed({ kind: "resolve", reason })}
        />
      ) : null}
    </section>
  );
}
