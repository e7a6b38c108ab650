"use client";

import { Plus, Tag, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDeeds } from "@/components/desk/deeds";
import { lazyLayer } from "@/components/desk/lazy-layer";
import { useRun } from "@/components/desk/use-run";
import type { Reason } from "@/components/inbox/inbox-data";
import { buttonClass } from "@/components/ui/button-class";
import type { Conversation } from "@/lib/conversations/schemas";

const TagField = lazyLayer(() => import("./tag-field").then((module) => module.TagField));
const ReasonMenu = lazyLayer(() => import("./reason-menu").then((module) => module.ReasonMenu));

type Props = {
  conversation: Conversation;
  reasons: readonly Reason[];
  onChanged: (conversation: Conversation, leaves: boolean) => void;
};

/** Why they wrote, and the free tags: one line under the head. */
export function LabelBar({ conversation, reasons, onChanged }: Props) {
  const t = useTranslations("conversations-ui");
  const deeds = useDeeds();
  const run = useRun();
  const [part, setPart] = useState<"tag" | "reason" | null>(null);
  const { id: conversationId, tags } = conversation;
  const chosen = conversation.reasons.map(({ id }) => id);

  const setTags = async (next: string[]) => {
    const done = await run(() => deeds.setTags({ conversationId, tags: next }));
    if (done) onChanged(done.value, false);
  };
  const setReasons = async (reasonIds: string[]) => {
    const done = await run(() => deeds.setReasons({ conversationId, reasonIds }));
    if (done) onChanged(done.value, false);
  };
  const add = buttonClass("ghost", 24, "px-1.5 text-ink-3");
  return (
    <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-1.5 gap-y-1 border-b px-4 py-1.5 phone:hidden">
      {conversation.reasons.map(({ id, name }) => (
        <Label
          key={id}
          name={name}
          remove={t("reasons.remove", { name })}
          onRemove={() => setReasons(chosen.filter((each) => each !== id))}
        />
      ))}
      {reasons.length > 0 ? (
        <ReasonMenu
          open={part === "reason"}
          onOpenChange={(open) => setPart(open ? "reason" : null)}
          reasons={reasons}
          chosen={chosen}
          onChange={setReasons}
          trigger={
            <button type="button" className={add}>
              <Plus aria-hidden="true" />
              {t("reasons.add")}
            </button>
          }
        />
      ) : null}
      {tags.map((tag) => (
        <Label
          key={tag}
          isTag
          name={tag}
          remove={t("tags.remove", { tag })}
          onRemove={() => setTags(tags.filter((each) => each !== tag))}
        />
      ))}
      <TagField
        open={part === "tag"}
        onOpenChange={(open) => setPart(open ? "tag" : null)}
        onAdd={(tag) => setTags([...new Set([...tags, tag])])}
        trigger={
          <button type="button" className={add}>
            <Tag aria-hidden="true" />
            {t("tags.add")}
          </button>
        }
      />
    </div>
  );
}

type LabelProps = { name: string; remove: string; onRemove: () => void; isTag?: boolean };

function Label({ name, remove, onRemove, isTag = false }: LabelProps) {
  return (
    <span className="inline-flex h-6 max-w-52 items-center gap-1 rounded-chip bg-chip pl-2 font-medium text-ink-2 text-label">
      {isTag ? <Tag aria-hidden="true" className="size-3 shrink-0" /> : null}
      <span className="truncate">{name}</span>
      <button
        type="button"
        aria-label={remove}
        onClick={onRemove}
        className="inline-flex size-6 items-center justify-center rounded-chip text-ink-2 hover:text-ink"
      >
        <X aria-hidden="true" className="size-3" />
      </button>
    </span>
  );
}
