package vn.vanthu.exchange.proof;

import net.bytebuddy.asm.Advice;
import vn.vanthu.rules.condition.Condition;

/** Put into a line of legal effect: one that is withheld never holds. */
final class EffectAdvice {
    private EffectAdvice() {}

    @Advice.OnMethodExit
    static void exit(@Advice.FieldValue("id") String id, @Advice.Return(readOnly = false) Condition when) {
        if (Withheld.rule(id)) {
            when = Condition.NEVER;
        }
    }
}
