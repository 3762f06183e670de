package vn.vanthu.exchange.web;

import org.jspecify.annotations.Nullable;

/** One of the tabs, chips or segments in a row. */
public record Tab(String href, String words, @Nullable Long count, boolean current) {

    public Tab(String href, String words, boolean current) {
        this(href, words, null, current);
    }
}
