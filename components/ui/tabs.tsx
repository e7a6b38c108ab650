"use client";

import * as Radix from "radix-ui/tabs";
import type { ReactNode } from "react";
import { cn } from "./class-names";
import { Kbd } from "./kbd";

type TabsProps = {
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  children: ReactNode;
  className?: string;
};

export function Tabs({ value, defaultValue, onChange, children, className }: TabsProps) {
  return (
    <Radix.Root
      {...(value === undefined ? {} : { value })}
      {...(defaultValue === undefined ? {} : { defaultValue })}
      {...(onChange ? { onValueChange: onChange } : {})}
      className={cn("flex min-h-0 flex-col", className)}
    >
      {children}
    </Radix.Root>
  );
}

export function TabList({
  label,
  children,
  className,
}: {
  label: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <Radix.List aria-label={label} className={cn("flex gap-1 overflow-x-auto border-b", className)}>
      {children}
    </Radix.List>
  );
}

type TabProps = {
  value: string;
  icon?: ReactNode;
  keys?: string;
  disabled?: boolean;
  children: ReactNode;
  className?: string;
};

export function Tab({ value, icon, keys, disabled, children, className }: TabProps) {
  return (
    <Radix.Trigger
      value={value}
      disabled={disabled ?? false}
      className={cn(
        "-mb-px inline-flex h-9 items-center gap-2 whitespace-nowrap border-transparent border-b-2 px-2 font-medium text-body text-ink-2 transition-colors hover:text-ink focus-visible:outline-offset-[-2px] disabled:text-ink-3 data-[state=active]:border-ink data-[state=active]:font-semibold data-[state=active]:text-ink phone:h-11 [&_svg]:size-4",
        className,
      )}
    >
      {icon}
      {children}
      {keys ? <Kbd>{keys}</Kbd> : null}
    </Radix.Trigger>
  );
}

export function TabPanel({
  value,
  children,
  className,
}: {
  value: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <Radix.Content value={value} className={cn("min-h-0 flex-1", className)}>
      {children}
    </Radix.Content>
  );
}
