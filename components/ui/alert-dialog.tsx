"use client";

import * as Radix from "radix-ui/alert-dialog";
import type { ReactNode } from "react";
import { Button } from "./button";
import { cn } from "./class-names";
import { DialogFooter } from "./dialog";
import { dialogClass, scrimClass } from "./dialog-class";

type Props = {
  title: ReactNode;
  /** What happens, and what it can cost. */
  description: ReactNode;
  cancelLabel: ReactNode;
  /** A verb with its object: "Send 212 emails". */
  confirmLabel: ReactNode;
  onConfirm: () => void;
  danger?: boolean;
  note?: ReactNode;
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children?: ReactNode;
};

/** A question before a deed that can't be undone; only its buttons close it. */
export function AlertDialog(props: Props) {
  const {
    title,
    description,
    cancelLabel,
    confirmLabel,
    onConfirm,
    danger,
    note,
    trigger,
    open,
    onOpenChange,
    children,
  } = props;
  return (
    <Radix.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className={scrimClass} />
        <Radix.Content className={cn(dialogClass, "max-w-[400px]")}>
          <div className="min-h-0 overflow-y-auto p-5">
            <Radix.Title className="text-title">{title}</Radix.Title>
            <Radix.Description className="pt-1 text-body text-ink-2">{description}</Radix.Description>
            {children ? <div className="pt-3">{children}</div> : null}
          </div>
          <DialogFooter note={note}>
            <Radix.Cancel asChild>
              <Button>{cancelLabel}</Button>
            </Radix.Cancel>
            <Radix.Action asChild>
              <Button variant={danger ? "danger" : "solid"} onClick={onConfirm}>
                {confirmLabel}
              </Button>
            </Radix.Action>
          </DialogFooter>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
