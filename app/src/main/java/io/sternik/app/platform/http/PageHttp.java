package io.sternik.app.platform.http;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the one page of the user interface at every address that is not the API's or a file's; the page finds its screen by itself. */
@Hidden
@RestController
class PageHttp {

    private final String page;

    private final ContentOrigin content;

    PageHttp(ContentOrigin content) throws IOException {
        this.content = content;
        ClassPathResource file = new ClassPathResource("static/index.html");
        page = file.exists() ? file.getContentAsString(StandardCharsets.UTF_8) : "";
    }

    @Access(relation = Relation.PUBLIC)
    @GetMapping(
            path = {"/", "/{first:(?!api$|assets$|content$)[^.]*}", "/{first:(?!api$|assets$|content$)[^.]*}/**"},
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(page.replace("__CSP_NONCE__", SecurityHeaders.nonceOf(request))
                        .replace(
                                "__CONTENT_ORIGIN__", content.besideThe(request).orElse("")));
    }
}
