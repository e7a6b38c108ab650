"use client";

import dynamic from "next/dynamic";
import type { ComponentProps } from "react";

/** The composer is a piece of its own: the desk is read before it is written to. */
const Composer = dynamic(() => import("./composer").then((module) => module.Composer), {
  ssr: false,
  loading: () => (
    <div aria-hidden="true" className="m-3 mt-0 h-[186px] shrink-0 rounded-card border bg-raised" />
  ),
});

export function ComposerSlot(props: ComponentProps<typeof Composer>) {
  return <Composer {...props} />;
}
