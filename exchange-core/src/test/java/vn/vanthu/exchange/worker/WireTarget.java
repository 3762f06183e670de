package vn.vanthu.exchange.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a worker that a file has taken over may answer: understood, or refused as no answer, never anything else. */
public final class WireTarget {
    private WireTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        ByteArrayInputStream pipe = new ByteArrayInputStream(bytes);
        try {
            while (true) {
                byte[] message = Frames.read(pipe, WorkerMain.LONGEST_ANSWER);
                ByteArrayOutputStream again = new ByteArrayOutputStream();
                Frames.write(again, message);
                if (!Arrays.equals(
                        message, Frames.read(new ByteArrayInputStream(again.toByteArray()), message.length))) {
                    throw new IllegalStateException("another message comes than was sent");
                }
                answer(message);
            }
        } catch (IOException ended) {
            // no more messages
        }
    }

    private static void answer(byte[] message) {
        try {
            JsonNode answer = Wire.read(message, Wire.Answer.class).answer();
            if (answer != null) {
                WorkerTasks.ALL.forEach(task -> value(answer, task));
            }
        } catch (JacksonException refused) {
            // the answer to a message that is none
        }
    }

    private static void value(JsonNode answer, WorkerTask<?, ?> task) {
        try {
            Wire.bytes(Wire.value(answer, task.answer()));
        } catch (JacksonException refused) {
            // of another task
        }
    }

    public static List<byte[]> seeds() {
        return List.of(
                framed("{\"answer\":{\"is\":\"Written\",\"file\":\"/tmp/a\"},\"failure\":null,\"trace\":null}"),
                framed(
                        "{\"answer\":{\"is\":\"Converted\",\"converted\":\"/a\",\"encoding\":\"TCVN3\",\"changes\":[{\"part\":\"\","
                                + "\"paragraph\":1,\"before\":\"a\",\"after\":\"b\"}]}}"),
                framed(
                        "{\"answer\":{\"messageId\":\"<1@a>\",\"fromAddress\":\"a@b\",\"fromName\":\"\",\"subject\":\"\","
                                + "\"automatic\":false,\"signature\":{\"is\":\"Broken\",\"reason\":\"\"},\"text\":\"\",\"parts\":[{\"file\":"
                                + "\"/a\",\"name\":\"a\",\"mediaType\":\"\",\"contentId\":\"\",\"bytes\":1,\"sha256\":\"\"}],\"edxml\":{\"is\":"
                                + "\"Malformed\",\"reason\":\"a\",\"where\":\"b\"},\"bounce\":null}}"),
                framed("{\"failure\":\"TOO_BIG\",\"trace\":\"a\"}"));
    }

    private static byte[] framed(String message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Frames.write(out, message.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }
}
