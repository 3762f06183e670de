package vn.vanthu.exchange.cli;

import java.io.PrintStream;
import vn.vanthu.classifier.PagesRead;

/**
 * Says which page of which scan is being read, on one line of a terminal that the next word takes away again; elsewhere
 * nothing. Thread-safe.
 */
final class ScanProgress {
    private static final String TAKEN_AWAY = "\r\u001b[K";
    private static final int LONGEST_NAME = 40;

    private final PrintStream terminal;
    private final boolean shown;
    private boolean standing;

    ScanProgress(PrintStream terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    /** The launcher says whether the errors of this process are seen by somebody. */
    static ScanProgress onErrors() {
        return new ScanProgress(System.err, Boolean.getBoolean("vanthu.errors-terminal"));
    }

    /** @param name of the file, as it is typed */
    PagesRead of(String name) {
        String plain = Lines.plain(name);
        String shortened =
                plain.length() <= LONGEST_NAME ? plain : "…" + plain.substring(plain.length() - LONGEST_NAME);
        return (done, all) -> told(shortened, done, all);
    }

    private synchronized void told(String name, int done, int all) {
        if (shown) {
            terminal.print(TAKEN_AWAY + "hub: đang đọc " + name + ", trang " + Math.min(done + 1, all) + "/" + all);
            terminal.flush();
            standing = true;
        }
    }

    /** Before anything else is printed. */
    synchronized void clear() {
        if (standing) {
            terminal.print(TAKEN_AWAY);
            terminal.flush();
            standing = false;
        }
    }
}
