package vn.vanthu.exchange.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vanthu.classifier.ConversionOutcome;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.content.ContentLease;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.WorkSpace;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.worker.ForeignBytes;

/** A draft in an old encoding becomes Unicode on the clerk's word; the file that was submitted is kept. */
@Service
class Converting {
    private static final Set<DeskState> OPEN = EnumSet.of(DeskState.JUDGED, DeskState.RETURNED, DeskState.STOPPED);
    private static final Set<String> OLD =
            Set.of("TCVN3", "VNI", "VISCII", "VPS", "BKHCM2", "WINDOWS_1258", "MIXED", "UNICODE_DECOMPOSED");

    private final Documents documents;
    private final Reception reception;
    private final ForeignBytes foreign;
    private final ContentStore contents;
    private final WorkSpace work;
    private final AgencyScope scope;

    Converting(
            Documents documents,
            Reception reception,
            ForeignBytes foreign,
            ContentStore contents,
            WorkSpace work,
            AgencyScope scope) {
        this.documents = documents;
        this.reception = reception;
        this.foreign = foreign;
        this.contents = contents;
        this.work = work;
        this.scope = scope;
    }

    /** What would become of the document as it stands. */
    record Shown(OutgoingDocument document, ConversionOutcome outcome) {}

    /** Whether its text is in an old encoding or holds look-alikes, and this person may still put another file in its place. */
    boolean offered(SignedInUser user, OutgoingDocument document) {
        return user.has(Role.CLERK)
                && OPEN.contains(document.state())
                && convertible(document.upload().mediaType())
                && scope.inAgency(document.agency(), () -> documents.draftReport(document.agency(), document.id()))
                        .map(FileReport::facts)
                        .filter(facts -> facts.signatures().isEmpty())
                        .filter(facts -> OLD.contains(String.valueOf(facts.encoding()))
                                || !facts.lookAlikes().isEmpty())
                        .isPresent();
    }

    private static boolean convertible(@Nullable String mediaType) {
        return mediaType != null
                && (mediaType.startsWith("application/vnd.openxmlformats-officedocument.")
                        || mediaType.startsWith("application/vnd.oasis.opendocument.")
                        || mediaType.equals("text/plain"));
    }

    Shown show(SignedInUser user, UUID id) throws IOException {
        OutgoingDocument document = open(user, id);
        try (WorkSpace.Scratch scratch = work.open();
                ContentLease draft =
                        contents.lease(document.agency(), document.upload().content())) {
            return new Shown(document, foreign.convert(draft.path(), scratch.file("converted")));
        }
    }

    /** The converted file in place of the one that was submitted; it is judged as any other. */
    ActOutcome convert(SignedInUser user, UUID id, int version) throws IOException {
        OutgoingDocument document = open(user, id);
        if (document.version() != version) {
            return new ActOutcome.Overtaken(document);
        }
        try (WorkSpace.Scratch scratch = work.open();
                ContentLease draft =
                        contents.lease(document.agency(), document.upload().content())) {
            Path converted = scratch.file("converted");
            return foreign.convert(draft.path(), converted) instanceof ConversionOutcome.Converted
                    ? reception.replace(
                            user,
                            id,
                            version,
                            new Made(String.valueOf(document.upload().fileName()), converted),
                            "DOCUMENT_CONVERTED")
                    : ActOutcome.Refused.of("tep", "Không chuyển được tệp này sang Unicode; nộp bản đã chuyển.");
        }
    }

    private OutgoingDocument open(SignedInUser user, UUID id) {
        Acts.require(user, Role.CLERK);
        AgencyCode agency = user.agencyCode();
        return scope.inAgency(agency, () -> documents.find(agency, id))
                .filter(document -> offered(user, document))
                .orElseThrow(() -> new NoSuchDocumentException(id));
    }

    private record Made(String name, Path file) implements Reception.Offered {
        @Override
        public long bytes() {
            return file.toFile().length();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
