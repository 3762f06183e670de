package vn.vanthu.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Regulation;
import vn.vanthu.rules.Rule;

/** Reads a pack; it never fetches anything. */
public final class PackReader {
    private PackReader() {}

    /** @throws PackException if it is not there, not well-formed, or does not prove itself */
    public static Regulation readResource(String resource) {
        try (InputStream in = PackReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new PackException(resource, "pack", "not found");
            }
            return read(resource, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new PackException(resource, "pack", e);
        }
    }

    /** @throws PackException as {@link #readResource(String)} */
    public static Regulation read(String name, Reader yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return regulation(new Node(name, "pack", new Yaml(new SafeConstructor(options)).load(yaml)));
        } catch (PackException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new PackException(name, "pack", e);
        }
    }

    private static Regulation regulation(Node node) {
        String instrument = node.text("instrument");
        RuleReader reader = new RuleReader(instrument);
        Regulation regulation = new Regulation(
                node.text("id"),
                instrument,
                node.text("title"),
                node.text("issuer"),
                LocalDate.parse(node.text("issuedOn")),
                LocalDate.parse(node.text("inForceFrom")),
                node.optionalText("inForceTo").map(LocalDate::parse),
                node.optionalText("replaces"),
                node.optionalText("remark"),
                node.text("source"),
                LocalDate.parse(node.text("lastReadOn")),
                node.text("version"),
                node.children("rules").stream().map(reader::read).toList(),
                node.children("effects").stream()
                        .map(item -> effect(item, reader))
                        .toList());
        node.nothingElse();
        noRuleTwice(regulation.rules(), node);
        return regulation;
    }

    private static Regulation.Effect effect(Node node, RuleReader reader) {
        Regulation.Effect effect = new Regulation.Effect(
                LegalEffect.valueOf(node.text("effect")),
                ConditionReader.read(node.child("when")),
                reader.citation(node));
        node.nothingElse();
        return effect;
    }

    private static void noRuleTwice(List<Rule> rules, Node node) {
        Set<String> ids = new HashSet<>();
        for (Rule rule : rules) {
            if (!ids.add(rule.id())) {
                throw node.problem("rule " + rule.id() + " stands twice");
            }
        }
    }
}
