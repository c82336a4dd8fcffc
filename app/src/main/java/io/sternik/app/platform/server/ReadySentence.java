package io.sternik.app.platform.server;

import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever has typed {@code ./sternik serve} that the server answers now, and where; silent when nobody waits for it. */
@Component
class ReadySentence {

    private final String language;
    private final PrintStream out = System.out;

    ReadySentence(@Value("${sternik.lang:}") String language) {
        this.language = language;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (language.isEmpty()
                || !(event.getApplicationContext() instanceof WebServerApplicationContext web)
                || web.getWebServer() == null) {
            return;
        }
        String address = "http://127.0.0.1:" + web.getWebServer().getPort();
        out.println(language.equals("pl") ? "Sternik działa: " + address : "Sternik is ready at " + address);
    }
}
