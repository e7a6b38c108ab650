"use client";

import dynamic from "next/dynamic";
import type { ComposerTool } from "@/components/replies/composer-tool";

const PromiseOffer = dynamic(() => import("./promise-offer").then((module) => module.PromiseOffer));

/** Something that may be a time: cheap enough for every letter typed. */
const MAY_BE_TIME =
  /\d|day|hour|morning|noon|evening|tonight|tomorrow|week|morgen|heute|tag|stund|abend|demain|heure|soir|jutr|dzi[sś]|godzin|huom|tänä|tunni|завтра|сегодня|час|rytoj|šiandien|valand|mañana|hoy|hora/iu;

/** Offers to keep what an answer promises; shows nothing where no time is named. */
export function PromiseHint(tool: ComposerTool) {
  if (tool.mode === "note" || !MAY_BE_TIME.test(tool.text)) return null;
  return <PromiseOffer conversation={tool.conversation} text={tool.text} onChosen={tool.focus} />;
}
