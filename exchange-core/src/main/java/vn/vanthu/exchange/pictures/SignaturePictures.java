package vn.vanthu.exchange.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.PreparedContent;
import vn.vanthu.exchange.content.WorkSpace;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.worker.ForeignBytes;
import vn.vanthu.signature.pades.PictureLook;
import vn.vanthu.signature.pades.SealPicture;

/**
 * The seal of each agency and the hand signatures of its people. A picture is read once, in a worker; after that
 * signatures take it as it was prepared.
 */
@Service
public class SignaturePictures {

    private final JdbcClient jdbc;
    private final ForeignBytes foreign;
    private final ContentStore contents;
    private final WorkSpace work;
    private final AgencyScope scope;
    private final Journal journal;
    private final Clock clock;

    SignaturePictures(
            JdbcClient jdbc,
            ForeignBytes foreign,
            ContentStore contents,
            WorkSpace work,
            AgencyScope scope,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.foreign = foreign;
        this.contents = contents;
        this.work = work;
        this.scope = scope;
        this.journal = journal;
        this.clock = clock;
    }

    /** What became of an upload. */
    sealed interface Upload {
        record Kept() implements Upload {}

        /** @param reason a sentence */
        record NotTaken(String reason) implements Upload {}
    }

    /** The seal that is in force at a time. */
    public Optional<SignaturePicture> seal(AgencyCode agency, Instant at) {
        return inForce(agency, null, at);
    }

    /** The hand signature of a person that is in force at a time. */
    public Optional<SignaturePicture> hand(AgencyCode agency, long personId, Instant at) {
        return inForce(agency, personId, at);
    }

    private Optional<SignaturePicture> inForce(AgencyCode agency, @Nullable Long personId, Instant at) {
        return scope.inAgency(
                agency,
                () -> jdbc.sql("""
                SELECT p.*, person.full_name FROM signature_picture p LEFT JOIN person ON person.id = p.person_id
                WHERE p.agency_code = :agency AND p.person_id IS NOT DISTINCT FROM CAST(:person AS bigint)
                    AND p.valid_from <= :at AND (p.valid_until IS NULL OR p.valid_until > :at)
                ORDER BY p.valid_from DESC LIMIT 1""")
                        .param("agency", agency.value())
                        .param("person", personId)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(SignaturePictures::picture)
                        .optional());
    }

    /** All that there are and were, those in force first. */
    List<SignaturePicture> all(AgencyCode agency) {
        return scope.inAgency(
                agency,
                () -> jdbc.sql("""
                SELECT p.*, person.full_name FROM signature_picture p LEFT JOIN person ON person.id = p.person_id
                WHERE p.agency_code = :agency
                ORDER BY p.valid_until IS NOT NULL, p.person_id NULLS FIRST, p.valid_from DESC""")
                        .param("agency", agency.value())
                        .query(SignaturePictures::picture)
                        .list());
    }

    /** A file of it as signatures take it. */
    public void prepare(SignaturePicture picture, Path file) throws IOException {
        try (InputStream bytes = contents.open(picture.agency(), picture.prepared())) {
            Files.copy(bytes, file);
        }
    }

    /** A PNG of it. */
    public InputStream png(SignaturePicture picture) {
        return contents.open(picture.agency(), picture.shown());
    }

