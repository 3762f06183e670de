package vn.vanthu.exchange.registry;

/**
 * A book of one year, or of one term.
 *
 * @param year the calendar year; of a term the one in which it began
 */
public record Volume(Book book, int year) {}
