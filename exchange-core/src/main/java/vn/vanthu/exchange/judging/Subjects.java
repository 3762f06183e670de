package vn.vanthu.exchange.judging;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** Names of certificates for people. */
final class Subjects {
    private Subjects() {}

    /** @param name RFC 2253 */
    static String commonName(String name) {
        try {
            return new LdapName(name)
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(String::valueOf)
                            .findFirst()
                            .orElse(name);
        } catch (InvalidNameException e) {
            return name;
        }
    }
}
