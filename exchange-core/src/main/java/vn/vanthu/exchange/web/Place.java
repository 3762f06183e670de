package vn.vanthu.exchange.web;

/**
 * A place of the navigation.
 *
 * @param key as pages name it: {@code inbox}
 * @param phone its name where there is room for two words
 * @param goKey the key after G that leads there, empty where none does
 */
public record Place(String key, String href, String words, String phone, String icon, String goKey) {}
