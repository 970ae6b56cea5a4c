import { language, text } from "../text.ts";

/**
 * A short article in the reader's language, with a sentence that evidence agrees with, one that it disagrees with, one that goes
 * further than the evidence and one that the claim set does not know: a test holds them against the claim set.
 */
export function SampleArticle() {
  return (
    <article class="sample" lang={language()}>
      <h1>{text("sampleTitle")}</h1>
      <p>{text("sampleOpening")}</p>
      <p>{[text("sampleSmoking"), text("sampleVitamin"), text("sampleZinc"), text("sampleCoffee")].join(" ")}</p>
      <p>{text("sampleClosing")}</p>
    </article>
  );
}
