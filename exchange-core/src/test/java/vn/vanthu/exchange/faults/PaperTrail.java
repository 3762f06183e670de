package vn.vanthu.exchange.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vn.vanthu.samples.JourneyDocuments;

/** One document that the test sends, told by the digest of the file that was uploaded. */
record PaperTrail(int index, Road road, Path file, String sha256) {

    /** The special roads first, then straight ones. */
    static List<PaperTrail> write(Path folder, int first, int count) {
        List<PaperTrail> papers = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            Road road = index < Road.values().length ? Road.values()[index] : Road.STRAIGHT;
            papers.add(write(folder, first + index, road));
        }
        return List.copyOf(papers);
    }

    static PaperTrail write(Path folder, int index, Road road) {
        String summary = summary(index);
        Path file = folder.resolve("van-ban-" + index + (pdf(road) ? ".pdf" : ".docx"));
        switch (road) {
            case SCANNED -> JourneyDocuments.scanWithNote(file, printedNumber(index), "Về việc " + summary);
            case CALLED_SECRET, SECRET ->
                JourneyDocuments.secretDraft(
                        file, summary, "Nội dung thử số " + index + " của một văn bản có dấu mật.");
            case SECRET_FROM_OUTSIDE ->
                JourneyDocuments.secretDraft(file, summary, "Nội dung số " + index + " gửi từ ngoài vào.");
            case UNSIGNABLE -> JourneyDocuments.unsignable(file, summary);
            case WITHOUT_PLACES -> JourneyDocuments.withoutPlaces(file, summary);
            case POINTED -> JourneyDocuments.withoutPlacesPdf(file, summary);
            default -> JourneyDocuments.draft(file, summary);
        }
        return new PaperTrail(index, road, file, digest(file));
    }

    String summary() {
        return summary(index);
    }

    String printedNumber() {
        return printedNumber(index);
    }

    String mediaType() {
        return pdf(road)
                ? "application/pdf"
                : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }

    private static boolean pdf(Road road) {
        return road == Road.SCANNED || road == Road.POINTED;
    }

    private static String summary(int index) {
        return "rà soát hồ sơ quyết toán công trình số " + (index + 1);
    }

    private static String printedNumber(int index) {
        return 9_000 + index + "/QĐ-SXD";
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
