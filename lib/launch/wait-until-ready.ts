const PATIENCE_MS = 120_000;

/** Waits for `GET /api/ready` to answer 200. Throws when it does not within two minutes. */
export async function waitUntilReady(publicUrl: string, port: number): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/ready`, {
      signal: AbortSignal.timeout(5000),
    }).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The desk did not become ready at ${publicUrl}. The lines above say why.`);
}
