package io.sternik.app.platform.mail;

import io.sternik.app.platform.document.Markup;
import java.util.Locale;

/** Writes a mail as plain text and as HTML that mail programs show alike: one column, no outside resource. */
final class MailText {

    private static final String BODY = "margin:0;padding:24px;background:#f6f7f9";
    private static final String CARD =
            "max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-radius:6px;"
                    + "font-family:Inter,Segoe UI,Arial,sans-serif;font-size:15px;line-height:23px;color:#18212b";
    private static final String BUTTON = "display:inline-block;padding:10px 18px;border-radius:6px;background:#0b5c8a;"
            + "color:#ffffff;text-decoration:none;font-weight:600";
    private static final String LINK = "color:#0b5c8a";
    private static final String ITEM = "margin:0 0 16px";
    private static final String SMALL = "font-size:13px;line-height:19px;color:#55606e";

    private final Mail mail;

    MailText(Mail mail) {
        this.mail = mail;
    }

    String plain() {
        StringBuilder text = new StringBuilder();
        mail.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        mail.items()
                .forEach(item -> text.append("• ")
                        .append(item.text())
                        .append("\n  ")
                        .append(item.note())
                        .append("\n  ")
                        .append(item.address())
                        .append("\n\n"));
        Mail.Action action = mail.action();
        if (action != null) {
            text.append(action.label()).append(":\n").append(action.address()).append("\n\n");
        }
        text.append("--\n").append(mail.footing()).append('\n');
        Mail.Action change = mail.change();
        if (change != null) {
            text.append(change.label()).append(": ").append(change.address()).append('\n');
        }
        return text.toString();
    }

    String html() {
        Markup html = Markup.document(mail.permit().language().name().toLowerCase(Locale.ROOT));
        html.add("head").add("title").text(mail.subject());
        Markup card = html.add("body").with("style", BODY).add("div").with("style", CARD);
        mail.paragraphs().forEach(paragraph -> card.add("p").text(paragraph));
        mail.items().forEach(item -> addTo(card, item));
        Mail.Action action = mail.action();
        if (action != null) {
            card.add("p")
                    .add("a")
                    .with("href", action.address())
                    .with("style", BUTTON)
                    .text(action.label());
            card.add("p").with("style", SMALL).text(action.address());
        }
        Markup footing = card.add("p").with("style", SMALL).text(mail.footing());
        Mail.Action change = mail.change();
        if (change != null) {
            footing.text(" ")
                    .add("a")
                    .with("href", change.address())
                    .with("style", LINK)
                    .text(change.label());
        }
        return html.html();
    }

    private static void addTo(Markup card, Mail.Item item) {
        Markup block = card.add("div").with("style", ITEM);
        block.add("div")
                .add("a")
                .with("href", item.address())
                .with("style", LINK)
                .text(item.text());
        block.add("div").with("style", SMALL).text(item.note());
    }
}
