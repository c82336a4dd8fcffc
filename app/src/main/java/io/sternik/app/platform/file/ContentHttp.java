package io.sternik.app.platform.file;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.http.ContentOrigin;
import io.sternik.engine.table.EncodingGuess;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Content on the second origin: shown as what it is, without any power, in pages of the program only. */
@Hidden
@RestController
class ContentHttp {

    private final Previews previews;

    ContentHttp(Previews previews) {
        this.previews = previews;
    }

    /** The bytes of the file, those of a text as UTF-8; a link that opens nothing gets an empty answer. */
    @Access(relation = Relation.PUBLIC)
    @GetMapping(ContentOrigin.PATH + "{token}")
    void show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Previews.Shown shown =
                previews.open(token, ContentOrigin.hostOf(request)).orElse(null);
        if (shown == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return;
        }
        FileKind.Show show = shown.show();
        byte[] content = shown.file().content();
        byte[] bytes = show == FileKind.Show.TEXT ? text(content).getBytes(StandardCharsets.UTF_8) : content;
        response.setHeader("Content-Security-Policy", policy(show, shown.page()));
        response.setHeader(
                "Cross-Origin-Resource-Policy", show == FileKind.Show.PICTURE ? "cross-origin" : "same-origin");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline()
                        .filename(shown.file().name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentType(
                show == FileKind.Show.TEXT
                        ? "text/plain;charset=UTF-8"
                        : shown.file().kind().mediaType());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** The viewer for documents of some browsers does not start in a sandbox; it has its own, and the other origin. */
    private static String policy(FileKind.Show show, String page) {
        String sandbox = show == FileKind.Show.DOCUMENT ? "" : "sandbox; ";
        return "default-src 'none'; " + sandbox + "base-uri 'none'; form-action 'none'; frame-ancestors " + page;
    }

    private static String text(byte[] content) throws IOException {
        String text = new String(
                content, EncodingGuess.of(new ByteArrayInputStream(content)).charset());
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
