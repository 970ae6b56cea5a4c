import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** From a fast answer to one that a client gives up on, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export type Metrics = ReturnType<typeof newMetrics>;

/** What is counted, for Prometheus; nothing of it names a report or a reader. `withProcess`: memory, CPU and event loop as well. */
export function newMetrics({ withProcess }: { withProcess: boolean }) {
  const registry = new Registry();
  const registers = [registry];
  if (withProcess) collectDefaultMetrics({ register: registry });
  return {
    registry,
    received: new Counter({
      name: "inbox_reports_received_total",
      help: "Reports that were delivered, by what came of it",
      labelNames: ["publisher", "outcome"],
      registers,
    }),
    deleted: new Counter({
      name: "inbox_reports_deleted_total",
      help: "Reports that their reporters deleted",
      labelNames: ["publisher"],
      registers,
    }),
    decided: new Counter({
      name: "inbox_reports_decided_total",
      help: "Reports that editors decided about, by what they decided",
      labelNames: ["publisher", "state"],
      registers,
    }),
    webhooks: new Counter({
      name: "inbox_webhooks_total",
      help: "Attempts to announce a report, by what came of it",
      labelNames: ["publisher", "outcome"],
      registers,
    }),
    requests: new Histogram({
      name: "inbox_request_duration_seconds",
      help: "Time from request to answer",
      labelNames: ["method", "route", "status"],
      buckets: BUCKETS,
      registers,
    }),
  };
}
