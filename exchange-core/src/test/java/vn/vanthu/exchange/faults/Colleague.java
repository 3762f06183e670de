package vn.vanthu.exchange.faults;

import java.net.URI;

/** Somebody at work, who signs in again when the hub has forgotten him. */
final class Colleague implements AutoCloseable {

    private final String username;
    private final HubClient client;

    Colleague(HubProcess hub, String username) {
        this.username = username;
        this.client = new HubClient(hub.address());
    }

    WebPage open(String path) {
        WebPage page = client.get(path);
        if (!page.address().getPath().equals("/dang-nhap")) {
            return page;
        }
        client.signIn(username, HubClient.PASSWORD);
        return client.get(path);
    }

    /** A file that a page leads to. */
    byte[] bytes(URI address) {
        return client.bytes(address.getPath());
    }

    /** @throws Refused if the page answers with what is wrong */
    WebPage send(WebForm form) {
        WebPage answer = client.send(form);
        if (answer.status() >= 400 || answer.has(".error-summary") || answer.has(".conflict")) {
            throw new Refused(username + " " + form.action().getPath() + " " + answer.status() + ": "
                    + answer.element("main").text());
        }
        return answer;
    }

    @Override
    public void close() {
        client.close();
    }

    /** The hub said no; perhaps a crash came between, and what was asked for is done already. */
    static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }
}
