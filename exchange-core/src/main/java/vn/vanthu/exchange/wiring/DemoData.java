package vn.vanthu.exchange.wiring;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.access.Users;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.directory.Enrolment;
import vn.vanthu.exchange.directory.Person;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.pictures.SignaturePictures;

/** Fills an empty demo hub once, in one transaction. */
@Component
@ConditionalOnProperty("vanthu.demo")
class DemoData implements ApplicationRunner {

    /** The day the invented province began. */
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    private final AgencyScope scope;
    private final Directory directory;
    private final Enrolment enrolment;
    private final Users users;
    private final DemoKeys keys;
    /** Commands have none. */
    private final Optional<SignaturePictures> pictures;

    private final Journal journal;
    private final boolean serving;

    DemoData(
            AgencyScope scope,
            Directory directory,
            Enrolment enrolment,
            Users users,
            DemoKeys keys,
            Optional<SignaturePictures> pictures,
            Journal journal,
            Environment environment) {
        this.serving = !environment.acceptsProfiles(Profiles.of(CommandApplication.PROFILE));
        this.scope = scope;
        this.directory = directory;
        this.enrolment = enrolment;
        this.users = users;
        this.keys = keys;
        this.pictures = pictures;
        this.journal = journal;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (serving) {
            fill();
        }
    }

    void fill() throws IOException {
        DemoPlan plan = DemoPlan.load();
        scope.asSystem(() -> {
            if (directory.agencies().isEmpty()) {
                plan.agencies().forEach(agency -> enter(agency, plan.password()));
                journal.record(
                        "hub",
                        null,
                        "DEMO_LOADED",
                        "demo",
                        Map.of("agencies", plan.agencies().size()));
            }
        });
    }

    private void enter(DemoPlan.DemoAgency planned, String password) {
        AgencyCode code = AgencyCode.parse(planned.code());
        enrolment.agency(code, planned.name(), planned.hosted(), SINCE);
        enrolment.mailbox(code, null, planned.mailbox());
        keys.agency(code, planned.name(), planned.mailbox(), planned.hosted());
        if (planned.identifier() != null) {
            enrolment.identifier(code, planned.identifier(), SINCE);
        }
        if (planned.regulation() != null) {
            enrolment.regulation(code, planned.regulation(), SINCE);
        }
        if (planned.hosted()) {
            bring(code, null, DemoPictures.seal(planned.name()), DemoPictures.SEAL_MM);
        }
        planned.aliases().forEach(alias -> enrolment.alias(code, alias));
        for (DemoPlan.DemoPerson someone : planned.people()) {
            Person person = enrolment.person(code, someone.name());
            enrolment.position(person, someone.title(), someone.division(), SINCE);
            if (someone.signs()) {
                keys.person(person, planned.name());
                bring(code, person.id(), DemoPictures.hand(someone.name()), DemoPictures.HAND_MM);
            }
            users.create(person, someone.username(), password, someone.roles());
        }
    }

    private void bring(AgencyCode agency, @Nullable Long person, BufferedImage picture, float widthMm) {
        try {
            if (pictures.isPresent()) {
                pictures.get().bring(agency, person, picture, widthMm);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
