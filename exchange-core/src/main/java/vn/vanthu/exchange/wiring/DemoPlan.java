package vn.vanthu.exchange.wiring;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import vn.vanthu.exchange.access.DemoAccounts;
import vn.vanthu.exchange.access.Role;

/** The invented agencies, as {@code demo/agencies.yaml} tells them. */
record DemoPlan(String password, List<DemoAgency> agencies) {

    record DemoAgency(
            String code,
            String name,
            @Nullable String identifier,
            boolean hosted,
            String mailbox,
            @Nullable String regulation,
            @DefaultValue List<String> aliases,
            @DefaultValue List<DemoPerson> people) {}

    record DemoPerson(
            String username,
            String name,
            String title,
            @Nullable String division,
            Set<Role> roles,
            @DefaultValue("false") boolean signs) {}

    static DemoPlan load() throws IOException {
        var sources = new YamlPropertySourceLoader().load("demo", new ClassPathResource("demo/agencies.yaml"));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("demo", Bindable.of(DemoPlan.class))
                .get();
    }

    DemoAccounts accounts() {
        return new DemoAccounts(
                password,
                agencies.stream()
                        .filter(agency -> !agency.people().isEmpty())
                        .map(agency -> new DemoAccounts.Agency(
                                agency.name(),
                                agency.people().stream()
                                        .map(person -> new DemoAccounts.Account(
                                                person.username(), person.name(), person.title()))
                                        .toList()))
                        .toList());
    }
}
