"use client";

import { useEffect, useRef } from "react";

/** "j", "?", "Mod+k", "Mod+Enter", "g i", "w b", "Shift+ArrowDown". A handler that answers false lets the key pass. */
export type KeyHandlers = Readonly<Record<string, (event: KeyboardEvent) => unknown>>;

type Layer = { handlers: KeyHandlers; single: boolean };
const layers: Layer[] = [];
let prefix: { key: string; at: number } | null = null;

export const isMac = (): boolean =>
  typeof navigator !== "undefined" && /mac|iphone|ipad/i.test(navigator.userAgent);

function nameOf(event: KeyboardEvent): string {
  const mod = event.metaKey || event.ctrlKey ? "Mod+" : "";
  const key = event.key.length === 1 && mod ? event.key.toLowerCase() : event.key;
  const shift = event.shiftKey && key.length > 1 ? "Shift+" : "";
  return `${mod}${event.altKey ? "Alt+" : ""}${shift}${key}`;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

const isLayered = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('[role="dialog"],[role="alertdialog"],[role="menu"],[role="listbox"]') !== null;

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const name = nameOf(event);
  const single = !name.startsWith("Mod+") && event.key !== "Escape";
  if (isLayered(event.target) || (single && isTyping(event.target))) return;
  const led = prefix && Date.now() - prefix.at < 1200 ? `${prefix.key} ${name}` : null;
  prefix = null;
  for (const layer of [...layers].reverse()) {
    if (single && !layer.single) continue;
    const handler = (led ? layer.handlers[led] : undefined) ?? layer.handlers[name];
    if (!handler || handler(event) === false) continue;
    event.preventDefault();
    return;
  }
  if (name === "g" || name === "w") prefix = { key: name, at: Date.now() };
}

/** Single keys rest while typing, in menus and dialogs, and where the agent has switched them off. */
export function useKeys(handlers: KeyHandlers, singleKeys: boolean): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const layer: Layer = {
      get handlers() {
        return latest.current;
      },
      single: singleKeys,
    };
    if (layers.length === 0) window.addEventListener("keydown", press);
    layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) window.removeEventListener("keydown", press);
    };
  }, [singleKeys]);
}
