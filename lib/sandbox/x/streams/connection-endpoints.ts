import { type Answer, invalidRequest, json, refuse } from "../answers";
import { owningAppId } from "../oauth/apps";
import { bodyObject, param, type Router, type XRequest } from "../router";
import type { StreamConnection } from "./connection";
import type { ConnectionRegistry } from "./connection-registry";

/** `GET` and `DELETE /2/connections…` for the app's own streams, and the faults of an open stream. */
export function mountConnections(router: Router, registry: ConnectionRegistry): void {
  const access = { auth: "app" } as const;
  const own = (request: XRequest, status: "active" | "inactive" | "all" = "active") =>
    registry.list(status).filter((one) => one.options.appId === owningAppId(request.caller?.appId));

  router.route("GET", "/2/connections", access, (request) => listConnections(request, own));
  router.route("DELETE", "/2/connections", access, (request) => {
    const { uuids } = bodyObject(request);
    if (!Array.isArray(uuids) || uuids.length === 0 || uuids.length > 100) {
      return refuse(invalidRequest("uuids must be 1 to 100 connection ids"));
    }
    return kill(
      own(request).filter((one) => uuids.includes(one.id)),
      uuids,
    );
  });
  router.route("DELETE", "/2/connections/all", access, (request) => kill(own(request)));
  router.route("DELETE", "/2/connections/:endpoint_id", access, (request) =>
    kill(own(request).filter((one) => one.options.endpoint === param(request, "endpoint_id"))),
  );

  router.route("POST", "/sandbox/streams", { auth: "none" }, (request) => {
    const { fault, endpoint } = bodyObject(request);
    const open = registry
      .list("active")
      .filter((one) => endpoint === undefined || one.options.endpoint === endpoint);
    for (const connection of open) inflict(connection, fault);
    return json(200, { connections: open.length });
  });
}

function listConnections(
  request: XRequest,
  own: (request: XRequest, status: "active" | "inactive" | "all") => StreamConnection[],
): Answer {
  const status = request.query.get("status") ?? "active";
  if (status !== "active" && status !== "inactive" && status !== "all") {
    return invalidRequest("status must be active, inactive or all", { status: [status] });
  }
  const endpoints = request.query.get("endpoints")?.split(",");
  const max = Number(request.query.get("max_results") ?? 10);
  if (!Number.isInteger(max) || max < 1 || max > 100) {
    return invalidRequest("max_results must be 1 to 100", { max_results: [String(max)] });
  }
  const found = own(request, status).filter((one) => endpoints?.includes(one.options.endpoint) ?? true);
  const page = found.slice(0, max).map(present);
  const meta = { result_count: page.length };
  return json(200, page.length > 0 ? { data: page, meta } : { meta });
}

function present(connection: StreamConnection): Readonly<Record<string, string>> {
  const { endpoint, connectedAt, clientIp } = connection.options;
  return {
    id: connection.id,
    endpoint_name: endpoint,
    connected_at: new Date(connectedAt).toISOString(),
    client_ip: clientIp,
    ...(connection.disconnectedAt === undefined
      ? {}
      : {
          disconnected_at: new Date(connection.disconnectedAt).toISOString(),
          disconnect_reason: connection.disconnectReason ?? "",
        }),
  };
}

function kill(connections: readonly StreamConnection[], asked?: readonly unknown[]): Answer {
  for (const connection of connections)
    connection.close("ForceDisconnect", "The connection was ended by request.");
  const killed = connections.map((one) => ({ uuid: one.id, success: true }));
  const unknown = (asked ?? []).filter((uuid) => !connections.some((one) => one.id === uuid));
  const failed = unknown.map((uuid) => ({
    uuid: String(uuid),
    success: false,
    error_message: "No such connection",
  }));
  return json(200, {
    data: { successful_kills: killed.length, failed_kills: failed.length, results: [...killed, ...failed] },
  });
}

function inflict(connection: StreamConnection, fault: unknown): void {
  switch (fault) {
    case "disconnect":
      connection.close(
        "UpstreamOperationalDisconnect",
        "This stream has been disconnected for operational reasons.",
      );
      break;
    case "cut":
      connection.destroy("cut");
      break;
    case "silence":
      connection.silence(true);
      break;
    case "split-bytes":
      connection.splitBytes(true);
      break;
    case "none":
      connection.silence(false);
      connection.splitBytes(false);
      break;
    default:
      refuse(invalidRequest("fault must be disconnect, cut, silence, split-bytes or none"));
  }
}
