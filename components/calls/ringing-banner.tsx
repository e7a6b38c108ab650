"use client";

import { PhoneCall, PhoneIncoming, PhoneMissed, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import type { CallView } from "@/lib/conversations/call-schemas";
import type { Ringing } from "./use-ringing";

type Props = {
  ringing: readonly Ringing[];
  onAccept: (call: CallView, customerId?: string) => void;
  onDismiss: (id: string) => void;
};

/** Who rings. It lies above the desk, moves nothing and takes neither focus nor keys; a screen reader is told. */
export function RingingBanner({ ringing, onAccept, onDismiss }: Props) {
  return (
    <div
      role="status"
      className="pointer-events-none fixed top-3 right-3 z-40 flex w-[360px] max-w-[calc(100vw-24px)] flex-col gap-2"
    >
      {ringing.map(({ call }) => (
        <div
          key={call.id}
          className="pointer-events-auto flex animate-row-in flex-col gap-2 rounded-popover bg-raised p-3 shadow-dialog"
        >
          {call.state === "ringing" ? (
            <Rings call={call} onAccept={onAccept} onDismiss={onDismiss} />
          ) : (
            <Became call={call} onDismiss={onDismiss} />
          )}
        </div>
      ))}
    </div>
  );
}

type RowProps = { call: CallView; onAccept: Props["onAccept"]; onDismiss: Props["onDismiss"] };

function Rings({ call, onAccept, onDismiss }: RowProps) {
  const t = useTranslations("calls");
  const { singleKeys, accounts } = useViewer();
  const line = accounts.find(({ id }) => id === call.account.id);
  const [only, ...others] = call.people;
  const isShared = others.length > 0;
  return (
    <>
      <div className="flex items-start gap-2.5">
        <PhoneIncoming aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-accent" />
        <div className="min-w-0 flex-1">
          <p className="font-semibold text-body">
            {isShared
              ? t("ring.shared", { count: call.people.length })
              : only
                ? t.rich("ring.known", { name: () => <bdi>{only.displayName}</bdi> })
                : t(call.number === null ? "ring.withheld" : "ring.unknown")}
          </p>
          <p className="text-ink-2 text-meta">
            {call.number ? <bdi className="figures">{call.number}</bdi> : t("noNumber")}
            {call.isNumber ? null : ` · ${t("notANumber")}`}
            {" · "}
            {t("ring.line", { line: line?.displayName ?? call.account.handle })}
          </p>
        </div>
        <IconButton
          label={t("ring.dismiss")}
          icon={<X aria-hidden="true" />}
          size={24}
          onMouseDown={keepFocus}
          onClick={() => onDismiss(call.id)}
        />
      </div>
      <div className={cn("flex min-w-0 gap-2", isShared && "flex-col items-start")}>
        {isShared ? (
          <>
            {call.people.map((person) => (
              <Button
                key={person.customerId}
                size={28}
                className="min-w-0 max-w-full shrink"
                onMouseDown={keepFocus}
                onClick={() => onAccept(call, person.customerId)}
              >
                {t.rich("ring.acceptAs", {
                  name: () => <bdi className="truncate">{person.displayName}</bdi>,
                })}
              </Button>
            ))}
            <Button size={28} variant="ghost" onMouseDown={keepFocus} onClick={() => onAccept(call)}>
              {t("ring.acceptUnsure")}
            </Button>
          </>
        ) : (
          <Button
            variant="solid"
            size={28}
            icon={<PhoneCall aria-hidden="true" />}
            onMouseDown={keepFocus}
            onClick={() => onAccept(call, only?.customerId)}
            {...(singleKeys ? { keys: "P", ariaKeys: "p" } : {})}
          >
            {t("ring.accept")}
          </Button>
        )}
      </div>
    </>
  );
}

/** What became of it, for a moment. */
function Became({ call, onDismiss }: Omit<RowProps, "onAccept">) {
  const t = useTranslations("calls");
  const { id } = useViewer();
  const Icon = call.state === "missed" ? PhoneMissed : PhoneCall;
  const said =
    call.state === "missed"
      ? t("ring.missed")
      : call.acceptedBy && call.acceptedBy.id !== id
        ? t("ring.taken", { name: call.acceptedBy.displayName })
        : t(call.state === "finished" ? "ring.finished" : "ring.answered");
  return (
    <div className="flex items-center gap-2.5">
      <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-2" />
      <p className="min-w-0 flex-1 text-body">{said}</p>
      <IconButton
        label={t("ring.dismiss")}
        icon={<X aria-hidden="true" />}
        size={24}
        onMouseDown={keepFocus}
        onClick={() => onDismiss(call.id)}
      />
    </div>
  );
}

/** A press leaves the focus where the agent types. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
