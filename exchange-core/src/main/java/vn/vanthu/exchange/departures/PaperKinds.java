package vn.vanthu.exchange.departures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.vanthu.classifier.DocumentKind;

/** The kinds that a clerk may choose: those of documents, then those that only regulations name. */
final class PaperKinds {

    static final Map<String, String> ALL = all();

    private PaperKinds() {}

    /** As the book calls it: the kind's code where it is a kind of document, else its words. */
    static String inBook(String kind) {
        return isDocumentKind(kind) ? kind : title(kind);
    }

    static String title(String kind) {
        return ALL.getOrDefault(kind, kind);
    }

    private static boolean isDocumentKind(String kind) {
        for (DocumentKind known : DocumentKind.values()) {
            if (known.name().equals(kind)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> all() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (DocumentKind kind : DocumentKind.values()) {
            kinds.put(kind.name(), kind.title());
        }
        kinds.put("BAO_CAO_CHUYEN_DE", "Báo cáo chuyên đề");
        kinds.put("BAO_CAO_DINH_KY", "Báo cáo tuần, tháng, quý, năm");
        kinds.put("DE_BAO_CAO", "Văn bản để báo cáo");
        kinds.put("DE_BIET", "Văn bản để biết");
        kinds.put("DU_THAO", "Dự thảo đề nghị góp ý");
        kinds.put("LICH_CONG_TAC", "Lịch công tác");
        kinds.put("TAI_LIEU", "Tài liệu phục vụ công việc");
        kinds.put("TAI_LIEU_HOP", "Tài liệu phục vụ cuộc họp");
        return Collections.unmodifiableMap(kinds);
    }
}
