package vn.vanthu.exchange.access;

import java.util.List;

/** Who may sign in to a demo, told on the sign-in page; empty on any other hub. */
public record DemoAccounts(String password, List<Agency> agencies) {

    public DemoAccounts {
        agencies = List.copyOf(agencies);
    }

    public record Agency(String name, List<Account> accounts) {
        public Agency {
            accounts = List.copyOf(accounts);
        }
    }

    public record Account(String username, String name, String title) {}

    public static DemoAccounts none() {
        return new DemoAccounts("", List.of());
    }
}
