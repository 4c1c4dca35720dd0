package org.postil.world;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** A mail server to which Postil speaks SMTP, and the letters it has taken. */
public final class PostOffice implements AutoCloseable {
    /** Under which address people know the server, whatever a request says. */
    public static final String HOME = "http://postil.example.org";

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final GreenMail office;

    private PostOffice(int port) {
        office = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        office.start();
    }

    /** An installation that sends its mails to the post office. */
    public static class Near implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.mailer.mock", "false",
                    "quarkus.mailer.host", "localhost",
                    "quarkus.mailer.port", String.valueOf(free()),
                    "quarkus.mailer.from", "Postil <postil@example.org>",
                    "postil.public-url", HOME);
        }

        private static int free() {
            try (ServerSocket any = new ServerSocket(0)) {
                return any.getLocalPort();
            } catch (IOException none) {
                throw new UncheckedIOException(none);
            }
        }
    }

    /** The one that this installation was told of. */
    public static PostOffice open() {
        return new PostOffice(ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class));
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
