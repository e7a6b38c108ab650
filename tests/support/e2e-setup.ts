import { startHouse } from "./house";

/** One house for all browser tests; its addresses travel by environment. */
export default async function setup(): Promise<() => Promise<void>> {
  // X takes 15 direct messages in a quarter of an hour: all files together send more.
  const house = await startHouse({ env: { SANDBOX_LIMITS: "raised" } });
  process.env.HOUSE_URL = house.url;
  process.env.HOUSE_SANDBOX_URL = house.sandboxUrl;
  process.env.HOUSE_DATABASE_URL = house.databaseUrl;
  return () => house.stop();
}
