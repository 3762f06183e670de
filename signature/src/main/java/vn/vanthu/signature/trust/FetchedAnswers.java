package vn.vanthu.signature.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vanthu.signature.SignatureException;

/**
 * What was fetched from authorities, or placed by the administrator: each list or answer once under its digest, what was fetched with a note of
 * address and time beside it. Kept for good as the evidence of verdicts; the newest of each question is used.
 */
public final class FetchedAnswers {
    private final Path folder;

    private FetchedAnswers(Path folder) {
        this.folder = folder;
    }

    /** @param trust the folder of trust */
    public static FetchedAnswers in(Path trust) {
        return new FetchedAnswers(trust.resolve("fetched"));
    }

    /** @param question the address of a list; of a responder with what was asked behind it */
    private record Note(String question, String address, Instant fetchedAt, Path content) {}

    /** @throws SignatureException TRUST_UNREADABLE if it cannot be written */
    public void keep(RevocationEvidence.Kind kind, String question, String address, Instant at, byte[] der) {
        String name = Reasons.sha256(der) + "." + ending(kind);
        try {
            Files.createDirectories(folder);
            write(folder.resolve(name), der);
            write(
                    folder.resolve(name + ".from"),
                    (question + "\n" + address + "\n" + at + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /**
     * Keeps what the administrator placed, who may replace it, as evidence only: it is used from where he put it.
     *
     * @return its digest
     * @throws SignatureException TRUST_UNREADABLE if it cannot be written
     */
    public String keepPlaced(RevocationAnswer placed) {
        byte[] der = placed.encoded();
        String sha256 = Reasons.sha256(der);
        Path file = folder.resolve(sha256 + "." + ending(placed.kind()));
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                write(file, der);
            }
        } catch (IOException e) {
            throw failed(e);
        }
        return sha256;
    }

    /** The bytes of that digest, for whoever follows a verdict later. */
    public Optional<byte[]> content(RevocationEvidence.Kind kind, String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        Path file = folder.resolve(sha256 + "." + ending(kind));
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static String ending(RevocationEvidence.Kind kind) {
        return switch (kind) {
            case CRL -> "crl";
            case OCSP -> "ocsp";
        };
    }

    List<RevocationAnswer> read() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Map<String, Note> newest = new HashMap<>();
        try (Stream<Path> notes = Files.list(folder)) {
            for (Path file : notes.filter(each -> each.toString().endsWith(".from"))
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                note(file)
                        .ifPresent(note -> newest.merge(
                                note.question,
                                note,
                                (one, other) -> one.fetchedAt.isBefore(other.fetchedAt) ? other : one));
            }
        } catch (IOException e) {
            throw failed(e);
        }
        return newest.values().stream()
                .sorted(Comparator.comparing(Note::question))
                .flatMap(note -> answer(note).stream())
                .toList();
    }

    private static Optional<Note> note(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        String name = file.toString();
        try {
            return lines.size() < 3
                    ? Optional.empty()
                    : Optional.of(new Note(
                            lines.get(0),
                            lines.get(1),
                            Instant.parse(lines.get(2)),
                            Path.of(name.substring(0, name.length() - ".from".length()))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<RevocationAnswer> answer(Note note) {
        try {
            byte[] der = Files.readAllBytes(note.content);
            return note.content.toString().endsWith(".crl")
                    ? CrlAnswer.of(der, note.address)
                    : OcspAnswer.of(der, note.address);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".fetched", ".tmp");
        Files.write(beside, bytes);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static SignatureException failed(IOException cause) {
        return new SignatureException(
                SignatureException.ErrorCode.TRUST_UNREADABLE,
                "cannot keep what was fetched: " + cause.getMessage(),
                cause);
    }
}
