package vn.vanthu.signature.pades;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.signature.trust.Carried;

/** The document security store (ISO 32000-2 12.8.4.3): certificates, lists and answers of all signatures. */
final class ValidationData {
    private static final int LONGEST = 16 << 20;
    private static final int MOST = 500;

    private final List<byte[]> certificates = new ArrayList<>();
    private final List<byte[]> crls = new ArrayList<>();
    private final List<byte[]> ocsps = new ArrayList<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private long left = 4L * LONGEST;

    private ValidationData() {}

    static Carried of(COSDictionary catalog) {
        COSDictionary store = catalog.getCOSDictionary(COSName.getPDFName("DSS"));
        if (store == null) {
            return Carried.NOTHING;
        }
        ValidationData data = new ValidationData();
        data.read(store, "Certs", "CRLs", "OCSPs");
        COSDictionary ofSignatures = store.getCOSDictionary(COSName.getPDFName("VRI"));
        if (ofSignatures != null) {
            for (COSName each : ofSignatures.keySet()) {
                COSDictionary one = ofSignatures.getCOSDictionary(each);
                if (one != null) {
                    data.read(one, "Cert", "CRL", "OCSP");
                }
            }
        }
        return Carried.of(data.certificates, data.crls, data.ocsps);
    }

    private void read(COSDictionary from, String certificateKey, String crlKey, String ocspKey) {
        add(from.getDictionaryObject(COSName.getPDFName(certificateKey)), certificates);
        add(from.getDictionaryObject(COSName.getPDFName(crlKey)), crls);
        add(from.getDictionaryObject(COSName.getPDFName(ocspKey)), ocsps);
    }

    private void add(@Nullable COSBase streams, List<byte[]> to) {
        if (!(streams instanceof COSArray array)) {
            return;
        }
        for (int i = 0; i < array.size() && seen.size() < MOST; i++) {
            if (array.getObject(i) instanceof COSStream stream && seen.add(stream) && left > 0) {
                try (InputStream in = stream.createInputStream()) {
                    byte[] bytes = in.readNBytes((int) Math.min(LONGEST, left));
                    left -= bytes.length;
                    to.add(bytes);
                } catch (IOException | RuntimeException unreadable) {
                    continue;
                }
            }
        }
    }
}
