package vn.vanthu.exchange.worker;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import vn.vanthu.classifier.ConversionOutcome;
import vn.vanthu.classifier.NumberingOutcome;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.mailer.edxml.EdxmlMessage;
import vn.vanthu.mailer.edxml.EdxmlResult;
import vn.vanthu.mailer.inbound.OpenedMessage.MailSignature;

/**
 * The language of owner and worker. Cases of sealed types are told by their simple names, looked up among the permitted
 * ones only; certificates travel as DER in base64.
 */
final class Wire {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addDeserializer(String.class, new StorableText())
                    .addSerializer(Path.class, new PathWriter())
                    .addDeserializer(Path.class, new PathReader())
                    .addSerializer(X509Certificate.class, new CertificateWriter())
                    .addDeserializer(X509Certificate.class, new CertificateReader()))
            .addMixIn(MailSignature.class, ByCase.class)
            .addMixIn(NumberingOutcome.class, ByCase.class)
            .addMixIn(ConversionOutcome.class, ByCase.class)
            .addMixIn(SigningOrder.Shown.class, ByCase.class)
            .addMixIn(EdxmlResult.class, ByCase.class)
            .addMixIn(EdxmlMessage.class, ByCase.class)
            .build();

    private Wire() {}

    record Request(String task, JsonNode input) {}

    /**
     * Exactly one of answer, failure and progress is there, and after progress something follows; {@code trace} names
     * classes and lines only, never what was read.
     */
    record Answer(
            @Nullable JsonNode answer,
            @Nullable UnreadableReason failure,
            @Nullable String trace,
            @Nullable Progress progress) {

        static Answer of(JsonNode answer) {
            return new Answer(answer, null, null, null);
        }

        static Answer failed(UnreadableReason failure, String trace) {
            return new Answer(null, failure, trace, null);
        }

        static Answer progress(int done, int all) {
            return new Answer(null, null, null, new Progress(done, all));
        }
    }

    /** How far the reading of scanned pages is. */
    record Progress(int done, int all) {}

    static byte[] bytes(Object message) {
        return MAPPER.writeValueAsBytes(message);
    }

    static <T> T read(byte[] message, Class<T> type) {
        return MAPPER.readValue(message, type);
    }

    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static <T> T value(JsonNode tree, Class<T> type) {
        return MAPPER.treeToValue(tree, type);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface ByCase {}

    /** No database keeps U+0000 in a text, and files hold it: fonts without a map of their letters, or somebody's joke. */
    private static final class StorableText extends StdDeserializer<String> {
        private StorableText() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getValueAsString();
            return text == null ? null : text.replace('\u0000', '\uFFFD');
        }
    }

    private static final class PathWriter extends StdSerializer<Path> {
        PathWriter() {
            super(Path.class);
        }

        @Override
        public void serialize(Path path, JsonGenerator out, SerializationContext context) {
            out.writeString(path.toAbsolutePath().toString());
        }
    }

    private static final class PathReader extends StdDeserializer<Path> {
        PathReader() {
            super(Path.class);
        }

        @Override
        public Path deserialize(JsonParser in, DeserializationContext context) {
            return Path.of(in.getString());
        }
    }

    private static final class CertificateWriter extends StdSerializer<X509Certificate> {
        CertificateWriter() {
            super(X509Certificate.class);
        }

        @Override
        public void serialize(X509Certificate certificate, JsonGenerator out, SerializationContext context) {
            try {
                out.writeString(Base64.getEncoder().encodeToString(certificate.getEncoded()));
            } catch (CertificateEncodingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class CertificateReader extends StdDeserializer<X509Certificate> {
        CertificateReader() {
            super(X509Certificate.class);
        }

        @Override
        public X509Certificate deserialize(JsonParser in, DeserializationContext context) {
            try {
                byte[] der = Base64.getDecoder().decode(in.getString());
                return (X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            } catch (CertificateException | IllegalArgumentException e) {
                return context.reportInputMismatch(this, "no certificate");
            }
        }
    }
}
