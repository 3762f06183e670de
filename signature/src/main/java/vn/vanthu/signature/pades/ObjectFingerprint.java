package vn.vanthu.signature.pades;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** A digest of everything reachable from an object, but its way back up and the widgets of signatures. */
final class ObjectFingerprint {
    private static final int DEEPEST = 200;

    private final MessageDigest digest;
    private final Map<COSBase, Integer> seen = new IdentityHashMap<>();

    private ObjectFingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(COSBase object) {
        ObjectFingerprint fingerprint = new ObjectFingerprint();
        fingerprint.add(object, 0);
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void add(@Nullable COSBase reference, int depth) {
        COSBase object = reference instanceof COSObject indirect ? indirect.getObject() : reference;
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nested deeper than " + DEEPEST);
        }
        if (object == null) {
            text("null");
            return;
        }
        if (object instanceof COSDictionary || object instanceof COSArray) {
            Integer before = seen.putIfAbsent(object, seen.size());
            if (before != null) {
                text("again " + before);
                return;
            }
        }
        switch (object) {
            case COSStream stream -> {
                dictionary(stream, depth);
                raw(stream);
            }
            case COSDictionary dictionary -> dictionary(dictionary, depth);
            case COSArray array -> {
                text("[");
                array.forEach(item -> add(item, depth + 1));
                text("]");
            }
            case COSString string -> {
                text("string");
                digest.update(string.getBytes());
            }
            default -> text(object.toString());
        }
    }

    private void dictionary(COSDictionary dictionary, int depth) {
        text("<<");
        List<COSName> keys = dictionary.keySet().stream()
                .sorted(Comparator.comparing(COSName::getName))
                .toList();
        for (COSName key : keys) {
            if (key.equals(COSName.PARENT) || key.equals(COSName.LENGTH) || key.equals(COSName.P)) {
                continue;
            }
            if (key.equals(COSName.ANNOTS)) {
                annotations(dictionary.getDictionaryObject(key), depth);
            } else {
                text("/" + key.getName());
                add(dictionary.getItem(key), depth + 1);
            }
        }
        text(">>");
    }

    private void annotations(@Nullable COSBase annotations, int depth) {
        if (annotations instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (!isSignatureWidget(array.getObject(i))) {
                    text("annotation");
                    add(array.getObject(i), depth + 1);
                }
            }
        }
    }

    private static boolean isSignatureWidget(@Nullable COSBase annotation) {
        if (!(annotation instanceof COSDictionary widget)) {
            return false;
        }
        COSDictionary parent = widget.getCOSDictionary(COSName.PARENT);
        return COSName.SIG.equals(widget.getCOSName(COSName.FT))
                || parent != null && COSName.SIG.equals(parent.getCOSName(COSName.FT));
    }

    private void raw(COSStream stream) {
        byte[] buffer = new byte[1 << 14];
        try (InputStream in = stream.createRawInputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void text(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
