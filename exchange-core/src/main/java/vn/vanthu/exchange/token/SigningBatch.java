package vn.vanthu.exchange.token;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.vanthu.signature.keys.SignatureValues;

/**
 * What a token is given to sign. {@code digest} is the SHA-256 of {@code toBeSigned}; {@code digestInfo} is what a token
 * signs that knows nothing but RSA by PKCS#1 v1.5. All three lead to the same value.
 *
 * @param certificate DER of the one whose key must sign
 */
public record SigningBatch(UUID id, Instant expires, byte[] certificate, List<Item> items) {
    public static final String FORMAT = "vanthu-signing-batch/1";
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_ITEMS = 500;

    public SigningBatch {
        certificate = certificate.clone();
        items = List.copyOf(items);
    }

    @Override
    public byte[] certificate() {
        return certificate.clone();
    }

    /** @param name number and symbol, for whoever looks at the file */
    public record Item(UUID id, String name, byte[] toBeSigned) {
        public Item {
            toBeSigned = toBeSigned.clone();
        }

        @Override
        public byte[] toBeSigned() {
            return toBeSigned.clone();
        }
    }

    public static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without encoding", e);
        }
    }

    /** @param rsa whether the key is one, so that the file tells the digest's other form as well */
    public String written(boolean rsa) {
        ObjectNode batch = JSON.createObjectNode()
                .put("format", FORMAT)
                .put("batch", id.toString())
                .put("expires", expires.toString())
                .put("certificate", certificate)
                .put("algorithm", rsa ? "SHA256withRSA" : "SHA256withECDSA");
        var documents = batch.putArray("documents");
        for (Item item : items) {
            byte[] digest = sha256(item.toBeSigned());
            ObjectNode document = documents
                    .addObject()
                    .put("id", item.id().toString())
                    .put("name", item.name())
                    .put("toBeSigned", item.toBeSigned())
                    .put("digest", digest);
            if (rsa) {
                document.put("digestInfo", SignatureValues.digestInfo(digest));
            }
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(batch) + "\n";
    }

    /** @throws IOException if it is no such file, or one whose digests are not those of what is to be signed */
    public static SigningBatch read(byte[] bytes) throws IOException {
        try {
            JsonNode batch = JSON.readTree(bytes);
            if (!FORMAT.equals(batch.path("format").asString(""))) {
                throw new IOException("not a " + FORMAT);
            }
            List<Item> items = new ArrayList<>();
            for (JsonNode document : batch.path("documents")) {
                Item item = new Item(
                        UUID.fromString(document.path("id").asString("")),
                        document.path("name").asString(""),
                        document.path("toBeSigned").binaryValue());
                if (!MessageDigest.isEqual(
                        sha256(item.toBeSigned()), document.path("digest").binaryValue())) {
                    throw new IOException("a digest that is not of what is to be signed: " + item.name());
                }
                items.add(item);
            }
            if (items.isEmpty() || items.size() > MOST_ITEMS) {
                throw new IOException(items.size() + " documents; 1 to " + MOST_ITEMS + " are signed at once");
            }
            return new SigningBatch(
                    UUID.fromString(batch.path("batch").asString("")),
                    Instant.parse(batch.path("expires").asString("")),
                    batch.path("certificate").binaryValue(),
                    items);
        } catch (JacksonException | IllegalArgumentException | DateTimeException | NullPointerException e) {
            throw new IOException("not a " + FORMAT, e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
