import { startHouse } from "./house";

/** One house for all browser tests; its addresses travel by environment. */
export default async function setup(): Promise<() => Promise<void>> {
  const house = await startHouse();
  process.env.HOUSE_URL = house.url;
  process.env.HOUSE_SANDBOX_URL = house.sandboxUrl;
  process.env.HOUSE_DATABASE_URL = house.databaseUrl;
  return () => house.stop();
}
