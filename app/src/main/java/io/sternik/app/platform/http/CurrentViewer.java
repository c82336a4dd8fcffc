package io.sternik.app.platform.http;

import io.sternik.app.platform.access.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The viewer of a request, put there by sign-in and read by everything behind it. */
public final class CurrentViewer {

    private static final String ATTRIBUTE = CurrentViewer.class.getName();

    private CurrentViewer() {}

    /** Notes who is asking. */
    public static void set(HttpServletRequest request, Viewer viewer) {
        request.setAttribute(ATTRIBUTE, viewer);
    }

    /** Who is asking; null when nobody is signed in. */
    public static @Nullable Viewer of(HttpServletRequest request) {
        return (Viewer) request.getAttribute(ATTRIBUTE);
    }
}
