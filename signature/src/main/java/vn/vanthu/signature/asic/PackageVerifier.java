package vn.vanthu.signature.asic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.crypto.OctetStreamData;
import org.w3c.dom.Element;
import vn.vanthu.signature.SignatureFormat;
import vn.vanthu.signature.SignatureReason;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.SignatureTraces;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.trust.TrustStore;
import vn.vanthu.signature.xades.XmlDocuments;
import vn.vanthu.signature.xades.XmlSignatureCheck;

/**
 * Signatures of OpenDocument packages (ODF 1.3 part 2, 5) and of ASiC containers (ETSI EN 319 162-1): each must
 * reference everything in the package but the signatures themselves.
 */
public final class PackageVerifier {
    private static final Set<String> SIGNATURES =
            Set.of("META-INF/documentsignatures.xml", "META-INF/macrosignatures.xml", "META-INF/packagesignatures.xml");
    private static final int MOST_SIGNATURES = 64;
    private static final int LONGEST_CMS = 4 << 20;

    private final SignedPackage content;
    private final TrustStore trust;
    private final Instant at;
    private final SignatureFormat format;

    private PackageVerifier(SignedPackage content, TrustStore trust, Instant at, SignatureFormat format) {
        this.content = content;
        this.trust = trust;
        this.at = at;
        this.format = format;
    }

    /** OpenDocument: everything is signed, the manifest and the media type too. */
    public static List<SignatureReport> odf(Path file, TrustStore trust, Instant at) {
        try (SignedPackage content = new SignedPackage(file)) {
            if (!content.names().contains("META-INF/documentsignatures.xml")) {
                return List.of();
            }
            Set<String> wanted = new HashSet<>();
            for (String name : content.names()) {
                if (!SIGNATURES.contains(name) || !content.aboutSignatures(name)) {
                    wanted.add(name);
                }
            }
            return new PackageVerifier(content, trust, at, SignatureFormat.ODF)
                    .xml("META-INF/documentsignatures.xml", wanted);
        } catch (IOException | RuntimeException e) {
            return SignatureTraces.unreadable(file, SignatureFormat.ODF);
        }
    }

    /** ASiC-E and ASiC-S, with XAdES or CAdES. */
    public static List<SignatureReport> asic(Path file, TrustStore trust, Instant at) {
        try (SignedPackage content = new SignedPackage(file)) {
            Set<String> wanted = new HashSet<>();
            for (String name : content.names()) {
                if (!content.aboutSignatures(name)) {
                    wanted.add(name);
                }
            }
            if (content.isOfOne() && wanted.size() > 1) {
                return List.of(SignatureReport.malformed(SignatureFormat.ASIC));
            }
            PackageVerifier verifier = new PackageVerifier(content, trust, at, SignatureFormat.ASIC);
            List<String> xml = content.inMetaInf(".xml").stream()
                    .filter(name -> name.contains("signatures"))
                    .toList();
            List<String> cms = content.inMetaInf(".p7s");
            if (xml.size() + cms.size() > MOST_SIGNATURES) {
                return List.of(SignatureReport.malformed(SignatureFormat.ASIC));
            }
            List<SignatureReport> reports = new ArrayList<>();
            xml.forEach(name -> reports.addAll(verifier.xml(name, wanted)));
            cms.forEach(name -> reports.addAll(verifier.cms(name, wanted)));
            return reports;
        } catch (IOException | RuntimeException e) {
            return SignatureTraces.unreadable(file, SignatureFormat.ASIC);
        }
    }

    private List<SignatureReport> xml(String name, Set<String> wanted) {
        XmlSignatureCheck check = new XmlSignatureCheck(
                trust, at, format, uri -> new OctetStreamData(content.open(SignedPackage.name(uri))));
        List<SignatureReport> reports = new ArrayList<>();
        try (InputStream in = content.open(name)) {
            for (Element signature : XmlDocuments.signatures(XmlDocuments.read(in))) {
                XmlSignatureCheck.Checked checked = check.check(signature);
                Set<String> covered = checked.references().stream()
                        .filter(uri -> !uri.isEmpty() && !uri.startsWith("#"))
                        .map(SignedPackage::name)
                        .collect(Collectors.toSet());
                reports.add(
                        covered.containsAll(wanted)
                                ? checked.report()
                                : checked.report().flawed(SignatureReason.PARTIAL_COVERAGE, false));
            }
        } catch (IOException | RuntimeException e) {
            return List.of(SignatureReport.malformed(format));
        }
        return reports;
    }

    /** Over the one document of an ASiC-S, or over a manifest that holds the digests of those of an ASiC-E. */
    private List<SignatureReport> cms(String name, Set<String> wanted) {
        try {
            byte[] cms;
            try (InputStream in = content.open(name)) {
                cms = in.readNBytes(LONGEST_CMS);
            }
            List<AsicManifest> manifests = new ArrayList<>();
            for (String each : content.inMetaInf(".xml")) {
                if (each.contains("ASiCManifest")) {
                    try (InputStream in = content.open(each)) {
                        AsicManifest manifest = AsicManifest.read(each, in);
                        if (manifest.signature().equals(name)) {
                            manifests.add(manifest);
                        }
                    }
                }
            }
            if (manifests.isEmpty() && wanted.size() == 1) {
                return over(wanted.iterator().next(), cms);
            }
            if (manifests.size() != 1) {
                return List.of(SignatureReport.malformed(format));
            }
            AsicManifest manifest = manifests.getFirst();
            Optional<SignatureReason> flaw = manifest.flaw(content);
            boolean covers = manifest.digests().keySet().containsAll(wanted);
            return over(manifest.name(), cms).stream()
                    .map(report ->
                            flaw.map(reason -> report.flawed(reason, covers)).orElse(report))
                    .map(report -> covers ? report : report.flawed(SignatureReason.PARTIAL_COVERAGE, false))
                    .toList();
        } catch (IOException | RuntimeException e) {
            return List.of(SignatureReport.malformed(format));
        }
    }

    private List<SignatureReport> over(String entry, byte[] cms) throws IOException {
        try (InputStream in = content.open(entry)) {
            return DetachedCms.verify(in, cms, trust, at, format);
        }
    }
}
