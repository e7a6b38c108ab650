"use client";

import { X } from "lucide-react";
import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";
import { buttonClass } from "./button-class";
import { cn } from "./class-names";
import { dialogClass } from "./dialog-class";
import { DialogRoot } from "./dialog-root";

type Props = {
  title: ReactNode;
  /** The name of the cross; without it there is none, and the footer must offer a way out. */
  closeLabel?: string;
  description?: ReactNode;
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** At the left of the footer: what the deed means, "30 s to stop it". */
  note?: ReactNode;
  footer?: ReactNode;
  width?: "small" | "medium" | "large";
  children?: ReactNode;
};

const widths = { small: "max-w-[400px]", medium: "max-w-[560px]", large: "max-w-[760px]" };

export function Dialog(props: Props) {
  const {
    title,
    closeLabel,
    description,
    trigger,
    open,
    onOpenChange,
    note,
    footer,
    width = "small",
    children,
  } = props;
  return (
    <DialogRoot trigger={trigger} open={open} onOpenChange={onOpenChange}>
      <Radix.Content
        {...(description ? {} : { "aria-describedby": undefined })}
        className={cn(dialogClass, widths[width])}
      >
        <header className="flex items-start gap-3 px-5 pt-5">
          <Radix.Title className="min-w-0 flex-1 text-title">{title}</Radix.Title>
          {closeLabel ? (
            <Radix.Close
              aria-label={closeLabel}
              className={buttonClass("ghost", 24, "-mt-0.5 -mr-1.5 w-(--height-row) px-0")}
            >
              <X aria-hidden="true" />
            </Radix.Close>
          ) : null}
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">
          {description ? (
            <Radix.Description className="text-body text-ink-2">{description}</Radix.Description>
          ) : null}
          {children ? <div className="pt-3">{children}</div> : null}
        </div>
        {footer ? <DialogFooter note={note}>{footer}</DialogFooter> : null}
      </Radix.Content>
    </DialogRoot>
  );
}

export function DialogFooter({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <footer className="flex flex-wrap items-center justify-end gap-2 px-5 pb-5">
      {note ? <p className="mr-auto text-meta text-ink-3">{note}</p> : null}
      {children}
    </footer>
  );
}

/** Wraps the footer's button that leaves without doing. */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Radix.Close asChild>{children}</Radix.Close>;
}
