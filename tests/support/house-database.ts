import { Client } from "pg";

/** Writes into the database of the house the browser tests share, where nothing but time would bring it about. */
export async function writeToHouse(statement: string, values: readonly unknown[]): Promise<void> {
  const client = new Client({ connectionString: process.env.HOUSE_DATABASE_URL });
  await client.connect();
  try {
    await client.query(statement, [...values]);
  } finally {
    await client.end();
  }
}
