"use client";

import { useEffect, useRef } from "react";
import { cn } from "@/components/ui/class-names";

type Props = {
  label: string;
  pages: readonly { href: string; text: string; isHere: boolean }[];
};

/** Pages of one matter beside each other, as links; where room is short it scrolls sideways to the one that is open. */
export function PageTabs({ label, pages }: Props) {
  const row = useRef<HTMLElement>(null);
  const here = pages.find(({ isHere }) => isHere)?.href;
  useEffect(() => {
    const nav = row.current;
    const tab = here ? nav?.querySelector<HTMLElement>("[aria-current]") : null;
    if (nav && tab) nav.scrollLeft = tab.offsetLeft - (nav.clientWidth - tab.offsetWidth) / 2;
  }, [here]);
  return (
    <nav ref={row} aria-label={label} className="relative min-w-0 max-w-full overflow-x-auto">
      <ul className="inline-flex h-7 rounded-control bg-sunk p-0.5 phone:h-11">
        {pages.map(({ href, text, isHere }) => (
          <li key={href} className="flex">
            <a
              href={href}
              aria-current={isHere ? "page" : undefined}
              className={cn(
                "inline-flex items-center whitespace-nowrap rounded-[5px] border border-transparent px-2.5 font-medium text-body text-ink-2 hover:text-ink focus-visible:outline-offset-[-2px]",
                isHere && "border-edge bg-raised font-semibold text-ink shadow-composer",
              )}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
