package vn.vanthu.exchange.lists;

import java.time.Instant;
import java.util.List;

/**
 * A list as it stands.
 *
 * @param version 0 where it was never kept
 * @param basis the decision it follows
 * @param by the name of whoever kept it last
 */
record KeptList(ListName name, int version, List<String> items, String basis, String by, Instant at) {

    KeptList {
        items = List.copyOf(items);
    }

    static KeptList none(ListName name) {
        return new KeptList(name, 0, List.of(), "", "", Instant.EPOCH);
    }
}
