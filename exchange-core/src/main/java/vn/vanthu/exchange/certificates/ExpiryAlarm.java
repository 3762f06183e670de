package vn.vanthu.exchange.certificates;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.certificates.Held.Use;
import vn.vanthu.exchange.certificates.Notices.Notice;
import vn.vanthu.exchange.certificates.Notices.Reader;
import vn.vanthu.exchange.directory.Agency;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.signature.SignatureException;

/** Looks every hour which certificates have come nearer to their end, and tells each stage once. */
@Service
@EnableConfigurationProperties(ExpirySettings.class)
class ExpiryAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(ExpiryAlarm.class);

    private final HeldCertificates certificates;
    private final Notices notices;
    private final Directory directory;
    private final AgencyScope scope;
    private final Journal journal;
    private final ExpirySettings settings;
    private final Clock clock;

    ExpiryAlarm(
            HeldCertificates certificates,
            Notices notices,
            Directory directory,
            AgencyScope scope,
            Journal journal,
            ExpirySettings settings,
            Clock clock) {
        this.certificates = certificates;
        this.notices = notices;
        this.directory = directory;
        this.scope = scope;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One line for people.
     *
     * @param stage null while its end is far
     * @param fresh told, and not yet acknowledged by whoever reads
     */
    record Line(Held held, @Nullable Stage stage, boolean fresh) {}

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10S")
    void look() {
        List<AgencyCode> hosted = scope.asSystem(() -> directory.agencies().stream()
                .filter(Agency::hosted)
                .map(Agency::code)
                .toList());
        for (AgencyCode agency : hosted) {
            try {
                scope.inAgency(agency, () -> look(agency));
            } catch (SignatureException unreadable) {
                LOG.warn("certificates are not looked at: {}", unreadable.getMessage());
            }
        }
    }

    /** In the agency's scope. */
    void look(AgencyCode agency) {
        Instant now = clock.instant();
        List<Held> all = certificates.of(agency);
        notices.close(
                agency,
                all.stream()
                        .filter(held -> told(held, now).isPresent())
                        .map(Held::fingerprint)
                        .toList(),
                now);
        for (Held held : all) {
            Optional<Stage> stage = told(held, now);
            if (stage.isPresent() && notices.raise(agency, held, stage.get(), now)) {
                journal.record(
                        "hub",
                        agency,
                        "CERTIFICATE_ENDS",
                        held.fingerprint(),
                        Map.of(
                                "stage",
                                stage.get().name(),
                                "holder",
                                held.holder(),
                                "use",
                                held.use().name(),
                                "ends",
                                held.end().toString()));
            }
        }
    }

    /** For the administrator: all, the first to end first. */
    List<Line> of(AgencyCode agency) {
        return scope.inAgency(agency, () -> lines(certificates.of(agency), notices.told(agency, Reader.ADMIN, null)));
    }

    /** A person's own. */
    List<Line> of(SignedInUser user) {
        AgencyCode agency = user.agencyCode();
        return scope.inAgency(
                agency,
                () -> lines(
                        certificates.of(agency).stream()
                                .filter(held -> Long.valueOf(user.personId()).equals(held.personId()))
                                .toList(),
                        notices.told(agency, Reader.HOLDER, user.personId())));
    }

    /** Notices that nobody of their readers has acknowledged, each certificate once. */
    List<Stage> waiting(AgencyCode agency, Reader reader, @Nullable Long personId) {
        return scope.inAgency(agency, () -> notices.told(agency, reader, personId)).stream()
                .collect(groupingBy(Notice::fingerprint))
                .values()
                .stream()
                .map(of -> of.stream()
                        .max((a, b) -> a.stage().compareTo(b.stage()))
                        .orElseThrow())
                .filter(notice -> !notice.seen())
                .map(Notice::stage)
                .toList();
    }

    void seen(SignedInUser user, Reader reader, String fingerprint) {
        AgencyCode agency = user.agencyCode();
        scope.inAgency(
                agency,
                () -> notices.seen(
                        agency,
                        reader,
                        reader == Reader.HOLDER ? user.personId() : null,
                        fingerprint,
                        user.fullName(),
                        clock.instant()));
    }

    private List<Line> lines(List<Held> held, List<Notice> told) {
        Instant now = clock.instant();
        return held.stream()
                .map(each -> {
                    Stage stage = Stage.of(each, now, settings).orElse(null);
                    return new Line(
                            each,
                            stage,
                            told.stream()
                                    .anyMatch(notice -> notice.fingerprint().equals(each.fingerprint())
                                            && notice.stage() == stage
                                            && !notice.seen()));
                })
                .toList();
    }

    /** How many days lie before the first telling. */
    int warnDays() {
        return settings.warnDays();
    }

    /** Another agency sees to its own certificates: they are listed, not told. */
    private Optional<Stage> told(Held held, Instant now) {
        return held.use() == Use.OTHER_AGENCY ? Optional.empty() : Stage.of(held, now, settings);
    }
}
