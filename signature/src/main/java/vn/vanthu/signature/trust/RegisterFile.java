package vn.vanthu.signature.trust;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.signature.trust.Registration.Holder;

/**
 * The certificates of one agency in PEM. Lines {@code From: 2026-01-01} and {@code Until: 2027-01-01} before one (RFC 7468
 * calls that explanatory text) date its registration: days of Vietnam, the last excluded. DER holds one, undated.
 */
final class RegisterFile {
    private static final Pattern BLOCK = Pattern.compile(
            "-----BEGIN [A-Z0-9 ]*CERTIFICATE-----.*?-----END [A-Z0-9 ]*CERTIFICATE-----", Pattern.DOTALL);
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN [A-Z0-9 ]*CERTIFICATE-----");
    private static final Pattern DATE = Pattern.compile("(?mi)^\\s*(From|Until)\\s*:\\s*(\\S+)\\s*$");
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private RegisterFile() {}

    static List<Registration> read(byte[] content, String agency, Holder holder) throws CertificateException {
        String text = new String(content, StandardCharsets.UTF_8);
        List<Registration> register = new ArrayList<>();
        int from = 0;
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            register.add(registration(
                    agency,
                    holder,
                    certificate(block.group().getBytes(StandardCharsets.US_ASCII)),
                    text.substring(from, block.start())));
            from = block.end();
        }
        if (BEGIN.matcher(text).results().count() > register.size()) {
            throw new CertificateException("a certificate that does not end");
        }
        if (register.isEmpty()) {
            register.add(registration(agency, holder, certificate(content), ""));
        }
        return register;
    }

    private static Registration registration(
            String agency, Holder holder, X509Certificate certificate, String explanation) throws CertificateException {
        Optional<Instant> since = Optional.empty();
        Optional<Instant> until = Optional.empty();
        Matcher date = DATE.matcher(explanation);
        while (date.find()) {
            if (date.group(1).equalsIgnoreCase("From")) {
                since = Optional.of(day(date.group(2)));
            } else {
                until = Optional.of(day(date.group(2)));
            }
        }
        return new Registration(agency, holder, certificate, since, until);
    }

    private static Instant day(String text) throws CertificateException {
        try {
            return LocalDate.parse(text).atStartOfDay(VIETNAM).toInstant();
        } catch (DateTimeException e) {
            throw new CertificateException("no day: " + text, e);
        }
    }

    private static X509Certificate certificate(byte[] content) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(content));
    }
}
