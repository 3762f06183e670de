package vn.vanthu.exchange.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self'; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** The viewer's worker alone may compile WebAssembly: it decodes JBIG2 scans, and runs no text of a document. */
    static final String VIEWER_POLICY =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'";

    private static final Pattern VIEWER = Pattern.compile("/webjars/pdfjs-dist/[^/]*/?build/pdf\\.worker\\.min\\.mjs");

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** Text with U+0000 in it comes from no browser, and no database keeps it. */
    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\u0000') < 0);
        return firewall;
    }

    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain security(
            HttpSecurity http,
            PasswordSignIn signIn,
            JournalledSignOut signOut,
            ObjectProvider<OpenUpload> openUpload,
            Clock clock)
            throws Exception {
        Optional<OpenUpload> open = Optional.ofNullable(openUpload.getIfAvailable());
        return http.authenticationProvider(signIn)
                .addFilterBefore(new IdleSession(clock), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/assets/**", "/webjars/**", "/favicon.ico", "/dang-nhap", "/error", "/actuator/health")
                        .permitAll()
                        .requestMatchers(
                                request -> open.filter(page -> page.path().equals(request.getServletPath()))
                                        .isPresent())
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.ADMIN.name())
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/dang-nhap")
                        .loginProcessingUrl("/dang-nhap")
                        .usernameParameter("username")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/", false)
                        .failureHandler(new SignInRefused())
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/dang-xuat")
                        .addLogoutHandler(signOut)
                        .logoutSuccessUrl("/dang-nhap?ra")
                        .deleteCookies("VANTHU"))
                .addFilterBefore(new UploadsOfTheSignedIn(open), CsrfFilter.class)
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new SignInDemand())
                        .accessDeniedHandler(new ExpiredForm.Handler()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .addHeaderWriter(SecurityConfiguration::letTheViewerDecode)
                        .frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")))
                .build();
    }

    private static void letTheViewerDecode(HttpServletRequest request, HttpServletResponse answer) {
        if (VIEWER.matcher(request.getRequestURI()).matches()) {
            answer.setHeader("Content-Security-Policy", VIEWER_POLICY);
        }
    }

    /** After signing in, people return to the page they asked for, never to what a script fetched. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET") && SignInDemand.opensAPage(request));
        cache.setMatchingRequestParameterName("tiep");
        return cache;
    }
}
