"use client";

import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";
import { scrimClass } from "./dialog-class";

type Props = {
  trigger?: ReactNode;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  children: ReactNode;
};

/** What opens a dialog or a sheet, and the scrim below it; left alone it keeps by itself whether it is open. */
export function DialogRoot({ trigger, open, onOpenChange, children }: Props) {
  return (
    <Radix.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className={scrimClass} />
        {children}
      </Radix.Portal>
    </Radix.Root>
  );
}
