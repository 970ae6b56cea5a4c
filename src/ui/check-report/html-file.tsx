import renderToString from "preact-render-to-string";
import { direction, language, text } from "../text.ts";
import { CheckReport } from "./CheckReport.tsx";
import css from "./check-report.css?inline";
import type { SavedCheck } from "./saved-check.ts";

/** Nothing but what is in the file: no script, no request, no form. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The check as one HTML file that needs nothing else. All words, the page's as well, are escaped as they are written. */
export function checkAsHtml(saved: SavedCheck): string {
  const head = renderToString(
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content={POLICY} />
      <title>{saved.article.title || text("checkReportText")}</title>
    </>,
  );
  const body = renderToString(<CheckReport saved={saved} />);
  return `<!doctype html>
<html lang="${language()}" dir="${direction()}">
<head>${head}<style>${css}</style></head>
<body>${body}</body>
</html>
`;
}
