"use client";

import * as RadixTooltip from "radix-ui/tooltip";
import type { ReactNode } from "react";
import { Kbd } from "./kbd";

export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <RadixTooltip.Provider delayDuration={500} skipDelayDuration={300}>
      {children}
    </RadixTooltip.Provider>
  );
}

type Props = {
  text: ReactNode;
  keys?: string | undefined;
  side?: "top" | "right" | "bottom" | "left";
  /** One element that takes focus and a ref. */
  children: ReactNode;
};

export function Tooltip({ text, keys, side = "top", children }: Props) {
  return (
    <RadixTooltip.Root>
      <RadixTooltip.Trigger asChild>{children}</RadixTooltip.Trigger>
      <RadixTooltip.Portal>
        <RadixTooltip.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-60 flex max-w-72 animate-menu-in items-center gap-2 rounded-control bg-toast px-2 py-1 text-meta text-on-toast shadow-menu data-[state=closed]:animate-leave"
        >
          {text}
          {keys ? <Kbd bare>{keys}</Kbd> : null}
        </RadixTooltip.Content>
      </RadixTooltip.Portal>
    </RadixTooltip.Root>
  );
}
