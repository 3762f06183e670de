package vn.vanthu.exchange.access;

import java.util.Optional;

/** Asks a person who is signed in for his password again, before an act that only he himself may do. */
public interface Reauthentication {

    /**
     * Call it outside of any transaction. A wrong password counts like one at sign-in, and locks like it.
     *
     * @return the user as he is now; empty if the password is wrong, or the account is locked or disabled
     */
    Optional<SignedInUser> confirm(SignedInUser user, String password);
}
