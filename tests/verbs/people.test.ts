import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changePerson } from "@/lib/coverage/change-person";
import { createSkill, retireSkill } from "@/lib/coverage/keep-skills";
import { listPeople } from "@/lib/coverage/list-people";
import { changePersonSchema } from "@/lib/coverage/people-schemas";
import { setAvailability } from "@/lib/coverage/set-availability";
import { type WatchDesk, watchDesk } from "../support/watch-desk";

let watch: WatchDesk;
beforeAll(async () => {
  watch = await watchDesk();
});
beforeEach(() => watch.empty());
afterAll(() => watch.database.drop());

const person = async (name: string) =>
  (await listPeople(watch.ctx(watch.desk.ana))).people.find(({ displayName }) => displayName === name);
const change = (wish: unknown, actor = watch.desk.ida) =>
  changePerson(watch.ctx(actor), watch.desk.greta.agentId, changePersonSchema.parse(wish));

describe("people", () => {
  it("are told with what shifts are planned by: terms, wishes, coming hours; agents may not read them", async () => {
    await setAvailability(watch.ctx(watch.desk.greta), watch.desk.greta.agentId, {
      spans: [{ weekday: 1, startTime: "20:00", endTime: "06:00", kind: "no-go" }],
    });
    await watch.shift(watch.desk.greta, "08:00", "16:00");
    await change({
      languages: ["pl", "en", "pl"],
      zone: "Asia/Kathmandu",
      terms: { capacity: 3, weeklyMinutes: 1800 },
    });
    expect(await person("Greta Tamm")).toMatchObject({
      zone: "Asia/Kathmandu",
      languages: ["pl", "en"],
      teams: ["Care"],
      terms: { capacity: 3, weeklyMinutes: 1800, coverFactor: 1, changeNumber: 1 },
      availability: [{ weekday: 1, kind: "no-go" }],
      plannedMinutes: 420,
    });
    expect(await person("Linda Moss")).toMatchObject({
      languages: [],
      terms: { capacity: 5, changeNumber: 0 },
    });
    await expect(listPeople(watch.ctx(watch.desk.greta))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("are changed all or nothing, by admins, and not over what another has changed meanwhile", async () => {
    await change({ terms: { capacity: 4 } });
    await expect(
      change({ languages: ["de"], terms: { capacity: 6, changeNumber: 7 } }),
    ).rejects.toMatchObject({
      code: "terms-changed",
    });
    await expect(change({ languages: ["de"], terms: { skills: ["juggling"] } })).rejects.toMatchObject({
      code: "skill-unknown",
    });
    await expect(change({ terms: { capacity: 6 } }, watch.desk.ana)).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await person("Greta Tamm")).toMatchObject({ languages: [], terms: { capacity: 4 } });
  });

  it("and shifts that name a retired skill are said as such", async () => {
    const { id } = await createSkill(watch.ctx(), { name: "baggage" });
    await change({ terms: { skills: ["baggage"] } });
    await watch.shift(watch.desk.greta, "08:00", "16:00", { skills: ["baggage"] });
    const { skills } = await listPeople(watch.ctx());
    expect(skills).toEqual([{ id, name: "baggage", people: 1, shifts: 1 }]);
    await retireSkill(watch.ctx(), id);
    expect((await listPeople(watch.ctx())).skills).toEqual([
      { id: null, name: "baggage", people: 1, shifts: 1 },
    ]);
    expect((await person("Greta Tamm"))?.goneSkills).toEqual(["baggage"]);
  });
});
