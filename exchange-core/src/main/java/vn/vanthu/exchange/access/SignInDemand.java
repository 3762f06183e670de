package vn.vanthu.exchange.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Whoever opens a page is sent to the door; a script or a program is told. */
final class SignInDemand implements AuthenticationEntryPoint {

    private final AuthenticationEntryPoint door = new LoginUrlAuthenticationEntryPoint(SignInPage.PATH);

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse answer, AuthenticationException why)
            throws IOException, ServletException {
        if (swapsAPart(request)) {
            answer.setHeader("HX-Redirect", SignInPage.PATH);
            answer.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (opensAPage(request)) {
            door.commence(request, answer, why);
        } else {
            answer.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    static boolean opensAPage(HttpServletRequest request) {
        if (swapsAPart(request)) {
            return false;
        }
        String mode = request.getHeader("Sec-Fetch-Mode");
        if (mode != null) {
            return mode.equals("navigate");
        }
        String accept = request.getHeader("Accept");
        return accept == null || !accept.contains("json");
    }

    private static boolean swapsAPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
