package vn.vanthu.exchange.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import vn.vanthu.mailer.edxml.EdxmlReader;
import vn.vanthu.mailer.edxml.EdxmlResult;
import vn.vanthu.mailer.edxml.EdxmlWriter;

/** An edXML envelope: never an exception, and what was understood can be said again and is understood again. */
public final class EdxmlTarget {
    private EdxmlTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        if (EdxmlReader.read(new ByteArrayInputStream(bytes)) instanceof EdxmlResult.Read(var message)) {
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            EdxmlWriter.write(message, again);
            if (!(EdxmlReader.read(new ByteArrayInputStream(again.toByteArray())) instanceof EdxmlResult.Read)) {
                throw new IllegalStateException("what it writes it does not read: " + again);
            }
        }
    }
}
