package vn.vanthu.exchange.revocation;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** For the administrator: whom the hub may ask about revocation, whom it asked last, and what came of it. */
@Service
public class FetchOverview {

    private static final int MOST = 200;

    private final FetchSettings settings;
    private final FetchRows rows;

    FetchOverview(FetchSettings settings, FetchRows rows) {
        this.settings = settings;
        this.rows = rows;
    }

    /**
     * A host that is allowed, or was asked while it was.
     *
     * @param name with its port where that is not the usual one
     * @param inside whether it may lie in a private network
     * @param askedAt last; null where it never was
     * @param problem why the newest of its open questions has no answer; null where none is open
     * @param nextAt when that question is asked again; null without a problem
     */
    public record Host(
            String name,
            boolean allowed,
            boolean inside,
            @Nullable Instant askedAt,
            @Nullable String problem,
            @Nullable Instant nextAt) {}

    /** Those that are allowed first, in the order of the settings. */
    public List<Host> hosts() {
        Map<String, Host> found = new LinkedHashMap<>();
        for (String host : settings.hosts()) {
            found.put(host, new Host(host, true, settings.privateHosts().contains(host), null, null, null));
        }
        for (FetchRows.Asked asked : rows.asked(MOST)) {
            String name = name(asked.address());
            Host known = found.get(name);
            if (known == null) {
                known = new Host(name, settings.allows(asked.address()), false, null, null, null);
            }
            found.put(name, seen(known, asked));
        }
        return new ArrayList<>(found.values());
    }

    /** The rows come in the order of time, the newest first; each is another question. */
    private static Host seen(Host host, FetchRows.Asked asked) {
        Instant last = host.askedAt() == null ? asked.at() : host.askedAt();
        String problem = host.problem() == null ? words(asked.problem()) : host.problem();
        Instant next = host.problem() == null && asked.problem() != null ? asked.nextAt() : host.nextAt();
        return new Host(host.name(), host.allowed(), host.inside(), last, problem, next);
    }

    private static String name(URI address) {
        return address.getPort() < 0 || address.getPort() == 80
                ? String.valueOf(address.getHost())
                : address.getHost() + ":" + address.getPort();
    }

    private static @Nullable String words(@Nullable String problem) {
        return switch (problem) {
            case null -> null;
            case "NOT_REACHED" -> "Không kết nối được.";
            case "TIMEOUT" -> "Không trả lời kịp.";
            case "PRIVATE_ADDRESS" -> "Tên máy dẫn vào mạng nội bộ, chưa được phép (vanthu.revocation.private-hosts).";
            case "STATUS" -> "Máy chủ báo lỗi.";
            case "TOO_BIG" -> "Trả lời quá lớn.";
            case "MALFORMED" -> "Trả lời không đúng giao thức.";
            case "NOT_AN_ANSWER" -> "Trả lời không phải danh sách thu hồi hay phúc đáp OCSP.";
            case "NOT_ITS_WORD" -> "Trả lời không do tổ chức cấp chứng thư ký, hoặc về chứng thư khác.";
            case "NOT_YET" -> "Trả lời ghi thời điểm chưa đến; xem lại đồng hồ máy chủ.";
            case "OUT_OF_DATE" -> "Trả lời đã quá hạn.";
            default -> problem;
        };
    }
}
