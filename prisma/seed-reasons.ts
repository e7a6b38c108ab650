import type { RootDb } from "@/lib/db/client";
import { newId } from "./new-id";

const REASONS: Readonly<Record<string, readonly string[]>> = {
  Flights: ["Cancelled", "Delayed", "Rebooking", "Seat", "Check-in"],
  Baggage: ["Missing", "Damaged", "Left on board", "Allowance"],
  Parcels: ["Late", "Lost", "Wrong address", "Customs"],
  Flowers: ["Late", "Wilted", "Wrong order"],
  Money: ["Refund", "Invoice", "Compensation"],
  Praise: ["Thanks"],
};

/** Why people write to the demo brand, in two levels; leads keep the list. */
export async function seedReasons(db: RootDb): Promise<void> {
  const createdAt = new Date();
  for (const [index, [name, children]] of Object.entries(REASONS).entries()) {
    const id = newId();
    await db.contactReason.create({ data: { id, name, position: index, createdAt } });
    await db.contactReason.createMany({
      data: children.map((child, position) => ({
        id: newId(),
        parentId: id,
        name: child,
        position,
        createdAt,
      })),
    });
  }
}
