package io.sternik.app.consent.open;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.ContactParty.Party;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.StatementKind;
import io.sternik.app.consent.StatementSource;
import io.sternik.app.consent.parties.Parties;
import io.sternik.app.consent.statements.Said;
import io.sternik.app.consent.statements.Standing;
import io.sternik.app.consent.statements.Standings;
import io.sternik.app.consent.statements.Statements;
import io.sternik.app.consent.wordings.Wording;
import io.sternik.app.consent.wordings.Wordings;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.document.Markup;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.open.OpenPage;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.text.Written;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.engine.finding.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands on the page of a person's own consents, and what the person says there. */
@Component
class ConsentPage {

    private final Parties parties;
    private final Statements statements;
    private final Wordings wordings;
    private final OpenPage pages;
    private final Texts texts;
    private final CompanyTime time;

    ConsentPage(
            Parties parties, Statements statements, Wordings wordings, OpenPage pages, Texts texts, CompanyTime time) {
        this.parties = parties;
        this.statements = statements;
        this.wordings = wordings;
        this.pages = pages;
        this.texts = texts;
        this.time = time;
    }

    /** The page; empty when the record is gone. */
    Optional<OpenPage.Draft> of(RecordRef record, Language language) {
        return parties.find(record).map(party -> drawn(record, party, language));
    }

    private OpenPage.Draft drawn(RecordRef record, Party party, Language language) {
        String title = texts.get(language, "consent.open.title", Map.of("name", party.name()));
        OpenPage.Draft page = pages.draft(title, language, false);
        Markup main = page.main();
        main.add("h1").text(title);
        main.add("p").text(word("consent.open.intro", language));
        Standings standings = statements.standing(record.id());
        boolean open = false;
        for (Channel channel : Channel.values()) {
            Standing standing = standings.of(channel, Purpose.MARKETING).orElse(null);
            open |= standing == null || standing.state() != StatementKind.OBJECTED;
            channel(main, channel, standing, language);
        }
        if (open) {
            main.add("h2").text(word("consent.open.all", language));
            main.add("p").text(word("consent.open.allText", language));
            button(form(main, language), "object", word("consent.open.object", language));
        }
        return page;
    }

    private void channel(Markup main, Channel channel, @Nullable Standing standing, Language language) {
        main.add("h2").text(texts.get(language, "consent.channel." + channel.code(), Map.of()));
        if (standing == null) {
            String nothing = channel == Channel.POST ? "consent.open.nothingPost" : "consent.open.nothing";
            main.add("p").text(word(nothing, language));
            return;
        }
        main.add("p", "stamp")
                .with("role", "status")
                .text(texts.get(
                        language,
                        "consent.open.state." + standing.state().code(),
                        Map.of("at", new Written(language).moment(standing.at().atZoneSameInstant(time.zone())))));
        if (!standing.state().agrees()) {
            return;
        }
        Markup form = form(main, language);
        if (standing.state() != StatementKind.CONFIRMED) {
            wordings.on(Purpose.MARKETING, channel, language, time.today()).ifPresent(wording -> {
                form.add("p").text(wording.text());
                button(form, "confirm:" + channel.code(), word("consent.open.confirm", language));
            });
        }
        button(form, "withdraw:" + channel.code(), word("consent.open.withdraw", language));
    }

    private static Markup form(Markup main, Language language) {
        Markup form = main.add("form").with("method", "post");
        form.add("input")
                .with("type", "hidden")
                .with("name", "lang")
                .with("value", language.name().toLowerCase(Locale.ROOT));
        return form;
    }

    private static void button(Markup form, String act, String label) {
        form.add("button")
                .with("type", "submit")
                .with("name", "act")
                .with("value", act)
                .text(label);
    }

    /** Notes what the person says; what the page does not offer, or what stands already, changes nothing. */
    void say(RecordRef record, String act, Language language, Viewer page) {
        if (act.equals("object")) {
            note(record, StatementKind.OBJECTED, Set.of(Channel.values()), language, page);
            return;
        }
        for (Channel channel : Channel.values()) {
            StatementKind state = statements
                    .standing(record.id())
                    .of(channel, Purpose.MARKETING)
                    .map(Standing::state)
                    .orElse(StatementKind.RELEASED);
            if (act.equals("withdraw:" + channel.code()) && state.agrees()) {
                note(record, StatementKind.WITHDRAWN, Set.of(channel), language, page);
            } else if (act.equals("confirm:" + channel.code())
                    && state.agrees()
                    && state != StatementKind.CONFIRMED
                    && shown(channel, language).isPresent()) {
                note(record, StatementKind.CONFIRMED, Set.of(channel), language, page);
            }
        }
    }

    private Optional<Wording> shown(Channel channel, Language language) {
        return wordings.on(Purpose.MARKETING, channel, language, time.today());
    }

    private void note(RecordRef record, StatementKind kind, Set<Channel> channels, Language language, Viewer page) {
        statements.note(
                record,
                new Said(
                        kind,
                        channels,
                        Set.of(Purpose.MARKETING),
                        null,
                        null,
                        StatementSource.PAGE,
                        word("consent.open.evidence", language),
                        language),
                page);
    }

    private String word(String key, Language language) {
        return texts.get(language, key, Map.of());
    }
}
