package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.vanthu.classifier.UnreadableReason;

/** StAX without document types and without anything from outside. */
public final class Xml {

    private static final int DEEPEST = 400;
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    /** Told of every element and text, in order; names without their prefix. */
    public interface Listener {
        void start(String name, XMLStreamReader element) throws IOException, XMLStreamException;

        void end(String name) throws IOException;

        void text(String text) throws IOException;
    }

    public static void read(InputStream in, Listener listener) throws IOException {
        try (in) {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new UnreadableException(UnreadableReason.TOO_BIG);
                        }
                        listener.start(reader.getLocalName(), reader);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        listener.end(reader.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        listener.text(reader.getText());
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

    /** An attribute by its local name, whatever its namespace; empty where it is not there. */
    public static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }
}
