import type { Booking, BookingRoom, Parcel } from "./model";

const bookings: Booking[] = [
  {
    locator: "QX7R4K",
    surname: "Achebe",
    passengers: [{ name: "Devon Achebe", email: "devon.achebe@example.com", phone: "+13035550142" }],
    flight: {
      number: "NW 2210",
      route: "Boston to San Diego",
      departs: "17:55",
      arrives: "00:20",
      windows: ["21F"],
      aisles: ["21D"],
    },
    seat: "21F",
    alternatives: [
      {
        number: "NW 1184",
        route: "Boston to San Diego via Denver",
        departs: "12:40",
        arrives: "18:05",
        windows: ["14A"],
        aisles: ["22C"],
      },
      {
        number: "NW 1460",
        route: "Boston to San Diego via Chicago",
        departs: "14:25",
        arrives: "20:50",
        windows: [],
        aisles: ["9C", "17D"],
      },
    ],
    fare: "Main",
    paid: 284,
  },
  {
    locator: "K4PLM9",
    surname: "Chitwood",
    passengers: [{ name: "Rob Chitwood", email: "rob.chitwood@example.com", phone: "+16175550188" }],
    flight: {
      number: "NW 311",
      route: "Atlanta to Boston",
      departs: "16:10",
      arrives: "18:50",
      windows: [],
      aisles: [],
    },
    seat: "11C",
    alternatives: [
      {
        number: "NW 319",
        route: "Atlanta to Boston",
        departs: "18:30",
        arrives: "21:05",
        windows: ["8A"],
        aisles: ["8C", "12D"],
      },
    ],
    fare: "Flex",
    paid: 412,
  },
  {
    locator: "Z8WN3T",
    surname: "Nowak",
    passengers: [
      { name: "Ewa Nowak", email: "ewa.nowak@example.com", phone: "+48221230045" },
      { name: "Jan Nowak", email: "ewa.nowak@example.com", phone: "+48221230045" },
    ],
    flight: {
      number: "NW 88",
      route: "Warsaw to London",
      departs: "07:15",
      arrives: "09:05",
      windows: ["4A", "4F"],
      aisles: ["4C"],
    },
    seat: "4A, 4B",
    alternatives: [
      {
        number: "NW 92",
        route: "Warsaw to London",
        departs: "13:40",
        arrives: "15:30",
        windows: ["7A"],
        aisles: ["7C"],
      },
    ],
    fare: "Saver",
    paid: 198,
  },
];

const parcels: Parcel[] = [
  {
    tracking: "NW123456785US",
    order: "40017721",
    addressee: "Priya Raman",
    postcode: "60614",
    status: "Held at depot",
    lastSeen: "Chicago, scanned twice",
    items: "Hiking boots",
    paid: 119,
    refunded: 0,
  },
  {
    tracking: "NW555666778US",
    order: "40018804",
    addressee: "Sam Ortiz",
    postcode: "78704",
    status: "Lost",
    lastSeen: "Dallas",
    items: "Two dozen roses",
    paid: 64.5,
    refunded: 0,
  },
];

/** What the booking and parcel systems hold in a new world. */
export function firstRecords(): BookingRoom {
  return {
    bookings: Object.fromEntries(bookings.map((each) => [each.locator, each])),
    parcels: Object.fromEntries(parcels.map((each) => [each.tracking, each])),
    done: {},
    count: 0,
  };
}
