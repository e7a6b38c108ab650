"use client";

import { Slot } from "radix-ui/slot";
import {
  type CSSProperties,
  type FocusEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { createPortal } from "react-dom";
import { cn } from "./class-names";
import { Kbd } from "./kbd";

type Side = "top" | "right" | "bottom" | "left";
type Props = {
  text: ReactNode;
  keys?: string | undefined;
  side?: Side;
  /** One element that takes focus and a ref. */
  children: ReactNode;
};

const DELAY_MS = 500;
const LEAVE_MS = 120;
const GAP = 6;
const EDGE = 8;

/** What an icon means, on hover and focus; Escape takes it away, and it may be pointed at itself. */
export function Tooltip({ text, keys, side = "top", children }: Props) {
  const [place, setPlace] = useState<CSSProperties | null>(null);
  const target = useRef<HTMLElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const id = useId();
  const after = (ms: number, next: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(next, ms);
  };
  const show = () => {
    if (target.current) setPlace(placeOf(target.current.getBoundingClientRect(), side));
  };
  const hide = () => {
    clearTimeout(timer.current);
    setPlace(null);
  };

  useEffect(() => {
    if (!place) return;
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape") setPlace(null);
    };
    window.addEventListener("keydown", leave, true);
    window.addEventListener("scroll", hide, true);
    return () => {
      window.removeEventListener("keydown", leave, true);
      window.removeEventListener("scroll", hide, true);
    };
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <>
      <Slot
        ref={target}
        onPointerEnter={(event) => event.pointerType !== "touch" && after(DELAY_MS, show)}
        onPointerLeave={() => after(LEAVE_MS, hide)}
        onPointerDown={hide}
        onFocus={(event: FocusEvent) => event.target.matches(":focus-visible") && show()}
        onBlur={hide}
        {...(place ? { "aria-describedby": id } : {})}
      >
        {children}
      </Slot>
      {place
        ? createPortal(
            <span
              id={id}
              role="tooltip"
              style={place}
              onPointerEnter={() => clearTimeout(timer.current)}
              onPointerLeave={() => after(LEAVE_MS, hide)}
              className={cn(
                "fixed z-60 flex w-max max-w-72 animate-menu-in items-center gap-2 rounded-control bg-toast px-2 py-1 text-meta text-on-toast shadow-menu",
              )}
            >
              {text}
              {keys ? <Kbd bare>{keys}</Kbd> : null}
            </span>,
            document.body,
          )
        : null}
    </>
  );
}

/** Beside the target, within the window. The individual `translate` leaves `transform` to the entrance. */
function placeOf(box: DOMRect, side: Side): CSSProperties {
  const middleX = Math.min(window.innerWidth - EDGE, Math.max(EDGE, box.left + box.width / 2));
  const middleY = box.top + box.height / 2;
  const shiftX = middleX > window.innerWidth - 120 ? "-85%" : middleX < 120 ? "-15%" : "-50%";
  const isCut = side === "top" && box.top < 40;
  switch (isCut ? "bottom" : side) {
    case "top":
      return { left: middleX, top: box.top - GAP, translate: `${shiftX} -100%` };
    case "bottom":
      return { left: middleX, top: box.bottom + GAP, translate: `${shiftX} 0` };
    case "right":
      return { left: box.right + GAP, top: middleY, translate: "0 -50%" };
    case "left":
      return { left: box.left - GAP, top: middleY, translate: "-100% -50%" };
  }
}
