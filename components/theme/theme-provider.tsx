"use client";

import { ThemeProvider as NextThemes } from "next-themes";
import type { ReactNode } from "react";

/** Light, dark or as the system says; chosen before the first paint. `nonce` is the page's own, for the policy. */
export function ThemeProvider({ nonce, children }: { nonce?: string | undefined; children: ReactNode }) {
  return (
    <NextThemes
      attribute="class"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
      storageKey="caret-theme"
      {...(nonce ? { nonce } : {})}
    >
      {children}
    </NextThemes>
  );
}
