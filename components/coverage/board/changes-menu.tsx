"use client";

import { Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { isMac } from "@/components/desk/use-keys";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import type { useBoard } from "./use-board";

/** Every deed on this board since it was opened, newest first, to be taken back one by one. */
export function ChangesMenu({ roster }: { roster: ReturnType<typeof useBoard> }) {
  const t = useTranslations("coverage-board.changes");
  const { done, undone, busy } = roster;
  const mod = isMac() ? "⌘" : "Ctrl ";
  return (
    <Popover
      label={t("label")}
      align="end"
      trigger={
        <Button size={28} icon={<Undo2 />} disabled={done.length + undone.length === 0}>
          {t("count", { count: done.length })}
        </Button>
      }
    >
      <ol className="max-h-72 overflow-y-auto">
        {[...done].reverse().map(({ id, label }) => (
          <li key={id} className="border-b py-1.5 text-body last:border-b-0">
            {label}
          </li>
        ))}
      </ol>
      {done.length === 0 ? <p className="text-body text-ink-2">{t("none")}</p> : null}
      <div className="mt-3 flex gap-2">
        <Button
          size={28}
          icon={<Undo2 />}
          keys={`${mod}Z`}
          disabled={busy || done.length === 0}
          onClick={() => void roster.undo()}
        >
          {t("undo")}
        </Button>
        <Button
          size={28}
          variant="ghost"
          icon={<Redo2 />}
          disabled={busy || undone.length === 0}
          onClick={() => void roster.redo()}
        >
          {t("redo")}
        </Button>
      </div>
    </Popover>
  );
}
