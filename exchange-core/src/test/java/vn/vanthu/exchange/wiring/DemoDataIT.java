package vn.vanthu.exchange.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.access.Users;
import vn.vanthu.exchange.directory.Agency;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.directory.RegisteredCertificate;

@HubTest
class DemoDataIT {

    private static final AgencyCode SXD = new AgencyCode("sxd");
    private static final AgencyCode STC = new AgencyCode("stc");
    private static final AgencyCode OUTSIDE = new AgencyCode("capnuoc");

    @Autowired
    private AgencyScope scope;

    @Autowired
    private Directory directory;

    @Autowired
    private Users users;

    @Autowired
    private FolderKeyRing keys;

    @Autowired
    private DemoData demo;

    @Autowired
    private DataFolder folder;

    @Autowired
    private Clock clock;

    @Autowired
    private List<AuthenticationProvider> signIn;

    @Test
    void hasTwoAgenciesInTheHubAndOneOutside() {
        Agency construction = directory.agency(SXD).orElseThrow();
        assertThat(construction.name()).isEqualTo("Sở Xây dựng tỉnh An Lạc");
        assertThat(construction.mailbox()).hasValue("sxd@anlac.example");
        assertThat(directory.agency(STC).orElseThrow().hosted()).isTrue();
        assertThat(directory.agency(OUTSIDE).orElseThrow().hosted()).isFalse();
        assertThat(directory.agencyNamed("sở tài chính"))
                .hasValueSatisfying(found -> assertThat(found.code()).isEqualTo(STC));
        assertThat(directory.regulation(SXD, LocalDate.now(clock))).hasValue("tphcm-41-2011");
        assertThat(directory.agency(SXD, LocalDate.of(2025, 12, 31)))
                .as("before it began")
                .isEmpty();
    }

    @Test
    void hasFiveRolesInEachAgencyOfTheHub() {
        for (AgencyCode agency : List.of(SXD, STC)) {
            for (Role role : EnumSet.complementOf(EnumSet.of(Role.ADMIN))) {
                assertThat(scope.inAgency(agency, () -> users.having(agency, Set.of(role))))
                        .as(agency + " " + role)
                        .hasSize(1);
            }
        }
    }

    @Test
    void letsEveryoneSignInWithThePrintedPassword() throws IOException {
        DemoPlan plan = DemoPlan.load();
        for (DemoPlan.DemoPerson person : plan.agencies().getFirst().people()) {
            Object signedIn = signIn.getFirst()
                    .authenticate(
                            UsernamePasswordAuthenticationToken.unauthenticated(person.username(), plan.password()))
                    .getPrincipal();
            assertThat(signedIn).isInstanceOfSatisfying(SignedInUser.class, user -> {
                assertThat(user.fullName()).isEqualTo(person.name());
                assertThat(user.position()).isEqualTo(person.title());
            });
        }
    }

    @Test
    void holdsKeysOfAgenciesAndLeadersAndRegistersTheirCertificates() {
        for (AgencyCode agency : List.of(SXD, STC, OUTSIDE)) {
            var certificate = keys.ofAgency(agency).orElseThrow().certificate();
            assertThat(directory.certificates(agency))
                    .filteredOn(RegisteredCertificate::ofAgency)
                    .extracting(RegisteredCertificate::x509)
                    .containsExactly(certificate);
        }
        scope.inAgency(SXD, () -> {
            for (SignedInUser leader : users.having(SXD, Set.of(Role.HEAD, Role.DEPUTY))) {
                assertThat(keys.ofPerson(leader.personId())).isPresent();
            }
            SignedInUser clerk = users.having(SXD, Set.of(Role.CLERK)).getFirst();
            assertThat(keys.ofPerson(clerk.personId())).isEmpty();
            assertThat(directory.certificates(SXD)).hasSize(3);
        });
    }

    @Test
    void showsKeysToTheirOwnerOnly() throws IOException {
        try (Stream<Path> files = Files.walk(folder.keys())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void isEnteredOnce() throws IOException {
        List<Agency> before = directory.agencies();
        demo.fill();
        assertThat(directory.agencies()).isEqualTo(before);
    }
}
