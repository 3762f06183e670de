package vn.vanthu.exchange.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Back to the door with the name that was typed, never the password. */
final class SignInRefused extends SimpleUrlAuthenticationFailureHandler {

    private static final int LONGEST = 100;

    SignInRefused() {
        super(SignInPage.PATH + "?loi");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse answer, AuthenticationException refused)
            throws IOException, ServletException {
        String typed = request.getParameter("username");
        if (typed != null && typed.length() <= LONGEST) {
            request.getSession().setAttribute(SignInPage.TYPED, typed.strip());
        }
        getRedirectStrategy().sendRedirect(request, answer, SignInPage.PATH + "?loi");
    }
}
