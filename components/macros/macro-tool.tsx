"use client";

import { TextQuote } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { hearMacro } from "@/components/desk/ask-macro";
import { keySigns, useKeyOf } from "@/components/desk/key-words";
import { useKeys } from "@/components/desk/use-keys";
import { useViewer } from "@/components/desk/viewer";
import type { ComposerTool } from "@/components/replies/composer-tool";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { useTakeMacro } from "./use-take-macro";

const MacroPicker = dynamic(() => import("./macro-picker").then((module) => module.MacroPicker));

/** Opens the macros for this answer; notes are written by hand. */
export function MacroTool(tool: ComposerTool) {
  const t = useTranslations("macros");
  const { singleKeys } = useViewer();
  const [open, setOpen] = useState(false);
  const isNote = tool.mode === "note";
  const start = () => (isNote ? false : setOpen(true));
  useKeys({ m: start, "Mod+Shift+m": start }, singleKeys);
  const keys = keySigns(useKeyOf()("macros"));
  const take = useTakeMacro(tool);
  const put = useRef(take);
  put.current = take;
  useEffect(
    () => (isNote ? undefined : hearMacro((macro) => void put.current(macro).catch(() => {}))),
    [isNote],
  );
  if (isNote) return null;
  return (
    <Popover
      label={t("label", { name: tool.customer.displayName })}
      width="explain"
      side="top"
      open={open}
      onOpenChange={setOpen}
      className="p-0"
      trigger={
        <IconButton
          size={32}
          label={t("tool")}
          keys={keys.join(" ").toUpperCase()}
          icon={<TextQuote aria-hidden="true" />}
        />
      }
    >
      {open ? <MacroPicker tool={tool} onClose={() => setOpen(false)} /> : null}
    </Popover>
  );
}
