import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import type { Account } from "@/lib/accounts/schemas";

const DOTS = {
  live: "bg-accent-solid",
  late: "border-2 border-ink bg-transparent",
  unknown: "border border-control bg-transparent",
  down: "bg-red-solid",
  reconnect: "bg-red-solid",
} as const;

/** How an account fares: light and word, never the light alone. */
export function HealthLight({ health }: { health: Account["health"] }) {
  const t = useTranslations("accounts.states");
  const isBad = health.state === "down" || health.state === "reconnect";
  return (
    <span
      className={cn("inline-flex items-center gap-1.5 whitespace-nowrap font-medium", isBad && "text-red")}
    >
      <span aria-hidden="true" className={cn("size-2 shrink-0 rounded-full", DOTS[health.state])} />
      {t(health.state)}
    </span>
  );
}

/** Why, in words that say what to do. */
export function useHealthCause(): (health: Account["health"]) => string {
  const t = useTranslations("accounts.codes");
  return ({ cause, values }) => (cause && t.has(cause) ? t(cause, plain(values)) : "");
}

/** Sentences take words and numbers. */
export function plain(
  values: Readonly<Record<string, string | number | boolean | null>>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "number" ? value : String(value ?? ""),
    ]),
  );
}
