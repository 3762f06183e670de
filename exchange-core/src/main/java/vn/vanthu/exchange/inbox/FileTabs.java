package vn.vanthu.exchange.inbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.inbox.ArrivalFiles.Examined;
import vn.vanthu.exchange.web.Tab;

/** The pane with the document and what came beside it. */
record FileTabs(
        List<Tab> tabs,
        int position,
        String name,
        String preview,
        String original,
        @Nullable Integer pages) {

    /** Null for paper, of which there is nothing to see. */
    static @Nullable FileTabs of(String page, String files, List<Examined> examined, String wanted) {
        if (examined.isEmpty()) {
            return null;
        }
        Examined chosen = examined.stream()
                .filter(one -> Integer.toString(one.file().position()).equals(wanted))
                .findFirst()
                .orElse(examined.getFirst());
        List<Tab> tabs = new ArrayList<>();
        for (Examined one : examined) {
            int position = one.file().position();
            tabs.add(new Tab(
                    page + (page.contains("?") ? "&" : "?") + "tep=" + position,
                    position == 0 ? "Văn bản" : "Tệp kèm " + position,
                    position == chosen.file().position()));
        }
        int position = chosen.file().position();
        return new FileTabs(
                tabs,
                position,
                position == 0 ? "Văn bản" : chosen.file().fileName(),
                files + "/ban-xem/" + position,
                files + "/tep/" + position,
                chosen.report().facts().pages());
    }
}
