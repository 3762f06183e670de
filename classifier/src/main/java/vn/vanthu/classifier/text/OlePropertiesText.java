package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.Map;
import org.apache.poi.POIDocument;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.SummaryInformation;
import org.jspecify.annotations.Nullable;

/** The properties that the old Office formats keep. */
final class OlePropertiesText {

    private OlePropertiesText() {}

    static void collect(POIDocument document, LineCollector lines) throws IOException {
        SummaryInformation summary = document.getSummaryInformation();
        if (summary != null) {
            add(lines, "title", summary.getTitle());
            add(lines, "subject", summary.getSubject());
            add(lines, "author", summary.getAuthor());
            add(lines, "lastAuthor", summary.getLastAuthor());
            add(lines, "keywords", summary.getKeywords());
            add(lines, "description", summary.getComments());
        }
        DocumentSummaryInformation more = document.getDocumentSummaryInformation();
        if (more != null) {
            add(lines, "category", more.getCategory());
            add(lines, "Company", more.getCompany());
            add(lines, "Manager", more.getManager());
            CustomProperties custom = more.getCustomProperties();
            if (custom != null) {
                for (Map.Entry<String, Object> each : custom.properties().stream()
                        .filter(property -> property.getValue() != null && !(property.getValue() instanceof byte[]))
                        .collect(java.util.stream.Collectors.toMap(
                                property -> String.valueOf(property.getName()),
                                property -> property.getValue(),
                                (one, other) -> one))
                        .entrySet()) {
                    add(lines, each.getKey(), each.getValue().toString());
                }
            }
        }
    }

    private static void add(LineCollector lines, String name, @Nullable String value) throws IOException {
        if (value != null) {
            lines.metadata(name, value);
        }
    }
}
