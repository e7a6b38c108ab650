"use client";

import { useEffect, useRef } from "react";
import { houseKey, type MovedKeys } from "@/lib/agents/rules/desk-keys";

/**
 * "j", "?", "Mod+k", "Mod+Enter", "g i", "w b", "Shift+ArrowDown": always the house's own keys, whatever an agent has
 * moved. A handler that answers false lets the key pass.
 */
export type KeyHandlers = Readonly<Record<string, (event: KeyboardEvent) => unknown>>;

type Layer = { handlers: KeyHandlers; single: boolean };
const layers: Layer[] = [];
let prefix: { key: string; at: number } | null = null;
let moved: MovedKeys = {};

export const isMac = (): boolean =>
  typeof navigator !== "undefined" && /mac|iphone|ipad/i.test(navigator.userAgent);

/** The keys the agent has moved; all layers go by them at once. */
export function moveKeys(keys: MovedKeys): void {
  moved = keys;
}

/** Whether a screen that is here does something at this key of the house. */
export const hasKey = (key: string): boolean => layers.some(({ handlers }) => handlers[key] !== undefined);

/** Does what a key of the house does, whoever asks for it and whether or not single keys are on. */
export function runKey(key: string): void {
  const event = new KeyboardEvent("keydown", { key });
  for (const { handlers } of [...layers].reverse()) {
    const handler = handlers[key];
    if (handler && handler(event) !== false) return;
  }
}

/** As pressed; with ⌘ or Ctrl and Shift also as it would be without Shift, for handlers that look at it themselves. */
function namesOf(event: KeyboardEvent): string[] {
  const mod = event.metaKey || event.ctrlKey ? "Mod+" : "";
  const key = event.key.length === 1 && mod ? event.key.toLowerCase() : event.key;
  const before = `${mod}${event.altKey ? "Alt+" : ""}`;
  if (!event.shiftKey || (key.length === 1 && !mod)) return [before + key];
  return key.length === 1 ? [`${before}Shift+${key}`, before + key] : [`${before}Shift+${key}`];
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
  const [name = "", ...others] = namesOf(event);
  const single = !name.startsWith("Mod+") && event.key !== "Escape";
  if (isLayered(event.target) || (single && isTyping(event.target))) return;
  const led = prefix && Date.now() - prefix.at < 1200 ? `${prefix.key} ${name}` : null;
  prefix = null;
  for (const layer of [...layers].reverse()) {
    if (single && !layer.single) continue;
    const handler = [led, name, ...others].map((pressed) => handlerOf(layer, pressed)).find(Boolean);
    if (!handler || handler(event) === false) continue;
    event.preventDefault();
    return;
  }
  if (name === "g" || name === "w") prefix = { key: name, at: Date.now() };
}

/** A key an agent has moved an action to does that; where nothing here answers to it, it keeps what this screen gives it. */
function handlerOf({ handlers }: Layer, pressed: string | null): KeyHandlers[string] | undefined {
  if (pressed === null) return undefined;
  const key = houseKey(pressed, moved);
  if (key === null) return undefined;
  return handlers[key] ?? (hasKey(key) ? undefined : handlers[pressed]);
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
