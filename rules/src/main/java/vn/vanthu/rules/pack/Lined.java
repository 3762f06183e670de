package vn.vanthu.rules.pack;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A YAML mapping that knows its file and its lines. */
final class Lined extends LinkedHashMap<Object, Object> {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient Map<String, Integer> keyLines = new HashMap<>();
    private int line;

    private Lined(String file) {
        this.file = file;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** {@code tphcm.yaml, line 12}: of the key, or of the mapping where it has no such key. */
    String place(@Nullable String key) {
        return file + ", line " + keyLines.getOrDefault(Objects.requireNonNullElse(key, ""), line);
    }

    /** Builds mappings of this kind, and nothing but plain data. */
    static final class Constructor extends SafeConstructor {
        private final String file;

        Constructor(String file, LoaderOptions options) {
            super(options);
            this.file = file;
        }

        @Override
        protected Map<Object, Object> createDefaultMap(int size) {
            return new Lined(file);
        }

        @Override
        protected void constructMapping2ndStep(MappingNode node, Map<Object, Object> mapping) {
            super.constructMapping2ndStep(node, mapping);
            if (mapping instanceof Lined lined) {
                lined.line = lineOf(node);
                for (var tuple : node.getValue()) {
                    if (tuple.getKeyNode() instanceof ScalarNode key) {
                        lined.keyLines.put(key.getValue(), lineOf(key));
                    }
                }
            }
        }
    }
}
