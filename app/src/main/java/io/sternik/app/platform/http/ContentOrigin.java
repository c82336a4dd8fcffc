package io.sternik.app.platform.http;

import io.sternik.app.platform.problem.StartRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The second origin, from which content that people have brought is shown: a browser keeps it apart from the program and sends no cookie of
 * the program there. It is the address that is set; on the machine itself the other of the two names of the machine, {@code localhost}
 * beside {@code 127.0.0.1}. Otherwise there is none, and content is only downloaded.
 */
@Component
public class ContentOrigin {

    /** Begins every path of the second origin. */
    public static final String PATH = "/content/";

    private static final Pattern ORIGIN = Pattern.compile("(https?)://([a-z0-9.-]+)(?::([0-9]{1,5}))?");
    private static final Pattern CONTENT = Pattern.compile(PATH + "[A-Za-z0-9_-]+");
    private static final Map<String, String> OTHER_NAME = Map.of("127.0.0.1", "localhost", "localhost", "127.0.0.1");

    private final @Nullable String set;

    ContentOrigin(@Value("${sternik.content-address:}") String address) {
        this.set = address.isBlank()
                ? null
                : normal(address.strip().toLowerCase(Locale.ROOT))
                        .orElseThrow(
                                () -> new StartRefused(
                                        "Adres treści (STERNIK_CONTENT_ADDRESS) to „" + address
                                                + "”, a ma mieć postać https://tresc.example.org, bez ścieżki. Popraw go albo usuń to ustawienie.",
                                        "The content address (STERNIK_CONTENT_ADDRESS) is \"" + address
                                                + "\", but has the form https://content.example.org, without a path. Mend it or leave it out."));
    }

    /**
     * The second origin for a page.
     *
     * @param page origin of the page; one that is not of the form {@code https://name:port} has none
     */
    public Optional<String> beside(String page) {
        return normal(page.toLowerCase(Locale.ROOT)).flatMap(origin -> {
            if (set != null) {
                return Optional.of(set).filter(other -> !hostOf(other).equals(hostOf(origin)));
            }
            Matcher parts = ORIGIN.matcher(origin);
            String other = parts.matches() ? OTHER_NAME.get(parts.group(2)) : null;
            return other == null
                    ? Optional.empty()
                    : Optional.of(
                            parts.group(1) + "://" + other + (parts.group(3) == null ? "" : ":" + parts.group(3)));
        });
    }

    /** The second origin for the page that the request asks for. */
    Optional<String> besideThe(HttpServletRequest request) {
        return beside(request.getScheme() + "://" + hostOf(request));
    }

    /** The origin of the page that sends the request: what the browser says of it, else the address that is asked. */
    public static Optional<String> pageOf(HttpServletRequest request) {
        String said = request.getHeader("Origin");
        return normal((said == null ? request.getScheme() + "://" + hostOf(request) : said).toLowerCase(Locale.ROOT));
    }

    /** The host to which the request goes, with its port unless it is the usual one. */
    public static String hostOf(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    /** The host of an origin, as a request to it names it. */
    public static String hostOf(String origin) {
        return origin.substring(origin.indexOf("://") + 3);
    }

    /**
     * Whether the request asks the second origin for something that is no content. Of the two names of the machine neither is refused: people
     * use the program by both, and content is shown at the one for which its link was made.
     */
    boolean isAstray(HttpServletRequest request) {
        return set != null
                && hostOf(request).equals(hostOf(set))
                && !CONTENT.matcher(request.getRequestURI()).matches();
    }

    /** Without the port that goes without saying. */
    private static Optional<String> normal(String origin) {
        Matcher parts = ORIGIN.matcher(origin);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String usual = parts.group(1).equals("https") ? "443" : "80";
        boolean bare = parts.group(3) == null || parts.group(3).equals(usual);
        return Optional.of(parts.group(1) + "://" + parts.group(2) + (bare ? "" : ":" + parts.group(3)));
    }
}
