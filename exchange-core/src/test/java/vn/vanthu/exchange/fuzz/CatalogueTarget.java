package vn.vanthu.exchange.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import vn.vanthu.rules.PackException;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.catalogue.NameTemplate;
import vn.vanthu.rules.pack.Pack;
import vn.vanthu.rules.pack.PackReader;

/** The clauses of a regulation as data, and how it makes names of mailboxes: understood, or the error says why not. */
public final class CatalogueTarget {
    static final String PACK = "/packs/quangtri/464-qd-tu.yaml";
    private static final Pack JUDGING = judging();

    private CatalogueTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        name(new String(bytes, StandardCharsets.UTF_8));
        InputStream yaml = new SequenceInputStream(
                new ByteArrayInputStream("a\n---\n".getBytes(StandardCharsets.US_ASCII)),
                new ByteArrayInputStream(bytes));
        try {
            PackReader.catalogue("pack.yaml", yaml, JUDGING);
        } catch (PackException refused) {
            told(refused);
        }
    }

    private static void name(String text) {
        NameTemplate template;
        try {
            template = NameTemplate.parse(text);
        } catch (IllegalArgumentException refused) {
            told(refused);
            return;
        }
        Map<NameTemplate.Token, String> values = new EnumMap<>(NameTemplate.Token.class);
        template.tokens().forEach(token -> values.put(token, "Sở Xây dựng"));
        String address = template.render(values);
        if (!address.matches("[a-z0-9.]+@[a-z0-9-]+(\\.[a-z0-9-]+)+")
                || !NameTemplate.parse(template.toString()).equals(template)) {
            throw new IllegalStateException(address);
        }
    }

    private static void told(RuntimeException refused) {
        if (String.valueOf(refused.getMessage()).isBlank()) {
            throw new IllegalStateException("refused without a word", refused);
        }
    }

    private static Pack judging() {
        try (InputStream in = Objects.requireNonNull(Regulations.class.getResourceAsStream(PACK))) {
            return PackReader.read("464-qd-tu.yaml", in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
