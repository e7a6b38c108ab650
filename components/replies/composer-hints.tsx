"use client";

import { Fragment } from "react";
import type { ComposerTool } from "./composer-tool";

/** Lines between the text and its foot, loaded when the composer is; a hint shows nothing where it has nothing to say. */
const HINTS: readonly { name: string; Hint: (tool: ComposerTool) => React.ReactNode }[] = [];

export function ComposerHints(tool: ComposerTool) {
  return HINTS.map(({ name, Hint }) => (
    <Fragment key={name}>
      <Hint {...tool} />
    </Fragment>
  ));
}
