import {
  ArrowRightLeft,
  BadgeCheck,
  Bell,
  BookOpen,
  CalendarCheck,
  CalendarDays,
  CalendarRange,
  Ear,
  Flag,
  Gauge,
  Gift,
  Inbox,
  ListTree,
  LockKeyhole,
  type LucideIcon,
  Megaphone,
  PackageX,
  PenLine,
  Phone,
  Radio,
  Route,
  Search,
  ShieldCheck,
  Signature,
  Smile,
  Target,
  Timer,
  TrendingUp,
  Users,
} from "lucide-react";
import type { AgentRole } from "@/lib/agents/schemas";

export type NavItem = Readonly<{
  key:
    | "inbox"
    | "listening"
    | "calls"
    | "search"
    | "myDay"
    | "myShifts"
    | "responseTimes"
    | "wallboard"
    | "alarms"
    | "satisfaction"
    | "coverage"
    | "handovers"
    | "incidents"
    | "accounts"
    | "agents"
    | "reasons"
    | "redFlags"
    | "targets"
    | "privacy"
    | "quarantine"
    | "audit"
    | "approvals"
    | "knowledge"
    | "goodwill"
    | "quality"
    | "writing"
    | "routing"
    | "publishing";
  href: string;
  icon: LucideIcon;
  roles: readonly AgentRole[];
}>;

const leads: readonly AgentRole[] = ["lead", "admin"];
const admins: readonly AgentRole[] = ["admin"];

export const work: readonly NavItem[] = [
  { key: "inbox", href: "/inbox", icon: Inbox, roles: ["agent", "lead", "admin"] },
  { key: "listening", href: "/listening", icon: Ear, roles: ["agent", "lead", "admin"] },
  { key: "calls", href: "/calls", icon: Phone, roles: ["agent", "lead", "admin"] },
  { key: "search", href: "/search", icon: Search, roles: ["agent", "lead", "admin"] },
  { key: "approvals", href: "/approvals", icon: Signature, roles: ["agent", "lead", "admin"] },
  { key: "knowledge", href: "/knowledge", icon: BookOpen, roles: ["agent", "lead", "admin"] },
  { key: "myDay", href: "/my-day", icon: CalendarCheck, roles: ["agent", "lead", "admin"] },
  { key: "myShifts", href: "/my-shifts", icon: CalendarDays, roles: ["agent", "lead", "admin"] },
];
export const team: readonly NavItem[] = [
  { key: "responseTimes", href: "/response-times", icon: Timer, roles: leads },
  { key: "wallboard", href: "/response-times/live", icon: Gauge, roles: ["agent", "lead", "admin"] },
  { key: "alarms", href: "/response-times/alarms", icon: Bell, roles: leads },
  { key: "satisfaction", href: "/response-times/satisfaction", icon: Smile, roles: leads },
  { key: "coverage", href: "/coverage", icon: CalendarRange, roles: leads },
  { key: "goodwill", href: "/goodwill", icon: Gift, roles: ["agent", "lead", "admin"] },
  { key: "quality", href: "/quality", icon: BadgeCheck, roles: ["agent", "lead", "admin"] },
  { key: "incidents", href: "/incidents", icon: TrendingUp, roles: ["agent", "lead", "admin"] },
  { key: "publishing", href: "/publishing", icon: Megaphone, roles: ["agent", "lead", "admin"] },
  { key: "handovers", href: "/handovers", icon: ArrowRightLeft, roles: ["agent", "lead", "admin"] },
];
export const house: readonly NavItem[] = [
  { key: "accounts", href: "/accounts", icon: Radio, roles: admins },
  { key: "agents", href: "/agents", icon: Users, roles: admins },
  { key: "writing", href: "/macros", icon: PenLine, roles: leads },
  { key: "routing", href: "/routing", icon: Route, roles: leads },
  { key: "reasons", href: "/reasons", icon: ListTree, roles: leads },
  { key: "redFlags", href: "/red-flags", icon: Flag, roles: leads },
  { key: "targets", href: "/targets", icon: Target, roles: leads },
  { key: "privacy", href: "/privacy", icon: LockKeyhole, roles: leads },
  { key: "quarantine", href: "/quarantine", icon: PackageX, roles: admins },
  { key: "audit", href: "/audit", icon: ShieldCheck, roles: admins },
];

export function visibleTo(items: readonly NavItem[], role: AgentRole): readonly NavItem[] {
  return items.filter(({ roles }) => roles.includes(role));
}

/** Whether a page belongs to this item: to the nearest of those above it. */
export function isAt(path: string, { href }: NavItem): boolean {
  const nearer = [...work, ...team, ...house].filter((other) => other.href.length > href.length);
  return path.startsWith(href) && !nearer.some((other) => path.startsWith(other.href));
}
