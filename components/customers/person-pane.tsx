"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { initialsOf } from "@/components/conversations/initials";
import { useViewer } from "@/components/desk/viewer";
import { PersonPrivacySlot } from "@/components/privacy/person-privacy-slot";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/class-names";
import { useNow } from "@/components/ui/use-now";
import type { Customer } from "@/lib/customers/schemas";
import { HandleRow } from "./handle-row";
import { PersonLinksSlot } from "./person-links-slot";
import { PersonRecordsSlot } from "./person-records-slot";

/** Who it is: languages and their time, reach, handles with the evidence that links them, what was before. */
export function PersonPane({
  customer,
  conversationId,
  flags,
}: {
  customer: Customer;
  conversationId: string | null;
  /** Why the matter beside them comes before others. */
  flags?: ReactNode;
}) {
  const t = useTranslations("customers");
  const reach = Math.max(0, ...customer.handles.map(({ followers }) => followers ?? 0));
  const format = useFormatter();
  const bio = customer.handles.find((handle) => handle.bio)?.bio;
  return (
    <div className="flex flex-col divide-y">
      <header className="flex items-start gap-3 p-4">
        <Avatar initials={initialsOf(customer.displayName)} size={40} />
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-title leading-5">
            <bdi>{customer.displayName}</bdi>
          </h2>
          <Where customer={customer} />
          {bio ? (
            <p dir="auto" className="mt-1.5 line-clamp-3 text-ink-2 text-meta [overflow-wrap:anywhere]">
              {bio}
            </p>
          ) : null}
        </div>
      </header>
      {flags}
      {reach > 0 ? (
        <Part title={t("reach.title")}>
          <p className="figures text-body">
            {t("reach.followers", { count: reach, text: format.number(reach) })}
          </p>
        </Part>
      ) : null}
      <PersonRecordsSlot
        key={`records ${conversationId ?? ""}`}
        customerId={customer.id}
        conversationId={conversationId}
      />
      <Part title={t("handles.title")}>
        <ul className="flex flex-col gap-3">
          {customer.handles.map((handle) => (
            <HandleRow key={handle.id} handle={handle} isOnly={customer.handles.length === 1} />
          ))}
        </ul>
        <PersonLinksSlot key={customer.id} customer={customer} conversationId={conversationId} />
      </Part>
      <Earlier customer={customer} conversationId={conversationId} />
      <PersonPrivacySlot customer={customer} />
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="px-4 py-3">
      <h3 className="mb-2 font-semibold text-meta">{title}</h3>
      {children}
    </section>
  );
}

function Where({ customer }: { customer: Customer }) {
  const t = useTranslations("customers");
  const locale = useLocale();
  const format = useFormatter();
  const { serverNow } = useViewer();
  const now = useNow(60_000, serverNow);
  const { language, zone } = customer;
  const name = language ? new Intl.DisplayNames([locale], { type: "language" }).of(language) : null;
  const time = zone
    ? t("timeIn", {
        time: format.dateTime(now, { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
        place: zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone,
      })
    : null;
  const text = [name, time].filter(Boolean).join(" · ");
  return text ? <p className="text-ink-2 text-meta">{text}</p> : null;
}

function Earlier({ customer, conversationId }: { customer: Customer; conversationId: string | null }) {
  const t = useTranslations("customers");
  const format = useFormatter();
  const { serverNow } = useViewer();
  const others = customer.conversations.filter(({ id }) => id !== conversationId);
  if (others.length === 0) return null;
  const year = new Date(serverNow).getUTCFullYear();
  return (
    <Part title={t(conversationId ? "earlier.title" : "earlier.all")}>
      <ul className="flex flex-col">
        {others.map(({ id, preview, openedAt, status, hidden }) => {
          const at = new Date(openedAt);
          const isThisYear = at.getUTCFullYear() === year;
          const day = format.dateTime(
            at,
            isThisYear ? { day: "numeric", month: "short" } : { month: "short", year: "numeric" },
          );
          const line = (
            <>
              <span dir="auto" className="min-w-0 flex-1 truncate">
                {hidden ? t("earlier.hidden") : preview || t("earlier.noWords")}
              </span>
              <span
                className={cn(
                  "figures shrink-0 text-ink-2 text-meta",
                  status === "open" && "font-semibold text-ink",
                )}
              >
                {status === "open" ? t("earlier.open") : day}
              </span>
            </>
          );
          const look = "flex min-h-7 items-center gap-3 rounded-control text-body phone:min-h-11";
          return (
            <li key={id}>
              {hidden ? (
                <span className={cn(look, "text-ink-3")}>{line}</span>
              ) : (
                <a href={`/inbox/${id}`} className={cn(look, "hover:underline")}>
                  {line}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
