package vn.vanthu.exchange.faults;

/** What the journal says was done with one thing, its actions in a row. */
record Done(String actions) {

    boolean has(String action) {
        return (" " + actions + " ").contains(" " + action + " ");
    }
}
