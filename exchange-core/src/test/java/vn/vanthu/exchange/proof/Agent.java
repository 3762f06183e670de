package vn.vanthu.exchange.proof;

import static net.bytebuddy.matcher.ElementMatchers.isBridge;
import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import vn.vanthu.exchange.wiring.TestDatabase;
import vn.vanthu.rules.pack.EffectRule;
import vn.vanthu.rules.pack.PackRule;

/** Gives the product's classes, in this process, the places where something can be withheld. */
final class Agent {
    private Agent() {}

    /** All is loaded first: a class must not be asked for while it is being changed. */
    static void install() {
        List.of(PackRule.class, EffectRule.class, TestDatabase.class, RuleAdvice.class, EffectAdvice.class)
                .forEach(type -> loaded(type.getName()));
        AgentBuilder agent = new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
                .type(named(PackRule.class.getName()))
                .transform((builder, _, _, _, _) ->
                        builder.visit(Advice.to(RuleAdvice.class).on(named("judge"))))
                .type(named(EffectRule.class.getName()))
                .transform((builder, _, _, _, _) ->
                        builder.visit(Advice.to(EffectAdvice.class).on(named("truth"))));
        agent = agent.type(named(TestDatabase.class.getName()))
                .transform((builder, _, _, _, _) ->
                        builder.visit(Advice.to(DatabaseAdvice.class).on(named("fresh"))));
        Map<String, Set<String>> byClass = new TreeMap<>();
        Withholdings.methods()
                .forEach(method -> byClass.computeIfAbsent(
                                method.substring(0, method.lastIndexOf('.')), _ -> new TreeSet<>())
                        .add(method.substring(method.lastIndexOf('.') + 1)));
        byClass.keySet().forEach(Agent::loaded);
        for (Map.Entry<String, Set<String>> each : byClass.entrySet()) {
            for (String method : each.getValue()) {
                agent = agent.type(named(each.getKey()))
                        .transform((builder, _, _, _, _) -> builder.visit(Advice.to(FeatureAdvice.class)
                                .on(isMethod().and(named(method)).and(not(isBridge())))));
            }
        }
        agent.installOn(ByteBuddyAgent.install());
    }

    private static void loaded(String name) {
        try {
            var _ = Class.forName(name, false, Agent.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("Withholdings names a class that is not there: " + name, missing);
        }
    }
}