    Optional<SignaturePicture> find(AgencyCode agency, UUID id) {
        return all(agency).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static SignaturePicture picture(ResultSet row, int n) throws SQLException {
        OffsetDateTime until = row.getObject("valid_until", OffsetDateTime.class);
        return new SignaturePicture(
                row.getObject("id", UUID.class),
                AgencyCode.parse(row.getString("agency_code")),
                row.getObject("person_id", Long.class),
                row.getString("full_name"),
                new ContentId(row.getString("shown_content")),
                new ContentId(row.getString("prepared_content")),
                row.getFloat("proportion"),
                row.getFloat("width_mm"),
                row.getString("uploaded_by_name"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant(),
                row.getString("ended_by_name"));
    }

    Upload uploadSeal(SignedInUser user, InputStream png, float widthMm) throws IOException {
        return upload(user, null, png, widthMm);
    }

    Upload uploadHand(SignedInUser user, InputStream png, float widthMm) throws IOException {
        return upload(user, user.personId(), png, widthMm);
    }

    private Upload upload(SignedInUser user, @Nullable Long personId, InputStream png, float widthMm)
            throws IOException {
        try (WorkSpace.Scratch scratch = work.open()) {
            Path file = scratch.file("picture");
            Path prepared = scratch.file("prepared");
            Path shown = scratch.file("shown");
            Files.write(file, png.readNBytes(PictureUpload.MOST_BYTES + 1));
            if (Files.size(file) > PictureUpload.MOST_BYTES) {
                return new Upload.NotTaken("Tệp hình lớn hơn 2 MB; lưu lại hình nhỏ hơn.");
            }
            Optional<PictureLook> look = foreign.preparePicture(file, prepared, shown);
            if (look.isEmpty()) {
                return new Upload.NotTaken("Tệp này không phải hình PNG, hoặc rộng hơn 4.000 điểm ảnh.");
            }
            Optional<String> objection = PictureUpload.objection(look.get(), personId == null);
            if (objection.isPresent()) {
                return new Upload.NotTaken(objection.get());
            }
            Ready picture =
                    new Ready(stored(prepared), stored(shown), look.get().proportion(), widthMm);
            keep(user.agencyCode(), personId, user.username(), user.fullName(), picture);
            return new Upload.Kept();
        }
    }

    /** Of pictures that the hub draws itself. */
    public void bring(AgencyCode agency, @Nullable Long personId, BufferedImage picture, float widthMm)
            throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        keep(
                agency,
                personId,
                "hub",
                "Hệ thống",
                new Ready(
                        contents.prepare(
                                new ByteArrayInputStream(SealPicture.of(picture).written())),
                        contents.prepare(new ByteArrayInputStream(png.toByteArray())),
                        PictureLook.of(picture).proportion(),
                        widthMm));
    }

    private record Ready(PreparedContent signing, PreparedContent shown, float proportion, float widthMm) {}

    private void keep(AgencyCode agency, @Nullable Long personId, String username, String name, Ready picture) {
        scope.inAgency(agency, () -> {
            ContentId signing = contents.keep(agency, picture.signing()).id();
            ContentId shown = contents.keep(agency, picture.shown()).id();
            Instant now = clock.instant();
            end(agency, personId, name, now);
            jdbc.sql("""
                    INSERT INTO signature_picture (id, agency_code, person_id, shown_content, prepared_content,
                        proportion, width_mm, uploaded_by_name, valid_from)
                    VALUES (:id, :agency, :person, :shown, :prepared, :proportion, :width, :name, :now)""")
                    .param("id", UUID.randomUUID())
                    .param("agency", agency.value())
                    .param("person", personId)
                    .param("shown", shown.sha256())
                    .param("prepared", signing.sha256())
                    .param("proportion", picture.proportion())
                    .param("width", picture.widthMm())
                    .param("name", name)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
            journal.record(
                    username,
                    agency,
                    "SIGNATURE_PICTURE_KEPT",
                    personId == null ? "seal" : "person " + personId,
                    Map.of("content", shown.sha256(), "widthMm", picture.widthMm()));
        });
    }

    private PreparedContent stored(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return contents.prepare(bytes);
        }
    }

    /** From now on signatures show none. False where there was none. */
    boolean retireSeal(SignedInUser user) {
        return retire(user, null);
    }

    /** The same of his own hand signature. */
    boolean retireHand(SignedInUser user) {
        return retire(user, user.personId());
    }

    private boolean retire(SignedInUser user, @Nullable Long personId) {
        return scope.inAgency(user.agencyCode(), () -> {
            boolean done = end(user.agencyCode(), personId, user.fullName(), clock.instant());
            if (done) {
                journal.record(
                        user.username(),
                        user.agencyCode(),
                        "SIGNATURE_PICTURE_RETIRED",
                        personId == null ? "seal" : "person " + personId,
                        Map.of());
            }
            return done;
        });
    }

    private boolean end(AgencyCode agency, @Nullable Long personId, String name, Instant now) {
        return jdbc.sql("""
                UPDATE signature_picture SET valid_until = :now, ended_by_name = :name
                WHERE agency_code = :agency AND person_id IS NOT DISTINCT FROM CAST(:person AS bigint)
                    AND valid_until IS NULL""")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("name", name)
                        .param("agency", agency.value())
                        .param("person", personId)
                        .update()
                > 0;
    }
}
