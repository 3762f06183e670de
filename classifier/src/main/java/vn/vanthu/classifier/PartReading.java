package vn.vanthu.classifier;

/**
 * One file inside a container.
 *
 * @param name with those of the containers between: {@code trong.zip › quyet-dinh.docx}; empty for a message's own text
 */
public record PartReading(String name, DocumentReading reading) {
    static final String INSIDE = " › ";

    PartReading within(String outer) {
        return new PartReading(name.isEmpty() ? outer : outer + INSIDE + name, reading);
    }
}
