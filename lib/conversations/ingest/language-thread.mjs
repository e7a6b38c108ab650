import { parentPort } from "node:worker_threads";
import { eld } from "eld/large";

/** Answers each list of texts with their languages: two letters, or null where the detector is not sure. */
parentPort?.on("message", ({ id, texts }) => {
  const languages = texts.map((text) => {
    const found = eld.detect(text);
    return found.language !== "" && found.isReliable() ? found.language : null;
  });
  parentPort?.postMessage({ id, languages });
});
