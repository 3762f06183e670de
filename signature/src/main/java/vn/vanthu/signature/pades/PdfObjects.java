package vn.vanthu.signature.pades;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Objects of a PDF, each looked up when asked for, as the raw text of their values. */
final class PdfObjects {
    private static final Pattern REFERENCE = Pattern.compile("([0-9]{1,10})\\s+([0-9]{1,5})\\s+R");
    private static final int WINDOW = 2 << 10;
    private static final int LARGEST_OBJECT = 32 << 20;
    private static final int DEEPEST = 64;

    private final PdfBytes file;
    private final CrossReferences table;
    private final Map<Long, byte[]> objectStreams = new HashMap<>();

    PdfObjects(PdfBytes file, CrossReferences table) {
        this.file = file;
        this.table = table;
    }

    CrossReferences table() {
        return table;
    }

    record Reference(long number, long generation) {
        @Override
        public String toString() {
            return number + " " + generation + " R";
        }
    }

    static Optional<Reference> reference(@Nullable String value) {
        if (value == null || !value.endsWith("R")) {
            return Optional.empty();
        }
        Matcher matcher = REFERENCE.matcher(value);
        return matcher.matches()
                ? Optional.of(new Reference(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    static List<Reference> references(String array) {
        List<Reference> found = new ArrayList<>();
        Matcher matcher = REFERENCE.matcher(array);
        while (matcher.find()) {
            found.add(new Reference(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))));
        }
        return found;
    }

    boolean exists(Reference reference) {
        return table.find(reference.number()).type() != 0;
    }

    Map<String, String> dictionary(Reference reference) {
        return read(reference, PdfTokens::dictionary);
    }

    /** The value as text: itself, or what it refers to. */
    String resolved(String value) {
        String text = value;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Optional<Reference> reference = reference(text);
            if (reference.isEmpty()) {
                return text;
            }
            text = read(reference.get(), PdfTokens::anyValue);
        }
        throw new PdfTokens.Irregular("references in a circle");
    }

    Map<String, String> resolvedDictionary(String value) {
        Optional<Reference> reference = reference(value);
        return reference.isPresent()
                ? dictionary(reference.get())
                : tokens(value).dictionary();
    }

    static PdfTokens tokens(String value) {
        return new PdfTokens(value.getBytes(StandardCharsets.ISO_8859_1), 0);
    }

    private <T> T read(Reference reference, Function<PdfTokens, T> reader) {
        CrossReferences.Entry entry = table.find(reference.number());
        return switch (entry.type()) {
            case 1 ->
                window(file, entry.first(), tokens -> {
                    if (tokens.number() != reference.number() || tokens.number() != reference.generation()) {
                        throw new PdfTokens.Irregular("object " + reference.number() + " is not where the table says");
                    }
                    tokens.expect("obj");
                    return reader.apply(tokens);
                });
            case 2 -> reader.apply(inStream(reference.number(), entry));
            default -> throw new PdfTokens.Irregular("object " + reference.number() + " is not there");
        };
    }

    /** Reads at that place, more and more of the file where a value is longer. */
    static <T> T window(PdfBytes file, long offset, Function<PdfTokens, T> reader) {
        for (int size = WINDOW; ; size *= 16) {
            byte[] bytes = file.at(offset, size);
            try {
                PdfTokens tokens = new PdfTokens(bytes, 0);
                T value = reader.apply(tokens);
                if (bytes.length < size || tokens.position() < bytes.length) {
                    return value;
                }
            } catch (PdfTokens.Irregular | ArithmeticException short_) {
                if (bytes.length < size || size >= LARGEST_OBJECT) {
                    throw short_;
                }
            }
        }
    }

    private PdfTokens inStream(long number, CrossReferences.Entry entry) {
        Map<String, String> dictionary = dictionary(new Reference(entry.first(), 0));
        byte[] content = objectStreams.computeIfAbsent(entry.first(), stream -> content(stream, dictionary));
        PdfTokens head = new PdfTokens(content, 0);
        long count = PdfTokens.integer(dictionary, "/N").orElse(0);
        long first = PdfTokens.integer(dictionary, "/First").orElse(0);
        for (long i = 0; i < count; i++) {
            long each = head.number();
            long offset = head.number();
            if (each == number && i == entry.second()) {
                return new PdfTokens(content, Math.toIntExact(Math.addExact(first, offset)));
            }
        }
        throw new PdfTokens.Irregular("object " + number + " is not in its stream");
    }

    private byte[] content(long number, Map<String, String> dictionary) {
        int length = Math.toIntExact(
                tokens(resolved(dictionary.getOrDefault("/Length", ""))).number());
        CrossReferences.Entry entry = table.find(number);
        long start = entry.first()
                + window(file, entry.first(), tokens -> {
                    tokens.number();
                    tokens.number();
                    tokens.expect("obj");
                    tokens.dictionary();
                    return tokens.startOfStream();
                });
        try {
            return StreamBytes.of(dictionary, file.at(start, length), LARGEST_OBJECT);
        } catch (IOException e) {
            throw new PdfTokens.Irregular("an object stream that cannot be read");
        }
    }
}
