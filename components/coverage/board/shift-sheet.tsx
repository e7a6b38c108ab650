"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Radio } from "@/components/ui/radio";
import { Select } from "@/components/ui/select";
import { Sheet } from "@/components/ui/sheet";
import type { Board, BoardEntry } from "@/lib/coverage/board-schemas";
import { wallAt } from "@/lib/coverage/rules/board-week";
import { shiftFault } from "@/lib/coverage/rules/shift-faults";
import type { Segment } from "@/lib/coverage/rules/shift-words";
import { wallText } from "@/lib/coverage/rules/wall-time";
import type { Editing, Scope } from "./board-model";
import { SegmentFields } from "./segment-fields";
import { REPEATS, type Repeat, type SheetWish, sheetStep } from "./sheet-step";
import type { useBoard } from "./use-board";

type Props = {
  editing: Editing;
  board: Board;
  mayEdit: boolean;
  run: ReturnType<typeof useBoard>["run"];
  seen: ReturnType<typeof useBoard>["seen"];
  nameOf: (agentId: string) => string;
  remove: (entry: BoardEntry) => void;
  onClose: () => void;
};

/** One shift in full: whose, when, what of, which days. */
export function ShiftSheet({ editing, board, mayEdit, run, seen, nameOf, remove, onClose }: Props) {
  const t = useTranslations("coverage-board.sheet");
  const { entry } = editing;
  const zoneOf = (id: string) => board.agents.find((agent) => agent.id === id)?.zone ?? "Etc/UTC";
  const [agentId, setAgentId] = useState(editing.agentId);
  const zone = entry?.zone ?? zoneOf(agentId);
  const start = entry?.startLocal ?? `${wallText(wallAt(zone, editing.startMs)).slice(0, 10)}T08:00`;
  const end = entry?.endLocal ?? `${start.slice(0, 11)}16:00`;
  const [startLocal, setStart] = useState(start);
  const [endLocal, setEnd] = useState(end);
  const [repeat, setRepeat] = useState<Repeat>("never");
  const [scope, setScope] = useState<Scope>("day");
  const [segments, setSegments] = useState<readonly Segment[]>(entry?.segments ?? []);
  const [skills, setSkills] = useState<readonly string[]>(entry?.skills ?? []);
  const [busy, setBusy] = useState(false);
  const fault = shiftFault({ startLocal, endLocal });
  const save = async () => {
    setBusy(true);
    if (entry) seen([entry]);
    const wish: SheetWish = {
      agentId,
      zone,
      startLocal,
      endLocal,
      repeat,
      segments: [...segments],
      skills: [...skills],
    };
    const label = t(entry ? "changed" : "laidOut", { name: nameOf(agentId), day: startLocal.slice(0, 10) });
    const isDone = await run(label, sheetStep(entry, wish, scope));
    setBusy(false);
    if (isDone) onClose();
  };
  return (
    <Sheet
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t(entry ? "title" : "new")}
      closeLabel={t("close")}
    >
      <form
        className="flex flex-col gap-4 p-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <fieldset disabled={!mayEdit} className="flex min-w-0 flex-col gap-4">
          <Field label={t("agent")}>
            {(control) => (
              <Select
                {...control}
                value={agentId}
                onChange={setAgentId}
                options={board.agents.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
          </Field>
          <Field label={t("from")} hint={t("zone", { zone: zone.replaceAll("_", " ") })}>
            {(control) => (
              <Input
                {...control}
                type="datetime-local"
                required
                value={startLocal}
                onChange={(event) => setStart(event.target.value)}
              />
            )}
          </Field>
          <Field label={t("until")} error={fault ? t(`fault.${fault}`) : undefined}>
            {(control) => (
              <Input
                {...control}
                type="datetime-local"
                required
                value={endLocal}
                onChange={(event) => setEnd(event.target.value)}
              />
            )}
          </Field>
          {entry ? null : (
            <Field label={t("repeats")}>
              {(control) => (
                <Select
                  {...control}
                  value={repeat}
                  onChange={setRepeat}
                  options={REPEATS.map((value) => ({ value, label: t(`repeat.${value}`) }))}
                />
              )}
            </Field>
          )}
          {entry?.series ? (
            <fieldset className="flex flex-col gap-1">
              <legend className="mb-1 font-medium text-meta">{t("which")}</legend>
              {(["day", "all"] as const).map((value) => (
                <Radio
                  key={value}
                  name="scope"
                  label={t(`scope.${value}`)}
                  checked={scope === value}
                  onChange={() => setScope(value)}
                />
              ))}
            </fieldset>
          ) : null}
          <SegmentFields segments={segments} from={startLocal} onChange={setSegments} />
          {board.skills.length > 0 ? (
            <fieldset className="flex flex-col gap-1">
              <legend className="mb-1 font-medium text-meta">{t("skills")}</legend>
              {board.skills.map((skill) => (
                <Checkbox
                  key={skill}
                  label={skill}
                  checked={skills.includes(skill)}
                  onChange={() =>
                    setSkills(
                      skills.includes(skill) ? skills.filter((each) => each !== skill) : [...skills, skill],
                    )
                  }
                />
              ))}
            </fieldset>
          ) : null}
        </fieldset>
        {mayEdit ? (
          <div className="flex flex-wrap gap-2">
            <Button variant="solid" type="submit" disabled={busy || fault !== null}>
              {t(entry ? "save" : "lay")}
            </Button>
            {entry ? (
              <Button
                variant="ghost"
                onClick={() => {
                  onClose();
                  remove(entry);
                }}
              >
                {t("remove")}
              </Button>
            ) : null}
          </div>
        ) : null}
      </form>
    </Sheet>
  );
}
