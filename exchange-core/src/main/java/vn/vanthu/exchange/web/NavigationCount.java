package vn.vanthu.exchange.web;

import vn.vanthu.exchange.access.SignedInUser;

/** What a feature shows beside its place in the side bar; one bean a place. */
public interface NavigationCount {

    /** The place's name in the navigation, {@code inbox}, {@code outgoing} …; {@code account}: the person's own affairs. */
    String place();

    /** What waits for this person there. */
    Count count(SignedInUser user);

    /** @param urgent shown in red: overdue, or failed */
    record Count(int waiting, boolean urgent) {}
}
