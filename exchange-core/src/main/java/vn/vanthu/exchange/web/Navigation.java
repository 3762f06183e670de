package vn.vanthu.exchange.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.access.SignedInUser;

/** The places of one person; what waits there is counted when a page asks for it. */
public final class Navigation {

    private final SignedInUser user;
    private final Map<String, NavigationCount> counts;
    private final Map<String, NavigationCount.Count> counted = new HashMap<>();

    Navigation(SignedInUser user, List<NavigationCount> counts) {
        this.user = user;
        this.counts = new HashMap<>();
        counts.forEach(count -> this.counts.put(count.place(), count));
    }

    public List<Place> work() {
        return Places.work(user);
    }

    public List<Place> lookups() {
        return Places.lookups();
    }

    public List<Place> phone() {
        return Places.phone(user);
    }

    public Place home() {
        return Places.home(user);
    }

    /** Null where nothing waits, or where nobody counts. */
    public NavigationCount.@Nullable Count count(String place) {
        NavigationCount source = counts.get(place);
        if (source == null) {
            return null;
        }
        NavigationCount.Count count = counted.computeIfAbsent(place, key -> source.count(user));
        return count.waiting() == 0 ? null : count;
    }
}
