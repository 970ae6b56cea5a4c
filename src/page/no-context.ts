/**
 * Stands in for wxt's `ContentScriptContext` (see wxt.config.ts), which tells every page by an event and a message that a content script has
 * started, and listens for the same. `startOnce` sees to it that only one runs.
 */
export class ContentScriptContext {}
