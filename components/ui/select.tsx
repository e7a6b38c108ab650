"use client";

import { Check, ChevronDown } from "lucide-react";
import * as RadixSelect from "radix-ui/select";
import type { ReactNode } from "react";
import { cn } from "./class-names";
import { inputClass } from "./input";
import { menuClass, menuItemClass } from "./menu-class";

export type SelectOption<Value extends string> = Readonly<{
  value: Value;
  label: ReactNode;
  detail?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean;
}>;

type Props<Value extends string> = {
  options: readonly SelectOption<Value>[];
  value?: Value;
  defaultValue?: Value;
  onChange?: (value: Value) => void;
  placeholder?: ReactNode;
  name?: string;
  required?: boolean;
  disabled?: boolean;
  id?: string;
  "aria-label"?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  className?: string;
};

export function Select<Value extends string>(props: Props<Value>) {
  const {
    options,
    value,
    defaultValue,
    onChange,
    placeholder,
    name,
    required,
    disabled,
    className,
    ...control
  } = props;
  const root = {
    ...(value === undefined ? {} : { value }),
    ...(defaultValue === undefined ? {} : { defaultValue }),
    ...(onChange ? { onValueChange: (next: string) => onChange(next as Value) } : {}),
    ...(name ? { name } : {}),
    ...(required ? { required } : {}),
    ...(disabled ? { disabled } : {}),
  };
  return (
    <RadixSelect.Root {...root}>
      <RadixSelect.Trigger
        {...control}
        className={cn(
          inputClass,
          "flex h-(--height-control) items-center justify-between gap-2 pr-2 text-left data-placeholder:text-ink-3",
          className,
        )}
      >
        <span className="truncate">
          <RadixSelect.Value placeholder={placeholder} />
        </span>
        <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-ink-2" />
      </RadixSelect.Trigger>
      <RadixSelect.Portal>
        <RadixSelect.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className={cn(
            menuClass,
            "max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width)",
          )}
        >
          <RadixSelect.Viewport>
            {options.map((option) => (
              <RadixSelect.Item
                key={option.value}
                value={option.value}
                disabled={option.disabled ?? false}
                className={cn(menuItemClass, "pr-8")}
              >
                {option.icon}
                <RadixSelect.ItemText>{option.label}</RadixSelect.ItemText>
                {option.detail ? <span className="text-ink-3">{option.detail}</span> : null}
                <RadixSelect.ItemIndicator className="absolute right-2">
                  <Check aria-hidden="true" />
                </RadixSelect.ItemIndicator>
              </RadixSelect.Item>
            ))}
          </RadixSelect.Viewport>
        </RadixSelect.Content>
      </RadixSelect.Portal>
    </RadixSelect.Root>
  );
}
