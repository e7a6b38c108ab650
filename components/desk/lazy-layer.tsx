"use client";

import { Slot } from "radix-ui/slot";
import { type ComponentType, type ReactNode, useEffect, useState } from "react";

type Layer = { trigger: ReactNode; open: boolean; onOpenChange: (open: boolean) => void };

/**
 * A menu or popover that comes when it is first opened: until then its trigger stands alone, so that nothing moves.
 * Loaded while the page is idle; the first press opens it at once.
 */
export function lazyLayer<Props extends Layer>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | null = null;
  const fetchPart = async () => {
    loaded ??= await load();
    return loaded;
  };
  return function LazyLayer(props: Props) {
    const { trigger, open, onOpenChange } = props;
    const [Part, setPart] = useState<ComponentType<Props> | null>(null);
    useEffect(() => {
      if (open && !Part) void fetchPart().then((part) => setPart(() => part));
    }, [open, Part]);
    useEffect(() => {
      if (loaded) return;
      const idle = setTimeout(() => void fetchPart().catch(() => {}), 1500);
      return () => clearTimeout(idle);
    }, []);
    if (Part) return <Part {...props} />;
    return (
      <Slot aria-haspopup="dialog" aria-expanded={open} onClick={() => onOpenChange(true)}>
        {trigger}
      </Slot>
    );
  };
}
