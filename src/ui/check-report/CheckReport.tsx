import { MarkedText } from "../popup/MarkedText.tsx";
import { day, text } from "../text.ts";
import { vitalRows } from "../vital-rows.ts";
import { ReportClaims } from "./ReportClaims.tsx";
import { ReportDetails } from "./ReportDetails.tsx";
import { ReportReferences } from "./ReportReferences.tsx";
import { ReportSummary } from "./ReportSummary.tsx";
import { pageOf, type SavedCheck } from "./saved-check.ts";

/** The whole check on paper: nothing to click but links, so that it can be printed, or saved as a page without scripts. */
export function CheckReport({ saved }: { saved: SavedCheck }) {
  const { article, check, findings, made, version } = saved;
  const page = pageOf(article);
  const vitals = vitalRows(article.vitals, check).filter(([, value]) => value !== null);
  return (
    <main class="check-report">
      <header>
        <p class="fine">{text("checkReportMade", version, day(made))}</p>
        <h1 dir="auto">{article.title || text("checkReportText")}</h1>
        {page && (
          <p>
            <a href={page.href}>{page.href}</a>
          </p>
        )}
      </header>
      <ReportSummary check={check} />
      <ReportClaims check={check} findings={findings} />
      <ReportDetails details={check.details} findings={findings} />
      <ReportReferences check={check} />
      {vitals.length > 0 && (
        <section>
          <h2>{text("vitalsHeading")}</h2>
          <dl class="facts">
            {vitals.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section>
        <h2>{text("checkReportWhole")}</h2>
        <MarkedText words={article.text} blocks={article.blocks} check={check} />
      </section>
      <footer class="fine">{text("adviceLine")}</footer>
    </main>
  );
}
