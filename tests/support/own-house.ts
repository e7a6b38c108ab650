import { startHouse, type TestHouse } from "./house";

/** A house for the tests of one file alone, where nobody else's conversations stand in the way. */
export async function openOwnHouse(): Promise<{ house: TestHouse; close(): Promise<void> }> {
  const shared = { url: process.env.HOUSE_URL, sandbox: process.env.HOUSE_SANDBOX_URL };
  const house = await startHouse();
  process.env.HOUSE_URL = house.url;
  process.env.HOUSE_SANDBOX_URL = house.sandboxUrl;
  return {
    house,
    close: async () => {
      process.env.HOUSE_URL = shared.url ?? "";
      process.env.HOUSE_SANDBOX_URL = shared.sandbox ?? "";
      await house.stop();
    },
  };
}
