"use client";

import { useTranslations } from "next-intl";
import type { Board, ShiftDeed } from "@/lib/coverage/board-schemas";
import { type BoardWeek, wallAt } from "@/lib/coverage/rules/board-week";
import { layOutWeek } from "@/lib/coverage/rules/lay-out-week";
import { type Brush, paintHours } from "@/lib/coverage/rules/paint-hours";
import { wallMsOf, wallText } from "@/lib/coverage/rules/wall-time";
import { instantOfWall } from "@/lib/coverage/rules/zone-offsets";
import type { CreateShift } from "@/lib/coverage/schemas";
import type { Template } from "@/lib/coverage/terms-schemas";
import { keyOf, moveStep, removeStep, type Step } from "./board-model";
import { useBoardDates } from "./use-board-words";

type Run = (label: string, step: Step) => Promise<boolean>;
type Doors = { week: BoardWeek; board: Board; nowMs: number; run: Run };
export type WeekWish = { agentIds: readonly string[]; firstStart: string; minimum: number };
export type LayOut = ReturnType<typeof useLayOut>;

const DAY = 86_400_000;

/** Ways to new drafts: a place on the board, a template, painted hours, a whole week around the clock. */
export function useLayOut({ week, board, run }: Doors) {
  const t = useTranslations("coverage-board.done");
  const dates = useBoardDates(week.zone);
  const agents = new Map(board.agents.map((agent) => [agent.id, agent]));
  const nameOf = (id: string) => agents.get(id)?.name ?? "";
  const create = (label: string, shifts: readonly CreateShift[]) =>
    run(label, { redo: shifts.map((shift): ShiftDeed => ({ do: "create", shift })), undo: [] });
  const draft = (agentId: string, startMs: number, endMs: number): CreateShift => {
    const zone = agents.get(agentId)?.zone ?? week.zone;
    return {
      ...{ agentId, zone, recurrence: null, skills: [], segments: [], state: "draft" },
      startLocal: wallText(wallAt(zone, startMs)),
      endLocal: wallText(wallAt(zone, endMs)),
    };
  };
  /** Those of them that book nobody twice. */
  const free = (shifts: readonly CreateShift[]) =>
    shifts.filter(({ agentId, zone = week.zone, startLocal, endLocal }) => {
      const startMs = instantOfWall(zone, wallMsOf(startLocal) ?? 0, "start");
      const endMs = instantOfWall(zone, wallMsOf(endLocal) ?? 0, "end");
      return !board.entries.some(
        (each) => each.agentId === agentId && each.startMs < endMs && each.endMs > startMs,
      );
    });
  const plan = ({ agentIds, firstStart, minimum }: WeekWish) => {
    const chosen = board.agents.filter(({ id }) => agentIds.includes(id));
    const { shifts, short } = layOutWeek({
      on: week.on,
      zone: week.zone,
      firstStart,
      minimum,
      agents: chosen,
    });
    const drafts = shifts.map(
      (shift): CreateShift => ({
        ...shift,
        ...{ zone: week.zone, recurrence: null, skills: [], segments: [], state: "draft" },
      }),
    );
    return { drafts: free(drafts), left: drafts.length - free(drafts).length, short };
  };
  return {
    plan,
    week: (wish: WeekWish) => {
      const { drafts } = plan(wish);
      return create(t("laidOut", { count: drafts.length }), drafts);
    },
    hours: (agentId: string, startMs: number, endMs: number) =>
      create(t("new", { name: nameOf(agentId), at: dates.moment(startMs) }), [
        draft(agentId, startMs, endMs),
      ]),
    fromTemplate: (template: Template, agentId: string, atMs: number) => {
      const zone = template.zone ?? agents.get(agentId)?.zone ?? week.zone;
      const day = wallText(wallAt(week.zone, atMs)).slice(0, 10);
      const isNight = template.endTime <= template.startTime;
      const end = isNight ? wallText(Date.parse(`${day}T00:00Z`) + DAY).slice(0, 10) : day;
      const { skills, segments } = template;
      const shift: CreateShift = {
        ...{ agentId, zone, recurrence: null, skills, segments, state: "draft" },
        startLocal: `${day}T${template.startTime}`,
        endLocal: `${end}T${template.endTime}`,
      };
      return create(t("new", { name: nameOf(agentId), at: dates.date(atMs) }), [shift]);
    },
    paint: (agentId: string, brush: Brush) => {
      const own = board.entries.filter((each) => each.agentId === agentId);
      const byKey = new Map(own.map((entry) => [keyOf(entry), entry]));
      const steps = paintHours(
        own.map((each) => ({ ...each, key: keyOf(each) })),
        brush,
      ).flatMap((deed): Step[] => {
        if (deed.do === "create")
          return [{ redo: [{ do: "create", shift: draft(agentId, deed.startMs, deed.endMs) }], undo: [] }];
        const entry = byKey.get(deed.key);
        if (!entry) return [];
        return [
          deed.do === "remove" ? removeStep(entry, "day") : moveStep(entry, { ...deed, agentId }, "day"),
        ];
      });
      if (steps.length === 0) return Promise.resolve(true);
      const step = { redo: steps.flatMap(({ redo }) => redo), undo: steps.flatMap(({ undo }) => undo) };
      return run(
        t(brush.erases ? "erased" : "painted", { name: nameOf(agentId), at: dates.moment(brush.startMs) }),
        step,
      );
    },
  };
}

/** The same times on another week's days. */
export function onOtherWeek<S extends { startLocal: string; endLocal: string }>(shift: S, days: number): S {
  const moved = (local: string) => wallText((wallMsOf(local) ?? 0) + days * DAY);
  return { ...shift, startLocal: moved(shift.startLocal), endLocal: moved(shift.endLocal) };
}
