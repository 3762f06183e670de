package vn.vanthu.exchange.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.classifier.text.Xml;

/**
 * A part in XML: what our own reader of plain XML takes, the JDK's must tell likewise; a comment sends it there.
 * What both refuse they may refuse for different faults: the JDK's reads ahead.
 */
public final class XmlTarget {
    private static final byte[] NOT_PLAIN = "<!---->".getBytes(StandardCharsets.US_ASCII);

    private XmlTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        List<String> own = told(new ByteArrayInputStream(bytes));
        List<String> other =
                told(new SequenceInputStream(new ByteArrayInputStream(bytes), new ByteArrayInputStream(NOT_PLAIN)));
        if (!own.equals(other)) {
            throw new IllegalStateException("told " + own + " and by the JDK " + other);
        }
    }

    private static List<String> told(InputStream in) {
        Teller teller = new Teller();
        try {
            Xml.read(in, teller);
        } catch (IOException refused) {
            return List.of("refused");
        }
        teller.words();
        return teller.told;
    }

    private static final class Teller implements Xml.Listener {
        private final List<String> told = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public void start(String name, Xml.Element element) {
            words();
            StringBuilder start = new StringBuilder("<" + name);
            for (int i = 0; i < element.attributes(); i++) {
                start.append(' ').append(element.name(i)).append('=').append(element.value(i));
            }
            told.add(start.toString());
        }

        @Override
        public void end(String name) {
            words();
            told.add("/" + name);
        }

        @Override
        public void text(String piece) {
            text.append(piece);
        }

        private void words() {
            if (!text.isEmpty()) {
                told.add(text.toString());
                text.setLength(0);
            }
        }
    }
}
