"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef } from "react";
import { Kbd } from "@/components/ui/kbd";
import { keySigns } from "./key-words";

type Props = {
  name: string;
  of: string;
  isFixed: boolean;
  isMoving: boolean;
  onMove: () => void;
  onKey: (key: string) => void;
  onLeave: () => void;
};

const LEADERS = ["g", "w"];

/** An action with its key; pressed, it waits for another one. */
export function KeyRow({ name, of, isFixed, isMoving, onMove, onKey, onLeave }: Props) {
  const t = useTranslations("desk.keys");
  const leader = useRef<string | null>(null);
  const signs = keySigns(of).map((sign, at) => (
    <Kbd key={`${at}${sign}`} spoken>
      {sign}
    </Kbd>
  ));
  const hear = (event: KeyboardEvent) => {
    if (!isMoving || event.key === "Tab" || ["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") return onLeave();
    if (leader.current === null && LEADERS.includes(event.key)) {
      leader.current = event.key;
      return;
    }
    onKey(leader.current ? `${leader.current} ${event.key}` : event.key);
    leader.current = null;
  };
  return (
    <div className="flex min-h-6 items-center justify-between gap-3">
      <dt>{name}</dt>
      <dd className="flex gap-1">
        {isFixed ? (
          signs
        ) : (
          <button
            type="button"
            aria-label={t("move", { name, key: keySigns(of).join(" ") })}
            aria-pressed={isMoving}
            onClick={onMove}
            onKeyDown={hear}
            onBlur={isMoving ? onLeave : undefined}
            className="inline-flex min-h-6 items-center gap-1 rounded-chip px-0.5 hover:bg-highlight phone:min-h-11"
          >
            {isMoving ? <span className="text-accent text-meta">{t("press")}</span> : signs}
          </button>
        )}
      </dd>
    </div>
  );
}
