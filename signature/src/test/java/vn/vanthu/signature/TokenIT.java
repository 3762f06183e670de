package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static vn.vanthu.signature.TestTrust.AUTHORITY;
import static vn.vanthu.signature.TestTrust.NOW;
import static vn.vanthu.signature.TestTrust.TRUST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.signature.asic.AsicSigner;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.keys.KeyKind;
import vn.vanthu.signature.keys.Pkcs11Token;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.keys.TokenKey;
import vn.vanthu.signature.odf.OdfSigner;
import vn.vanthu.signature.ooxml.OoxmlSigner;
import vn.vanthu.signature.stamp.TimeStamps;

/** Keys in a token that gives none of them out: SoftHSM 2. The build names its settings file in SOFTHSM2_CONF. */
class TokenIT {
    private static final char[] PIN = "246810".toCharArray();
    private static final Pkcs11Token.Place PLACE = new Pkcs11Token.Place(library(), "#0");

    @TempDir
    Path folder;

    private static Path library() {
        return Stream.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseGet(() ->
                        fail("SoftHSM is missing; run: sudo apt-get install -y --no-install-recommends softhsm2"));
    }

    @BeforeAll
    static void fillAToken() throws IOException, InterruptedException, GeneralSecurityException {
        Path settings = Path.of(System.getenv("SOFTHSM2_CONF"));
        Path tokens = Files.createTempDirectory("softhsm");
        Files.writeString(settings, "directories.tokendir = " + tokens + "\nlog.level = ERROR\n");
        Process filled = new ProcessBuilder(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        "vanthu",
                        "--so-pin",
                        "13579000",
                        "--pin",
                        new String(PIN))
                .redirectErrorStream(true)
                .start();
        String said = new String(filled.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(filled.waitFor()).as(said).isZero();
        Provider provider = Security.getProvider("SunPKCS11")
                .configure("--name = filling\nlibrary = " + library() + "\nslotListIndex = 0\n"
                        + "attributes(generate,CKO_PRIVATE_KEY,*) = { CKA_SIGN = true }\n");
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, PIN);
        for (KeyKind kind : KeyKind.values()) {
            SoftwareKey key = AUTHORITY.issue("Thẻ " + kind, Optional.empty(), Optional.empty(), kind);
            store.setKeyEntry(kind.name(), key.privateKey(), null, key.chain().toArray(Certificate[]::new));
        }
        ((java.security.AuthProvider) provider).logout();
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void signsEveryFormat(KeyKind kind) throws IOException {
        try (Pkcs11Token token = Pkcs11Token.open(PLACE, PIN)) {
            TokenKey key = token.key(kind.name());
            Path docx = folder.resolve("signed.docx");
            OoxmlSigner.sign(Documents.docx(folder, "Hỗ trợ"), docx, key, NOW, "Ký");
            Path odt = folder.resolve("a.odt");
            Documents.openDocument(odt, "application/vnd.oasis.opendocument.text");
            Path signedOdt = folder.resolve("signed.odt");
            OdfSigner.sign(odt, signedOdt, key, NOW, TimeStamps.NONE);
            Path container = folder.resolve("signed.asice");
            AsicSigner.wrap(odt, container, "a.odt", "text/plain", key, NOW, TimeStamps.NONE);
            valid(docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", key);
            valid(signedOdt, "application/vnd.oasis.opendocument.text", key);
            valid(container, AsicSigner.MEDIA_TYPE, key);
            byte[] cms;
            try (var in = Files.newInputStream(odt)) {
                cms = DetachedCms.sign(in, key, NOW);
            }
            try (var in = Files.newInputStream(odt)) {
                assertThat(DetachedCms.verify(in, cms, TRUST, NOW))
                        .singleElement()
                        .satisfies(report -> assertThat(report.reason()).isEmpty());
            }
        }
    }

    @Test
    void opensWithItsPinAloneAndAsksWhichKeyIsMeant() {
        assertThatThrownBy(() -> Pkcs11Token.open(PLACE, "000000".toCharArray()))
                .isInstanceOfSatisfying(
                        SignatureException.class,
                        wrong -> assertThat(wrong.code()).isEqualTo(SignatureException.ErrorCode.KEY_UNREADABLE));
        try (Pkcs11Token token = Pkcs11Token.open(PLACE, PIN)) {
            assertThat(token.keys()).hasSize(3);
            assertThatThrownBy(() -> token.key("")).hasMessageContaining("ECDSA_P256");
        }
    }

    private static void valid(Path file, String mediaType, TokenKey key) {
        List<SignatureReport> reports = DocumentSignatures.verify(file, mediaType, TRUST, NOW);
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.reason()).isEmpty();
            assertThat(report.certificate()).contains(key.certificate());
        });
    }
}
