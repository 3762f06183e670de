package vn.vanthu.exchange.outgoing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.vanthu.exchange.access.SignedInUser;

/** A person's browser without script: opens pages and posts their forms, with the version that the page showed. */
@TestComponent
class Browser {

    private static final Pattern VERSION = Pattern.compile("name=\"ban\" value=\"(\\d+)\"");

    private final MockMvc hub;

    Browser(WebApplicationContext context) {
        this.hub = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    record Page(int status, String address, String html) {

        int version() {
            Matcher version = VERSION.matcher(html);
            if (!version.find()) {
                throw new AssertionError("no form on the page");
            }
            return Integer.parseInt(version.group(1));
        }

        /** Without tags, as people read it. */
        String text() {
            return html.replaceAll("(?s)<head>.*?</head>", "")
                    .replaceAll("<[^>]*>", " ")
                    .replace("&quot;", "\"")
                    .replaceAll("[\\s\u00a0]+", " ");
        }

        /** What stands in a field of the form. */
        String field(String name) {
            return first("<input[^>]*name=\"" + name + "\"[^>]*value=\"([^\"]*)\"");
        }

        /** Which of several is chosen. */
        String chosen(String name) {
            return first("<input[^>]*name=\"" + name + "\" value=\"([^\"]*)\"[^>]*checked");
        }

        private String first(String input) {
            Matcher found = Pattern.compile(input).matcher(html);
            if (!found.find()) {
                throw new AssertionError("no " + input + ": " + text());
            }
            return found.group(1);
        }

        /** For whoever wants to look at it. */
        Page keep(String name) throws IOException {
            Files.writeString(
                    Files.createDirectories(Path.of("target", "pages")).resolve(name + ".html"), html);
            return this;
        }
    }

    Page open(SignedInUser user, String address) throws Exception {
        return page(
                address,
                hub.perform(get(address).with(signedIn(user))).andReturn().getResponse());
    }

    MockHttpServletResponse raw(SignedInUser user, String address) throws Exception {
        return hub.perform(get(address).with(signedIn(user))).andReturn().getResponse();
    }

    /** Posts, and follows where that leads. */
    Page post(SignedInUser user, String address, Map<String, ?> fields) throws Exception {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(address).with(signedIn(user)).with(csrf());
        fields.forEach((name, value) -> request.param(name, String.valueOf(value)));
        return followed(user, address, hub.perform(request).andReturn().getResponse());
    }

    Page upload(SignedInUser user, String address, Map<String, ?> fields, String fileName, byte[] bytes)
            throws Exception {
        var request = multipart(address).file(new MockMultipartFile("tep", fileName, null, bytes));
        fields.forEach((name, value) -> request.param(name, String.valueOf(value)));
        return followed(
                user,
                address,
                hub.perform(request.with(signedIn(user)).with(csrf()))
                        .andReturn()
                        .getResponse());
    }

    /** Submits a file on the desk and returns its page. */
    Page upload(SignedInUser user, String fileName, String text) throws Exception {
        return upload(
                user,
                "/van-ban-di",
                Map.of("bieu-mau", UUID.randomUUID()),
                fileName,
                text.getBytes(StandardCharsets.UTF_8));
    }

    private Page followed(SignedInUser user, String address, MockHttpServletResponse response) throws Exception {
        String next = response.getRedirectedUrl();
        return next == null ? page(address, response) : open(user, next);
    }

    private static Page page(String address, MockHttpServletResponse response) throws Exception {
        return new Page(response.getStatus(), address, response.getContentAsString(StandardCharsets.UTF_8));
    }

    private static RequestPostProcessor signedIn(SignedInUser user) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                user,
                null,
                user.roles().stream()
                        .map(role -> new SimpleGrantedAuthority(role.authority()))
                        .toList()));
    }
}
