/** A booking of the sandbox's airline. */
export interface Booking {
  locator: string;
  surname: string;
  passengers: { name: string; email: string; phone: string }[];
  flight: Flight;
  seat: string;
  /** Other flights of the same day with seats left. */
  alternatives: Flight[];
  fare: string;
  paid: number;
}

export interface Flight {
  number: string;
  route: string;
  departs: string;
  arrives: string;
  /** Free seats by kind. */
  windows: string[];
  aisles: string[];
}

/** A parcel of the sandbox's shop. */
export interface Parcel {
  tracking: string;
  order: string;
  addressee: string;
  postcode: string;
  status: string;
  lastSeen: string;
  items: string;
  paid: number;
  refunded: number;
}

/** What a deed did, kept by its key: asked again, the same answer. */
export interface Done {
  key: string;
  status: number;
  body: Readonly<Record<string, unknown>>;
}

export interface BookingRoom {
  bookings: Record<string, Booking>;
  parcels: Record<string, Parcel>;
  done: Record<string, Done>;
  count: number;
}
