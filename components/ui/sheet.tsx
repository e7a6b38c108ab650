"use client";

import { X } from "lucide-react";
import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";
import { buttonClass } from "./button-class";
import { cn } from "./class-names";
import { DialogRoot } from "./dialog-root";

type Props = {
  title: ReactNode;
  hideTitle?: boolean;
  closeLabel: string;
  side?: "left" | "right" | "bottom";
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
  className?: string;
};

const sides = {
  right: "inset-y-0 right-0 w-[min(360px,calc(100vw-40px))] animate-sheet-right border-l",
  left: "inset-y-0 left-0 w-[min(320px,calc(100vw-40px))] animate-sheet-left border-r",
  bottom: "inset-x-0 bottom-0 max-h-[85dvh] animate-sheet-bottom rounded-t-dialog",
};

export function Sheet(props: Props) {
  const {
    title,
    hideTitle = false,
    closeLabel,
    side = "right",
    trigger,
    open,
    onOpenChange,
    children,
    className,
  } = props;
  return (
    <DialogRoot trigger={trigger} open={open} onOpenChange={onOpenChange}>
      <Radix.Content
        aria-describedby={undefined}
        className={cn(
          "fixed z-50 flex flex-col bg-surface text-ink shadow-dialog outline-none data-[state=closed]:animate-leave",
          sides[side],
          className,
        )}
      >
        <header className="flex h-12 shrink-0 items-center gap-2 border-b px-4">
          <Radix.Title className={hideTitle ? "sr-only" : "min-w-0 flex-1 truncate text-large"}>
            {title}
          </Radix.Title>
          <Radix.Close
            aria-label={closeLabel}
            className={buttonClass("ghost", 28, "-mr-2 ml-auto w-(--height-bar) px-0")}
          >
            <X aria-hidden="true" />
          </Radix.Close>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
      </Radix.Content>
    </DialogRoot>
  );
}
