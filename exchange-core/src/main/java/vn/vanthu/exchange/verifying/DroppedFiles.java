package vn.vanthu.exchange.verifying;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.springframework.web.multipart.MultipartFile;
import vn.vanthu.exchange.content.WorkSpace;

/**
 * One file, or a file and its detached signature, as a person chose them.
 *
 * @param signature null where the file was brought alone
 */
record DroppedFiles(
        MultipartFile document,
        @org.jspecify.annotations.Nullable MultipartFile signature) {
    private static final String DETACHED = ".p7s";
    private static final int LONGEST_NAME = 200;

    /** What was chosen, or what is wrong with it. */
    sealed interface Choice {
        record Taken(DroppedFiles files) implements Choice {}

        record NotTaken(String reason) implements Choice {}
    }

    static Choice of(List<MultipartFile> chosen, int mostMegabytes) {
        List<MultipartFile> files = chosen.stream()
                .filter(file -> !(file.isEmpty() && name(file).isEmpty()))
                .toList();
        if (files.isEmpty()) {
            return new Choice.NotTaken("Chọn tệp cần kiểm tra.");
        }
        if (files.stream().anyMatch(MultipartFile::isEmpty)) {
            return new Choice.NotTaken("Tệp rỗng (0 byte): chọn lại tệp có nội dung.");
        }
        if (files.stream().mapToLong(MultipartFile::getSize).sum() > (long) mostMegabytes << 20) {
            return new Choice.NotTaken("Tệp lớn hơn " + mostMegabytes + " MB nên không kiểm tra được ở đây.");
        }
        if (files.size() == 1) {
            return new Choice.Taken(new DroppedFiles(files.getFirst(), null));
        }
        List<MultipartFile> detached =
                files.stream().filter(DroppedFiles::isDetached).toList();
        if (files.size() > 2 || detached.size() != 1) {
            return new Choice.NotTaken("Mỗi lần kiểm tra một tệp, hoặc một tệp cùng chữ ký rời .p7s của nó.");
        }
        MultipartFile signature = detached.getFirst();
        MultipartFile document = files.getFirst() == signature ? files.getLast() : files.getFirst();
        return new Choice.Taken(new DroppedFiles(document, signature));
    }

    /** Puts them where a worker reads them, under names of ours. */
    Path into(WorkSpace.Scratch scratch) throws IOException {
        Path file = scratch.file(isDetached(document) ? "alone" + DETACHED : "document");
        copy(document, file);
        if (signature != null) {
            copy(signature, file.resolveSibling(file.getFileName() + DETACHED));
        }
        return file;
    }

    /** Of the document: without folders and what no name has to do with. */
    String name() {
        String name = Normalizer.normalize(name(document), Normalizer.Form.NFC)
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}]+", "")
                .strip();
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    /** A name that tells nothing but what kind of file it is. */
    String plainName() {
        String name = name();
        String ending = name.replaceFirst(".*\\.", "").toLowerCase(Locale.ROOT);
        return "Tệp" + (name.contains(".") && ending.matches("[a-z0-9]{1,5}") ? " ." + ending : "");
    }

    /** A signature that was brought without what it signs. */
    boolean lacksDocument() {
        return isDetached(document);
    }

    private static boolean isDetached(MultipartFile file) {
        return name(file).toLowerCase(Locale.ROOT).endsWith(DETACHED);
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static void copy(MultipartFile from, Path to) throws IOException {
        try (InputStream bytes = from.getInputStream()) {
            Files.copy(bytes, to);
        }
    }
}
