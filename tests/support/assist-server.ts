import http from "node:http";
import type { AddressInfo } from "node:net";

export interface Asked {
  model: string;
  authorization: string | undefined;
  system: string;
  prompt: string;
}
export interface AssistServer {
  url: string;
  asked: Asked[];
  /** What it answers next: words made of what it was asked, a status, or silence. */
  answer: ((asked: Asked) => string) | number | "nothing";
  close(): Promise<void>;
}

/** A service that speaks `POST /chat/completions` over real HTTP, as any OpenAI-compatible one does. */
export async function startAssistServer(): Promise<AssistServer> {
  const open = new Set<http.ServerResponse>();
  const server = http.createServer(async (request, response) => {
    open.add(response);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString("utf8")) as {
      model: string;
      messages: { role: string; content: string }[];
    };
    const said = (role: string) => body.messages.find((each) => each.role === role)?.content ?? "";
    const asked = {
      model: body.model,
      authorization: request.headers.authorization,
      system: said("system"),
      prompt: said("user"),
    };
    state.asked.push(asked);
    const { answer } = state;
    if (answer === "nothing") return;
    if (request.url !== "/v1/chat/completions" || typeof answer === "number") {
      response.writeHead(typeof answer === "number" ? answer : 404, { "content-type": "application/json" });
      return response.end(JSON.stringify({ error: { message: "no" } }));
    }
    const message = { role: "assistant", content: answer(asked) };
    response.writeHead(200, { "content-type": "application/json" });
    const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
    const choices = [{ index: 0, message, finish_reason: "stop" }];
    response.end(
      JSON.stringify({ id: "1", object: "chat.completion", created: 1, model: body.model, choices, usage }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const state: AssistServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked: [],
    answer: () => "Your bag flies tonight.",
    close: async () => {
      for (const response of open) response.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return state;
}
