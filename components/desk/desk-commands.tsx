"use client";

import { createContext, type ReactNode, useContext } from "react";

type Commands = Readonly<{ openPalette: () => void; openKeys: () => void; openPaste: () => void }>;
const CommandsContext = createContext<Commands>({
  openPalette: () => {},
  openKeys: () => {},
  openPaste: () => {},
});

export function DeskCommandsProvider({ commands, children }: { commands: Commands; children: ReactNode }) {
  return <CommandsContext value={commands}>{children}</CommandsContext>;
}

export function useDeskCommands(): Commands {
  return useContext(CommandsContext);
}
