package vn.vanthu.exchange.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** By reading the sources of the desk: each state with the boundaries between which a document comes into it. */
final class StatesEntered {
    private static final Path DESK = Path.of("src", "main", "java", "vn", "vanthu", "exchange", "outgoing");
    private static final Pattern STATE = Pattern.compile("(?m)^    ([A-Z_]+)[,;]");
    private static final Pattern METHOD =
            Pattern.compile("(?ms)^    (?:[\\w<>\\[\\]?., ]+ )?(\\w+)\\([^;{}]*?\\)[^;{}()]*\\{\\n(.*?)^    \\}");
    private static final Pattern MOVES =
            Pattern.compile("\\b(?:move|moveWith|moved|ended)\\(\\s*\\w+,\\s*([^,]+?)\\s*,");
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:act|inStep|move|moveWith)\\([^;\"]*?\"([a-z-]+)\"|\\breached\\(\"desk\\.([a-z-]+)\\.before-commit\"");
    private static final String INSERTED = "documents.insert(";

    private record Method(String name, String body) {}

    private StatesEntered() {}

    static Set<String> states() {
        return all(STATE, text("DeskState.java"), 1);
    }

    /** Every state that some act leads to, with the names of the acts; empty where none is named. */
    static Map<String, Set<String>> boundaries() {
        Set<String> states = states();
        List<Method> methods = methods();
        Map<String, Set<String>> entered = new TreeMap<>();
        for (Method method : methods) {
            for (String state : targets(method, states)) {
                entered.computeIfAbsent(state, any -> new TreeSet<>()).addAll(around(method, methods));
            }
        }
        return entered;
    }

    private static Set<String> targets(Method method, Set<String> states) {
        Set<String> targets = new TreeSet<>();
        if (method.body.contains(INSERTED)) {
            targets.add("RECEIVED");
        }
        MOVES.matcher(method.body).results().map(call -> call.group(1)).forEach(target -> {
            String said = target.matches("[a-z]\\w*") ? chosen(method.body) : target;
            states.stream()
                    .filter(state -> said.matches("(?s).*\\b" + state + "\\b.*"))
                    .forEach(targets::add);
        });
        return targets;
    }

    /** Where a variable names the state, what it is chosen from. */
    private static String chosen(String body) {
        Matcher choice = Pattern.compile("DeskState \\w+ = ([^;]*(?:;[^;]*)*?\\};|[^;]*;)")
                .matcher(body);
        return choice.find() ? choice.group(1) : "";
    }

    private static Set<String> around(Method method, List<Method> methods) {
        Set<String> own = new TreeSet<>(all(NAMED, method.body, 1));
        own.addAll(all(NAMED, method.body, 2));
        if (!own.isEmpty()) {
            return own;
        }
        Set<String> callers = new TreeSet<>();
        for (Method caller : methods) {
            if (caller.body.matches("(?s).*\\b" + method.name + "\\(.*")) {
                callers.addAll(all(NAMED, caller.body, 1));
            }
        }
        return callers;
    }

    private static Set<String> all(Pattern pattern, String text, int group) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text)
                .results()
                .map((MatchResult each) -> each.group(group))
                .filter(each -> each != null)
                .forEach(found::add);
        return found;
    }

    private static List<Method> methods() {
        List<Method> methods = new ArrayList<>();
        try (Stream<Path> files = Files.list(DESK)) {
            files.sorted()
                    .map(file -> text(file.getFileName().toString()))
                    .forEach(text -> METHOD.matcher(text)
                            .results()
                            .map(each -> new Method(each.group(1), each.group(2)))
                            .forEach(methods::add));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return methods;
    }

    private static String text(String file) {
        try {
            return Files.readString(DESK.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
