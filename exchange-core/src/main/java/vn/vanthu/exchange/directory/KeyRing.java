package vn.vanthu.exchange.directory;

import java.nio.file.Path;
import java.util.Optional;
import vn.vanthu.signature.keys.SigningKey;
import vn.vanthu.signature.keys.SoftwareKey;

/** The signing keys that the hub holds; whoever uses one journals by name on whose act (NĐ 30/2020 Điều 32.2). */
public interface KeyRing {

    Optional<SigningKey> ofAgency(AgencyCode agency);

    Optional<SigningKey> ofPerson(long personId);

    void keepForAgency(AgencyCode agency, SoftwareKey key);

    void keepForPerson(long personId, SoftwareKey key);

    /** {@code anchors/*.pem}, {@code agencies/CODE.pem}, {@code crls/*.crl}: whom the hub trusts. */
    Path trustFolder();
}
