import { openProcess, type Process } from "@/lib/context/create-ctx";

const kept = globalThis as typeof globalThis & { caretProcess?: Promise<Process> };

/** The one pool, clock and bell of this web process; kept over reloads of modules. */
export function deskProcess(): Promise<Process> {
  kept.caretProcess ??= openProcess().catch((error: unknown) => {
    delete kept.caretProcess;
    throw error;
  });
  return kept.caretProcess;
}
