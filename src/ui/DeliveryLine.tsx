import type { Delivery } from "#report/delivery.ts";
import { counted, day, text } from "./text.ts";
import { DELIVERY_STATE } from "./word-keys.ts";

/** How far a report has come, in one line: where it goes, what keeps it waiting, what the receiver said. */
export function DeliveryLine({ delivery }: { delivery: Delivery }) {
  const details = detailsOf(delivery);
  return (
    <>
      <span class={`delivery ${delivery.state}`}>{text(DELIVERY_STATE[delivery.state])}</span>
      {details.map((line) => (
        <span key={line} class="fine">
          {" "}
          · {line}
        </span>
      ))}
    </>
  );
}

function detailsOf(delivery: Delivery): string[] {
  switch (delivery.state) {
    case "draft":
      return delivery.uncertain ? [text("deliveryUncertain")] : [];
    case "waiting":
      return [hostOf(delivery.to), ...problemLines(delivery.problem, delivery.attempts)];
    case "sending":
      return [hostOf(delivery.to)];
    case "sent":
      return [day(delivery.at)];
    case "refused":
      return [hostOf(delivery.to), text("deliveryProblem", delivery.problem)];
    default:
      return [
        hostOf(delivery.to),
        day(delivery.at),
        ...(delivery.note === null ? [] : [text("deliveryNote", delivery.note)]),
      ];
  }
}

/** The outbox's own reasons have words; those of servers and browsers are given as they are. */
function problemLines(problem: string | null, attempts: number): string[] {
  if (problem === null) return [];
  if (problem === "permission") return [text("deliveryNotAllowed")];
  if (problem === "stopped") return [text("deliveryStopped")];
  return [counted("deliveryAttempts", attempts, attempts, problem)];
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
