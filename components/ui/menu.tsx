"use client";

import { Check } from "lucide-react";
import * as Radix from "radix-ui/dropdown-menu";
import type { ReactNode } from "react";
import { cn } from "./class-names";
import { Kbd } from "./kbd";
import { menuClass, menuDangerClass, menuItemClass, menuLabelClass, menuSeparatorClass } from "./menu-class";

type MenuProps = {
  /** One element that takes focus and a ref: a Button or an IconButton. */
  trigger: ReactNode;
  children: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "right" | "bottom" | "left";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
};

export function Menu({
  trigger,
  children,
  align = "start",
  side = "bottom",
  open,
  onOpenChange,
  className,
}: MenuProps) {
  return (
    <Radix.Root
      modal={false}
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange } : {})}
    >
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className={cn(menuClass, "max-h-(--radix-dropdown-menu-content-available-height)", className)}
        >
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
  onSelect?: (event: Event) => void;
  /** The child is a link that takes the item's looks. */
  asChild?: boolean;
  children: ReactNode;
};

export function MenuItem({ icon, keys, danger, disabled, onSelect, asChild, children }: ItemProps) {
  return (
    <Radix.Item
      {...(disabled ? { disabled } : {})}
      {...(onSelect ? { onSelect } : {})}
      {...(asChild ? { asChild } : {})}
      className={cn(menuItemClass, danger && menuDangerClass)}
    >
      {asChild ? (
        children
      ) : (
        <>
          {icon}
          <span className="min-w-0 flex-1 truncate">{children}</span>
          {keys ? <Kbd>{keys}</Kbd> : null}
        </>
      )}
    </Radix.Item>
  );
}

type CheckItemProps = {
  checked: boolean;
  onChange: (checked: boolean) => void;
  icon?: ReactNode;
  children: ReactNode;
};

/** Stays open, so that several can be chosen. */
export function MenuCheckItem({ checked, onChange, icon, children }: CheckItemProps) {
  return (
    <Radix.CheckboxItem
      checked={checked}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
      className={menuItemClass}
    >
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      <Radix.ItemIndicator>
        <Check aria-hidden="true" />
      </Radix.ItemIndicator>
    </Radix.CheckboxItem>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className={menuLabelClass}>{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className={menuSeparatorClass} />;
}
