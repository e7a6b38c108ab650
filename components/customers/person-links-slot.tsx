"use client";

import dynamic from "next/dynamic";

/** A piece of its own: who it is is read before who else it may be. */
export const PersonLinksSlot = dynamic(() => import("./person-links").then((module) => module.PersonLinks), {
  ssr: false,
});
