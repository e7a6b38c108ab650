import { z } from "zod";
import { type Answer, json, problem } from "../x/answers";
import { readBody } from "../x/endpoints/post-body";
import type { House } from "../x/gate";
import type { XRequest } from "../x/router";
import { type Effect, flightName, rebook, refund, reship } from "./deeds";
import { firstRecords } from "./first-records";
import type { BookingRoom } from "./model";
import { stormCsv } from "./storm-orders";
import { verifyCaller } from "./verify-caller";

const open = { auth: "none" } as const;
const ROOM = "booking";
const count = z.coerce.number().int().min(1).max(100_000).default(5000).catch(5000);
const question = z.object({ input: z.string() });
const deed = z.object({
  key: z.string().min(8),
  subject: z.string(),
  values: z.record(z.string(), z.unknown()).default({}),
});

/** The brand's own systems: bookings and parcels, to look up and change by signed JSON. A deed is done once for each key. */
export function mountBooking(house: House): void {
  const { router, world } = house;
  const read = () => world.read<BookingRoom>(ROOM) ?? firstRecords();

  const lookUp = (path: string, find: (room: BookingRoom, input: string) => unknown) =>
    router.route("POST", path, open, (request) => {
      verifyCaller(request, world.now());
      const found = find(read(), readBody(question, request.body).input.toUpperCase());
      return found ? json(200, found) : problem(404, "There is no such record.");
    });

  const change = (path: string, kind: "booking" | "parcel", run: typeof rebook) => {
    router.route("POST", path, open, (request) => {
      verifyCaller(request, world.now());
      const { key, subject, values } = readBody(deed, request.body);
      const room = structuredClone(read());
      const before = room.done[key];
      if (before) return json(before.status, before.body);
      const effect = run(room, subject.toUpperCase(), values);
      keep(house, room, key, kind, effect);
      return json(effect.status, effect.body);
    });
    router.route("GET", path, open, (request) => recall(house, read(), request));
  };

  lookUp("/booking/look-up", ({ bookings }, input) => {
    const found = bookings[input];
    return (
      found && {
        ...found,
        flight: { ...found.flight, name: flightName(found.flight) },
        offers: found.alternatives.map(flightName),
      }
    );
  });
  lookUp("/parcels/look-up", ({ parcels }, input) => parcels[input]);
  change("/booking/rebook", "booking", rebook);
  change("/parcels/reship", "parcel", reship);
  change("/parcels/refund", "parcel", refund);
  router.route("GET", "/parcels/storm.csv", open, (request) => ({
    status: 200,
    bytes: new TextEncoder().encode(stormCsv(count.parse(request.query.get("count") ?? undefined))),
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="storm.csv"',
    },
  }));
}

function keep(
  house: House,
  room: BookingRoom,
  key: string,
  kind: "booking" | "parcel",
  effect: Effect,
): void {
  room.done[key] = { key, status: effect.status, body: effect.body };
  house.world.write(ROOM, room);
  if (effect.text)
    house.world.putEffect({ kind, account: "northwind", externalId: key, text: effect.text, native: false });
}

/** How a deed ended, by its key: 404 where it never came. */
function recall(house: House, room: BookingRoom, request: XRequest): Answer {
  verifyCaller(request, house.world.now());
  const done = room.done[request.query.get("key") ?? ""];
  return done ? json(done.status, done.body) : problem(404, "Nothing was done by that key.");
}
