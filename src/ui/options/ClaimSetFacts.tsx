import { useEffect, useState } from "preact/hooks";
import type { Answer } from "#messaging/protocol.ts";
import { send } from "#messaging/send.ts";
import { failureWords } from "../failure-words.ts";
import { day, text } from "../text.ts";

/** What ships to check with, in numbers, and how fresh it is. */
export function ClaimSetFacts() {
  const [facts, setFacts] = useState<Answer<"claim-set-facts"> | null>(null);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    send("claim-set-facts").then(setFacts, (error: unknown) => setProblem(failureWords(error)));
  }, []);
  return (
    <section id="data">
      <h2>{text("dataTitle")}</h2>
      {facts && (
        <p>
          {text("dataFacts", facts.claims, facts.evidence, facts.version)}{" "}
          {facts.reviewed && text("evidenceReviewed", day(facts.reviewed))}
        </p>
      )}
      <p role="status" class="problem">
        {problem}
      </p>
    </section>
  );
}
