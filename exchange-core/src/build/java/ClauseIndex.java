import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Run by the build: reads {@code @Clause} off the sources of all tests and writes which test shows which clause, since the
 * packaged hub has no tests. Arguments: the root of the repository, the file to write.
 */
public final class ClauseIndex {
    private ClauseIndex() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        String index = String.join("\n", of(Path.of(arguments[0]))) + "\n";
        if (!Files.exists(file) || !Files.readString(file).equals(index)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, index);
        }
    }

    private static Set<String> of(Path root) throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(root)) {
            for (Path module : modules.toList()) {
                for (String kind : List.of("test", "e2e")) {
                    Path folder = module.resolve("src").resolve(kind).resolve("java");
                    if (Files.isDirectory(folder)) {
                        try (Stream<Path> files = Files.walk(folder)) {
                            files.filter(ClauseIndex::speaksOfClauses).forEach(sources::add);
                        }
                    }
                }
            }
        }
        Set<String> lines = new TreeSet<>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            for (var unit : task.parse()) {
                new Reader(unit.getPackageName() + ".", lines).scan(unit, null);
            }
        }
        return lines;
    }

    private static boolean speaksOfClauses(Path file) {
        try {
            return file.toString().endsWith(".java") && Files.readString(file).contains("@Clause(");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static final class Reader extends TreeScanner<Void, Void> {
        private final String prefix;
        private final Set<String> lines;
        private String type = "";

        Reader(String prefix, Set<String> lines) {
            this.prefix = prefix;
            this.lines = lines;
        }

        @Override
        public Void visitClass(ClassTree tree, Void none) {
            String outer = type;
            type = outer.isEmpty() ? prefix + tree.getSimpleName() : outer + "$" + tree.getSimpleName();
            note(tree.getModifiers().getAnnotations(), type);
            super.visitClass(tree, none);
            type = outer;
            return none;
        }

        @Override
        public Void visitMethod(MethodTree tree, Void none) {
            note(tree.getModifiers().getAnnotations(), type + "." + tree.getName());
            return super.visitMethod(tree, none);
        }

        private void note(List<? extends AnnotationTree> annotations, String test) {
            for (AnnotationTree annotation : annotations) {
                if (annotation.getAnnotationType().toString().equals("Clause")) {
                    annotation.getArguments().forEach(argument -> ids(argument).forEach(id -> lines.add(id + " " + test)));
                }
            }
        }

        private static List<String> ids(Tree argument) {
            return switch (argument) {
                case AssignmentTree named -> ids(named.getExpression());
                case NewArrayTree several -> {
                    List<String> ids = new ArrayList<>();
                    for (ExpressionTree each : several.getInitializers()) {
                        ids.addAll(ids(each));
                    }
                    yield ids;
                }
                case LiteralTree one -> List.of(String.valueOf(one.getValue()));
                default -> throw new IllegalStateException("@Clause takes plain texts, got " + argument);
            };
        }
    }
}
