package vn.vanthu.exchange.cli.speed;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;

/**
 * How others sign and verify. They stand beside the samples, on the class path of a benchmark and nowhere else: the
 * product does without their libraries.
 */
final class References {
    private static final String PLACE = "vn.vanthu.samples.signing.";

    private References() {}

    /** Signs the first file into the second. */
    @SuppressWarnings("unchecked")
    static Optional<ToLongBiFunction<Path, Path>> signing(String name, Object... arguments) {
        return made(name, arguments).map(made -> (ToLongBiFunction<Path, Path>) made);
    }

    /** One answer a signature. */
    @SuppressWarnings("unchecked")
    static Optional<Function<Path, List<?>>> verifying(String name, Object... arguments) {
        return made(name, arguments).map(made -> (Function<Path, List<?>>) made);
    }

    private static Optional<Object> made(String name, Object... arguments) {
        try {
            for (Constructor<?> each : Class.forName(PLACE + name).getConstructors()) {
                if (each.getParameterCount() == arguments.length) {
                    return Optional.of(each.newInstance(arguments));
                }
            }
            return Optional.empty();
        } catch (ReflectiveOperationException | LinkageError absent) {
            return Optional.empty();
        }
    }
}
