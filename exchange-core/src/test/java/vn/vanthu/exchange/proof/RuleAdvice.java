package vn.vanthu.exchange.proof;

import java.util.Optional;
import net.bytebuddy.asm.Advice;
import vn.vanthu.rules.Finding;

/** Put into the judging of a rule: one that is withheld does not apply. */
final class RuleAdvice {
    private RuleAdvice() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("id") String id) {
        return Withheld.rule(id);
    }

    @Advice.OnMethodExit
    static void exit(@Advice.Enter boolean withheld, @Advice.Return(readOnly = false) Optional<Finding> found) {
        if (withheld) {
            found = Optional.empty();
        }
    }
}
