package vn.vanthu.exchange.inbox;

/**
 * One place of a form that has to be mended.
 *
 * @param key the field's name on the page
 * @param remedy what to do, in the summary above the form
 * @param message what is wrong, at the field
 */
record Fault(String key, String remedy, String message) {}
