"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { openCall } from "@/components/calls/open-call";
import type { MovedKeys } from "@/lib/agents/rules/desk-keys";
import { Announcer } from "./announcer";
import { type Deeds, DeedsProvider } from "./deeds";
import { DeskCommandsProvider } from "./desk-commands";
import { LiveProvider } from "./live";
import { OfflineBanner } from "./offline-banner";
import { Rail } from "./rail";
import { SessionProvider } from "./session";
import { UndoProvider } from "./undo";
import { moveKeys, useKeys } from "./use-keys";
import { useViewer, type Viewer, ViewerProvider } from "./viewer";

const Toaster = dynamic(() => import("@/components/ui/toast").then((module) => module.Toaster), {
  ssr: false,
});
const AccountBanner = dynamic(() => import("./account-banner").then((module) => module.AccountBanner));
const AlarmBanner = dynamic(
  () => import("@/components/alarms/alarm-banner").then((module) => module.AlarmBanner),
  { ssr: false },
);
const HandoverBanner = dynamic(
  () => import("@/components/handovers/handover-banner").then((module) => module.HandoverBanner),
  { ssr: false },
);
const PageBanner = dynamic(
  () => import("@/components/on-call/page-banner").then((module) => module.PageBanner),
  { ssr: false },
);
const SpikeBanner = dynamic(
  () => import("@/components/incidents/spike-banner").then((module) => module.SpikeBanner),
  { ssr: false },
);
const ImpostorBanner = dynamic(
  () => import("@/components/listening/impostors/impostor-banner").then((module) => module.ImpostorBanner),
  { ssr: false },
);
const ReleaseBanner = dynamic(
  () => import("@/components/replies/release-banner").then((module) => module.ReleaseBanner),
  { ssr: false },
);
const OfferBanner = dynamic(
  () => import("@/components/goodwill/offer-banner").then((module) => module.OfferBanner),
  { ssr: false },
);
const SessionBanner = dynamic(() => import("./session-banner").then((module) => module.SessionBanner), {
  ssr: false,
});
const Palette = dynamic(() => import("./palette").then((module) => module.Palette), { ssr: false });
const CallLayer = dynamic(() => import("@/components/calls/call-layer").then((module) => module.CallLayer), {
  ssr: false,
});
const PasteDialog = dynamic(
  () => import("@/components/privacy/paste-dialog").then((module) => module.PasteDialog),
  { ssr: false },
);
const NotificationWatch = dynamic(
  () => import("@/components/notifications/notification-watch").then((module) => module.NotificationWatch),
  { ssr: false },
);
const HoldLayer = dynamic(
  () => import("@/components/publishing/hold/hold-layer").then((module) => module.HoldLayer),
  { ssr: false },
);
const TurnAlarms = dynamic(() => import("./turn-alarms").then((module) => module.TurnAlarms), {
  ssr: false,
});
const KeysSheet = dynamic(() => import("./keys-sheet").then((module) => module.KeysSheet), { ssr: false });

type Props = { viewer: Viewer; deeds: Deeds; openCount: number; children: ReactNode };

/** Rail and page, with what every page of the desk shares: stream, undo, announcements, keys, palette. */
export function DeskShell({ viewer: given, deeds, openCount, children }: Props) {
  const t = useTranslations("desk");
  const [singleKeys, setSingleKeys] = useState(given.singleKeys);
  const [keys, setKeys] = useState(given.keys);
  const viewer = useMemo(() => ({ ...given, singleKeys, keys }), [given, singleKeys, keys]);
  useEffect(() => moveKeys(keys), [keys]);
  return (
    <ViewerProvider viewer={viewer}>
      <SessionProvider>
        <DeedsProvider deeds={deeds}>
          <Announcer>
            <LiveProvider>
              <UndoProvider>
                <Frame openCount={openCount} onSingleKeys={setSingleKeys} onKeys={setKeys}>
                  {children}
                </Frame>
              </UndoProvider>
            </LiveProvider>
          </Announcer>
        </DeedsProvider>
      </SessionProvider>
      <Toaster label={t("notices")} />
    </ViewerProvider>
  );
}

type FrameProps = {
  openCount: number;
  onSingleKeys: (on: boolean) => void;
  onKeys: (keys: MovedKeys) => void;
  children: ReactNode;
};

function Frame({ openCount, onSingleKeys, onKeys, children }: FrameProps) {
  const [layer, setLayer] = useState<"palette" | "keys" | "paste" | "hold" | null>(null);
  const close = useCallback((open: boolean) => setLayer((now) => (open ? now : null)), []);
  const commands = useMemo(
    () => ({
      openPalette: () => setLayer("palette"),
      openKeys: () => setLayer("keys"),
      openPaste: () => setLayer("paste"),
    }),
    [],
  );
  const { accounts, role, singleKeys } = useViewer();
  const hasLine = accounts.some(({ channel, isActive }) => channel === "phone" && isActive);
  const go = (href: string) => () => window.location.assign(href);
  useKeys(
    {
      "Mod+k": () => setLayer("palette"),
      "/": () => setLayer("palette"),
      "?": () => setLayer("keys"),
      "g i": go("/inbox"),
      "g p": go("/calls"),
      "g t": () => (role === "agent" ? false : window.location.assign("/response-times")),
      "g c": () => (role === "agent" ? false : window.location.assign("/coverage")),
      H: () => (singleKeys ? setLayer("hold") : false),
      c: () => (hasLine && singleKeys ? openCall() : false),
    },
    true,
  );
  return (
    <DeskCommandsProvider commands={commands}>
      <div className="grid h-dvh grid-cols-[48px_minmax(0,1fr)] overflow-hidden bg-surface min-[1360px]:grid-cols-[176px_minmax(0,1fr)] phone:grid-cols-1">
        <Rail openCount={openCount} />
        <div className="flex min-h-0 min-w-0 flex-col">
          <SessionBanner />
          <OfflineBanner />
          <AccountBanner />
          <PageBanner />
          {role === "agent" ? null : <AlarmBanner />}
          {role === "agent" ? null : <ImpostorBanner />}
          <SpikeBanner />
          <HandoverBanner />
          <ReleaseBanner />
          {role === "agent" ? null : <OfferBanner />}
          {children}
        </div>
      </div>
      <CallLayer />
      <TurnAlarms />
      <NotificationWatch />
      {layer === "palette" ? <Palette onOpenChange={close} /> : null}
      {layer === "paste" ? <PasteDialog onClose={() => setLayer(null)} /> : null}
      {layer === "hold" ? <HoldLayer onClose={() => setLayer(null)} /> : null}
      {layer === "keys" ? (
        <KeysSheet onOpenChange={close} onSingleKeys={onSingleKeys} onKeys={onKeys} />
      ) : null}
    </DeskCommandsProvider>
  );
}
