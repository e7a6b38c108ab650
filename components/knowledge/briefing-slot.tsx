"use client";

import dynamic from "next/dynamic";

/** A piece of its own: on most days everything is read. */
export const BriefingSlot = dynamic(() => import("./briefing-strip").then((module) => module.BriefingStrip));
