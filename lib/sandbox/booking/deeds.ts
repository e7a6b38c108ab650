import type { Booking, BookingRoom, Flight } from "./model";

export interface Effect {
  status: number;
  body: Readonly<Record<string, unknown>>;
  /** What the ledger says; left out nothing happened. */
  text?: string;
}

type Values = Readonly<Record<string, unknown>>;

/** How a flight is offered: number, times and route. */
export function flightName({ number, departs, arrives, route }: Flight): string {
  return `${number}, ${departs} to ${arrives}, ${route}`;
}

/** Moves a booking to another flight; asked to keep the seat, a window stays a window. */
export function rebook(room: BookingRoom, locator: string, values: Values): Effect {
  const booking = room.bookings[locator];
  if (!booking) return none("There is no booking by that locator.");
  const flight = booking.alternatives.find((each) => flightName(each) === values.flight);
  if (!flight) return none("That flight has no seats left.");
  const seat = seatOn(booking, flight, values.keepSeat === true);
  if (seat === undefined) return none("No window seat is left on that flight.");
  const rest = booking.alternatives.filter((each) => each !== flight);
  const without = (seats: string[]) => seats.filter((each) => each !== seat);
  room.bookings[locator] = {
    ...booking,
    seat,
    flight: { ...flight, windows: without(flight.windows), aisles: without(flight.aisles) },
    alternatives: [...rest, booking.flight],
  };
  const confirmation = `NW-${String(++room.count + 48_100)}`;
  const body = { confirmation, locator, flight: flightName(flight), seat, toPay: "Nothing to pay" };
  return { status: 200, body, text: `${locator} rebooked to ${flight.number}, seat ${seat}` };
}

function seatOn({ seat, flight: old }: Booking, flight: Flight, keeps: boolean): string | undefined {
  const hasWindow = old.windows.includes(seat) || /\d[AF]\b/.test(seat);
  if (!keeps) return flight.aisles[0] ?? flight.windows[0];
  return hasWindow ? flight.windows[0] : (flight.aisles[0] ?? flight.windows[0]);
}

/** Sends a parcel once more. */
export function reship(room: BookingRoom, tracking: string): Effect {
  const parcel = room.parcels[tracking];
  if (!parcel) return none("There is no parcel by that number.");
  if (parcel.refunded > 0) return none("This parcel was refunded; it is not sent again.");
  const next = `NW${String(900_000_000 + ++room.count)}US`;
  room.parcels[tracking] = { ...parcel, status: "Replaced" };
  room.parcels[next] = { ...parcel, tracking: next, status: "Ready to leave", lastSeen: "Warehouse" };
  return {
    status: 200,
    body: { tracking: next, arrives: "in 2 days" },
    text: `${tracking} sent again as ${next}`,
  };
}

/** Pays back at most what was paid. */
export function refund(room: BookingRoom, tracking: string, values: Values): Effect {
  const parcel = room.parcels[tracking];
  if (!parcel) return none("There is no parcel by that number.");
  const amount = Number(values.amount);
  const left = parcel.paid - parcel.refunded;
  if (!(amount > 0) || amount > left) return none(`At most ${left.toFixed(2)} USD can be paid back.`);
  room.parcels[tracking] = { ...parcel, refunded: parcel.refunded + amount };
  const reference = `RF-${String(++room.count + 7000)}`;
  const body = { reference, amount: `${amount.toFixed(2)} USD`, arrives: "in 3 to 5 days" };
  return { status: 200, body, text: `${tracking} refunded ${amount.toFixed(2)} USD` };
}

function none(message: string): Effect {
  return { status: 422, body: { message } };
}
