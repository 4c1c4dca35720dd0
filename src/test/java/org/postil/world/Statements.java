package org.postil.world;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** What the database is asked while a request is answered that says under which name that is to be kept. */
@Singleton
@PersistenceUnitExtension
public class Statements implements StatementInspector {
    public static final String NAME = "X-Statements";

    private final Map<String, List<String>> asked = new ConcurrentHashMap<>();

    void notice(@Observes Filters filters) {
        filters.register(
                request -> {
                    String name = request.request().getHeader(NAME);
                    if (name != null) {
                        asked.put(name, new CopyOnWriteArrayList<>());
                        ContextLocals.put(NAME, name);
                    }
                    request.next();
                },
                10_000);
    }

    @Override
    public String inspect(String sql) {
        if (Vertx.currentContext() != null && VertxContext.isOnDuplicatedContext()) {
            ContextLocals.<String>get(NAME).ifPresent(name -> asked.get(name).add(sql));
        }
        return sql;
    }

    /** In their order. */
    public List<String> under(String name) {
        return asked.get(name);
    }
}
