package io.sternik.app.platform.file;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.http.ContentOrigin;
import io.sternik.app.platform.open.OpenLinks;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Shows files from the second origin, by links that are good for one file, at one host, in one page, and for two minutes. */
@Component
class Previews {

    private static final Duration LASTS = Duration.ofMinutes(2);
    /** Viewers of some browsers ask twice. */
    private static final int MOST_USES = 3;

    private final Files files;
    private final OpenLinks links;
    private final ContentOrigin origin;
    private final JsonMapper json;

    Previews(Files files, OpenLinks links, ContentOrigin origin, JsonMapper json) {
        this.files = files;
        this.links = links;
        this.origin = origin;
        this.json = json;
    }

    /**
     * What a link is bound to.
     *
     * @param host of the second origin
     * @param page origin of the program, in whose pages alone it may stand
     */
    private record Bound(FileId file, String host, String page) {}

    /** A file that is shown in pages of one origin. */
    record Shown(Files.Taken file, FileKind.Show show, String page) {}

    /**
     * Makes a link to a file that the viewer sees.
     *
     * @param page origin of the page that asks
     */
    @Transactional
    String address(FileId id, String page, Viewer by) {
        boolean shown = files.kind(id, by).show() != null;
        String content = origin.beside(page).filter(_ -> shown).orElseThrow(() -> new FileProblem.NotShown().refused());
        String bound = json.writeValueAsString(new Bound(id, ContentOrigin.hostOf(content), page));
        OpenLinks.Made link =
                links.make(new OpenLinks.Wanted(OpenLinks.Purpose.CONTENT, null, bound, "", LASTS, MOST_USES), by);
        return content + ContentOrigin.PATH + link.token();
    }

    /** The file of a link, asked for at this host; nothing when the link is over or was made for another host. */
    Optional<Shown> open(String token, String host) {
        return links.use(OpenLinks.Purpose.CONTENT, token)
                .map(link -> json.readValue(link.content(), Bound.class))
                .filter(bound -> bound.host().equals(host))
                .flatMap(bound -> files.judged(bound.file())
                        .flatMap(file -> Optional.ofNullable(file.kind().show())
                                .map(show -> new Shown(file, show, bound.page()))));
    }
}
