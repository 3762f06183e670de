package vn.vanthu.signature.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.security.auth.login.LoginException;
import vn.vanthu.signature.SignatureException;

/** A token or HSM, open between its PIN and {@link #close}; the PIN is used once and kept nowhere. */
public final class Pkcs11Token implements AutoCloseable {
    private final AuthProvider provider;
    private final List<TokenKey> keys;

    private Pkcs11Token(AuthProvider provider, List<TokenKey> keys) {
        this.provider = provider;
        this.keys = List.copyOf(keys);
    }

    /**
     * Where a token is found.
     *
     * @param library the maker's PKCS#11 library
     * @param slot the number of a slot, or {@code #0} for the first one that the library lists, {@code #1} …
     */
    public record Place(Path library, String slot) {
        public Place {
            if (!slot.matches("#?[0-9]{1,18}")) {
                throw new IllegalArgumentException("a slot is a number or #0, #1 …, not " + slot);
            }
        }

        private String configuration() {
            String where = slot.startsWith("#") ? "slotListIndex = " + slot.substring(1) : "slot = " + slot;
            String quoted =
                    library.toAbsolutePath().toString().replace("\\", "\\\\").replace("\"", "\\\"");
            // Two tokens of one library are two providers.
            String name = "token" + Integer.toHexString(quoted.hashCode()) + slot.replace('#', 'i');
            return "--name = " + name + "\nlibrary = \"" + quoted + "\"\n" + where + "\n";
        }
    }

    /** @throws SignatureException KEY_UNREADABLE without such a library or slot, with a wrong PIN, or without a key */
    public static Pkcs11Token open(Place place, char[] pin) {
        if (!Files.isRegularFile(place.library())) {
            throw unreadable("no PKCS#11 library " + place.library().getFileName());
        }
        try {
            Provider configured = Security.getProvider("SunPKCS11").configure(place.configuration());
            KeyStore store = KeyStore.getInstance("PKCS11", configured);
            store.load(null, pin);
            List<TokenKey> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, null) instanceof PrivateKey handle) {
                    keys.add(new TokenKey(alias, handle, chain(store.getCertificateChain(alias)), configured));
                }
            }
            if (keys.isEmpty()) {
                throw unreadable("no private key with a certificate in the token");
            }
            return new Pkcs11Token((AuthProvider) configured, keys);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            if (e instanceof SignatureException known) {
                throw known;
            }
            throw new SignatureException(SignatureException.ErrorCode.KEY_UNREADABLE, "cannot open the token", e);
        }
    }

    private static List<X509Certificate> chain(Certificate[] chain) {
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }

    private static SignatureException unreadable(String message) {
        return new SignatureException(SignatureException.ErrorCode.KEY_UNREADABLE, message);
    }

    public List<TokenKey> keys() {
        return keys;
    }

    /**
     * The key of that name; without a name the only one.
     *
     * @throws SignatureException KEY_UNREADABLE if there is none, or several to choose from
     */
    public TokenKey key(String alias) {
        List<TokenKey> found = alias.isEmpty()
                ? keys
                : keys.stream().filter(key -> key.alias().equals(alias)).toList();
        if (found.size() != 1) {
            throw unreadable("the token has these keys: "
                    + String.join(", ", keys.stream().map(TokenKey::alias).toList()));
        }
        return found.getFirst();
    }

    @Override
    public void close() {
        try {
            provider.logout();
        } catch (LoginException e) {
            throw new SignatureException(SignatureException.ErrorCode.KEY_UNREADABLE, "cannot close the token", e);
        }
    }
}
