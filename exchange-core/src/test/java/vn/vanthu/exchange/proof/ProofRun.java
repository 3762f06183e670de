package vn.vanthu.exchange.proof;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.catalogue.ClauseEntry;
import vn.vanthu.rules.catalogue.Standing;

/**
 * Runs the tests of each clause with all in its place, then without what carries the clause: those that need no hub
 * first, of all clauses, then those that run in one, of the clauses that are left. A line for each clause goes to standard
 * output: {@code PROVED} where some test noticed, {@code PASSES} where none does, {@code BROKEN} where one fails anyhow,
 * {@code OPEN} where nobody said what carries it; before each kind of tests one on how they fare with all in its place.
 * Exit code 1 unless all are proved.
 */
public final class ProofRun {
    /** How the line of a clause begins whose tests notice. */
    static final String PROVED = "PROVED ";

    private final Map<String, List<String>> testsByClause;
    private final PrintStream out;
    private final Set<String> failing = new TreeSet<>();

    private ProofRun(Map<String, List<String>> testsByClause, PrintStream out) {
        this.testsByClause = testsByClause;
        this.out = out;
    }

    /** @param arguments the ids of clauses; none for all that are applied */
    public static void main(String[] arguments) {
        // What tests print is not ours.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        Agent.install();
        var run = new ProofRun(ClauseTestIndex.byClause(), out);
        boolean proved = run.prove(Arrays.asList(arguments));
        System.exit(proved ? 0 : 1);
    }

    static Stream<ClauseEntry> applied() {
        return Regulations.bundled().all().stream()
                .flatMap(regulation -> Regulations.bundled().catalogue(regulation.id()).entries().stream())
                .filter(clause -> clause.standing() instanceof Standing.Applied);
    }

    private boolean prove(List<String> wanted) {
        var clauses = applied()
                .filter(clause -> wanted.isEmpty() || wanted.contains(clause.id()))
                .filter(clause -> !tests(clause).isEmpty())
                .toList();
        int proved = 0;
        List<ClauseEntry> left = clauses;
        for (var kind : Kind.values()) {
            var unseen = left.stream()
                    .flatMap(clause -> tests(clause).stream())
                    .filter(kind::holds)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            var broken = run(unseen).failed;
            failing.addAll(broken);
            out.println(left.size() + " clauses, " + unseen.size() + " " + kind.words + ", " + broken.size()
                    + " fail with all in its place");
            var next = new ArrayList<ClauseEntry>();
            for (var clause : left) {
                var verdict = verdict(clause, kind);
                if (verdict.isEmpty()) {
                    next.add(clause);
                } else {
                    proved += verdict.get().startsWith(PROVED) ? 1 : 0;
                    out.println(verdict.get());
                }
            }
            left = next;
        }
        left.forEach(clause -> out.println(
                "PASSES " + clause.id() + "  none of " + tests(clause).size()
                        + " tests fails without "
                        + named(Withholdings.of(clause).orElseThrow())));
        out.println(proved + " of " + clauses.size() + " proved");
        return proved == clauses.size();
    }

    /** Empty where the tests of that kind do not notice. */
    private Optional<String> verdict(ClauseEntry clause, Kind kind) {
        var withholding = Withholdings.of(clause).orElse(null);
        if (withholding == null) {
            return Optional.of("OPEN   " + clause.id() + "  nobody has said what carries it");
        }
        var tests = tests(clause).stream().filter(kind::holds).toList();
        var broken = tests.stream().filter(failing::contains).collect(Collectors.joining(", "));
        if (!broken.isEmpty()) {
            return Optional.of("BROKEN " + clause.id() + "  fails with all in its place: " + broken);
        }
        Withheld.take(withholding);
        var ran = run(tests);
        Withheld.giveBack();
        return ran.failed.isEmpty()
                ? Optional.empty()
                : Optional.of(PROVED + clause.id() + "  " + ran.failed.size() + " of " + ran.started + " " + kind.words
                        + " fail without " + named(withholding));
    }

    /** How tests are run. */
    private enum Kind {
        ALONE("tests without a hub"),
        IN_A_HUB("tests in a hub");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        private boolean holds(String test) {
            return test.contains("Test.") == (this == ALONE);
        }
    }

    private static String named(Withholding withholding) {
        return Stream.of(withholding.rules(), withholding.methods().keySet(), withholding.sql())
                .flatMap(Collection::stream)
                .map(each -> each.replace("vn.vanthu.exchange.", "")
                        .strip()
                        .lines()
                        .findFirst()
                        .orElse(""))
                .collect(Collectors.joining(", "));
    }

    /** Those that carry its id, and those that carry a rule of it. */
    private List<String> tests(ClauseEntry clause) {
        return Stream.concat(Stream.of(clause.id()), clause.rules().stream())
                .flatMap(id -> testsByClause.getOrDefault(id, List.of()).stream())
                .distinct()
                .toList();
    }

    /** @param started how many methods ran; @param failed their names */
    private record Ran(int started, Set<String> failed) {}

    private static Ran run(Iterable<String> tests) {
        var methods = new TreeMap<String, Set<String>>();
        for (String test : tests) {
            int dot = test.lastIndexOf('.');
            methods.computeIfAbsent(test.substring(0, dot), _ -> new TreeSet<>())
                    .add(test.substring(dot + 1));
        }
        if (methods.isEmpty()) {
            return new Ran(0, Set.of());
        }
        var request = LauncherDiscoveryRequestBuilder.request();
        methods.keySet().forEach(name -> concrete(name).forEach(type -> request.selectors(selectClass(type))));
        request.filters((PostDiscoveryFilter) descriptor -> FilterResult.includedIf(descriptor
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(source -> wanted(source, methods))
                .orElse(true)));
        var failed = new TreeSet<String>();
        var started = new TreeSet<String>();
        LauncherFactory.create().execute(request.build(), new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                var source =
                        test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
                source.ifPresent(method -> started.add(nameOf(method, methods)));
                if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                    failed.add(source.map(method -> nameOf(method, methods)).orElse(test.getDisplayName()));
                    result.getThrowable().ifPresent(why -> why.printStackTrace(System.err));
                }
            }
        });
        return new Ran(started.size(), failed);
    }

    private static boolean wanted(MethodSource source, Map<String, Set<String>> methods) {
        return methods.containsKey(nameOf(source, methods).replaceFirst("\\.[^.]*$", ""))
                && methods.get(nameOf(source, methods).replaceFirst("\\.[^.]*$", ""))
                        .contains(source.getMethodName());
    }

    /** A test that a class inherits goes by the name under which it was claimed. */
    private static String nameOf(MethodSource source, Map<String, Set<String>> methods) {
        for (Class<?> type = source.getJavaClass(); type != null; type = type.getSuperclass()) {
            for (Class<?> claimed : with(type)) {
                if (methods.getOrDefault(claimed.getName(), Set.of()).contains(source.getMethodName())) {
                    return claimed.getName() + "." + source.getMethodName();
                }
            }
        }
        return source.getClassName() + "." + source.getMethodName();
    }

    private static List<Class<?>> with(Class<?> type) {
        var all = new ArrayList<Class<?>>(List.of(type));
        all.addAll(List.of(type.getInterfaces()));
        return all;
    }

    /** The class itself; of a contract, the classes beside it that are held to it. */
    private static List<Class<?>> concrete(String name) {
        try {
            Class<?> type = Class.forName(name, false, ProofRun.class.getClassLoader());
            return Modifier.isAbstract(type.getModifiers()) ? HeldTo.of(type) : List.of(type);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(
                    name + " is not on the class path; compile the tests of all modules first", missing);
        }
    }
}
