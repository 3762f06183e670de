package vn.vanthu.mailer.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads edXML by element names, prefixed or not, in whatever namespace: real senders differ. Bounded; no DTD, no
 * entities; never throws for what it reads.
 */
public final class EdxmlReader {
    private static final int DEEPEST = 40;
    private static final int MOST_ELEMENTS = 20_000;
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_SETTLED = 16;
    private static final long LARGEST = 4L << 20;

    private final Map<String, String> first = new HashMap<>();
    private final Map<String, List<String>> all = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private int elements;

    private EdxmlReader() {}

    public static EdxmlResult read(InputStream in) {
        EdxmlReader reader = new EdxmlReader();
        try {
            reader.collect(new BoundedStream(in, LARGEST));
            return reader.message();
        } catch (XMLStreamException | IOException | RuntimeException e) {
            return new EdxmlResult.Malformed(String.valueOf(e.getMessage()), reader.where());
        }
    }

    private void collect(InputStream in) throws XMLStreamException, IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLReporter((message, type, information, location) -> {});
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (path.size() >= DEEPEST || ++elements > MOST_ELEMENTS) {
                        throw new IOException("deeper or longer than allowed");
                    }
                    path.addLast(xml.getLocalName());
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (text.length() < LONGEST_TEXT) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    keep(text.toString().strip());
                    text.setLength(0);
                    path.removeLast();
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new IOException("entities are not read");
                default -> {}
            }
        }
    }

    private void keep(String text) {
        String shortText = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        String name = where();
        all.computeIfAbsent(name, key -> new ArrayList<>()).add(shortText);
        first.putIfAbsent(name, shortText);
    }

    private String where() {
        return String.join("/", path);
    }

    private EdxmlResult message() {
        String header = "edXML/edXMLEnvelope/edXMLHeader/MessageHeader/";
        if (all.keySet().stream().noneMatch(key -> key.startsWith(header))) {
            return new EdxmlResult.Malformed("no MessageHeader", "edXML");
        }
        Organ from = organ(header + "From/");
        if (from.id().isEmpty()) {
            return new EdxmlResult.Malformed("no sender", header + "From/OrganId");
        }
        if (first.containsKey(header + "StatusCode")) {
            return new EdxmlResult.Read(status(header, from));
        }
        String documentId = text(header + "DocumentId");
        if (documentId.isEmpty()) {
            return new EdxmlResult.Malformed("no DocumentId", header + "DocumentId");
        }
        return new EdxmlResult.Read(document(header, from, documentId));
    }

    private EdxmlMessage.Status status(String header, Organ from) {
        return new EdxmlMessage.Status(
                from,
                text(header + "ResponseFor/OrganId"),
                text(header + "ResponseFor/Code"),
                date(text(header + "ResponseFor/PromulgationDate")),
                text(header + "ResponseFor/DocumentId"),
                Optional.of(text(header + "StaffInfo/Staff")).filter(name -> !name.isEmpty()),
                text(header + "StatusCode"),
                text(header + "Description"),
                time(text(header + "Timestamp")));
    }

    private EdxmlMessage.Document document(String header, Organ from, String documentId) {
        String trace = "edXML/edXMLEnvelope/edXMLHeader/TraceHeaderList/TraceHeader/Timestamp";
        String name = text(header + "SignerInfo/FullName");
        return new EdxmlMessage.Document(
                from,
                organs(header + "To/"),
                documentId,
                text(header + "Code/CodeNumber"),
                text(header + "Code/CodeNotation"),
                Optional.of(text(header + "PromulgationInfo/Place")).filter(place -> !place.isEmpty()),
                date(text(header + "PromulgationInfo/PromulgationDate")),
                text(header + "DocumentType/TypeName"),
                text(header + "Subject"),
                name.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new EdxmlMessage.Signatory(
                                text(header + "SignerInfo/Competence"), text(header + "SignerInfo/Position"), name)),
                number(text(header + "OtherInfo/Priority"))
                        .filter(level -> level <= 4)
                        .orElse(0),
                number(text(header + "OtherInfo/PageAmount")),
                all.getOrDefault(header + "ToPlaces/Place", List.of()),
                time(text(trace)),
                references(),
                settled());
    }

    private List<EdxmlMessage.Reference> references() {
        String base = "edXML/edXMLEnvelope/edXMLBody/edXMLManifest/Reference/";
        List<String> ids = all.getOrDefault(base + "ContentId", List.of());
        List<String> types = all.getOrDefault(base + "ContentType", List.of());
        List<String> names = all.getOrDefault(base + "AttachmentName", List.of());
        List<EdxmlMessage.Reference> references = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            references.add(new EdxmlMessage.Reference(
                    contentId(ids.get(i)), i < types.size() ? types.get(i) : "", i < names.size() ? names.get(i) : ""));
        }
        return references;
    }

    /** None where one of them lacks something: nobody's word is put together from two. */
    private List<EdxmlMessage.Settled> settled() {
        String base = "edXML/edXMLEnvelope/edXMLHeader/Settlements/Settlement/";
        List<List<String>> columns = Stream.of("ContentId", "Fact", "Value", "By", "SecondBy", "Reason", "At")
                .map(name -> all.getOrDefault(base + name, List.of()))
                .toList();
        int count = columns.getFirst().size();
        if (count > MOST_SETTLED || columns.stream().anyMatch(column -> column.size() != count)) {
            return List.of();
        }
        List<EdxmlMessage.Settled> settled = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String second = columns.get(4).get(i);
            try {
                settled.add(new EdxmlMessage.Settled(
                        contentId(columns.get(0).get(i)),
                        columns.get(1).get(i),
                        columns.get(2).get(i),
                        columns.get(3).get(i),
                        second.isEmpty() ? Optional.empty() : Optional.of(second),
                        columns.get(5).get(i),
                        Instant.parse(columns.get(6).get(i))));
            } catch (DateTimeParseException e) {
                return List.of();
            }
        }
        return settled;
    }

    private static String contentId(String text) {
        return text.startsWith("cid:") ? text.substring(4) : text;
    }

    private Organ organ(String base) {
        return new Organ(text(base + "OrganId"), text(base + "OrganName"), text(base + "Email"));
    }

    private List<Organ> organs(String base) {
        List<String> ids = all.getOrDefault(base + "OrganId", List.of());
        List<String> names = all.getOrDefault(base + "OrganName", List.of());
        List<String> mails = all.getOrDefault(base + "Email", List.of());
        List<Organ> organs = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            organs.add(
                    new Organ(ids.get(i), i < names.size() ? names.get(i) : "", i < mails.size() ? mails.get(i) : ""));
        }
        return organs;
    }

    private String text(String name) {
        return first.getOrDefault(name, "");
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text, EdxmlWriter.DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static LocalDateTime time(String text) {
        try {
            return LocalDateTime.parse(text, EdxmlWriter.TIME);
        } catch (DateTimeParseException e) {
            return LocalDateTime.of(1970, 1, 1, 0, 0);
        }
    }
}
