package vn.vanthu.exchange.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import vn.vanthu.exchange.directory.AgencyCode;

class SignedInUserTest {

    @Test
    void comesBackFromASessionInTheDatabase() throws Exception {
        SignedInUser user = new SignedInUser(
                1,
                2,
                "duyen.sxd",
                "Trần Thị Mỹ Duyên",
                new AgencyCode("sxd"),
                "Sở Xây dựng",
                Set.of(Role.CLERK),
                "Văn thư");
        var context = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                user, null, List.of(new SimpleGrantedAuthority(Role.CLERK.authority()))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(context);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(context);
        }
    }
}
