package io.sternik.app.platform.signin;

import io.sternik.app.platform.access.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Signs in whoever has just proved to be there by other means than a password: the first administrator, the holder of a link. */
@Component
public class SessionOpening {

    /** No session has it: all others end. */
    private static final UUID NONE = new UUID(0, 0);

    private final SessionHttp http;
    private final Sessions sessions;

    SessionOpening(SessionHttp http, Sessions sessions) {
        this.http = http;
        this.sessions = sessions;
    }

    /** Opens a session for the user and puts its cookie into the answer. */
    public void open(UserId user, HttpServletRequest request, HttpServletResponse response) {
        http.open(user, request, response);
    }

    /** The same, and ends every other session of the user: whoever knew the old password is out. */
    public void openAlone(UserId user, HttpServletRequest request, HttpServletResponse response) {
        sessions.endOthers(user, NONE);
        http.open(user, request, response);
    }
}
