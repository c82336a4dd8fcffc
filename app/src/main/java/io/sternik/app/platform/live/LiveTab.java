package io.sternik.app.platform.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The page from which a request comes, by the name that it gave itself. */
final class LiveTab {

    static final String HEADER = "X-Sternik-Tab";

    private LiveTab() {}

    /** The page of the current request; null when there is no request or it does not say. */
    static @Nullable UUID current() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            return read(request.getHeader(HEADER));
        }
        return null;
    }

    private static @Nullable UUID read(@Nullable String header) {
        try {
            return header == null ? null : UUID.fromString(header);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
