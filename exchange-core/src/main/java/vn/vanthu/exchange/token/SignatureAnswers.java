package vn.vanthu.exchange.token;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The values that a token gave for a batch, by document. */
public record SignatureAnswers(UUID batch, Map<UUID, byte[]> values) {
    public static final String FORMAT = "vanthu-signature-values/1";
    private static final int MOST_VALUES = 500;

    public SignatureAnswers {
        values = Map.copyOf(values);
    }

    public String written() {
        ObjectNode answers =
                SigningBatch.JSON.createObjectNode().put("format", FORMAT).put("batch", batch.toString());
        var list = answers.putArray("values");
        values.forEach((id, value) -> list.addObject().put("id", id.toString()).put("value", value));
        return SigningBatch.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answers) + "\n";
    }

    /** @throws IOException if it is no such file */
    public static SignatureAnswers read(byte[] bytes) throws IOException {
        try {
            JsonNode answers = SigningBatch.JSON.readTree(bytes);
            if (!FORMAT.equals(answers.path("format").asString(""))) {
                throw new IOException("not a " + FORMAT);
            }
            Map<UUID, byte[]> values = new LinkedHashMap<>();
            for (JsonNode answer : answers.path("values")) {
                byte[] value = answer.path("value").binaryValue();
                if (value == null || values.size() >= MOST_VALUES) {
                    throw new IOException("not a " + FORMAT);
                }
                values.put(UUID.fromString(answer.path("id").asString("")), value);
            }
            return new SignatureAnswers(UUID.fromString(answers.path("batch").asString("")), values);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("not a " + FORMAT, e);
        }
    }
}
