/** What a content script says when it knows more of its page; nobody needs to listen, and nobody answers. */
export const PAGE_CHANGED = "page-changed";
