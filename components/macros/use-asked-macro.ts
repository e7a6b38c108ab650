"use client";

import { useEffect, useRef } from "react";
import { hearMacro } from "@/components/desk/ask-macro";
import type { ComposerTool } from "@/components/replies/composer-tool";
import { useTakeMacro } from "./use-take-macro";

/** Takes the macro that was chosen in the palette; one that can't be had leaves the answer as it is. */
export function useAskedMacro(tool: ComposerTool): void {
  const take = useTakeMacro(tool);
  const latest = useRef(take);
  latest.current = take;
  useEffect(
    () =>
      hearMacro(({ id, name }) => {
        void latest.current({ id, name }).catch(() => undefined);
      }),
    [],
  );
}
