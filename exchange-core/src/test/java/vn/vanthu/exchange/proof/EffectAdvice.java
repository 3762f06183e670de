package vn.vanthu.exchange.proof;

import net.bytebuddy.asm.Advice;
import vn.vanthu.rules.condition.Truth;

/** Put into a line of legal effect: one that is withheld never holds. */
final class EffectAdvice {
    private EffectAdvice() {}

    @Advice.OnMethodExit
    static void exit(@Advice.FieldValue("id") String id, @Advice.Return(readOnly = false) Truth truth) {
        if (Withheld.rule(id)) {
            truth = Truth.FALSE;
        }
    }
}
