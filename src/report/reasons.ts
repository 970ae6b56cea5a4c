/** Why a passage is reported, in the words of iLive's own notice. In a file without schemas, so that a content script stays small. */
export const REASONS = ["inaccurate", "outdated", "questionable"] as const;
