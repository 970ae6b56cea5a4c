import type { Effect } from "#check/article-check.ts";
import { reach, shareOn } from "./effect-axis.ts";
import { text } from "./text.ts";
import { MEASURE } from "./word-keys.ts";

/** Half of the picture's width, from "no difference" in its middle to either side. */
const HALF = 100;
const MIDDLE = 110;
const LINE = 9;

/** A work's main effect: in words and figures, and as the line of a forest plot where it is known what "no difference" is. */
export function EffectPicture({ effect }: { effect: Effect }) {
  const { of, measure, value, low, high } = effect;
  const name = Object.hasOwn(MEASURE, measure) ? text(MEASURE[measure as keyof typeof MEASURE]) : measure;
  const figure =
    low === null || high === null ? text("effectValue", name, value) : text("effectInterval", name, value, low, high);
  return (
    <span class="effect">
      <span>
        <span lang="en" dir="ltr">
          {of}
        </span>
        : {figure}
      </span>
      <ForestLine effect={effect} />
    </span>
  );
}

function ForestLine({ effect }: { effect: Effect }) {
  const side = reach(effect);
  if (side === null) return null;
  const [from, at, to] = [effect.low, effect.value, effect.high].map(
    (value) => MIDDLE + HALF * shareOn(effect, value ?? effect.value),
  ) as [number, number, number];
  const isRatio = effect.scale === "ratio";
  return (
    <svg
      class="forest"
      viewBox="0 0 220 32"
      role="img"
      aria-label={text(PICTURE[isRatio ? side : WITHOUT_SIDES[side]])}
    >
      <path class="axis" d={`M${MIDDLE - HALF} ${LINE}h${2 * HALF}`} />
      <path class="none" d={`M${MIDDLE} 1v16`} />
      <path class="interval" d={`M${from} ${LINE}H${to}M${from} ${LINE - 4}v8M${to} ${LINE - 4}v8`} />
      <rect x={at - 4} y={LINE - 4} width="8" height="8" />
      {isRatio && (
        <text x={MIDDLE - HALF} y="29">
          {text("effectLess")}
        </text>
      )}
      <text x={MIDDLE} y="29" text-anchor="middle">
        {text("effectNone")}
      </text>
      {isRatio && (
        <text x={MIDDLE + HALF} y="29" text-anchor="end">
          {text("effectMore")}
        </text>
      )}
    </svg>
  );
}

const PICTURE = { less: "plotLess", more: "plotMore", clear: "plotClear", open: "plotOpen" } as const;
/** More of a difference may be better or worse, or mean less: only the words beside the picture say which. */
const WITHOUT_SIDES = { less: "clear", more: "clear", open: "open" } as const;
