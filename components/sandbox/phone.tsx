"use client";

import { BatteryFull, Lock, Phone, Wifi } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { ChannelMark } from "@/components/ui/channel-mark";
import { Segmented } from "@/components/ui/segmented";
import { useNow } from "@/components/ui/use-now";
import type { Brand } from "@/lib/auth/sandbox-door";
import type { PhoneItem } from "@/lib/auth/sandbox-phone";
import { PhoneComposer } from "./phone-composer";
import { PhoneDial } from "./phone-dial";
import { PhoneMail } from "./phone-mail";
import { PhoneMessages } from "./phone-messages";
import { PhonePerson } from "./phone-person";
import { PhoneThreads } from "./phone-threads";
import { usePhone } from "./use-phone";

type Props = {
  brands: readonly Brand[];
  ledger: number | undefined;
  username: string;
  serverNow: number;
  onPerson: (username: string) => void;
  onSaid: () => void;
};

export type Place = "post" | "message" | "mail" | "call";

/** A customer's phone: what they wrote, what the brand answered, and where they write. */
export function PhoneFrame({ brands, ledger, username, serverNow, onPerson, onSaid }: Props) {
  const t = useTranslations("sandbox");
  const phone = usePhone(username, ledger);
  const [place, setPlace] = useState<Place>("post");
  const [answered, setAnswered] = useState<PhoneItem | null>(null);
  const care = brands.find(({ purpose }) => purpose === "care") ?? brands[0];
  const to = care?.username ?? "NorthwindHelp";

  return (
    <div className="mx-auto w-full max-w-[380px] rounded-[44px] border border-line-strong bg-surface p-2 phone:rounded-card phone:border-0 phone:bg-transparent phone:p-0">
      <div className="flex h-[min(724px,calc(100dvh-184px))] min-h-[520px] flex-col phone:h-[calc(100dvh-220px)] phone:min-h-[440px] phone:rounded-card overflow-hidden rounded-[36px] border border-line-strong bg-raised">
        <PhoneBar serverNow={serverNow} />
        <PhonePerson
          username={username}
          name={phone?.me.name ?? username}
          followers={phone?.me.followers ?? null}
          people={phone?.people ?? []}
          onPerson={(next) => {
            setAnswered(null);
            onPerson(next);
          }}
        />
        <div className="px-4 py-3">
          <Segmented<Place>
            label={t("phone.places")}
            wide
            value={place}
            onChange={setPlace}
            segments={[
              { value: "post", label: t("phone.post"), icon: <ChannelMark icon="x" /> },
              { value: "message", label: t("phone.message"), icon: <Lock aria-hidden="true" /> },
              { value: "mail", label: t("phone.mail"), icon: <ChannelMark icon="mail" /> },
              { value: "call", label: t("phone.call"), icon: <Phone aria-hidden="true" /> },
            ]}
          />
        </div>
        {place === "call" ? (
          <PhoneDial key={username} username={username} serverNow={serverNow} />
        ) : place === "mail" ? (
          <PhoneMail
            key={username}
            username={username}
            name={phone?.me.name ?? username}
            ledger={ledger}
            serverNow={serverNow}
            onSaid={onSaid}
          />
        ) : place === "post" ? (
          <PhoneThreads
            phone={phone}
            answered={answered?.id ?? null}
            onAnswer={setAnswered}
            serverNow={serverNow}
          />
        ) : (
          <PhoneMessages phone={phone} to={to} serverNow={serverNow} />
        )}
        {place === "call" || place === "mail" ? null : (
          <PhoneComposer
            key={`${username}/${place}`}
            as={username}
            place={place}
            to={to}
            answered={place === "post" ? answered : null}
            onLeaveAnswer={() => setAnswered(null)}
            onSaid={() => {
              setAnswered(null);
              onSaid();
            }}
          />
        )}
      </div>
    </div>
  );
}

function PhoneBar({ serverNow }: { serverNow: number }) {
  const format = useFormatter();
  const now = useNow(10_000, serverNow);
  return (
    <div className="flex h-11 shrink-0 items-end justify-between px-6 pb-1" aria-hidden="true">
      <span className="figures font-semibold text-body" suppressHydrationWarning>
        {format.dateTime(now, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })}
      </span>
      <span className="flex gap-2 text-ink-2">
        <Wifi className="size-4" />
        <BatteryFull className="size-4" />
      </span>
    </div>
  );
}
