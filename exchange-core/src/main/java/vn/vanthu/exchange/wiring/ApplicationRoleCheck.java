package vn.vanthu.exchange.wiring;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On an external database too, the hub works under a role that row-level security and revoked rights bind. */
@Component
class ApplicationRoleCheck {

    private final JdbcClient jdbc;

    ApplicationRoleCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationStartedEvent.class)
    void refuseStrongRoles() {
        boolean bound = jdbc.sql("""
                SELECT NOT (r.rolsuper OR r.rolbypassrls OR pg_has_role(c.relowner, 'MEMBER'))
                   AND NOT has_table_privilege('journal_entry', 'UPDATE, DELETE, TRUNCATE')
                FROM pg_roles r, pg_class c
                WHERE r.rolname = current_user AND c.oid = 'journal_entry'::regclass""").query(Boolean.class).single();
        if (!bound) {
            throw new GroundException(
                    GroundException.ErrorCode.ROLE_TOO_STRONG,
                    "Tài khoản cơ sở dữ liệu của ứng dụng có quá nhiều quyền / the application's database role must "
                            + "not own the tables: set spring.flyway.user to the owner and "
                            + "spring.datasource.username to vanthu_app");
        }
    }
}
