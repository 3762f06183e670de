package vn.vanthu.classifier.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.vanthu.classifier.UnreadableReason;

/** StAX without document types and without anything from outside. */
public final class Xml {

    private static final int DEEPEST = 400;
    private static final int DECLARATION = 120;
    /** Characters of one part, blanks between its elements too. */
    private static final int MOST_TEXT = 100_000_000;
    /** Larger parts are read as a stream. */
    private static final int WHOLE = 8 * 1024 * 1024;

    private static final Pattern OTHER_ENCODING = Pattern.compile("(?i)^[^>]*encoding\\s*=\\s*[\"'](?!utf-8[\"'])");
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    /** Told of every element and text, in order; names without their prefix. A long text is told in pieces. */
    public interface Listener {
        void start(String name, Element element) throws IOException, XMLStreamException;

        void end(String name) throws IOException;

        void text(String text) throws IOException;
    }

    /** The attributes of the element at hand, those that declare prefixes not among them; names without their prefix. */
    public interface Element {
        int attributes();

        String name(int attribute);

        String value(int attribute);
    }

    public static void read(InputStream in, Listener listener) throws IOException {
        try (in) {
            byte[] start = in.readNBytes(WHOLE);
            Optional<PlainXml> plain = start.length < WHOLE ? PlainXml.of(start, start.length) : Optional.empty();
            if (plain.isPresent()) {
                plain.get().tell(listener);
                return;
            }
            XMLStreamReader reader = reader(new SequenceInputStream(new ByteArrayInputStream(start), in));
            Element element = new Streamed(reader);
            int depth = 0;
            long told = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new UnreadableException(UnreadableReason.TOO_BIG);
                        }
                        listener.start(reader.getLocalName(), element);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        listener.end(reader.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        told += reader.getTextLength();
                        if (told > MOST_TEXT) {
                            throw new UnreadableException(UnreadableReason.TOO_BIG);
                        }
                        listener.text(reader.getText());
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnreadableException(UnreadableReason.CORRUPT);
                    default -> {
                        // comments and processing instructions say nothing
                    }
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof UnreadableException inner) {
                throw inner;
            }
            UnreadableException corrupt = new UnreadableException(UnreadableReason.CORRUPT);
            corrupt.initCause(e);
            throw corrupt;
        }
    }

    /** UTF-8 is decoded here: the JDK's own reader prints to the standard error where the first bytes are none. */
    private static XMLStreamReader reader(InputStream in) throws IOException, XMLStreamException {
        PushbackInputStream whole = new PushbackInputStream(in, DECLARATION);
        byte[] start = whole.readNBytes(DECLARATION);
        whole.unread(start);
        boolean wide = start.length > 1
                && (start[0] == 0 || start[1] == 0 || start[0] == (byte) 0xFE || start[0] == (byte) 0xFF);
        if (wide || otherEncoding(start)) {
            return FACTORY.createXMLStreamReader(whole);
        }
        if (start.length > 2 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            whole.skipNBytes(3);
        }
        return FACTORY.createXMLStreamReader(new InputStreamReader(whole, StandardCharsets.UTF_8.newDecoder()));
    }

    /** Whether the declaration at the beginning names another encoding than UTF-8. */
    public static boolean otherEncoding(byte[] start) {
        return OTHER_ENCODING
                .matcher(new String(start, 0, Math.min(start.length, DECLARATION), StandardCharsets.ISO_8859_1))
                .find();
    }

    /** An attribute by its local name, whatever its namespace; empty where it is not there. */
    public static String attribute(Element element, String name) {
        for (int i = 0; i < element.attributes(); i++) {
            if (element.name(i).equals(name)) {
                return element.value(i);
            }
        }
        return "";
    }

    private record Streamed(XMLStreamReader reader) implements Element {
        @Override
        public int attributes() {
            return reader.getAttributeCount();
        }

        @Override
        public String name(int attribute) {
            return reader.getAttributeLocalName(attribute);
        }

        @Override
        public String value(int attribute) {
            return reader.getAttributeValue(attribute);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }
}
