package io.sternik.app.platform.http;

import io.sternik.app.platform.access.AccessProblem;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handlers the viewer and the version that the client knows. */
class RequestArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class || parameter.getParameterType() == KnownVersion.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        return parameter.getParameterType() == Viewer.class ? viewer(request) : version(request);
    }

    private static Viewer viewer(NativeWebRequest request) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        Viewer viewer = servlet == null ? null : CurrentViewer.of(servlet);
        if (viewer == null) {
            throw new AccessProblem.SignedOut().refused();
        }
        return viewer;
    }

    private static KnownVersion version(NativeWebRequest request) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.isBlank()) {
            throw new RecordProblem.VersionMissing().refused();
        }
        try {
            return new KnownVersion(
                    Long.parseLong(header.replace("W/", "").replace("\"", "").trim()));
        } catch (NumberFormatException unreadable) {
            throw new RequestProblem.Unreadable("If-Match").refused();
        }
    }
}
