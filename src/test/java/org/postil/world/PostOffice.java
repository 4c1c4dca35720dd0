package org.postil.world;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** A mail server to which Postil speaks SMTP, and the letters it has taken. */
public final class PostOffice implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final GreenMail office;

    private PostOffice(int port) {
        office = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        office.start();
    }

    /** The one that this installation was told of. */
    public static PostOffice open() {
        return new PostOffice(port());
    }

    static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
    }

    /** What has come for somebody, the oldest first. */
    public List<MimeMessage> letters(String to) {
        return Stream.of(office.getReceivedMessages())
                .filter(letter -> isTo(letter, to))
                .toList();
    }

    /** The only letter for somebody, which may still be on its way. */
    public MimeMessage letter(String to) {
        Instant end = Instant.now().plus(LONGEST);
        while (letters(to).isEmpty() && Instant.now().isBefore(end)) {
            office.waitForIncomingEmail(100, office.getReceivedMessages().length + 1);
        }
        List<MimeMessage> found = letters(to);
        if (found.size() != 1) {
            throw new AssertionError("There are " + found.size() + " letters for " + to);
        }
        return found.get(0);
    }

    /** Throws away what has come. */
    public void empty() throws FolderException {
        office.purgeEmailFromAllMailboxes();
    }

    @Override
    public void close() {
        office.stop();
    }

    private static boolean isTo(MimeMessage letter, String to) {
        try {
            return letter.getRecipients(Message.RecipientType.TO)[0].toString().equals(to);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
