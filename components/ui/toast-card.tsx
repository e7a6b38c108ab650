"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Kbd } from "./kbd";
import { useNow } from "./use-now";

export type ToastContent = Readonly<{
  icon?: ReactNode;
  /** One line. With a deadline it is made anew each second from the seconds left. */
  text: ReactNode | ((secondsLeft: number) => ReactNode);
  undo?: { label: string; keys?: string; onUndo: () => void };
  /** When the undo ends whatever the reader does, in milliseconds since the epoch; shows the ring. */
  deadlineAt?: number;
  /** Of the ring, the whole; 5 by default. */
  deadlineSeconds?: number;
}>;

const shownSeconds = 8;

/** Leaves after 8 s, not while pointed at or focused; or at its deadline. */
export function ToastCard(props: ToastContent & { onLeave: () => void }) {
  const { icon, text, undo, deadlineAt, deadlineSeconds = 5, onLeave } = props;
  const now = useNow(250, 0);
  const [held, setHeld] = useState(false);
  const leave = useRef(onLeave);
  leave.current = onLeave;

  useEffect(() => {
    if (deadlineAt === undefined && held) return;
    const wait = deadlineAt === undefined ? shownSeconds * 1000 : Math.max(0, deadlineAt - Date.now());
    const timer = setTimeout(() => leave.current(), wait);
    return () => clearTimeout(timer);
  }, [deadlineAt, held]);

  const secondsLeft = deadlineAt === undefined ? 0 : Math.max(0, Math.ceil((deadlineAt - now) / 1000));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only holds the toast while it is read
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex h-10 w-[min(360px,calc(100vw-32px))] items-center gap-3 rounded-card bg-toast px-3 font-sans text-body text-on-toast shadow-dialog"
    >
      {deadlineAt === undefined ? (
        <span aria-hidden="true" className="shrink-0 [&_svg]:size-4">
          {icon}
        </span>
      ) : (
        <Countdown share={secondsLeft / deadlineSeconds} seconds={secondsLeft} />
      )}
      <span className="figures min-w-0 flex-1 truncate">
        {typeof text === "function" ? text(secondsLeft) : text}
      </span>
      {undo ? (
        <button
          type="button"
          onClick={() => {
            undo.onUndo();
            onLeave();
          }}
          className="flex h-8 shrink-0 items-center gap-2 rounded-control px-1 font-semibold text-toast-accent focus-visible:outline-toast-accent phone:h-11"
        >
          {undo.label}
          {undo.keys ? <Kbd className="border-toast-line bg-toast text-on-toast-2">{undo.keys}</Kbd> : null}
        </button>
      ) : null}
    </div>
  );
}

function Countdown({ share, seconds }: { share: number; seconds: number }) {
  const left = Math.min(1, Math.max(0, share));
  return (
    <span
      aria-hidden="true"
      className="figures relative inline-flex size-6 shrink-0 items-center justify-center font-semibold text-label"
    >
      <svg viewBox="0 0 24 24" className="-rotate-90 absolute inset-0 size-full" aria-hidden="true">
        <circle cx={12} cy={12} r={10.5} fill="none" strokeWidth={2} className="stroke-toast-line" />
        <circle
          cx={12}
          cy={12}
          r={10.5}
          fill="none"
          strokeWidth={2}
          pathLength={1}
          strokeDasharray={`0 ${1 - left} ${left} 0`}
          className="stroke-on-toast"
        />
      </svg>
      {seconds}
    </span>
  );
}
