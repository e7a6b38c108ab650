"use client";

import * as Radix from "radix-ui/popover";
import type { ReactNode } from "react";
import { cn } from "./class-names";

type Props = {
  /** One element that takes focus and a ref. */
  trigger: ReactNode;
  /** Names the popover to a screen reader. */
  label: string;
  children: ReactNode;
  /** "explain" is the 480 of a figure's explanation. */
  width?: "menu" | "form" | "explain";
  align?: "start" | "center" | "end";
  side?: "top" | "right" | "bottom" | "left";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
};

const widths = { menu: "w-60", form: "w-80", explain: "w-[480px]" };

export function Popover(props: Props) {
  const {
    trigger,
    label,
    children,
    width = "form",
    align = "start",
    side = "bottom",
    open,
    onOpenChange,
    className,
  } = props;
  return (
    <Radix.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className={cn(
            "z-50 max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-16px)] animate-menu-in overflow-y-auto rounded-popover bg-raised p-4 text-ink shadow-dialog outline-none data-[state=closed]:animate-leave",
            widths[width],
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
