package vn.vanthu.exchange.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.exchange.wiring.TestDatabase;

/** What is taken away at this moment. Asked by the code that {@link Agent} puts into the product's classes. */
public final class Withheld {
    private static volatile Set<String> rules = Set.of();
    private static volatile Map<String, Object> methods = Map.of();
    private static volatile List<String> sql = List.of();

    private Withheld() {}

    static void take(Withholding withholding) {
        rules = Set.copyOf(withholding.rules());
        methods = withholding.methods();
        sql = withholding.sql();
    }

    static void giveBack() {
        rules = Set.of();
        methods = Map.of();
        sql = List.of();
    }

    public static boolean rule(String id) {
        return rules.contains(id);
    }

    /** @param method by the full name of its class and its own: {@code vn.vanthu.exchange.registry.Books.reserve} */
    public static boolean method(String method) {
        return methods.containsKey(method);
    }

    /** What the method answers instead. */
    public static Object answer(String method) {
        Object answer = methods.get(method);
        return answer == Withholding.NOTHING ? null : answer;
    }

    /** Takes the guards out of a fresh database. */
    public static void from(TestDatabase database) {
        if (sql.isEmpty()) {
            return;
        }
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            for (String each : sql) {
                statement.execute(each);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
