package vn.vanthu.exchange.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vanthu.exchange.faults.HubClient;
import vn.vanthu.exchange.faults.HubFolder;
import vn.vanthu.exchange.faults.HubProcess;

class SignInE2E {

    private static HubFolder folder;
    private static HubProcess hub;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        folder = HubFolder.fresh("sign-in");
        hub = folder.start();
    }

    @AfterAll
    static void stop() throws Exception {
        try (HubFolder nothingStays = folder;
                Chromium closed = chromium) {
            hub.stop();
            assertThat(hub.errors()).isEmpty();
        }
    }

    @Test
    void saysNothingOfWhichWasWrong() {
        try (Person person = Person.wide(chromium.browser(), hub.address())) {
            person.open("").pictured("sign-in");
            assertThat(person.page().title()).contains("Đăng nhập");
            person.page().locator("input[name=username]").fill("duyen.sxd");
            person.page().locator("input[name=password]").fill("sai");
            person.press("Đăng nhập");
            assertThat(person.sees()).contains("Chưa đăng nhập được", "Tài khoản hoặc mật khẩu chưa đúng");
            person.pictured("sign-in-refused");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void opensThePersonsOwnAgency() {
        try (Person person = Person.wide(chromium.browser(), hub.address())) {
            person.signedIn("duyen.sxd");
            assertThat(person.sees()).contains("Trần Thị Mỹ Duyên", "Sở Xây dựng").doesNotContain("Sở Tài chính");
            assertThat(person.complaints()).isEmpty();
        }
    }
}
