package org.postil.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postil.web.PublicUrl;

/**
 * Sends letters by the mail server of {@code QUARKUS_MAILER_*}. Call it outside of transactions: it may wait for the network.
 */
@ApplicationScoped
@Named("mails")
public class Mails {
    private static final Logger LOG = Logger.getLogger(Mails.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final ReactiveMailer mailer;

    /**
     * The one event loop on which every letter is handed to the mail client. Up to its version 4.5 at least a connection belongs to
     * the loop of whoever made the pool open it, and is listened to on the loop of who sends: where the two differ, a server that
     * greets at once is not heard, and the letter never goes.
     */
    private final Context sender;

    private final boolean on;

    Mails(
            ReactiveMailer mailer,
            Vertx vertx,
            PublicUrl publicUrl,
            @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from) {
        this.mailer = mailer;
        this.sender = VertxContext.getRootContext(vertx.getOrCreateContext());
        // A link in a letter is followed by who never saw the request: it must not lead where that request said we are.
        this.on = from.isPresent() && publicUrl.isConfigured();
    }

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native TemplateInstance html(Letter letter);

        static native TemplateInstance text(Letter letter);

        private Templates() {}
    }

    /** Whether there is a mail server, and an address under which links lead back here. */
    public boolean isOn() {
        return on;
    }

    /** Whether the mail server took it. Why it did not stands in the log, without the link and the address. */
    public boolean send(Letter letter) {
        try {
            sending(letter).await().indefinitely();
            return true;
        } catch (RuntimeException refused) {
            warn(refused, letter);
            return false;
        }
    }

    /** The same where nobody waits to hear of it: a mail server that is slow to answer holds no thread. */
    public void post(Letter letter) {
        sending(letter).subscribe().with(taken -> {}, refused -> warn(refused, letter));
    }

    private Uni<Void> sending(Letter letter) {
        Mail mail = mail(letter);
        return Uni.createFrom()
                .deferred(() -> mailer.send(mail))
                .runSubscriptionOn(task -> sender.runOnContext(begun -> task.run()))
                .ifNoItem()
                .after(LONGEST_WAIT)
                .fail();
    }

    private static void warn(Throwable refused, Letter letter) {
        LOG.warnf("A mail could not be sent: %s. Look at QUARKUS_MAILER_*.", reason(refused, letter));
    }

    private static Mail mail(Letter letter) {
        return Mail.withHtml(
                        letter.to(), letter.subject(), Templates.html(letter).render())
                .setText(Templates.text(letter).render())
                // RFC 3834: nobody who is away need answer it.
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private static String reason(Throwable refused, Letter letter) {
        Throwable first = refused.getCause() == null ? refused : refused.getCause();
        String said = first.getMessage() == null ? first.getClass().getSimpleName() : first.getMessage();
        return said.replace(letter.to(), "…");
    }
}
