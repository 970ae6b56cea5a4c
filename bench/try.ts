import { checkVsSegmenter } from "./check-vs-segmenter.ts";
import { readyVsJson } from "./ready-vs-json.ts";
console.log(checkVsSegmenter(), readyVsJson());
