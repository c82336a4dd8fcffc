package io.sternik.app.platform.signin;

import io.sternik.app.platform.access.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** Signs in whoever has just proved to be there by other means than a password: the first administrator. */
@Component
public class SessionOpening {

    private final SessionHttp http;

    SessionOpening(SessionHttp http) {
        this.http = http;
    }

    /** Opens a session for the user and puts its cookie into the answer. */
    public void open(UserId user, HttpServletRequest request, HttpServletResponse response) {
        http.open(user, request, response);
    }
}
