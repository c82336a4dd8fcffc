package io.sternik.app.platform.mail;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The mail server and the queue over HTTP. */
@RestController
@RequestMapping("/api/mail")
class MailHttp {

    private final MailDesk desk;

    MailHttp(MailDesk desk) {
        this.desk = desk;
    }

    /**
     * The server as it is set.
     *
     * @param hasSecret whether there is a password, which is not shown
     * @param leaves whether mail leaves the program
     * @param demo whether it never does because the company is made up
     */
    record ServerView(
            String host,
            int port,
            MailServer.Security security,
            String user,
            boolean hasSecret,
            String sender,
            String publicAddress,
            boolean leaves,
            boolean demo) {}

    /**
     * How the test went.
     *
     * @param to where it was sent
     * @param outcome what became of it
     * @param answer what the server said when it did not take it
     */
    record Tried(String to, Outcome outcome, @Nullable String answer) {

        /** What became of the test. */
        enum Outcome {
            SENT,
            CAPTURED,
            REFUSED
        }
    }

    @Access(permission = MailRights.EDIT, relation = Relation.NONE)
    @GetMapping("/server")
    ServerView server(Viewer viewer) {
        return desk.server();
    }

    @Access(permission = MailRights.EDIT, relation = Relation.NONE)
    @PutMapping("/server")
    ServerView set(@RequestBody MailServer.WantedServer wanted, Viewer viewer) {
        return desk.set(wanted, viewer);
    }

    @Access(permission = MailRights.EDIT, relation = Relation.NONE)
    @PostMapping("/test")
    Tried test(Viewer viewer) {
        return desk.test(viewer);
    }

    @Access(permission = MailRights.EDIT, relation = Relation.NONE)
    @GetMapping
    List<MailView> newest(Viewer viewer) {
        return desk.newest(viewer);
    }

    @Access(relation = Relation.OWN)
    @GetMapping("/news")
    List<MailView.CapturedMail> ownNews(Viewer viewer) {
        return desk.ownNews(viewer);
    }

    @Access(permission = MailRights.EDIT, relation = Relation.ALL)
    @GetMapping("/{id}")
    MailView.CapturedMail content(@PathVariable UUID id, Viewer viewer) {
        return desk.content(id, viewer);
    }

    @Access(permission = MailRights.EDIT, relation = Relation.ALL)
    @PostMapping("/{id}/again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void again(@PathVariable UUID id, Viewer viewer) {
        desk.again(id);
    }
}
