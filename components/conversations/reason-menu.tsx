"use client";

import type { ReactNode } from "react";
import type { Reason } from "@/components/inbox/inbox-data";
import { Menu, MenuCheckItem, MenuLabel } from "@/components/ui/menu";

type Props = {
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  reasons: readonly Reason[];
  chosen: readonly string[];
  onChange: (reasonIds: string[]) => void;
};

/** Contact reasons in two levels; the second stands under the name of the first. */
export function ReasonMenu({ trigger, open, onOpenChange, reasons, chosen, onChange }: Props) {
  const tops = reasons.filter(({ parentId }) => parentId === null);
  const set = (id: string, on: boolean) =>
    onChange(on ? [...new Set([...chosen, id])] : chosen.filter((each) => each !== id));
  return (
    <Menu trigger={trigger} open={open} onOpenChange={onOpenChange} className="max-h-96">
      {tops.map((top) => {
        const under = reasons.filter(({ parentId }) => parentId === top.id);
        const items = under.length > 0 ? under : [top];
        return (
          <div key={top.id}>
            {under.length > 0 ? <MenuLabel>{top.name}</MenuLabel> : null}
            {items.map(({ id, name }) => (
              <MenuCheckItem key={id} checked={chosen.includes(id)} onChange={(on) => set(id, on)}>
                {name}
              </MenuCheckItem>
            ))}
          </div>
        );
      })}
    </Menu>
  );
}
