"use client";

import * as Radix from "radix-ui/context-menu";
import type { ReactNode } from "react";
import { cn } from "./class-names";
import { Kbd } from "./kbd";
import { menuClass, menuDangerClass, menuItemClass, menuSeparatorClass } from "./menu-class";

export function ContextMenu({ target, children }: { target: ReactNode; children: ReactNode }) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{target}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content collisionPadding={8} className={menuClass}>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

type ItemProps = {
  icon?: ReactNode;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  onSelect: () => void;
  children: ReactNode;
};

export function ContextMenuItem({ icon, keys, danger, disabled, onSelect, children }: ItemProps) {
  return (
    <Radix.Item
      {...(disabled ? { disabled } : {})}
      onSelect={onSelect}
      className={cn(menuItemClass, danger && menuDangerClass)}
    >
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {keys ? <Kbd>{keys}</Kbd> : null}
    </Radix.Item>
  );
}

export function ContextMenuSeparator() {
  return <Radix.Separator className={menuSeparatorClass} />;
}
