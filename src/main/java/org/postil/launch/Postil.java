package org.postil.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts Postil: first what it stands on, then Quarkus; and ends them in the opposite order. */
@QuarkusMain
public final class Postil {
    private static final long SECONDS_FOR_QUARKUS_TO_END = 30;

    /** Quarkus then keeps its port, its database and this process from one reload to the next. */
    private static final boolean IN_DEVELOPMENT =
            Postil.class.getClassLoader().getClass().getSimpleName().equals("QuarkusClassLoader");

    private static final CountDownLatch QUARKUS_ENDED = new CountDownLatch(1);

    private Postil() {}

    /** Ends the process with code 1, and with one sentence on the standard error, when it cannot start. */
    public static void main(String... arguments) {
        try {
            Memory.giveBack();
            HeapWatch.start();
            boolean serves = Errand.of(arguments).isEmpty();
            prepare(ConfigProvider.getConfig(), serves);
        } catch (CannotStart e) {
            e.say();
            System.exit(1);
        }
        if (IN_DEVELOPMENT) {
            Quarkus.run(arguments);
        } else {
            Quarkus.run(null, Postil::ended, arguments);
        }
    }

    private static void prepare(Config config, boolean serves) {
        Settings settings = new Settings(config);
        settings.check();
        if (!serves) {
            Errand.instead();
        } else if (!IN_DEVELOPMENT) {
            settings.http().checkFree();
        }
        if (settings.outsideDatabase().isPresent()) {
            settings.outsideDatabase().get().check();
        } else {
            use(EmbeddedDatabase.start(settings.dataDirectory()));
        }
    }

    private static void use(EmbeddedDatabase database) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(database), "end of the database"));
        System.setProperty(OutsideDatabase.URL, database.jdbcUrl());
        System.setProperty(OutsideDatabase.USERNAME, database.username());
        System.setProperty(OutsideDatabase.PASSWORD, database.password());
    }

    /** Java runs all such hooks at once; what is still being answered needs the database. */
    private static void end(EmbeddedDatabase database) {
        try {
            if (!IN_DEVELOPMENT) {
                QUARKUS_ENDED.await(SECONDS_FOR_QUARKUS_TO_END, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }

    private static void ended(int code, Throwable failure) {
        QUARKUS_ENDED.countDown();
        if (failure != null) {
            StartFailure.say(failure);
        }
        System.exit(failure == null ? code : 1);
    }
}
