package io.sternik.app.platform.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers failures of filters in the same words as those of handlers. */
@Component
public class RequestFailures {

    private final HandlerExceptionResolver exceptions;

    RequestFailures(HandlerExceptionResolver handlerExceptionResolver) {
        this.exceptions = handlerExceptionResolver;
    }

    /** Writes the problem document of the failure as the whole answer. */
    public void answer(RuntimeException failure, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        if (exceptions.resolveException(request, response, null, failure) == null) {
            throw new ServletException(failure);
        }
    }
}
