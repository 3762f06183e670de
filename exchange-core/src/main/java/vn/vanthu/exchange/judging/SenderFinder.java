package vn.vanthu.exchange.judging;

import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.classifier.Read;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.trust.TrustStore;

/** Which agency sends a document, and on whose behalf each of its signatures was made. */
final class SenderFinder {
    private static final Set<String> KINDS = Arrays.stream(DocumentKind.values())
            .map(kind -> plain(kind.abbreviation()))
            .filter(abbreviation -> !abbreviation.isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    private final TrustStore trust;
    private final Set<String> codes;
    private final Map<String, Set<String>> codesByName = new HashMap<>();
    private final Map<String, Set<String>> namesByCode = new HashMap<>();

    SenderFinder(TrustStore trust) {
        this.trust = trust;
        Map<String, List<X509Certificate>> agencies = trust.agencies();
        this.codes = Set.copyOf(agencies.keySet());
        agencies.forEach((code, certificates) -> certificates.stream()
                .flatMap(certificate -> commonName(certificate).stream())
                .map(SenderFinder::plain)
                .forEach(name -> {
                    codesByName.computeIfAbsent(name, any -> new TreeSet<>()).add(code);
                    namesByCode.computeIfAbsent(code, any -> new TreeSet<>()).add(name);
                }));
    }

    /** The hub's own knowledge, else the sending mailbox, else what the document says of itself. */
    Optional<String> sender(ExaminationOrder order, DocumentData document) {
        return order.senderCode()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .or(() -> order.senderAddress().flatMap(this::codeOfAddress))
                .or(() -> document.issuer().map(Read::value).flatMap(this::codeOfName))
                .or(() -> document.documentNumber().map(Read::value).flatMap(this::codeOfSymbol));
    }

    /**
     * {@code AGENCY}, {@code PERSON}, {@code OTHER_AGENCY} or {@code UNKNOWN}; what was an agency's certificate only before
     * or after speaks for nobody.
     */
    String by(SignatureReport signature, Optional<String> sender) {
        Optional<X509Certificate> certificate = signature.certificate();
        Instant at = signature.standing().at();
        if (certificate.isPresent()
                && sender.filter(code -> trust.isOf(code, certificate.get(), at))
                        .isPresent()) {
            return "AGENCY";
        }
        if (!signature.chained()) {
            return "UNKNOWN";
        }
        if (certificate.flatMap(each -> trust.agencyOf(each, at)).isPresent()) {
            return "OTHER_AGENCY";
        }
        return certificate.flatMap(trust::agencyOf).isPresent() ? "UNKNOWN" : "PERSON";
    }

    /** The names under which an agency's mailbox is registered, plain; empty where none is known. */
    Set<String> namesOfAddress(String address) {
        return codeOfAddress(address).map(namesByCode::get).orElse(Set.of());
    }

    boolean isAgencyName(String plainName) {
        return codesByName.containsKey(plainName);
    }

    private Optional<String> codeOfAddress(String address) {
        int at = address.indexOf('@');
        return Optional.of((at < 0 ? address : address.substring(0, at)).toLowerCase(Locale.ROOT))
                .filter(codes::contains);
    }

    private Optional<String> codeOfName(String name) {
        Set<String> found = codesByName.getOrDefault(plain(name), Set.of());
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** The parts behind the number are a kind and organisations: {@code 15/QĐ-SXD}, {@code 1902/SXD-QLXD}, {@code 464-QĐ/TU}. */
    private Optional<String> codeOfSymbol(String documentNumber) {
        Map<String, String> known = codes.stream()
                .sorted()
                .collect(Collectors.toMap(SenderFinder::plain, code -> code, (one, other) -> one));
        return Arrays.stream(documentNumber.split("[/-]"))
                .map(SenderFinder::plain)
                .filter(part -> !part.isEmpty() && !KINDS.contains(part))
                .flatMap(part -> Optional.ofNullable(known.get(part)).stream())
                .findFirst();
    }

    static Optional<String> commonName(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(String::valueOf)
                            .findFirst();
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    /** Without case, diacritics and doubled blanks. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
