"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import * as Dialog from "radix-ui/dialog";
import type { ReactNode } from "react";
import { cn } from "./class-names";
import { scrimClass } from "./dialog-class";
import { Kbd } from "./kbd";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Names the palette to a screen reader. */
  label: string;
  placeholder: string;
  search: string;
  onSearchChange: (search: string) => void;
  /** What stands there when nothing fits; says what else to try. */
  empty: ReactNode;
  /** False when the server has already chosen what fits. */
  filter?: boolean;
  busy?: boolean;
  children: ReactNode;
};

export function CommandPalette(props: Props) {
  const {
    open,
    onOpenChange,
    label,
    placeholder,
    search,
    onSearchChange,
    empty,
    filter = true,
    busy = false,
    children,
  } = props;
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className={scrimClass} />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-50 w-[min(664px,calc(100vw-32px))] -translate-x-1/2 animate-dialog-in overflow-hidden rounded-dialog bg-raised text-ink shadow-dialog outline-none data-[state=closed]:animate-leave phone:top-4"
        >
          <Dialog.Title className="sr-only">{label}</Dialog.Title>
          <Command label={label} shouldFilter={filter} loop>
            <div className="flex h-12 items-center gap-3 border-b px-4">
              <Search aria-hidden="true" className="size-4.5 shrink-0 text-ink-3" />
              <Command.Input
                value={search}
                onValueChange={onSearchChange}
                placeholder={placeholder}
                className="min-w-0 flex-1 bg-transparent text-title outline-none focus-visible:outline-none"
              />
              <Kbd>Esc</Kbd>
            </div>
            <Command.List aria-busy={busy} className="max-h-[min(440px,60vh)] overflow-y-auto p-1.5">
              <Command.Empty className="px-3 py-6 text-center text-body text-ink-2">{empty}</Command.Empty>
              {children}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

export function CommandGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-label"
    >
      {children}
    </Command.Group>
  );
}

type ItemProps = {
  /** Unique; what the filter reads, with `keywords`. */
  value: string;
  keywords?: string[];
  icon?: ReactNode;
  detail?: ReactNode;
  keys?: string;
  disabled?: boolean;
  onSelect: () => void;
  children: ReactNode;
  className?: string;
};

export function CommandItem({
  value,
  keywords,
  icon,
  detail,
  keys,
  disabled,
  onSelect,
  children,
  className,
}: ItemProps) {
  return (
    <Command.Item
      value={value}
      {...(keywords ? { keywords } : {})}
      {...(disabled ? { disabled } : {})}
      onSelect={onSelect}
      className={cn(
        "flex h-9 select-none items-center gap-3 rounded-control px-2.5 text-body aria-disabled:text-ink-3 data-[selected=true]:bg-highlight phone:h-11 [&_svg]:size-4 [&_svg]:shrink-0",
        className,
      )}
    >
      <span aria-hidden="true" className="inline-flex w-5 shrink-0 justify-center">
        {icon}
      </span>
      <span className={cn("truncate", detail ? "max-w-[45%] shrink-0" : "min-w-0")}>{children}</span>
      {detail ? (
        <span className="min-w-0 flex-1 truncate text-ink-2">{detail}</span>
      ) : (
        <span className="flex-1" />
      )}
      {keys ? <Kbd>{keys}</Kbd> : null}
    </Command.Item>
  );
}
