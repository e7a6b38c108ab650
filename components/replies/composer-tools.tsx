"use client";

import { Fragment } from "react";
import type { ComposerTool } from "./composer-tool";

/** Buttons of the rooms that help to write, loaded when the composer is; a tool shows nothing where it does not apply. */
const TOOLS: readonly { name: string; Tool: (tool: ComposerTool) => React.ReactNode }[] = [];

export function ComposerTools(tool: ComposerTool) {
  return TOOLS.map(({ name, Tool }) => (
    <Fragment key={name}>
      <Tool {...tool} />
    </Fragment>
  ));
}
