package vn.vanthu.exchange.web;

import java.util.List;
import vn.vanthu.exchange.access.SignedInUser;

/** What a feature lets people find; one bean a kind of thing. Only of the user's own agency, never a locked item. */
public interface SearchSource {

    /** The heading over its hits: {@code Văn bản đến}. */
    String heading();

    /**
     * The best hits first.
     *
     * @param folded what was typed, in lower case and without diacritics: {@code cong dien ngap}
     */
    List<Hit> find(SignedInUser user, String typed, String folded, int limit);

    /**
     * @param words the line that is shown and in which matches are underlined
     * @param note at the right: {@code số đến 4811}
     */
    record Hit(String href, String icon, String words, String note) {}
}
