package vn.vanthu.signature.asic;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The entries of a package, each name once. */
final class SignedPackage implements AutoCloseable {
    private static final Pattern LIST = Pattern.compile("(?i)META-INF/[^/]*(signature|manifest)[^/]*\\.xml");
    private static final Pattern CMS = Pattern.compile("(?i)META-INF/[^/]*\\.(p7s|p7m|tst)");
    private static final Pattern ROOT = Pattern.compile("^(\u00EF\u00BB\u00BF)?\\s*(<\\?xml[^>]{0,200}>\\s*)?"
            + "<([\\w.-]{1,40}:)?(XAdESSignatures|Signature|ASiCManifest|manifest|document-signatures)[\\s>/]");
    private static final Pattern TYPE = Pattern.compile("application/vnd\\.etsi\\.asic-[a-z+]{1,40}\\s{0,4}");
    private static final String SINGLE = "application/vnd.etsi.asic-s";
    private static final String SIGNED_DATA = "\u0006\t*\u0086H\u0086\u00F7\r\u0001\u0007\u0002";
    private static final int START = 512;

    private final ZipFile zip;
    private final Set<String> names = new LinkedHashSet<>();

    SignedPackage(Path file) throws IOException {
        ZipLayout.check(file);
        zip = new ZipFile(file.toFile());
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!entry.isDirectory() && !names.add(entry.getName())) {
                zip.close();
                throw new IOException("an entry that stands twice: " + entry.getName());
            }
        }
        if (zip.stream().filter(ZipEntry::isDirectory).anyMatch(folder -> names.contains(withoutSlash(folder)))) {
            zip.close();
            throw new IOException("a folder with the name of an entry");
        }
    }

    private static String withoutSlash(ZipEntry folder) {
        return folder.getName().substring(0, folder.getName().length() - 1);
    }

    Set<String> names() {
        return names;
    }

    List<String> inMetaInf(String ending) {
        return names.stream()
                .filter(name -> name.startsWith("META-INF/") && name.endsWith(ending))
                .sorted()
                .toList();
    }

    /** What a signature cannot be over: itself, others, and the lists and time-stamps that belong to them, by how they begin. */
    boolean aboutSignatures(String name) throws IOException {
        boolean type = name.equals("mimetype");
        boolean list = LIST.matcher(name).matches();
        if (!type && !list && !CMS.matcher(name).matches()) {
            return false;
        }
        try (InputStream in = open(name)) {
            String start = new String(in.readNBytes(START), StandardCharsets.ISO_8859_1);
            return type
                    ? TYPE.matcher(start).matches()
                    : list ? ROOT.matcher(start).find() : start.startsWith("0") && start.contains(SIGNED_DATA);
        }
    }

    /** Whether it calls itself a container of one document (ETSI EN 319 162-1, 4.3). */
    boolean isOfOne() throws IOException {
        if (!names.contains("mimetype")) {
            return false;
        }
        try (InputStream in = open("mimetype")) {
            return new String(in.readNBytes(START), StandardCharsets.ISO_8859_1).startsWith(SINGLE);
        }
    }

    /** A reference's URI as an entry's name. */
    static String name(String uri) {
        String path = uri.startsWith("/") ? uri.substring(1) : uri;
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no entry " + name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
