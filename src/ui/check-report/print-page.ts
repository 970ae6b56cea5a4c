/** The page of the extension that shows a check for the printer. */
export const PRINT_PAGE = "/check-report.html";
/** Where it finds the check: in memory, taken out once. */
export const PRINT_SLOT = "check-to-print";
