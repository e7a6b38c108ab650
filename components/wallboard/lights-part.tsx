import { Circle, CircleCheck, CircleX, type LucideIcon, TriangleAlert, Unplug } from "lucide-react";
import { useTranslations } from "next-intl";
import { useChannels } from "@/components/desk/use-channel";
import { cn } from "@/components/ui/class-names";
import type { AccountLight } from "@/lib/response-times/wallboard-schemas";

const signs: Readonly<Record<AccountLight["state"], LucideIcon>> = {
  live: CircleCheck,
  late: TriangleAlert,
  down: CircleX,
  reconnect: Unplug,
  unknown: Circle,
};

/** Each account with a sign of its own shape and a word; a message to itself that is missing is worse than a light that is on. */
export function LightsPart({ accounts }: { accounts: readonly AccountLight[] }) {
  const t = useTranslations("wallboard.lights");
  return (
    <ul
      aria-label={t("label")}
      className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-[calc(24*var(--u))] gap-y-[calc(8*var(--u))]"
    >
      {accounts.map((account) => (
        <Light key={account.id} account={account} />
      ))}
    </ul>
  );
}

function Light({ account }: { account: AccountLight }) {
  const t = useTranslations("wallboard.lights");
  const words = useChannels()(account.channel);
  const isMissing = account.canary?.state === "missing";
  const state = isMissing && account.state === "live" ? "late" : account.state;
  const isBad = state === "late" || state === "down" || state === "reconnect";
  const Sign = signs[state];
  return (
    <li
      className={cn(
        "col-span-full grid grid-cols-subgrid items-center text-[length:calc(34*var(--u))] leading-tight",
        isBad ? "text-red" : "text-ink-2",
      )}
    >
      <span className="flex min-w-0 items-center gap-[calc(14*var(--u))]">
        <Sign aria-hidden="true" className="size-[calc(32*var(--u))] shrink-0" />
        <span className={cn("truncate", isBad ? "text-red" : "text-ink")}>
          {words.handle(account.handle)}
        </span>
      </span>
      <span className="figures whitespace-nowrap">
        {isMissing ? t("missing") : t(`state.${state}`)}
        {account.canary?.state === "returned" && account.canary.delaySeconds !== null ? (
          <> · {t("delay", { seconds: Math.max(1, Math.round(account.canary.delaySeconds)) })}</>
        ) : null}
      </span>
    </li>
  );
}
