/**
 * Stands in for WXT's class of this name in the built content scripts. WXT's own dispatches an event
 * with the extension's id on every page, by which a page could tell who has the extension, and
 * listens for one by which a page could end the check.
 */
export class ContentScriptContext {}
