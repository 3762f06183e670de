package vn.vanthu.exchange.proof;

import net.bytebuddy.asm.Advice;
import vn.vanthu.exchange.wiring.TestDatabase;

/** Put behind the making of a test's database. */
final class DatabaseAdvice {
    private DatabaseAdvice() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return TestDatabase database) {
        Withheld.from(database);
    }
}
