"use client";

import * as Radix from "radix-ui/popover";
import type { ReactNode } from "react";

type Props = {
  /** What it points at; focus goes back to it. */
  anchor: Element;
  /** Names the popover to a screen reader. */
  label: string;
  onClose: () => void;
  children: ReactNode;
};

/** A popover of 480 for whatever was pressed, be it a button, a cell or a mark in an SVG. */
export function AnchoredPopover({ anchor, label, onClose, children }: Props) {
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Anchor virtualRef={{ current: anchor }} />
      <Radix.Portal>
        <Radix.Content
          key={label}
          aria-label={label}
          side="bottom"
          align="center"
          sideOffset={8}
          collisionPadding={12}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (anchor instanceof HTMLElement || anchor instanceof SVGElement) anchor.focus();
          }}
          className="z-50 max-h-(--radix-popover-content-available-height) w-[480px] max-w-[calc(100vw-16px)] animate-menu-in overflow-y-auto rounded-popover bg-raised text-ink shadow-dialog outline-none data-[state=closed]:animate-leave print:hidden"
        >
          {children}
          <Radix.Arrow width={16} height={8} className="fill-raised" />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
