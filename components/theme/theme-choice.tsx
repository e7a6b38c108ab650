"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";
import { Segmented } from "@/components/ui/segmented";

type Theme = "system" | "light" | "dark";
type Props = { label: string; names: Readonly<Record<Theme, string>> };

const nothing = () => () => {};

export function ThemeChoice({ label, names }: Props) {
  const { theme, setTheme } = useTheme();
  const mounted = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
  return (
    <Segmented<Theme>
      label={label}
      value={mounted && (theme === "light" || theme === "dark") ? theme : "system"}
      onChange={setTheme}
      segments={[
        { value: "system", label: names.system, icon: <Monitor aria-hidden="true" /> },
        { value: "light", label: names.light, icon: <Sun aria-hidden="true" /> },
        { value: "dark", label: names.dark, icon: <Moon aria-hidden="true" /> },
      ]}
    />
  );
}
