"use client";

import { type PointerEvent, useCallback, useRef, useState, type WheelEvent } from "react";

export const STEPS = [1, 1.5, 2, 3, 4, 6, 8] as const;
const MOST = 8;

type View = Readonly<{ scale: number; x: number; y: number }>;
const FIT: View = { scale: 1, x: 0, y: 0 };

const clamp = (scale: number) => Math.min(MOST, Math.max(1, scale));

/** Zoom and pan of one picture: buttons and keys by steps, wheel and pinch freely, a drag moves what is larger than its frame. */
export function useZoom() {
  const [view, setView] = useState<View>(FIT);
  const pointers = useRef(new Map<number, { x: number; y: number }>());
  const pinch = useRef(0);

  const to = useCallback((change: (scale: number) => number) => {
    setView((now) => {
      const scale = clamp(change(now.scale));
      const grown = scale / now.scale;
      return scale === 1 ? FIT : { scale, x: now.x * grown, y: now.y * grown };
    });
  }, []);
  const zoomIn = useCallback(() => to((scale) => STEPS.find((step) => step > scale + 0.01) ?? MOST), [to]);
  const zoomOut = useCallback(() => to((scale) => STEPS.findLast((step) => step < scale - 0.01) ?? 1), [to]);
  const fit = useCallback(() => setView(FIT), []);
  const pan = useCallback((x: number, y: number) => {
    setView((now) => (now.scale === 1 ? now : { ...now, x: now.x + x, y: now.y + y }));
  }, []);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    pinch.current = 0;
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const before = pointers.current.get(event.pointerId);
    if (!before) return;
    pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const [one, two] = [...pointers.current.values()];
    if (!one || !two) return pan(event.clientX - before.x, event.clientY - before.y);
    const apart = Math.hypot(one.x - two.x, one.y - two.y);
    const grown = pinch.current > 0 ? apart / pinch.current : 1;
    pinch.current = apart;
    to((scale) => scale * grown);
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    pointers.current.delete(event.pointerId);
    pinch.current = 0;
  };
  const onWheel = (event: WheelEvent<HTMLElement>) => to((scale) => scale * Math.exp(-event.deltaY / 400));
  const handlers = {
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel: onPointerUp,
    onWheel,
    onDoubleClick: () => to((scale) => (scale > 1 ? 1 : 2)),
  };
  return { view, zoomIn, zoomOut, fit, handlers };
}
