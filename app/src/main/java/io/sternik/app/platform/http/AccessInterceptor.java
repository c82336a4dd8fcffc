package io.sternik.app.platform.http;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.AccessProblem;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Rights;
import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Carries out the decision of every handler; one without a decision is refused to everybody. */
@Component
class AccessInterceptor implements HandlerInterceptor {

    private final Rights rights;

    AccessInterceptor(Rights rights) {
        this.rights = rights;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Access access = method.getMethodAnnotation(Access.class);
        if (access != null && access.relation() == Relation.PUBLIC) {
            return true;
        }
        Viewer viewer = CurrentViewer.of(request);
        if (viewer == null) {
            throw new AccessProblem.SignedOut().refused();
        }
        if (access == null && !isDescription(method)) {
            throw forbidden("undecided");
        }
        if (access != null && !access.permission().isEmpty() && !viewer.may(access.permission())) {
            throw forbidden(access.permission());
        }
        return true;
    }

    private RuntimeException forbidden(String permission) {
        return new AccessProblem.Forbidden(
                        permission,
                        rights.holders(permission).stream().map(Role::code).toList())
                .refused();
    }

    /** The generated description of the API is for everybody who is signed in; its handlers are not ours to annotate. */
    private static boolean isDescription(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.springdoc.");
    }
}
