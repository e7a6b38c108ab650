"use client";

import { Megaphone } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { keySigns, useKeyOf } from "@/components/desk/key-words";
import { useKeys } from "@/components/desk/use-keys";
import type { ComposerTool } from "@/components/replies/composer-tool";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { pickStatement } from "@/lib/incidents/rules/statement-fit";
import { useSpokenOf } from "./use-incidents-of";

const StatementList = dynamic(() => import("./statement-list").then((module) => module.StatementList));

/** What we say about the open incident, one key away; nothing where there is no incident with words of its own. */
export function StatementTool(tool: ComposerTool) {
  const t = useTranslations("statement");
  const [open, setOpen] = useState(false);
  const spoken = useSpokenOf(tool.conversation.id);
  const keys = keySigns(useKeyOf()("statement"));
  const audience = tool.mode === "private" ? "private" : "public";
  const offers =
    tool.mode === "note"
      ? []
      : spoken.flatMap(({ incidentId, title, texts }) => {
          const picked = pickStatement(texts, { language: tool.conversation.language, audience });
          return picked ? [{ incidentId, title, ...picked.text, isFallback: picked.isFallback }] : [];
        });
  const [only] = offers;
  const put = () => (only && offers.length === 1 ? tool.insert(only.text) : setOpen(true));
  useKeys(only ? { "Mod+.": put } : {}, false);
  if (!only) return null;
  return (
    <Popover
      label={t("tool.label")}
      width="explain"
      side="top"
      open={open}
      onOpenChange={setOpen}
      className="p-0"
      trigger={
        <IconButton
          size={32}
          label={t("tool.open")}
          keys={keys.join(" ")}
          icon={<Megaphone aria-hidden="true" />}
        />
      }
    >
      {open ? (
        <StatementList
          offers={offers}
          onTake={(text) => {
            setOpen(false);
            tool.insert(text);
          }}
        />
      ) : null}
    </Popover>
  );
}
